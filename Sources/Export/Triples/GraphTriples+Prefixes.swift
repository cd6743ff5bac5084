internal import KnowledgeGraph
internal import Ontology
internal import RDF

extension GraphTriples {
    /// The prefixes that the triples use, by name: vocabularies, and the kinds of node whose IRIs they can shorten.
    var prefixes: [Prefix] {
        var vocabularies: Set<Namespace> = []
        if !graph.documents.isEmpty || !graph.entities.isEmpty { vocabularies.insert(.dsr) }
        if mode != .none, !graph.documents.isEmpty { vocabularies.formUnion([.dcterms, .xsd]) }
        if mode != .none, graph.documents.contains(where: Self.usesSchema) { vocabularies.insert(.schema) }
        if mode != .none, !mentions.isEmpty { vocabularies.insert(.oa) }
        if mode == .assertions || mode == .rdf12, !edges.isEmpty { vocabularies.formUnion([.rdf, .prov]) }
        if mode == .none, usesDates { vocabularies.insert(.xsd) }
        let hasMatches = graph.entities.contains { $0.wikidata.map(LexicalForm.isWikidataItem) ?? false }
        if hasMatches { vocabularies.formUnion([.skos, .wd]) }
        let named = vocabularies.map { Prefix($0.prefix, $0.iri) } + nodePrefixes
        return named.sorted { $0.name < $1.name }
    }

    private static func usesSchema(_ document: DocumentNode) -> Bool {
        document.date.flatMap(LexicalForm.dateType)?.name == "date" || document.url?.isEmpty == false
            || LexicalForm.languageTag(document.language) != nil
    }

    private var usesDates: Bool {
        func isDate(_ text: String?) -> Bool { text.flatMap(LexicalForm.dateType) != nil }
        func isDated(_ time: TimeSpan?) -> Bool { isDate(time?.begin) || isDate(time?.end) }
        return selection.meetings.contains { isDated(graph[$0].time) }
            || selection.statements.contains { isDated(graph[$0].time) }
            || selection.tenures.contains { id in
                isDate(graph[id].asOf) || isDate(graph[id].begin) || isDate(graph[id].end)
            }
    }

    /// A prefix for each kind whose nodes have one plain name after it: `person:mira-tolven`.
    private var nodePrefixes: [Prefix] {
        var kinds: Set<String> = []
        if mode != .none { for document in graph.documents { Self.note(document.iri, in: &kinds) } }
        for entity in graph.entities { Self.note(entity.iri, in: &kinds) }
        for id in selection.offices { Self.note(graph[id].iri, in: &kinds) }
        for id in selection.tenures { Self.note(graph[id].iri, in: &kinds) }
        for id in selection.meetings { Self.note(graph[id].iri, in: &kinds) }
        let vocabularies = Set(Namespace.allCases.map(\.prefix))
        return kinds.subtracting(vocabularies).map { Prefix($0, "\(iris.builder.base)\($0)/") }
    }

    /// Notes the first segment of an IRI of two plain ones.
    private static func note(_ iri: String, in kinds: inout Set<String>) {
        guard let slash = iri.utf8.firstIndex(of: UInt8(ascii: "/")) else { return }
        let (kind, name) = (iri[..<slash], iri[iri.utf8.index(after: slash)...])
        if isPlainName(kind), isPlainName(name), !kinds.contains(String(kind)) { kinds.insert(String(kind)) }
    }

    /// Whether a name can stand in Turtle as it is; fewer than Turtle allows.
    private static func isPlainName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "-") else { return false }
        return name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
        }
    }
}
