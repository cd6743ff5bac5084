/// A syntax to write, with what it needs to know beforehand.
public struct RDFOutput: Sendable {
    enum Kind: Sendable {
        case lines(holdsGraphs: Bool)
        case turtle(holdsGraphs: Bool, prefixes: [Prefix], declaresAtStart: Bool)
        case jsonld(JSONLDContext?)
    }

    let kind: Kind

    /// N-Triples, in canonical form.
    public static var ntriples: RDFOutput { RDFOutput(kind: .lines(holdsGraphs: false)) }

    /// N-Quads, in canonical form.
    public static var nquads: RDFOutput { RDFOutput(kind: .lines(holdsGraphs: true)) }

    /// Turtle; the prefixes are all declared at the start, or each before the first statement that uses it.
    public static func turtle(prefixes: [Prefix] = [], declaringAtStart: Bool = false) -> RDFOutput {
        RDFOutput(kind: .turtle(holdsGraphs: false, prefixes: prefixes, declaresAtStart: declaringAtStart))
    }

    /// TriG; the prefixes are all declared at the start, or each before the first statement that uses it.
    public static func trig(prefixes: [Prefix] = [], declaringAtStart: Bool = false) -> RDFOutput {
        RDFOutput(kind: .turtle(holdsGraphs: true, prefixes: prefixes, declaresAtStart: declaringAtStart))
    }

    /// JSON-LD in flat form; without a context every IRI is written whole.
    public static func jsonld(context: JSONLDContext? = nil) -> RDFOutput { RDFOutput(kind: .jsonld(context)) }

    /// A format with neither prefixes nor a context.
    public init(_ format: RDFFormat) {
        switch format {
        case .turtle: self = .turtle()
        case .ntriples: self = .ntriples
        case .trig: self = .trig()
        case .nquads: self = .nquads
        case .jsonld: self = .jsonld()
        }
    }

    private init(kind: Kind) { self.kind = kind }

    var encoder: any QuadEncoder {
        switch kind {
        case .lines(let holdsGraphs): LineEncoder(holdsGraphs: holdsGraphs)
        case .turtle(let holdsGraphs, let prefixes, let declaresAtStart):
            TurtleEncoder(holdsGraphs: holdsGraphs, prefixes: prefixes, declaresAtStart: declaresAtStart)
        case .jsonld(let context): JSONLDEncoder(context: context)
        }
    }
}

/// A streaming writer of RDF: quads go in, bytes come out at the sink; nothing but the last subject is held.
///
/// Statements are written in the order in which they come. Grouped formats begin a block whenever the subject changes,
/// so feed them sorted by graph and subject. `finish()` closes the document; a writer that is dropped without it
/// leaves an unfinished one.
public struct QuadWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
    private var encoder: any QuadEncoder
    private var output = OutputBuffer()
    private var arena = TermArena()
    private var sink: Sink

    /// Makes a writer of a syntax to a sink.
    public init(_ syntax: RDFOutput, to sink: consuming Sink) {
        self.sink = sink
        self.encoder = syntax.encoder
    }

    /// Writes a quad; a term that may not stand where it does, or cannot be written, is an error.
    public mutating func write(_ quad: Quad) throws(RDFError) {
        try write(subject: quad.subject, predicate: quad.predicate, object: quad.object, graph: quad.graph)
    }

    /// Writes a triple, into a named graph if one is given.
    public mutating func write(subject: Term, predicate: Term, object: Term, graph: Term? = nil) throws(RDFError) {
        arena.begin(subject, predicate, object, graph)
        let view = QuadView(
            subject: arena.view(subject), predicate: arena.view(predicate), object: arena.view(object),
            graph: graph.map { arena.view($0) } ?? .none)
        try TermCheck.check(view)
        try write(view)
    }

    /// Writes a quad whose terms are valid.
    mutating func write(_ view: QuadView) throws(RDFError) {
        try encoder.encode(view, into: &output)
        if output.isFull { try drain() }
    }

    /// Closes the document, hands the last bytes to the sink and gives it back.
    public consuming func finish() throws(RDFError) -> Sink {
        encoder.finish(into: &output)
        output.clearMark()
        try drain()
        return sink
    }

    private mutating func drain() throws(RDFError) {
        try sink.write(output.settled.span)
        output.removeSettled()
    }
}
