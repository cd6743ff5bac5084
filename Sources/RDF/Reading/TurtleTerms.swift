/// The terms of Turtle, and what they are relative to: the base IRI, the prefixes, the labels of nodes without a name.
struct TurtleTerms: ~Copyable {
    typealias Pointer = UnsafePointer<UInt8>

    /// The base IRI, or nil where relative IRIs are errors.
    var base: BaseIRI?
    /// The prefixes declared so far.
    var prefixes = PrefixMap()
    /// How far the last token looked ahead.
    var furthest: Pointer
    private let labelPrefix: [UInt8]
    private var labels = 0
    private var label = OutputBuffer(capacity: 64)
    private var raw = OutputBuffer(capacity: 1 << 8)
    private var resolved = OutputBuffer(capacity: 1 << 8)
    var string = OutputBuffer(capacity: 1 << 12)

    init(base: BaseIRI?, labelPrefix: String) {
        self.base = base
        self.labelPrefix = Array(labelPrefix.utf8)
        self.furthest = ByteSlice.empty.start
    }

    /// A label for a node that has none in the document: `anon1`, `anon2` and so on; valid until the next.
    mutating func newLabel() -> ByteSlice {
        labels += 1
        label.removeAll()
        label.append(labelPrefix)
        label.append("anon" as StaticString)
        label.append(String(labels))
        return label.slice
    }

    /// Skips white space and comments that end within the window; a comment that does not is left where it is.
    @inline(__always)
    static func skipSpace(_ next: inout Pointer, _ limit: Pointer) {
        while true {
            let byte = next.pointee
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                next += 1
            } else if byte == 0x23 {
                var end = next + 1
                while end < limit, end.pointee != 0x0A, end.pointee != 0x0D { end += 1 }
                if end >= limit { return }
                next = end
            } else {
                return
            }
        }
    }
}

// MARK: - Nodes

extension TurtleTerms {
    /// Reads an IRI, a prefixed name or a blank node's label.
    @inline(__always)
    mutating func node(_ next: inout Pointer, _ limit: Pointer, wanted: StaticString) throws(Fault) -> TermView {
        furthest = next
        switch next.pointee {
        case 0x3C: return TermView(.iri, try iri(&next, limit))
        case 0x5F: return TermView(.blank, try blank(&next, limit))
        default:
            guard Self.canBeginName(next.pointee) else { throw .wanted(wanted, at: next, limit: limit) }
            return TermView(.iri, try prefixedName(&next, limit))
        }
    }

    /// Reads a predicate: an IRI, a prefixed name or `a`.
    @inline(__always)
    mutating func verb(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        furthest = next
        if next.pointee == 0x3C { return try iri(&next, limit) }
        if next.pointee == 0x61, !Self.isNameByte(next[1]), next[1] != 0x2E, next[1] < 0x80 {
            next += 1
            return ByteSlice("http://www.w3.org/1999/02/22-rdf-syntax-ns#type" as StaticString)
        }
        guard Self.canBeginName(next.pointee) else {
            throw .wanted("a predicate (an IRI or “a”)", at: next, limit: limit)
        }
        return try prefixedName(&next, limit)
    }

    /// Reads `<...>` and resolves it.
    @inline(__always)
    mutating func iri(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        if next[1] == 0x3C {
            throw Fault(start, "triple terms (RDF 1.2) are not read, only written", code: .unsupported)
        }
        let iri = try TermScanner.iri(&next, limit, scratch: &raw)
        if TermCheck.schemeLength(iri) > 0 { return iri }
        return try resolve(iri, at: start)
    }

    @inline(never)
    private mutating func resolve(_ iri: ByteSlice, at place: Pointer) throws(Fault) -> ByteSlice {
        guard let base else {
            throw Fault(place, "the IRI is relative and there is no base; give one with --base", code: .invalidIRI)
        }
        resolved.removeAll()
        base.resolve(iri, into: &resolved)
        return resolved.slice
    }

    @inline(__always)
    mutating func blank(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        guard next[1] == 0x3A else { throw .wanted("a colon after “_”", at: next + 1, limit: limit) }
        next += 2
        let label = try TermScanner.blankLabel(&next, limit)
        return BlankLabels.renamed(label, prefix: labelPrefix, scratch: &raw)
    }
}

// MARK: - Names

extension TurtleTerms {
    @inline(__always)
    static func canBeginName(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte == 0x3A || byte >= 0x80 }

    /// Whether a byte is a letter, a digit, `_`, `-` or `:`.
    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool { ByteClass.table[Int(byte)] & ByteClass.name != 0 }

    /// Reads a prefix and its colon, and gives the name without it.
    @inline(__always)
    mutating func prefixName(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        furthest = next
        while next.pointee != 0x3A {
            let byte = next.pointee
            if ASCII.isLetter(byte) {
                next += 1
            } else if byte >= 0x80 {
                try wideCharacter(&next, limit, isFirst: next == start)
            } else if next > start, Self.isNameByte(byte) || byte == 0x2E {
                next += 1
            } else {
                throw .wanted("a prefix and a colon", at: next, limit: limit)
            }
        }
        if next > start, next[-1] == 0x2E { throw Fault(next - 1, "a prefix may not end with a dot") }
        let name = ByteSlice(start, count: next - start)
        next += 1
        return name
    }

