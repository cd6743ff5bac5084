/// Writes what a reader finds, as it finds it.
struct ConversionHandler<Encoder: QuadEncoder, Sink: ByteSink & ~Copyable>: QuadHandler, ~Copyable {
    private var encoder: Encoder
    private var sink: Sink
    private var output = OutputBuffer()
    private let mergesGraphs: Bool

    init(_ encoder: Encoder, sink: consuming Sink, mergesGraphs: Bool) {
        self.encoder = encoder
        self.sink = sink
        self.mergesGraphs = mergesGraphs
    }

    @inline(__always)
    mutating func handle(_ quad: QuadView) throws(RDFError) {
        if mergesGraphs, quad.graph.kind != .none {
            let merged = QuadView(
                subject: quad.subject, predicate: quad.predicate, object: quad.object, graph: .none)
            try encoder.encode(merged, into: &output)
        } else {
            try encoder.encode(quad, into: &output)
        }
        if output.isFull { try drain() }
    }

    /// Writes a quad whose object is given as JSON.
    mutating func handle(_ quad: QuadView, json: ByteSlice) throws(RDFError) where Encoder == JSONLDEncoder {
        try encoder.encode(quad, json: json, into: &output)
        if output.isFull { try drain() }
    }

    mutating func declare(prefix: ByteSlice, namespace: ByteSlice) {
        encoder.offer(prefix: prefix, namespace: namespace)
    }

    /// Closes the document.
    mutating func finish() throws(RDFError) {
        encoder.finish(into: &output)
        output.clearMark()
        try drain()
    }

    /// Closes the document and gives the sink back.
    consuming func finished() throws(RDFError) -> Sink {
        try finish()
        return sink
    }

    private mutating func drain() throws(RDFError) {
        try sink.write(output.settled.span)
        output.removeSettled()
    }
}
