public import Facts

/// What a graph holds, for the summary of `dossier build`.
public struct GraphStatistics: Hashable, Sendable {
    /// A person and the number of entities in a relation with them.
    public struct Connected: Hashable, Sendable {
        /// The person.
        public var person: EntityID
        /// The number of entities in a relation with the person.
        public var degree: Int
    }

    /// The articles.
    public var documents: Int
    /// Posts, whoever holds them.
    public var offices: Int
    /// Who holds or held which post.
    public var tenures: Int
    /// Contacts, whether they took place or not.
    public var meetings: Int
    /// Meetings that took place.
    public var held: Int
    /// What was said, attributed.
    public var statements: Int
    /// By kind; every kind is there.
    public var entities: [Entity.Kind: Int]
    /// The best-connected people, the most connected first, then by IRI; at most ten.
    public var bestConnected: [Connected]

    /// Counts the nodes of a graph.
    public init(_ graph: DossierGraph, index: GraphIndex) {
        documents = graph.documents.count
        offices = graph.offices.count
        tenures = graph.tenures.count
        meetings = graph.meetings.count
        held = graph.meetings.count(where: \.tookPlace)
        statements = graph.statements.count
        entities = Dictionary(uniqueKeysWithValues: Entity.Kind.allCases.map { ($0, 0) })
        var connected: [Connected] = []
        for (position, entity) in graph.entities.enumerated() {
            entities[entity.kind, default: 0] += 1
            let degree = index.neighbours[EntityID(position)]?.count ?? 0
            if entity.kind == .person, degree > 0 {
                connected.append(Connected(person: EntityID(position), degree: degree))
            }
        }
        connected.sort { ($1.degree, $0.person) < ($0.degree, $1.person) }
        bestConnected = Array(connected.prefix(10))
    }
}
