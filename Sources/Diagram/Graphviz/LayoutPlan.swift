/// How a picture is laid out, by its size: from the finest to the plainest that large graphs allow.
///
/// The limits were measured with Graphviz 2.42 on graphs of people and meetings.
enum LayoutPlan: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Layers, curved lines and labels on lines.
    case full
    /// The same with fewer rounds of improvement. (Crossings are still looked at twice, across clusters as well:
    /// without that a graph of 220 edges had 7,353 of them instead of 736.)
    case limited
    /// Layers with straight lines without labels.
    case plain
    /// Springs with straight lines.
    case springs

    /// The largest number of edges that a plan is good for.
    var maximumEdges: Int {
        switch self {
        case .full: 100
        case .limited: 300
        case .plain: 700
        case .springs: 5000
        }
    }

    /// The first plan that is good for a number of edges; the plainest where none is.
    static func forEdges(_ count: Int) -> LayoutPlan { allCases.first { count <= $0.maximumEdges } ?? .springs }

    /// The next plainer plan, or nil.
    var simpler: LayoutPlan? { LayoutPlan(rawValue: rawValue + 1) }

    var engine: LayoutEngine { self == .springs ? .sfdp : .dot }

    /// What to tell the user about a plan that is not the finest.
    var note: String? {
        switch self {
        case .full: nil
        case .limited: "Laid out with fewer rounds of improvement because of its size."
        case .plain: "Laid out with straight lines and without labels on them because of its size."
        case .springs: "Laid out by springs, without clusters, because of its size."
        }
    }

    /// Graph attributes that take the place of those of the same name.
    var attributes: DotGraph.Attributes {
        let limits: DotGraph.Attributes = [
            .plain("nslimit", 1), .plain("nslimit1", 1), .plain("mclimit", 1),
        ]
        switch self {
        case .full: return []
        case .limited: return limits
        case .plain: return limits + [.plain("splines", "line")]
        case .springs:
            return [.plain("layout", "sfdp"), .plain("splines", "line"), .plain("overlap", "prism"), .plain("K", 1.2)]
        }
    }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension DotGraph {
    /// The graph as a plan wants it.
    func adapted(to plan: LayoutPlan) -> DotGraph {
        guard plan != .full else { return self }
        var graph = self
        let replaced = Set(plan.attributes.map(\.name))
        graph.attributes = attributes.filter { !replaced.contains($0.name) } + plan.attributes
        if plan >= .plain { graph.items = Self.simplified(items, plan) }
        return graph
    }

    /// Edges without labels; for springs without ports and without the unseen edges that serve layers alone.
    private static func simplified(_ items: [Item], _ plan: LayoutPlan) -> [Item] {
        items.compactMap { item in
            switch item {
            case .node: return item
            case .subgraph(var group):
                group.items = simplified(group.items, plan)
                return .subgraph(group)
            case .edge(let tail, let head, let attributes):
                let isUnseen = attributes.contains(.plain("style", "invis"))
                guard plan != .springs || !isUnseen else { return nil }
                let dropped: Set<String> =
                    plan == .springs
                    ? ["label", "xlabel", "headport", "tailport", "lhead", "ltail"] : ["label", "xlabel"]
                return .edge(tail, head, attributes.filter { !dropped.contains($0.name) })
            }
        }
    }
}
