/// A quad as a line of bytes whose order is the order of the output.
///
/// For the line formats it is the canonical N-Quads line. For those that group it is graph, subject, predicate, object,
/// with `!` for the default graph and for `rdf:type`, which so come before all others.
struct QuadRecord {
    /// Whether records begin with the graph.
    let isGrouped: Bool

    init(for format: RDFFormat) {
        isGrouped = format != .ntriples && format != .nquads
    }

    /// Appends a quad's record.
    @inline(__always)
    func append(_ quad: QuadView, to output: inout OutputBuffer) {
        guard isGrouped else {
            LineEncoder.append(quad, to: &output)
            return
        }
        if quad.graph.kind == .none { output.append(0x21) } else { LineEncoder.append(quad.graph, to: &output) }
        output.append(0x20)
        LineEncoder.append(quad.subject, to: &output)
        output.append(0x20)
        if quad.predicate.value == ByteSlice(Self.type) {
            output.append(0x21)
        } else {
            LineEncoder.append(quad.predicate, to: &output)
        }
        output.append(0x20)
        LineEncoder.append(quad.object, to: &output)
        output.append(0x0A)
    }

    private static var type: StaticString { "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" }

    /// Reads a record back; its terms are slices of it or of the scratch buffers.
    @inline(__always)
    func read(_ record: ByteSlice, _ scratches: inout RecordScratches) throws(Fault) -> QuadView {
        var next = record.start
        let limit = record.start + record.count
        guard isGrouped else {
            let (subject, predicate, object) = try triple(&next, limit, &scratches)
            guard next.pointee == 0x20, next[1] != 0x2E else {
                return QuadView(subject: subject, predicate: predicate, object: object, graph: .none)
            }
            next += 1
            let graph = try term(&next, limit, &scratches)
            return QuadView(subject: subject, predicate: predicate, object: object, graph: graph)
        }
        var graph = TermView.none
        if next.pointee == 0x21 { next += 1 } else { graph = try term(&next, limit, &scratches) }
        next += 1
        let (subject, predicate, object) = try triple(&next, limit, &scratches)
        return QuadView(subject: subject, predicate: predicate, object: object, graph: graph)
    }

    @inline(__always)
    private func triple(
        _ next: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ scratches: inout RecordScratches
    ) throws(Fault) -> (TermView, TermView, TermView) {
        let subject = try term(&next, limit, &scratches)
        next += 1
        var predicate = TermView(.iri, ByteSlice(Self.type))
        if next.pointee == 0x21 { next += 1 } else { predicate = try term(&next, limit, &scratches) }
        next += 1
        return (subject, predicate, try term(&next, limit, &scratches))
    }

    @inline(__always)
    private func term(
        _ next: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ scratches: inout RecordScratches
    ) throws(Fault) -> TermView {
        switch next.pointee {
        case 0x3C where next[1] == 0x3C: return try tripleTerm(&next, limit, &scratches)
        case 0x3C: return TermView(.iri, try TermScanner.iri(&next, limit, scratch: &scratches.unused))
        case 0x5F:
            next += 2
            return TermView(.blank, try TermScanner.blankLabel(&next, limit))
        default: return try literal(&next, limit, &scratches)
        }
    }

    @inline(__always)
    private func literal(
        _ next: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ scratches: inout RecordScratches
    ) throws(Fault) -> TermView {
        let string = try scratches.string(&next, limit)
        if next.pointee == 0x40 {
            next += 1
            let tag = try TermScanner.language(&next, limit)
            return TermView(.tagged, string.value, suffix: tag, isClean: string.isClean)
        }
        guard next.pointee == 0x5E else { return TermView(.plain, string.value, isClean: string.isClean) }
        next += 2
        let datatype = try TermScanner.iri(&next, limit, scratch: &scratches.unused)
        return TermView(.typed, string.value, suffix: datatype, isClean: string.isClean)
    }

    private func tripleTerm(
        _ next: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ scratches: inout RecordScratches
    ) throws(Fault) -> TermView {
        next += 4
        let subject = try term(&next, limit, &scratches)
        next += 1
        let predicate = try term(&next, limit, &scratches)
        next += 1
        let object = try term(&next, limit, &scratches)
        next += 4
        return TermView(.triple, .empty, parts: scratches.keep(subject, predicate, object))
    }
}

/// The decoded strings and the triple terms of one record.
struct RecordScratches: ~Copyable {
    /// For IRIs, which have no escapes in records.
    var unused = OutputBuffer(capacity: 16)
    private var decoded = OutputBuffer(capacity: 1 << 12)
    private var parts: [UnsafeMutablePointer<TermView>] = []
    private var used = 0

    init() {}

    deinit {
        for part in parts { part.deallocate() }
    }

    /// Forgets the last record's triple terms.
    mutating func removeAll() { used = 0 }

    @inline(__always)
    mutating func string(
        _ next: inout UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
    ) throws(Fault) -> StringScanner.Result {
        try StringScanner.short(&next, limit, quote: 0x22, scratch: &decoded)
    }

    mutating func keep(
        _ subject: TermView, _ predicate: TermView, _ object: TermView
    ) -> UnsafePointer<TermView> {
        if used == parts.count { parts.append(.allocate(capacity: 3)) }
        let place = parts[used]
        used += 1
        place.initialize(to: subject)
        (place + 1).initialize(to: predicate)
        (place + 2).initialize(to: object)
        return UnsafePointer(place)
    }
}
