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
        let spans = links.map { Set($0.compactMap { groupOf[$0] }).sorted() }.filter { $0.count > 1 }
        let search = ColumnSearch(
            heights: groups.map { Double($0.members.count) + 0.8 }, spans: spans, columns: min(count, groups.count),
            middle: focus.flatMap { groupOf[$0] ?? groupOf[agents.first { affiliations.group(of: $0) == focus } ?? $0] })
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
        return stride(from: first + 1, to: last, by: 2).min { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) } ?? 1
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

/// Hill climbing for the columns of groups from several beginnings; equal input gives equal output.
struct ColumnSearch: Sendable {
    /// The room that each group takes.
    var heights: [Double]
    /// Sets of groups that meet.
    var spans: [[Int]]
    var columns: Int
    /// The group that has the middle column to itself, if any.
    var middle: Int?

    /// The column of each group.
    func best() -> [Int] {
        guard columns > 1 else { return heights.map { _ in 0 } }
        var degrees = heights.map { _ in 0 }
        for index in spans.joined() { degrees[index] += 1 }
        let hubs = heights.indices.sorted { degrees[$0] != degrees[$1] ? degrees[$0] > degrees[$1] : $0 < $1 }
        var best: (cost: Double, columns: [Int])?
        for hub in middle.map({ [$0] }) ?? Array(hubs.prefix(8)) {
            for place in middle == nil ? Array(0..<columns) : [columns / 2] {
                // The hub stands in one column, everyone else is dealt to the others.
                var others = (0..<columns).filter { $0 != place }
                let start = heights.indices.map { index -> Int in
                    guard index != hub else { return place }
                    others.append(others.removeFirst())
                    return others[0]
                }
                let found = improved(start)
                if found.cost < (best?.cost ?? .infinity) - 1e-9 { best = found }
            }
        }
        return best?.columns ?? heights.map { _ in 0 }
    }

    private func improved(_ start: [Int]) -> (cost: Double, columns: [Int]) {
        var state = start
        var cost = self.cost(state)
        var isBetter = true
        while isBetter {
            isBetter = false
            for index in state.indices where index != middle {
                for column in 0..<columns where column != state[index] && (middle == nil || column != columns / 2) {
                    let old = state[index]
                    state[index] = column
                    let changed = self.cost(state)
                    if changed < cost - 1e-9 {
                        cost = changed
                        isBetter = true
                    } else {
                        state[index] = old
                    }
                }
            }
        }
        return (cost, state)
    }

    /// Meetings with everyone in one column cost most, then those that reach over a column, then unequal heights.
    private func cost(_ state: [Int]) -> Double {
        var rooms = Array(repeating: 0.0, count: columns)
        for (index, column) in state.enumerated() { rooms[column] += heights[index] }
        if let middle { rooms[state[middle]] = 0.1 }
        var cost = 0.6 * ((rooms.max() ?? 0) - rooms.reduce(0, +) / Double(columns))
        cost += 1000 * Double(rooms.count { $0 == 0 })
        for span in spans {
            let first = span.map { state[$0] }.min() ?? 0
            let last = span.map { state[$0] }.max() ?? 0
            cost += first == last ? 2 : 1.2 * Double(last - first - 1)
        }
        return cost
    }
}