    private func wideCharacter(_ next: inout Pointer, _ limit: Pointer, isFirst: Bool) throws(Fault) {
        let (scalar, length) = UTF8Bytes.decode(ByteSlice(next, count: max(0, limit - next)))
        if length == 0 { try TermScanner.validate(ByteSlice(next, count: max(0, limit - next))) }
        guard isFirst ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) else {
            throw .wanted("a name", at: next, limit: limit)
        }
        next += length
    }

    /// Reads `prefix:local` and gives the IRI.
    @inline(__always)
    mutating func prefixedName(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        let name = try prefixName(&next, limit)
        raw.removeAll()
        guard prefixes.append(name, to: &raw) else {
            if next >= limit { throw .wanted("a local name", at: next, limit: limit) }
            throw Fault(start, "the prefix “\(name.text):” is not declared")
        }
        let local = next
        if Self.isNameByte(next.pointee), next.pointee != 0x2D {
            while Self.isNameByte(next.pointee) { next += 1 }
        }
        let stop = next.pointee
        if stop == 0x2E || stop == 0x25 || stop == 0x5C || stop >= 0x80 {
            try localName(&next, limit, from: local)
        } else {
            raw.append(ByteSlice(local, count: next - local))
        }
        return raw.slice
    }

    /// Reads a local name with dots, escapes or characters beyond ASCII (Turtle, rule 168s).
    @inline(never)
    private mutating func localName(_ next: inout Pointer, _ limit: Pointer, from start: Pointer) throws(Fault) {
        next = start
        let offset = raw.count
        var dots = 0
        while true {
            let byte = next.pointee
            if byte == 0x2E {
                if raw.count == offset { break }
                dots += 1
                next += 1
                continue
            }
            let isFirst = raw.count == offset
            var place = next
            let length = try localCharacter(&place, limit, isFirst: isFirst, dots: dots)
            if length == 0 { break }
            dots = 0
            next = place
        }
        furthest = next
        next -= dots
    }

    /// Reads a character of a local name after some dots, and appends both; 0 where the name is at its end.
    private mutating func localCharacter(
        _ next: inout Pointer, _ limit: Pointer, isFirst: Bool, dots: Int
    ) throws(Fault) -> Int {
        let start = next
        let byte = next.pointee
        var escaped: UInt8?
        if byte == 0x25 {
            guard ASCII.hexValue(next[1]) < 16, ASCII.hexValue(next[2]) < 16 else {
                throw Fault(next, "two hexadecimal digits must follow “%”")
            }
            next += 3
        } else if byte == 0x5C {
            guard Self.escapable(next[1]) else { throw Fault(next, "this escape may not stand in a name") }
            escaped = next[1]
            next += 2
        } else if byte >= 0x80 {
            let (scalar, length) = UTF8Bytes.decode(ByteSlice(next, count: max(0, limit - next)))
            if length == 0 { try TermScanner.validate(ByteSlice(next, count: max(0, limit - next))) }
            guard isFirst ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) else { return 0 }
            next += length
        } else {
            guard Self.isNameByte(byte), !isFirst || byte != 0x2D else { return 0 }
            next += 1
        }
        for _ in 0..<dots { raw.append(0x2E) }
        if let escaped { raw.append(escaped) } else { raw.append(ByteSlice(start, count: next - start)) }
        return next - start
    }

    /// Whether a byte may follow a backslash in a local name: `_~.-!$&'()*+,;=/?#@%`.
    private static func escapable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5F, 0x7E, 0x2E, 0x2D, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x2F, 0x3F, 0x23, 0x40, 0x25: true
        default: false
        }
    }
}

// MARK: - Keywords

extension TurtleTerms {
    /// A word that begins a directive or a graph, in any case of letters.
    enum Keyword { case none, prefix, base, graph }

    /// Reads a keyword; where there is none, nothing is consumed.
    mutating func keyword(_ next: inout Pointer, _ limit: Pointer) -> Keyword {
        furthest = next
        let start = next
        var end = next
        while ASCII.isLetter(end.pointee), end - start < 8 { end += 1 }
        furthest = end
        let isWhole = !Self.isNameByte(end.pointee) && end.pointee < 0x80 && end.pointee != 0x2E
        guard isWhole else { return .none }
        let word = ByteSlice(start, count: end - start)
        let candidates: [(Keyword, StaticString)] = [(.prefix, "prefix"), (.base, "base"), (.graph, "graph")]
        for (keyword, name) in candidates where Self.isSame(word, ignoringCase: name) {
            next = end
            return keyword
        }
        return .none
    }

    private static func isSame(_ word: ByteSlice, ignoringCase name: StaticString) -> Bool {
        guard word.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<word.count where word[index] | 0x20 != name.utf8Start[index] { return false }
        return true
    }
}
