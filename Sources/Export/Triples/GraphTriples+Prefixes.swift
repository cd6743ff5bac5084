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
        if mode != .none, !mentions.entries.isEmpty { vocabularies.insert(.oa) }
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
        let times =
            selection.meetings.map { graph[$0].time } + selection.statements.map { graph[$0].time }
            + selection.tenures.flatMap { id in
                [graph[id].asOf, graph[id].begin, graph[id].end].map { TimeSpan(begin: $0, end: nil) }
            }
        return times.contains { time in
            [time?.begin, time?.end].contains { $0.flatMap(LexicalForm.dateType) != nil }
        }
    }

    /// A prefix for each kind whose nodes have one plain name after it: `person:mira-tolven`.
    private var nodePrefixes: [Prefix] {
        let documents = mode == .none ? [] : graph.documents.map(\.iri)
        let claims = selection.tenures.map { graph[$0].iri } + selection.meetings.map { graph[$0].iri }
        let nodes = documents + graph.entities.map(\.iri) + selection.offices.map { graph[$0].iri } + claims
        var kinds: Set<String> = []
        for iri in nodes {
            let parts = iri.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 2, parts.allSatisfy(Self.isPlainName) { kinds.insert(String(parts[0])) }
        }
        let vocabularies = Set(Namespace.allCases.map(\.prefix))
        return kinds.subtracting(vocabularies).map { Prefix($0, "\(iris.builder.base)\($0)/") }
    }

    /// Whether a name can stand in Turtle as it is; fewer than Turtle allows.
    private static func isPlainName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "-") else { return false }
        return name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
        }
    }
}
