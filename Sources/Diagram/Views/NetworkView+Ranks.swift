internal import KnowledgeGraph

extension NetworkView {
    /// Gives everybody the rank of their column, and each meeting and agreement that of a gap between those it joins.
    mutating func setRanks(_ members: [EntityID?: [EntityID]]) {
        for agent in selection.agents { ranks[name(agent)] = columns.rank(of: agent) }
        var load: [Int: Int] = [:]
        for gathering in selection.gatherings {
            let hosts = gathering.host.flatMap { members[$0]?.prefix(1) } ?? []
            let gap = columns.gap(between: gathering.participants + hosts, load: load)
            load[gap, default: 0] += 1
            ranks[name(gathering)] = gap
        }
        for agreement in selection.agreements {
            let about = selection.stances.filter { $0.agreement == agreement }.map { end(of: $0) }
            let gap = columns.gap(between: about, load: load)
            load[gap, default: 0] += 1
            ranks[name(agreement)] = gap
        }
    }

    /// An edge from left to right; it spans the ranks between its ends, so that each node comes to stand where it is
    /// meant to.
    func edge(_ a: String, _ b: String, _ attributes: DotGraph.Attributes) -> DotGraph.Item {
        let (first, second) = (ranks[a] ?? 0, ranks[b] ?? 0)
        let length = abs(second - first)
        let span: DotGraph.Attributes = length > 1 ? [.plain("minlen", Double(length))] : []
        return first <= second ? .edge(a, b, attributes + span) : .edge(b, a, attributes + span)
    }

    /// Unseen edges that tie what is not connected to the rest, because the ranks of separate parts are counted apart.
    func ties(_ items: [DotGraph.Item]) -> [DotGraph.Item] {
        var parts = Components()
        for case .edge(let tail, let head, let attributes) in items
        where !attributes.contains(.plain("constraint", "false")) {
            parts.join(tail, head)
        }
        // The older ranking keeps the members of a cluster together.
        for column in columns.columns where plan != .full {
            for group in column where group.entity != nil {
                for member in group.members { parts.join(name(group.members[0]), name(member)) }
            }
        }
        let nodes = ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let first = nodes.first?.key else { return [] }
        var ties: [DotGraph.Item] = []
        for (node, rank) in nodes where rank > 0 && parts.root(of: node) != parts.root(of: first) {
            parts.join(first, node)
            ties.append(edge(first, node, [.plain("style", "invis")]))
        }
        return ties
    }
}

/// Connected parts of a graph, by union and find.
struct Components: Sendable {
    private var parents: [String: String] = [:]

    /// The name that stands for the part.
    func root(of name: String) -> String {
        var name = name
        while let parent = parents[name] { name = parent }
        return name
    }

    /// Makes the parts of two names one.
    mutating func join(_ a: String, _ b: String) {
        let (a, b) = (root(of: a), root(of: b))
        if a != b { parents[b] = a }
    }
}
