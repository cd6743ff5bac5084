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
                let found = gathered(improved(start))
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

    /// Moves all who meet to one side of the one in the middle for as long as that helps; moves of one group alone
    /// would have to make it worse first.
    private func gathered(_ start: (cost: Double, columns: [Int])) -> (cost: Double, columns: [Int]) {
        guard let middle else { return start }
        var best = start
        for span in spans where span.groups.contains(middle) && span.groups.count > 2 {
            for column in 0..<columns where column != columns / 2 {
                var state = best.columns
                for group in span.groups where group != middle { state[group] = column }
                let found = improved(state)
                if found.cost < best.cost - 1e-9 { best = found }
            }
        }
        return best
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
            if let middle, groups.contains(middle) {
                cost += Double(count) * crossings(around: middle, groups, state)
                continue
            }
            var (first, last) = (columns, 0)
            for group in groups {
                first = min(first, state[group])
                last = max(last, state[group])
            }
            cost += Double(count) * (first == last ? 2 : 1.2 * Double(last - first - 1))
        }
        return cost
    }

    /// Of a meeting with the one in the middle: each line from one side of them to the other crosses what lies between.
    private func crossings(around middle: Int, _ groups: [Int], _ state: [Int]) -> Double {
        let left = groups.count { state[$0] < state[middle] }
        return 2 * Double(min(left, groups.count - 1 - left))
    }
}
