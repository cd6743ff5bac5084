/// A diagram before its layout: DOT text that Graphviz's own command accepts, and what it shows.
public struct DotDocument: Hashable, Sendable {
    /// In the DOT language, UTF-8.
    public let text: String
    /// What is drawn and what is left out.
    public let report: DiagramReport
    /// The graph before it was adapted to its size.
    private let graph: DotGraph
    private let plan: LayoutPlan

    init(
        graph: DotGraph, plan: LayoutPlan, counts: [DiagramReport.Count], notes: [String], stops: [String] = []
    ) {
        let adapted = graph.adapted(to: plan)
        self.graph = graph
        self.plan = plan
        self.text = adapted.text
        self.report = DiagramReport(
            counts: counts, edges: adapted.edgeCount, engine: plan.engine,
            notes: notes + stops + [plan.note].compactMap(\.self),
            layoutNotes: stops + [plan.note].compactMap(\.self))
    }

    /// The same picture in a layout that takes less time, or nil where there is none.
    public func simplified(because reason: String) -> DotDocument? {
        guard let next = plan.simpler else { return nil }
        let stops = report.layoutNotes.filter { $0 != plan.note } + [reason]
        let notes = report.notes.filter { !report.layoutNotes.contains($0) }
        return DotDocument(graph: graph, plan: next, counts: report.counts, notes: notes, stops: stops)
    }
}
