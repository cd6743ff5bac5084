/// Sorts quads and drops repeats, in memory up to a limit and by way of temporary files above it.
///
/// The order is that of the bytes of canonical N-Quads for N-Triples and N-Quads; for the formats that group, it is by
/// graph (the default one first), subject, predicate (`rdf:type` first) and object. It does not depend on the order in
/// which quads were added. Blank nodes keep their labels and are sorted by them.
public struct QuadSorter: ~Copyable {
    /// The number of bytes held in memory unless another is given.
    public static let defaultMemoryLimit = 160 << 20

    /// How many temporary files are open at once.
    private static var fanIn: Int { 32 }

    let record: QuadRecord
    private let memoryLimit: Int
    private var store = RecordStore()
    private var line = OutputBuffer(capacity: 1 << 12)
    private var arena = TermArena()
    private var runs: [SortedRun] = []

    /// Makes a sorter in the order of a format.
    public init(for format: RDFFormat, memoryLimit: Int = QuadSorter.defaultMemoryLimit) {
        self.record = QuadRecord(for: format)
        self.memoryLimit = memoryLimit
    }

    /// Adds a quad; a term that may not stand where it does is an error, and so is a failing temporary file.
    public mutating func add(_ quad: Quad) throws(RDFError) {
        arena.begin(quad.subject, quad.predicate, quad.object, quad.graph)
        let view = QuadView(
            subject: arena.view(quad.subject), predicate: arena.view(quad.predicate),
            object: arena.view(quad.object), graph: quad.graph.map { arena.view($0) } ?? .none)
        try TermCheck.check(view)
        try add(view)
    }

    /// Adds a quad whose terms are valid.
    @inline(__always)
    mutating func add(_ quad: QuadView) throws(RDFError) {
        line.removeAll()
        record.append(quad, to: &line)
        store.append(line.slice)
        if store.size > memoryLimit { try spill() }
    }

    /// Writes the quads in order to a writer, which is not finished by it.
    public consuming func write<Sink: ByteSink & ~Copyable>(
        into writer: inout QuadWriter<Sink>
    ) throws(RDFError) {
        let record = record
        var scratches = RecordScratches()
        try forEachRecord { (line) throws(RDFError) in
            try writer.write(try record.quad(line, &scratches))
        }
    }

    /// Hands the quads in order to a handler.
    consuming func write<Handler: QuadHandler & ~Copyable>(into handler: inout Handler) throws(RDFError) {
        let record = record
        var scratches = RecordScratches()
        try forEachRecord { (line) throws(RDFError) in
            try handler.handle(try record.quad(line, &scratches))
        }
    }

    /// Calls `body` with every distinct record in order.
    consuming func forEachRecord(_ body: (ByteSlice) throws(RDFError) -> Void) throws(RDFError) {
        if runs.isEmpty {
            store.sort()
            try store.forEachDistinct(body)
            return
        }
        try spill()
        store.removeAll()
        try RunMerge.forEachDistinct(in: runs, body)
    }

    private mutating func spill() throws(RDFError) {
        store.sort()
        let run = try SortedRun()
        try store.forEachDistinct { (record) throws(RDFError) in try run.append(record) }
        try run.rewind()
        runs.append(run)
        store.removeAll()
        if runs.count == Self.fanIn { try mergeRuns() }
    }

    private mutating func mergeRuns() throws(RDFError) {
        let merged = try SortedRun()
        try RunMerge.forEachDistinct(in: runs) { (record) throws(RDFError) in try merged.append(record) }
        try merged.rewind()
        runs = [merged]
    }
}

extension QuadRecord {
    /// Reads a record that this process has written; a fault means that a temporary file has been tampered with.
    @inline(__always)
    func quad(_ line: ByteSlice, _ scratches: inout RecordScratches) throws(RDFError) -> QuadView {
        scratches.removeAll()
        do throws(Fault) {
            return try read(line, &scratches)
        } catch {
            throw RDFError(.file, "a temporary file of the sorting was damaged: \(error.message)")
        }
    }
}
