internal import Facts
internal import KnowledgeGraph

extension NetworkView {
    /// The clusters of a column and those in it who belong nowhere. Countries with one person each share a cluster.
    func people(_ groups: [NetworkColumns.Group], isLast: Bool, _ frame: DiagramFrame) -> [DotGraph.Item] {
        let shared = Self.shared(groups)
        var items = groups.filter { !shared.contains($0) && Self.isBare($0) }.flatMap { group in
            group.members.map { agentNode($0, inGroupOf: nil, frame, isBare: true) }
        }
        for group in groups where !shared.contains(group) && !Self.isBare(group) {
            guard let entity = group.entity else { continue }
            items.append(cluster(graph[entity].iri, graph[entity].name, group.members, of: entity, isLast, frame))
        }
        if let first = shared.first?.entity {
            let name = sharedName(shared, in: groups)
            items.append(
                cluster("others/" + graph[first].iri, name, shared.flatMap(\.members), of: nil, isLast, frame))
        }
        return items
    }

    /// Whether a group needs no cluster: one who belongs nowhere, or a country alone, which bears its name already.
    private static func isBare(_ group: NetworkColumns.Group) -> Bool {
        group.entity.map { group.members == [$0] } ?? true
    }

    /// Whether somebody stands in a cluster, their own or a shared one. Springs draw none.
    func isInCluster(_ id: EntityID) -> Bool { plan != .springs && clusterMembers(with: id) != nil }

    /// Whether the middle of the cluster that somebody stands in is below its name. By rule of thumb: bold letters of
    /// 12 points are a tenth wider than those of the people's names and half wider than those of their offices, and the
    /// boxes and the cluster have margins of some seven letters.
    func isUnderName(_ id: EntityID) -> Bool {
        guard let (name, members) = clusterMembers(with: id) else { return false }
        let widest = members.map { member -> Double in
            let line = scope.affiliations.line(of: member, inGroupOf: scope.affiliations.group(of: member)) ?? ""
            return max(0.9 * Double(graph[member].name.count), 0.65 * Double(min(line.count, 30)))
        }.max()
        return Double(name.count + 1) > ((widest ?? 0) + 7) / 2
    }

    /// The name and the members of somebody's cluster; nil for one who stands in none.
    private func clusterMembers(with id: EntityID) -> (name: String, members: [EntityID])? {
        for column in columns.columns {
            let shared = Self.shared(column)
            guard let group = column.first(where: { $0.members.contains(id) }) else { continue }
            if shared.contains(group) { return (sharedName(shared, in: column), shared.flatMap(\.members)) }
            guard !Self.isBare(group), let entity = group.entity else { return nil }
            return (graph[entity].name, group.members)
        }
        return nil
    }

    /// What the groups of one in a column are called together.
    private func sharedName(_ shared: [NetworkColumns.Group], in column: [NetworkColumns.Group]) -> String {
        let isCountries = shared.allSatisfy { $0.entity.map { graph[$0].kind == .country } ?? false }
        let isAll = shared.count == column.count
        return isCountries ? (isAll ? "Countries" : "Other countries") : (isAll ? "Participants" : "Others")
    }

    /// The groups of one in a column, where there are so many that a cluster for each would be noise.
    private static func shared(_ groups: [NetworkColumns.Group]) -> [NetworkColumns.Group] {
        let single = groups.filter { $0.entity != nil && $0.members.count == 1 }
        return single.count > 2 ? single : []
    }

    /// The name of a group's own cluster, or nil where it shares one or is not drawn.
    func clusterName(of group: EntityID) -> String? {
        for column in columns.columns {
            for candidate in column where candidate.entity == group {
                let hasNone = Self.shared(column).contains(candidate) || Self.isBare(candidate)
                return hasNone ? nil : Self.clusterName(graph[group].iri)
            }
        }
        return nil
    }

    private static func clusterName(_ iri: String) -> String { "cluster_" + DotText.identifier(iri) }

    private func cluster(
        _ iri: String, _ name: String, _ members: [EntityID], of group: EntityID?, _ isLast: Bool,
        _ frame: DiagramFrame
    ) -> DotGraph.Item {
        .subgraph(
            .init(
                name: Self.clusterName(iri), attributes: frame.cluster(name, id: Self.clusterName(iri), isLast: isLast),
                nodeDefaults: frame.look(.person),
                items: members.map { agentNode($0, inGroupOf: group, frame, isBare: false) }))
    }

    private func agentNode(
        _ id: EntityID, inGroupOf group: EntityID?, _ frame: DiagramFrame, isBare: Bool
    ) -> DotGraph.Item {
        let entity = graph[id]
        let style = NodeStyle(entity.kind)
        // Springs draw no clusters, so that the line has to name the country.
        let line =
            entity.kind == .person
            ? scope.affiliations.line(of: id, inGroupOf: plan == .springs ? nil : group)
            : nil
        let label = Label.node(
            entity.name, lines: [line].compactMap(\.self), palette: palette, isUnnamed: entity.kind == .source)
        var attributes: DotGraph.Attributes = [
            .html("label", label), .plain("id", name(id)), .plain("class", entity.kind.rawValue),
            .text("tooltip", notes.entity(id, scope.affiliations)),
        ]
        if isBare || style != .person { attributes += frame.look(style) }
        if focus.map({ $0 == id }) ?? hubs.contains(id) { attributes.append(.plain("penwidth", 2)) }
        return .node(name(id), attributes)
    }
}
