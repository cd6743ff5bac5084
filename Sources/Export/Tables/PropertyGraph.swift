internal import Facts
internal import KnowledgeGraph
internal import Ontology

/// A node of the property graph: what CSV and GraphML write of it.
struct PropertyNode: Sendable {
    var id: String
    var label: OntologyClass
    var name = ""
    var variants: [String] = []
    var countryCode: String?
    var gender: String?
    var wikidata: String?
    var role: String?
    var kind: String?
    var status: String?
    var form: String?
    var cue: String?
    var polarity: String?
    var content: String?
    var begin: String?
    var end: String?
    var timeText: String?
    var asOf: String?
    var url: String?
    var publisher: String?
    var length: Int?
    var support: Support?
}

/// An edge of the property graph.
struct PropertyEdge: Sendable {
    /// What an edge says: a property of the ontology, or that a document mentions an entity.
    enum Kind: Hashable, Sendable {
        case property(OntologyProperty)
        case mentions

        var name: String {
            switch self {
            case .property(let property): property.rawValue
            case .mentions: "mentions"
            }
        }
    }

    var from: String
    var to: String
    var kind: Kind
    var status: String?
    var begin: String?
    var end: String?
    /// The number of claims that say so.
    var weight = 1
    var confidence: Double?
    /// The first words that say so.
    var evidence: Evidence?
}

/// A graph as nodes and edges with attributes: relations with evidence stay nodes, spans become attributes of edges.
/// Ids are the graph's relative IRIs.
struct PropertyGraph: Sendable {
    let triples: GraphTriples
    private var graph: DossierGraph { triples.graph }
    private var hasEvidence: Bool { triples.mode != .none }

    init(_ triples: GraphTriples) { self.triples = triples }

    /// Calls for each node in order: entities, offices, tenures, meetings, statements, documents.
    func forEachNode<E: Error>(_ body: (PropertyNode) throws(E) -> Void) throws(E) {
        for entity in graph.entities { try body(node(entity)) }
        for id in triples.selection.offices {
            let office = graph[id]
            try body(PropertyNode(id: office.iri, label: .office, name: office.name, role: office.role))
        }
        for id in triples.selection.tenures { try body(node(graph[id])) }
        for id in triples.selection.meetings { try body(node(graph[id])) }
        for id in triples.selection.statements { try body(node(graph[id])) }
        guard hasEvidence else { return }
        for document in graph.documents { try body(node(document)) }
    }

    private func node(_ entity: EntityNode) -> PropertyNode {
        PropertyNode(
            id: entity.iri, label: entity.kind.ontologyClass, name: entity.name,
            variants: entity.variants.sortedWithoutRepeats(), countryCode: entity.iso2,
            gender: entity.gender?.rawValue, wikidata: entity.wikidata, status: entity.status?.rawValue)
    }

    private func node(_ tenure: TenureNode) -> PropertyNode {
        let name = "\(graph[tenure.holder].name), \(graph[tenure.office].name)"
        return PropertyNode(
            id: tenure.iri, label: .tenure, name: name, role: graph[tenure.office].role, status: tenure.status.rawValue,
            begin: tenure.begin, end: tenure.end, asOf: tenure.asOf, support: tenure.support)
    }

    private func node(_ meeting: MeetingNode) -> PropertyNode {
        let names = meeting.participants.map(\.entity).sortedWithoutRepeats().map { graph[$0].name }
        return PropertyNode(
            id: meeting.iri, label: .meeting, name: names.joined(separator: ", "), kind: meeting.kind.rawValue,
            status: meeting.status.rawValue, begin: meeting.time?.begin, end: meeting.time?.end,
            timeText: meeting.time?.text, support: meeting.support)
    }

    private func node(_ statement: StatementNode) -> PropertyNode {
        let names = statement.speakers.sortedWithoutRepeats().map { graph[$0].name }
        return PropertyNode(
            id: statement.iri, label: .statement, name: names.joined(separator: ", "), form: statement.form.rawValue,
            cue: statement.cue, polarity: statement.polarity.rawValue, content: statement.content,
            begin: statement.time?.begin, end: statement.time?.end, timeText: statement.time?.text,
            support: statement.support)
    }

    private func node(_ document: DocumentNode) -> PropertyNode {
        PropertyNode(
            id: document.iri, label: .document, name: document.title ?? document.id, begin: document.date,
            url: document.url, publisher: document.publisher, length: document.length)
    }
}
