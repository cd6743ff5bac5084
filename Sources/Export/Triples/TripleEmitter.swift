internal import Ontology
internal import RDF

/// Where the exporter's triples go.
protocol QuadSink: ~Copyable {
    /// Takes the next quad. Quads of one subject and graph come one after another.
    mutating func take(_ quad: Quad) throws(RDFError)
}

/// Says triples about one node after another.
struct TripleEmitter<Sink: QuadSink & ~Copyable>: ~Copyable {
    private var sink: Sink
    private var subject = Term.iri("")
    /// The named graph that the triples go to; nil for the default graph.
    var graph: Term?

    init(into sink: consuming Sink) {
        self.sink = sink
    }

    /// Ends the work and gives the sink back.
    consuming func finish() -> Sink { sink }

    /// Turns to another node without saying what it is.
    mutating func turn(to iri: String) { subject = .iri(iri) }

    /// Turns to another node and says its class.
    mutating func begin(_ iri: String, _ type: OntologyClass) throws(RDFError) {
        turn(to: iri)
        try add(Self.type, .iri(type.term.iri))
    }

    mutating func add(_ predicate: Term, _ object: Term) throws(RDFError) {
        try sink.take(Quad(subject, predicate, object, graph: graph))
    }

    mutating func add(_ property: OntologyProperty, node iri: String) throws(RDFError) {
        try add(Predicate[property], .iri(iri))
    }

    mutating func add(_ property: OntologyProperty, text: String?) throws(RDFError) {
        guard let text, !text.isEmpty else { return }
        try add(Predicate[property], .string(text))
    }

    mutating func add(_ property: OntologyProperty, count: Int) throws(RDFError) {
        try add(Predicate[property], Self.count(count))
    }

    mutating func add(_ property: OntologyProperty, decimal: Double) throws(RDFError) {
        try add(Predicate[property], .typed(LexicalForm.decimal(decimal), datatype: XSD.decimal))
    }

    /// Says a day, month or year with the type of its precision; anything else is no date and is left out.
    mutating func add(_ property: OntologyProperty, date: String?) throws(RDFError) {
        guard let date, let type = LexicalForm.dateType(of: date) else { return }
        try add(Predicate[property], .typed(date, datatype: type.iri))
    }

    /// A length or an offset.
    static func count(_ value: Int) -> Term { .typed(String(max(0, value)), datatype: Self.nonNegativeInteger) }

    /// A text with its language where that is known.
    static func text(_ text: String, language: String) -> Term {
        LexicalForm.languageTag(language).map { .string(text, language: $0) } ?? .string(text)
    }

    private static var nonNegativeInteger: String { "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" }
    private static var type: Term { Predicate.type }
}

/// The properties as terms, each made once.
enum Predicate {
    static let type = Term.iri(RDFSyntax.type)
    static let reifies = Term.iri(RDFSyntax.reifies)
    private static let own = OntologyProperty.allCases.map { Term.iri($0.term.iri) }
    private static let borrowed = BorrowedProperty.allCases.map { Term.iri($0.term.iri) }
    private static let ownPlaces = Dictionary(
        uniqueKeysWithValues: OntologyProperty.allCases.enumerated().map { ($1, $0) })
    private static let borrowedPlaces = Dictionary(
        uniqueKeysWithValues: BorrowedProperty.allCases.enumerated().map { ($1, $0) })

    static subscript(property: OntologyProperty) -> Term { own[ownPlaces[property] ?? 0] }
    static subscript(property: BorrowedProperty) -> Term { borrowed[borrowedPlaces[property] ?? 0] }
}
