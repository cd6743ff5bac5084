/// Writes JSON-LD as it is read, but keeps the statements about blank nodes to the end, to fold lists into `@list`.
///
/// Whether a blank node is a cell of a list is known only when all that is said of it is known. Above a limit nothing
/// is folded any more: the lists then stand as the statements that they are, which says the same.
struct JSONLDConversionHandler<Sink: ByteSink & ~Copyable>: QuadHandler, ~Copyable {
    /// How many bytes of statements about blank nodes are kept.
    private static var limit: Int { 1 << 22 }

    private var inner: ConversionHandler<JSONLDEncoder, Sink>
    private let mergesGraphs: Bool
    private let record = QuadRecord(for: .jsonld)
    private var line = OutputBuffer(capacity: 1 << 12)
    private var held = RecordStore()
    private var graphNames: Set<String> = []
    private var folds = true

    init(sink: consuming Sink, mergesGraphs: Bool) {
        self.inner = ConversionHandler(JSONLDEncoder(context: nil), sink: sink, mergesGraphs: mergesGraphs)
        self.mergesGraphs = mergesGraphs
    }

    @inline(__always)
    mutating func handle(_ quad: QuadView) throws(RDFError) {
        if folds {
            if quad.graph.kind == .blank, !mergesGraphs { graphNames.insert("_:" + quad.graph.value.text) }
            if quad.subject.kind == .blank || quad.object.kind == .blank {
                try hold(quad)
                return
            }
        }
        try inner.handle(quad)
    }

    mutating func declare(prefix: ByteSlice, namespace: ByteSlice) {}

    private mutating func hold(_ quad: QuadView) throws(RDFError) {
        line.removeAll()
        let graph = mergesGraphs ? .none : quad.graph
        record.append(
            QuadView(subject: quad.subject, predicate: quad.predicate, object: quad.object, graph: graph), to: &line)
        held.append(line.slice)
        if held.size > Self.limit {
            folds = false
            try release()
        }
    }

    /// Writes the kept statements as they are.
    private mutating func release() throws(RDFError) {
        var scratches = RecordScratches()
        for entry in held.entries {
            try inner.handle(try record.quad(RecordStore.record(at: entry.start), &scratches))
        }
        held.removeAll()
    }

    /// Writes what is kept, closes the document and gives the sink back.
    consuming func finished() throws(RDFError) -> Sink {
        if !held.entries.isEmpty {
            let folding = ListFolding(held.entries.map { RecordStore.record(at: $0.start) }, graphNames: graphNames)
            try write(folding)
        }
        return try inner.finished()
    }

    private mutating func write(_ folding: ListFolding) throws(RDFError) {
        var scratches = RecordScratches()
        var list = OutputBuffer(capacity: 1 << 12)
        for index in folding.statements.indices where !folding.isFolded(index) {
            guard folding.hasList(index) else {
                try inner.handle(try record.quad(folding.statements[index].line, &scratches))
                continue
            }
            list.removeAll()
            try append(folding, listOf: index, to: &list, &scratches)
            let quad = try record.quad(folding.statements[index].line, &scratches)
            try inner.handle(quad, json: list.slice)
        }
    }

    /// Appends the list that a statement leads to; lists in lists go no deeper than the folding allows.
    private func append(
        _ folding: ListFolding, listOf index: Int, to output: inout OutputBuffer, _ scratches: inout RecordScratches
    ) throws(RDFError) {
        output.append("{\"@list\":[" as StaticString)
        for (place, item) in folding.items(of: index).enumerated() {
            if place > 0 { output.append(0x2C) }
            if folding.hasList(item) {
                try append(folding, listOf: item, to: &output, &scratches)
            } else {
                let object = try record.quad(folding.statements[item].line, &scratches).object
                try JSONLDEncoder.appendBare(object, to: &output)
            }
        }
        output.append("]}" as StaticString)
    }
}
