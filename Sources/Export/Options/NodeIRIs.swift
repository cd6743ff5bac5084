internal import KnowledgeGraph

/// The absolute IRIs of a graph's nodes. Those of the documents, which stand in every mention, are made once; the
/// others, of which a large graph has millions, as they are asked for.
struct NodeIRIs: Sendable {
    let builder: IRIBuilder
    private let graph: DossierGraph
    private let documents: [String]

    init(_ graph: DossierGraph, builder: IRIBuilder) {
        self.graph = graph
        self.builder = builder
        documents = graph.documents.map { builder.node($0.iri) }
    }

    subscript(id: DocumentID) -> String { documents[id.index] }
    subscript(id: EntityID) -> String { builder.node(graph[id].iri) }
    subscript(id: OfficeID) -> String { builder.node(graph[id].iri) }
    subscript(id: TenureID) -> String { builder.node(graph[id].iri) }
    subscript(id: MeetingID) -> String { builder.node(graph[id].iri) }
    subscript(id: StatementID) -> String { builder.node(graph[id].iri) }

    /// The IRI of a span.
    func mention(_ span: Evidence) -> String {
        IRIBuilder.mention(document: self[span.document], start: span.start, end: span.end)
    }
}
