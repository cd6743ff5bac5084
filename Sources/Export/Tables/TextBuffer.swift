internal import RDF

/// Bytes on their way to a sink, handed over in large pieces.
struct TextBuffer<Sink: ByteSink & ~Copyable>: ~Copyable {
    private var sink: Sink
    private var bytes: [UInt8] = []

    private static var limit: Int { 1 << 16 }

    init(to sink: consuming Sink) { self.sink = sink }

    /// Appends a text as it is.
    mutating func append(_ text: String) throws(RDFError) {
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= Self.limit { try drain() }
    }

    /// Appends bytes as they are.
    mutating func append(_ more: [UInt8]) throws(RDFError) {
        bytes.append(contentsOf: more)
        if bytes.count >= Self.limit { try drain() }
    }

    /// Hands over what is left and gives the sink back.
    consuming func finish() throws(RDFError) -> Sink {
        try drain()
        return sink
    }

    private mutating func drain() throws(RDFError) {
        var pending: [UInt8] = []
        swap(&pending, &bytes)
        try sink.write(pending.span)
        pending.removeAll(keepingCapacity: true)
        swap(&pending, &bytes)
    }
}
