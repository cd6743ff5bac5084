/// A reader of the four formats that can be read; it streams, and refuses what the grammars refuse.
public struct QuadReader: Sendable {
    /// The format.
    public let format: RDFFormat
    /// The IRI against which relative ones are resolved, or nil where they are errors.
    public let base: String?
    /// How many bytes are read at once, to begin with.
    package var windowSize = 1 << 18

    /// Makes a reader.
    public init(_ format: RDFFormat, base: String? = nil) {
        self.format = format
        self.base = base
    }

    /// Reads a document and calls `body` with each quad in the order of the document.
    public func read(
        _ source: consuming ByteSource, _ body: (Quad) throws(RDFError) -> Void
    ) throws(RDFError) {
        var source = Optional(source)
        try withoutActuallyEscaping(body) { (body) throws(RDFError) in
            guard let source = source.take() else { return }
            var handler = ClosureHandler(body: body)
            try read(source, into: &handler)
        }
    }

    /// Reads a document in memory to its end.
    public func quads(in bytes: [UInt8], name: String = "input") throws(RDFError) -> [Quad] {
        var handler = CollectingHandler()
        try read(ByteSource(bytes: bytes, name: name), into: &handler)
        return handler.quads
    }

    /// Reads a document in memory to its end.
    public func quads(in text: String, name: String = "input") throws(RDFError) -> [Quad] {
        try quads(in: Array(text.utf8), name: name)
    }

    func read<Handler: QuadHandler & ~Copyable>(
        _ source: consuming ByteSource, labelPrefix: String = "", into handler: inout Handler
    ) throws(RDFError) {
        switch format {
        case .ntriples, .nquads:
            var reader = LineReader(
                InputBuffer(source, capacity: windowSize), holdsGraphs: format == .nquads, labelPrefix: labelPrefix)
            try reader.read(into: &handler)
        case .turtle, .trig:
            let base = try baseIRI()
            var reader = TurtleReader(
                InputBuffer(source, capacity: windowSize), holdsGraphs: format == .trig, base: base,
                labelPrefix: labelPrefix)
            try reader.read(into: &handler)
        case .jsonld:
            throw RDFError(
                .unsupported, "JSON-LD is written, not read; read Turtle, TriG, N-Triples or N-Quads")
        }
    }

    private func baseIRI() throws(RDFError) -> BaseIRI? {
        guard var base else { return nil }
        let parsed = base.withUTF8 { bytes -> BaseIRI? in
            let slice = ByteSlice(buffer: bytes)
            for byte in bytes where TermCheck.isForbiddenInIRI(byte) { return nil }
            return BaseIRI(slice)
        }
        guard let parsed else {
            throw RDFError(.invalidIRI, "the base “\(base)” is not an absolute IRI; it must begin with a scheme")
        }
        return parsed
    }
}

/// Hands quads to a closure.
private struct ClosureHandler: QuadHandler {
    let body: (Quad) throws(RDFError) -> Void

    mutating func handle(_ quad: QuadView) throws(RDFError) { try body(quad.quad) }

    mutating func declare(prefix: ByteSlice, namespace: ByteSlice) {}
}

/// Keeps quads.
private struct CollectingHandler: QuadHandler {
    var quads: [Quad] = []

    mutating func handle(_ quad: QuadView) throws(RDFError) { quads.append(quad.quad) }

    mutating func declare(prefix: ByteSlice, namespace: ByteSlice) {}
}
