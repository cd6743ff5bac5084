internal import Documents
internal import KnowledgeGraph
internal import Ontology
internal import RDF

/// A graph as triples, said node by node in one order: documents, entities, offices, tenures, meetings, statements,
/// assertions, mentions, each sorted; no list of triples is ever held, nor one that grows as they do.
struct GraphTriples: Sendable {
    let graph: DossierGraph
    let iris: NodeIRIs
    let mode: ProvenanceMode
    let selection: ClaimSelection
    let edges: [DerivedEdge]
    let mentions: MentionIndex
    /// For each entity, the range of `outgoing` that are its plain edges.
    private let outgoing: [Outgoing]

    /// One direction of a derived edge.
    struct Outgoing: Sendable {
        let from: EntityID
        let edge: DerivedEdge
        let to: DerivedEdge.Target
    }

    init(_ graph: DossierGraph, options: ExportOptions) throws(ExportError) {
        self.graph = graph
        self.iris = NodeIRIs(graph, builder: try IRIBuilder(base: options.base))
        self.mode = options.provenance
        let selection = ClaimSelection(graph, minimumConfidence: options.minimumConfidence)
        self.selection = selection
        let edges = DerivedEdge.all(in: graph, selection: selection)
        self.edges = edges
        self.mentions = MentionIndex(graph, selection: selection)
        self.outgoing = Self.bothDirections(edges)
    }

    static func bothDirections(_ edges: [DerivedEdge]) -> [Outgoing] {
        var result: [Outgoing] = []
        for edge in edges {
            result.append(Outgoing(from: edge.subject, edge: edge, to: edge.target))
            if case .agent(let other) = edge.target {
                result.append(Outgoing(from: other, edge: edge, to: .agent(edge.subject)))
            }
        }
        return result.sorted { a, b in
            a.from != b.from ? a.from < b.from : a.to.isBefore(b.to)
        }
    }

    /// Says every triple.
    func emit<Sink: QuadSink & ~Copyable>(into sink: consuming Sink) throws(RDFError) -> Sink {
        var emitter = TripleEmitter(into: sink)
        if mode != .none { try emitDocuments(into: &emitter) }
        try emitEntities(into: &emitter)
        try emitOffices(into: &emitter)
        switch mode {
        case .graphs:
            for documents in mentions.batches {
                let batch = MentionBatch(graph, selection: selection, documents: documents)
                for index in documents { try emitGraph(of: DocumentID(index), batch, into: &emitter) }
            }
        case .none:
            try emitClaims(into: &emitter)
        case .assertions, .rdf12:
            try emitClaims(into: &emitter)
            for edge in edges { try emit(assertionOf: edge, into: &emitter) }
            for documents in mentions.batches {
                let batch = MentionBatch(graph, selection: selection, documents: documents)
                try emitMentions(of: nil, batch, into: &emitter)
            }
        }
        return emitter.finish()
    }

    private func emitClaims<Sink: QuadSink & ~Copyable>(into emitter: inout TripleEmitter<Sink>) throws(RDFError) {
        for id in selection.tenures { try emit(id, from: nil, into: &emitter) }
        for id in selection.meetings { try emit(id, from: nil, into: &emitter) }
        for id in selection.statements { try emit(id, from: nil, into: &emitter) }
    }

    /// The plain edges that leave an entity, in order.
    func edges(from entity: EntityID) -> ArraySlice<Outgoing> {
        let start = outgoing.partitioningIndex { $0.from >= entity }
        let end = outgoing.partitioningIndex { $0.from > entity }
        return outgoing[start..<end]
    }

    func iri(_ target: DerivedEdge.Target) -> String {
        switch target {
        case .agent(let id): iris[id]
        case .office(let id): iris[id]
        }
    }
}
