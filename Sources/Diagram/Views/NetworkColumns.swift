internal import KnowledgeGraph

/// The groups of people set in columns, with the meetings in the gaps between, so that most meetings lie between those
/// who took part.
struct NetworkColumns: Sendable {
    /// People of one country or organisation, or one who belongs nowhere.
    struct Group: Hashable, Sendable {
        /// Nil for one who belongs nowhere.
        var entity: EntityID?
        /// Sorted.
        var members: [EntityID]
    }

    /// From left to right.
    private(set) var columns: [[Group]]
    private var columnOf: [EntityID: Int] = [:]

    /// Sets up columns.
    /// - Parameters:
    ///   - agents: everyone who is drawn, sorted.
    ///   - links: sets of agents that ought not to stand in one column.
    ///   - count: the number of columns wanted; there are no more than groups.
    ///   - focus: who stands in the middle, a person alone and a country with its people; nil for nobody.
    init(agents: [EntityID], links: [[EntityID]], affiliations: Affiliations, count: Int, focus: EntityID? = nil) {
        let groups = Self.groups(agents, affiliations, focus)
        var groupOf: [EntityID: Int] = [:]
        for (index, group) in groups.enumerated() { for member in group.members { groupOf[member] = index } }
        let sets = links.map { Set($0.compactMap { groupOf[$0] }).sorted() }.filter { $0.count > 1 }
        let spans = Dictionary(grouping: sets, by: \.self).map { ($0.key, $0.value.count) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
        let search = ColumnSearch(
            heights: groups.map { Double($0.members.count) + 0.8 }, spans: spans, columns: min(count, groups.count),
            middle: focus.flatMap { groupOf[$0] ?? groupOf[agents.first { affiliations.group(of: $0) == focus } ?? $0] }
        )
        columns = Array(repeating: [], count: max(1, min(count, groups.count)))
        for (group, column) in zip(groups, search.best()) {
            columns[column].append(group)
            for member in group.members { columnOf[member] = column }
        }
    }

    /// The rank of somebody: even numbers, from left to right.
    func rank(of agent: EntityID) -> Int { 2 * (columnOf[agent] ?? 0) }

    /// The rank of a meeting between some, an odd number; `load` is the number of meetings in each gap so far.
    func gap(between agents: [EntityID], load: [Int: Int]) -> Int {
        let ranks = agents.map { rank(of: $0) }
        guard let first = ranks.min(), let last = ranks.max() else { return 1 }
        let outermost = max(1, 2 * columns.count - 3)
        if first == last {
            return [first - 1, first + 1].filter { (1...outermost).contains($0) }
                .min { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) } ?? 1
        }
        // Beside most of them; of equal gaps the emptiest.
        func cost(_ gap: Int) -> (Int, Int, Int) { (ranks.reduce(0) { $0 + abs($1 - gap) }, load[gap] ?? 0, gap) }
        return stride(from: first + 1, to: last, by: 2).min { cost($0) < cost($1) } ?? 1
    }

    private static func groups(
        _ agents: [EntityID], _ affiliations: Affiliations, _ focus: EntityID?
    ) -> [Group] {
        var members: [EntityID: [EntityID]] = [:]
        var alone: [Group] = []
        for agent in agents {
            if let group = affiliations.group(of: agent), agent != focus || group == focus {
                members[group, default: []].append(agent)
            } else {
                alone.append(Group(entity: nil, members: [agent]))
            }
        }
        return members.sorted { $0.key < $1.key }.map { Group(entity: $0.key, members: $0.value) } + alone
    }
}
