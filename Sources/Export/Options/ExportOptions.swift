/// How evidence is carried into RDF.
public enum ProvenanceMode: String, CaseIterable, Sendable {
    /// Evidence on every claim; each derived edge has an assertion node (`rdf:subject`, `rdf:predicate`, `rdf:object`).
    case assertions
    /// Claims, edges and mentions stand in a named graph for each document that says so.
    case graphs
    /// As `assertions`, with reifiers of RDF 1.2 triple terms in place of the three properties.
    case rdf12
    /// Nodes and edges alone: no documents, mentions, confidence or rules.
    case none
}

/// What is exported, under which IRIs.
public struct ExportOptions: Hashable, Sendable {
    /// The IRI that the graph's relative IRIs are appended to; ends in `/` or `#`.
    public var base: String
    /// How evidence is carried into RDF.
    public var provenance: ProvenanceMode
    /// Claims below it are left out, with the edges derived from them and the statements told inside them; 0 to 1.
    public var minimumConfidence: Double

    /// The base where none is given: a reserved domain (RFC 2606) that nobody can own.
    public static let defaultBase = "https://dossier.example/"

    /// Makes options; the defaults export everything with assertions.
    public init(
        base: String = Self.defaultBase, provenance: ProvenanceMode = .assertions, minimumConfidence: Double = 0
    ) {
        self.base = base
        self.provenance = provenance
        self.minimumConfidence = minimumConfidence
    }
}
