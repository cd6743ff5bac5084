/// An IRI against which relative ones are resolved (RFC 3986, section 5).
struct BaseIRI {
    private let bytes: [UInt8]
    /// The lengths up to and with the scheme's colon, the authority, the path and the query.
    private let schemeEnd: Int
    private let authorityEnd: Int
    private let pathEnd: Int
    private let queryEnd: Int
    private let hasAuthority: Bool

    /// Takes an absolute IRI; nil where it has no scheme.
    init?(_ iri: ByteSlice) {
        let scheme = TermCheck.schemeLength(iri)
        guard scheme > 0 else { return nil }
        bytes = Array(iri.buffer)
        schemeEnd = scheme + 1
        let parts = Parts(iri.dropFirst(scheme + 1))
        hasAuthority = parts.hasAuthority
        authorityEnd = schemeEnd + parts.authorityEnd
        pathEnd = schemeEnd + parts.pathEnd
        queryEnd = schemeEnd + parts.queryEnd
    }

    /// Where a reference without a scheme is divided.
    private struct Parts {
        var hasAuthority = false
        var authorityEnd = 0
        var pathEnd = 0
        var queryEnd = 0

        init(_ reference: ByteSlice) {
            let count = reference.count
            if count > 1, reference[0] == 0x2F, reference[1] == 0x2F {
                hasAuthority = true
                authorityEnd = Self.end(of: reference, from: 2, at: [0x2F, 0x3F, 0x23])
            }
            pathEnd = Self.end(of: reference, from: authorityEnd, at: [0x3F, 0x23])
            queryEnd = Self.end(of: reference, from: pathEnd, at: [0x23])
        }

        private static func end(of reference: ByteSlice, from start: Int, at stops: [UInt8]) -> Int {
            var index = start
            while index < reference.count, !stops.contains(reference[index]) { index += 1 }
            return index
        }
    }

    /// Appends the IRI that a reference without a scheme stands for.
    func resolve(_ reference: ByteSlice, into output: inout OutputBuffer) {
        let parts = Parts(reference)
        bytes.withUnsafeBufferPointer { buffer in
            let base = ByteSlice(buffer: buffer)
            output.append(base.prefix(schemeEnd))
            if parts.hasAuthority {
                output.append(reference.prefix(parts.authorityEnd))
                let path = reference.prefix(parts.pathEnd).dropFirst(parts.authorityEnd)
                Self.appendPath(path, to: &output)
                output.append(reference.dropFirst(parts.pathEnd))
                return
            }
            output.append(base.prefix(authorityEnd).dropFirst(schemeEnd))
            let basePath = base.prefix(pathEnd).dropFirst(authorityEnd)
            if parts.pathEnd == 0 {
                output.append(basePath)
                let keepsQuery = parts.queryEnd == 0
                if keepsQuery { output.append(base.prefix(queryEnd).dropFirst(pathEnd)) }
                output.append(reference)
                return
            }
            if reference[0] == 0x2F {
                Self.appendPath(reference.prefix(parts.pathEnd), to: &output)
            } else {
                appendMerged(basePath, reference.prefix(parts.pathEnd), to: &output)
            }
            output.append(reference.dropFirst(parts.pathEnd))
        }
    }

    /// Appends a relative path in place of the base path's last segment (section 5.2.3).
    private func appendMerged(_ basePath: ByteSlice, _ path: ByteSlice, to output: inout OutputBuffer) {
        var merged = OutputBuffer(capacity: basePath.count + path.count + 1)
        var end = basePath.count
        while end > 0, basePath[end - 1] != 0x2F { end -= 1 }
        if basePath.count == 0, hasAuthority {
            merged.append(0x2F)
        } else {
            merged.append(basePath.prefix(end))
        }
        merged.append(path)
        Self.appendPath(merged.slice, to: &output)
    }

    /// Appends a path without its dot segments (section 5.2.4).
    private static func appendPath(_ path: ByteSlice, to output: inout OutputBuffer) {
        let start = output.count
        var rest = path
        while rest.count > 0 {
            if rest.hasPrefix("../") {
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("./") || rest.hasPrefix("/./") {
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("/../") {
                removeLastSegment(of: &output, after: start)
                rest = rest.dropFirst(3)
            } else if rest == ByteSlice("/.") {
                output.append(0x2F)
                return
            } else if rest == ByteSlice("/..") {
                removeLastSegment(of: &output, after: start)
                output.append(0x2F)
                return
            } else if rest == ByteSlice(".") || rest == ByteSlice("..") {
                return
            } else {
                var length = 1
                while length < rest.count, rest[length] != 0x2F { length += 1 }
                output.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
        }
    }

    private static func removeLastSegment(of output: inout OutputBuffer, after start: Int) {
        var end = output.count
        while end > start {
            end -= 1
            if output.bytes[end] == 0x2F { break }
        }
        output.truncate(to: end)
    }
}

extension ByteSlice {
    /// Whether the slice begins with a constant.
    @inline(__always)
    func hasPrefix(_ text: StaticString) -> Bool { hasPrefix(ByteSlice(text)) }
}
