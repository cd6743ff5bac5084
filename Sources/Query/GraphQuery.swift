public import KnowledgeGraph

/// Questions to a resolved graph: who, when, with whom, by what way.
///
/// Answers are values whose lists are ordered, so that equal graphs give equal answers.
public struct GraphQuery: Sendable {
    /// What is asked.
    public let graph: DossierGraph
    /// Who stands in which relation.
    public let index: GraphIndex
    /// Finds entities by name.
    public let names: NameIndex

    /// Indexes a graph for questions.
    public init(_ graph: DossierGraph) {
        self.graph = graph
        index = GraphIndex(graph)
        names = NameIndex(graph, index: index)
    }
}
