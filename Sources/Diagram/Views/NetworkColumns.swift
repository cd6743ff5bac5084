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
    private let heights: [Double]
    private let spans: [(groups: [Int], count: Int)]
    private let columns: Int
    private let middle: Int?
    /// The spans that each group is in.
    private let spansOf: [[Int]]

    /// Sets up a search.
    /// - Parameters:
    ///   - heights: the room that each group takes.
    ///   - spans: sets of groups that meet, and how often.
    ///   - columns: the number of columns.
    ///   - middle: the group that has the middle column to itself, if any.
    init(heights: [Double], spans: [(groups: [Int], count: Int)], columns: Int, middle: Int? = nil) {
        self.heights = heights
        self.spans = spans
        self.columns = columns
        self.middle = middle
        var spansOf: [[Int]] = heights.map { _ in [] }
        for (index, span) in spans.enumerated() { for group in span.groups { spansOf[group].append(index) } }
        self.spansOf = spansOf
    }

    /// The column of each group.
    func best() -> [Int] {
        guard columns > 1 else { return heights.map { _ in 0 } }
        let degrees = spansOf.map { $0.reduce(0) { $0 + spans[$1].count } }
        let hubs = heights.indices.sorted { degrees[$0] != degrees[$1] ? degrees[$0] > degrees[$1] : $0 < $1 }
        var best: (cost: Double, columns: [Int])?
        for hub in middle.map({ [$0] }) ?? Array(hubs.prefix(spans.count > 200 ? 2 : 8)) {
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

    /// Moves one group at a time for as long as that helps.
    private func improved(_ start: [Int]) -> (cost: Double, columns: [Int]) {
        var state = start
        var rooms = Array(repeating: 0.0, count: columns)
        for index in state.indices { rooms[state[index]] += height(index) }
        var isBetter = true
        while isBetter {
            isBetter = false
            for index in state.indices where index != middle {
                for column in 0..<columns where column != state[index] && (middle == nil || column != columns / 2) {
                    let old = state[index]
                    let before = cost(rooms) + cost(spansOf[index], state)
                    move(index, to: column, &state, &rooms)
                    if cost(rooms) + cost(spansOf[index], state) < before - 1e-9 {
                        isBetter = true
                    } else {
                        move(index, to: old, &state, &rooms)
                    }
                }
            }
        }
        return (cost(rooms) + cost(Array(spans.indices), state), state)
    }

    private func height(_ index: Int) -> Double { index == middle ? 0.1 : heights[index] }

    private func move(_ index: Int, to column: Int, _ state: inout [Int], _ rooms: inout [Double]) {
        rooms[state[index]] -= height(index)
        rooms[column] += height(index)
        state[index] = column
    }

    /// Of columns of unequal height; an empty one is worst.
    private func cost(_ rooms: [Double]) -> Double {
        let highest = rooms.max() ?? 0
        let mean = rooms.reduce(0, +) / Double(columns)
        return 0.6 * (highest - mean) + 1000 * Double(rooms.count { $0 < 0.05 })
    }

    /// Of meetings with everyone in one column, and of those that reach over a column.
    private func cost(_ selected: [Int], _ state: [Int]) -> Double {
        var cost = 0.0
        for index in selected {
            let (groups, count) = spans[index]
            var (first, last) = (columns, 0)
            for group in groups {
                first = min(first, state[group])
                last = max(last, state[group])
            }
            cost += Double(count) * (first == last ? 2 : 1.2 * Double(last - first - 1))
        }
        return cost
    }
}
