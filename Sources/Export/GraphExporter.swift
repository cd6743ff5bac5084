public import KnowledgeGraph
public import RDF

/// Writes a resolved graph in the formats that others read.
///
/// Everything is written in one order, without repeats, without blank nodes and in canonical lexical forms: equal
/// graphs give equal bytes. Only what is needed to find the next node is held, never a list of triples.
public struct GraphExporter: Sendable {
    let triples: GraphTriples
    /// What is exported, and how.
    public let options: ExportOptions

    /// Makes an exporter; a base that is no absolute IRI is an error.
    public init(_ graph: DossierGraph, options: ExportOptions = ExportOptions()) throws(ExportError) {
        self.options = options
        self.triples = try GraphTriples(graph, options: options)
    }

    /// Writes RDF to a sink and gives the sink back.
    ///
    /// Named graphs need a format that has them, and reifiers one that has triple terms: otherwise an error, before
    /// anything is written.
    public func write<Sink: ByteSink & ~Copyable>(_ format: RDFFormat, to sink: consuming Sink) throws -> Sink {
        try check(format)
        return try triples.emit(into: WriterSink(QuadWriter(syntax(of: format), to: sink))).finish()
    }

    /// The graph in a format, as bytes in memory.
    public func bytes(_ format: RDFFormat) throws -> [UInt8] {
        try write(format, to: ArraySink()).bytes
    }

    /// The number of different triples, or of quads where provenance is in graphs.
    public func tripleCount() throws -> Int {
        try triples.emit(into: CountingSink()).count
    }

    private func check(_ format: RDFFormat) throws(ExportError) {
        switch (options.provenance, format) {
        case (.graphs, .turtle), (.graphs, .ntriples):
            throw ExportError(
                .provenance,
                "\(format.title) has no named graphs for --provenance graphs; write trig, nquads or jsonld")
        case (.rdf12, .jsonld):
            throw ExportError(
                .provenance,
                "JSON-LD has no triple terms for --provenance rdf12; write turtle, ntriples, trig or nquads")
        default: return
        }
    }

    private func syntax(of format: RDFFormat) -> RDFOutput {
        switch format {
        case .turtle: .turtle(prefixes: triples.prefixes, declaringAtStart: true)
        case .trig: .trig(prefixes: triples.prefixes, declaringAtStart: true)
        case .ntriples: .ntriples
        case .nquads: .nquads
        case .jsonld: .jsonld(context: .dossier(base: options.base))
        }
    }
}

/// A sink that writes what it takes.
struct WriterSink<Sink: ByteSink & ~Copyable>: QuadSink, ~Copyable {
    private var writer: QuadWriter<Sink>

    init(_ writer: consuming QuadWriter<Sink>) { self.writer = writer }

    mutating func take(_ quad: Quad) throws(RDFError) { try writer.write(quad) }

    /// Closes the document.
    consuming func finish() throws(RDFError) -> Sink { try writer.finish() }
}

/// A sink that counts.
struct CountingSink: QuadSink {
    private(set) var count = 0

    mutating func take(_ quad: Quad) { count += 1 }
}
