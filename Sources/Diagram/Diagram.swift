public import KnowledgeGraph

/// Pictures of a resolved graph.
public enum Diagram {
    /// Draws a view of a graph as DOT text; equal graphs and options give equal text.
    ///
    /// What does not fit is left out, the least connected first, and the report says so.
    public static func make(_ graph: DossierGraph, _ options: DiagramOptions = DiagramOptions()) -> DotDocument {
        let scope = DiagramScope(graph, filter: options.filter)
        let drawing =
            switch options.view {
            case .network, .ego: NetworkView(scope, options).draw()
            case .timeline: TimelineView(scope, options).draw()
            case .statements: StatementsView(scope, options).draw()
            case .offices: OfficesView(scope, options).draw()
            }
        return DotDocument(
            graph: drawing.graph, plan: drawing.plan, counts: drawing.counts, notes: notes(drawing))
    }

    private static func notes(_ drawing: Drawing) -> [String] {
        let partial = drawing.counts.filter { $0.drawn < $0.total }.map {
            "\($0.drawn) of \(NumberWord.grouped($0.total)) \($0.type)"
        }
        let left = partial.isEmpty ? [] : ["Drawn: \(partial.joined(separator: ", "))."]
        let isEmpty = drawing.counts.allSatisfy { $0.drawn == 0 }
        return drawing.notes + left + (isEmpty ? ["Nothing passes the filters."] : [])
    }
}

/// A view's graph and what is to be said about it.
struct Drawing: Sendable {
    var graph: DotGraph
    var counts: [DiagramReport.Count]
    /// How to lay it out.
    var plan: LayoutPlan
    var notes: [String]

    init(_ graph: DotGraph, _ counts: [DiagramReport.Count], plan: LayoutPlan? = nil, notes: [String] = []) {
        self.graph = graph
        self.counts = counts
        self.plan = plan ?? LayoutPlan.forEdges(graph.edgeCount)
        self.notes = notes
    }
}
