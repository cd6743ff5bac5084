/// A diagram before its layout: DOT text that Graphviz's own command accepts, and what it shows.
public struct DotDocument: Hashable, Sendable {
    /// In the DOT language, UTF-8.
    public let text: String
    /// What is drawn and what is left out.
    public let report: DiagramReport
    /// The graph before it was adapted to its size.
    private let graph: DotGraph
    private let plan: LayoutPlan

    init(graph: DotGraph, plan: LayoutPlan, counts: [DiagramReport.Count], notes: [String]) {
        let adapted = graph.adapted(to: plan)
        self.graph = graph
        self.plan = plan
        self.text = adapted.text
        self.report = DiagramReport(
            counts: counts, edges: adapted.edgeCount, engine: plan.engine,
            notes: notes + [plan.note].compactMap(\.self))
    }

    /// The same picture in a layout that takes less time, or nil where there is none.
    public func simplified(because reason: String) -> DotDocument? {
        guard let next = plan.simpler else { return nil }
        var notes = report.notes.filter { $0 != plan.note }
        notes.append(reason)
        return DotDocument(graph: graph, plan: next, counts: report.counts, notes: notes)
    }
}
