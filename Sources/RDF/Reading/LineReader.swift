/// A reader of N-Triples and N-Quads (RDF 1.1): a line at a time, its terms slices of the input.
struct LineReader: ~Copyable {
    private var input: InputBuffer
    private let holdsGraphs: Bool
    private var scratches: Scratches

    /// The decoded forms of the terms of one line that have escapes.
    private struct Scratches: ~Copyable {
        var subject = OutputBuffer(capacity: 1 << 8)
        var predicate = OutputBuffer(capacity: 1 << 8)
        var object = OutputBuffer(capacity: 1 << 12)
        var datatype = OutputBuffer(capacity: 1 << 8)
        var graph = OutputBuffer(capacity: 1 << 8)
        /// What stands before the labels of this document's blank nodes, to keep them apart from other documents'.
        let labelPrefix: [UInt8]
    }

    init(_ input: consuming InputBuffer, holdsGraphs: Bool, labelPrefix: String = "") {
        self.input = input
        self.holdsGraphs = holdsGraphs
        self.scratches = Scratches(labelPrefix: Array(labelPrefix.utf8))
    }

    /// Reads the document to its end.
    mutating func read<Handler: QuadHandler & ~Copyable>(into handler: inout Handler) throws(RDFError) {
        try input.skipByteOrderMark()
        while true {
            var next = input.cursor
            var quad: QuadView?
            do throws(Fault) {
                quad = try Self.line(&next, input.limit, holdsGraphs: holdsGraphs, scratches: &scratches)
            } catch {
                guard input.isUncertain(at: error.place) else { throw input.error(error) }
                try input.refill()
                continue
            }
            if input.isUncertain(at: next) {
                try input.refill()
                continue
            }
            input.cursor = next
            if let quad { try handler.handle(quad) }
            if next >= input.limit { return }
        }
    }
}

// MARK: - A line

extension LineReader {
    typealias Pointer = UnsafePointer<UInt8>

    /// Reads a line and its end; nil where there is no statement on it.
    @inline(__always)
    private static func line(
        _ next: inout Pointer, _ limit: Pointer, holdsGraphs: Bool, scratches: inout Scratches
    ) throws(Fault) -> QuadView? {
        skipSpaces(&next)
        if isLineEnd(next, limit) || next.pointee == 0x23 {
            try endLine(&next, limit)
            return nil
        }
        let subject = try node(
            &next, limit, wanted: "a subject (an IRI or a blank node)", labelPrefix: scratches.labelPrefix,
            scratch: &scratches.subject)
        skipSpaces(&next)
        guard next.pointee == 0x3C else { throw .wanted("a predicate (an IRI)", at: next, limit: limit) }
        let predicate = TermView(.iri, try iri(&next, limit, scratch: &scratches.predicate))
        skipSpaces(&next)
        let object = try object(&next, limit, scratches: &scratches)
        skipSpaces(&next)
        var graph = TermView.none
        if holdsGraphs, next.pointee != 0x2E {
            graph = try node(
                &next, limit, wanted: "a graph name or the full stop", labelPrefix: scratches.labelPrefix,
                scratch: &scratches.graph)
            skipSpaces(&next)
        }
        guard next.pointee == 0x2E else { throw .wanted("the full stop", at: next, limit: limit) }
        next += 1
        skipSpaces(&next)
        try endLine(&next, limit)
        return QuadView(subject: subject, predicate: predicate, object: object, graph: graph)
    }

    @inline(__always)
    private static func skipSpaces(_ next: inout Pointer) {
        while next.pointee == 0x20 || next.pointee == 0x09 { next += 1 }
    }

    @inline(__always)
    private static func isLineEnd(_ next: Pointer, _ limit: Pointer) -> Bool {
        next.pointee == 0x0A || next.pointee == 0x0D || next >= limit
    }

    @inline(__always)
    private static func endLine(_ next: inout Pointer, _ limit: Pointer) throws(Fault) {
        if next.pointee == 0x23 { try skipComment(&next, limit) }
        guard isLineEnd(next, limit) else { throw .wanted("the end of the line", at: next, limit: limit) }
        if next < limit { next += 1 }
    }

    private static func skipComment(_ next: inout Pointer, _ limit: Pointer) throws(Fault) {
        let start = next
        while !isLineEnd(next, limit) { next += 1 }
        try TermScanner.validate(ByteSlice(start, count: next - start))
    }

    @inline(__always)
    private static func node(
        _ next: inout Pointer, _ limit: Pointer, wanted: StaticString, labelPrefix: [UInt8],
        scratch: inout OutputBuffer
    ) throws(Fault) -> TermView {
        if next.pointee == 0x3C { return TermView(.iri, try iri(&next, limit, scratch: &scratch)) }
        guard next.pointee == 0x5F, next[1] == 0x3A else { throw .wanted(wanted, at: next, limit: limit) }
        next += 2
        let label = try TermScanner.blankLabel(&next, limit)
        if labelPrefix.isEmpty { return TermView(.blank, label) }
        scratch.removeAll()
        scratch.append(labelPrefix)
        scratch.append(label)
        return TermView(.blank, scratch.slice)
    }

    @inline(__always)
    private static func iri(
        _ next: inout Pointer, _ limit: Pointer, scratch: inout OutputBuffer
    ) throws(Fault) -> ByteSlice {
        let start = next
        if next[1] == 0x3C, next[2] == 0x28 {
            throw Fault(start, "triple terms (RDF 1.2) are not read, only written", code: .unsupported)
        }
        let iri = try TermScanner.iri(&next, limit, scratch: &scratch)
        guard TermCheck.schemeLength(iri) > 0 else {
            throw Fault(start, "an IRI must be absolute here: it must begin with a scheme", code: .invalidIRI)
        }
        return iri
    }

    @inline(__always)
    private static func object(
        _ next: inout Pointer, _ limit: Pointer, scratches: inout Scratches
    ) throws(Fault) -> TermView {
        guard next.pointee == 0x22 else {
            return try node(
                &next, limit, wanted: "an object (an IRI, a blank node or a literal)",
                labelPrefix: scratches.labelPrefix, scratch: &scratches.object)
        }
        let string = try StringScanner.short(&next, limit, quote: 0x22, scratch: &scratches.object)
        if next.pointee == 0x40 {
            next += 1
            let tag = try TermScanner.language(&next, limit)
            return TermView(.tagged, string.value, suffix: tag, isClean: string.isClean)
        }
        guard next.pointee == 0x5E, next[1] == 0x5E else {
            return TermView(.plain, string.value, isClean: string.isClean)
        }
        next += 2
        guard next.pointee == 0x3C else { throw .wanted("the datatype's IRI", at: next, limit: limit) }
        let datatype = try iri(&next, limit, scratch: &scratches.datatype)
        return TermView(typed: string, datatype: datatype)
    }
}

extension TermView {
    /// A literal of a datatype; `xsd:string` is what plain strings have.
    @inline(__always)
    init(typed string: StringScanner.Result, datatype: ByteSlice) {
        if datatype == ByteSlice("http://www.w3.org/2001/XMLSchema#string" as StaticString) {
            self.init(.plain, string.value, isClean: string.isClean)
        } else {
            self.init(.typed, string.value, suffix: datatype, isClean: string.isClean)
        }
    }
}
