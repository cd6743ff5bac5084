public import KnowledgeGraph

/// Pictures of a resolved graph.
public enum Diagram {
    /// Draws a view of a graph as DOT text; equal graphs and options give equal text.
    ///
    /// What does not fit is left out, the least connected first, and the report says so.
    public static func make(_ graph: DossierGraph, _ options: DiagramOptions = DiagramOptions()) -> DotDocument {
        let scope = DiagramScope(graph, filter: options.filter)
        let (dot, counts) =
            switch options.view {
            case .network, .ego: NetworkView(scope, options).draw()
            case .timeline: TimelineView(scope, options).draw()
            case .statements: StatementsView(scope, options).draw()
            case .offices: OfficesView(scope, options).draw()
            }
        let report = DiagramReport(counts: counts, edges: dot.edgeCount, engine: .dot, notes: [])
        return DotDocument(text: dot.text, report: report)
    }
}
