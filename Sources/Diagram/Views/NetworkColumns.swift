internal import KnowledgeGraph

/// The groups of people, set left and right of the meetings so that most meetings lie between their participants.
struct NetworkColumns: Sendable {
    /// People of one country or organisation, or one who belongs nowhere.
    struct Group: Hashable, Sendable {
        /// Nil for one who belongs nowhere.
        var entity: EntityID?
        /// Sorted.
        var members: [EntityID]
    }

    private(set) var left: [Group] = []
    private(set) var right: [Group] = []
    private var onTheRight: Set<EntityID> = []

    /// Sets up the columns.
    /// - Parameters:
    ///   - agents: everyone who is drawn, sorted.
    ///   - links: sets of agents that ought to stand on both sides of something.
    init(agents: [EntityID], links: [[EntityID]], affiliations: Affiliations) {
        let groups = Self.groups(agents, affiliations)
        var groupOf: [EntityID: Int] = [:]
        for (index, group) in groups.enumerated() { for member in group.members { groupOf[member] = index } }
        let spans = links.map { Set($0.compactMap { groupOf[$0] }).sorted() }.filter { $0.count > 1 }
        let isRight = Self.sides(weights: groups.map(\.members.count), spans: spans)
        for (index, group) in groups.enumerated() {
            if isRight[index] {
                right.append(group)
                onTheRight.formUnion(group.members)
            } else {
                left.append(group)
            }
        }
    }

    /// Whether somebody stands in the right column.
    func isRight(_ agent: EntityID) -> Bool { onTheRight.contains(agent) }

    private static func groups(_ agents: [EntityID], _ affiliations: Affiliations) -> [Group] {
        var members: [EntityID: [EntityID]] = [:]
        var alone: [Group] = []
        for agent in agents {
            if let group = affiliations.group(of: agent) {
                members[group, default: []].append(agent)
            } else {
                alone.append(Group(entity: nil, members: [agent]))
            }
        }
        return members.sorted { $0.key < $1.key }.map { Group(entity: $0.key, members: $0.value) } + alone
    }

    /// The side of each group: the best connected right and everyone else left to begin with, then one group at a time
    /// goes over for as long as that helps.
    private static func sides(weights: [Int], spans: [[Int]]) -> [Bool] {
        guard weights.count > 1 else { return weights.map { _ in false } }
        var degrees = weights.map { _ in 0 }
        for index in spans.joined() { degrees[index] += 1 }
        var best: (cost: Double, sides: [Bool])?
        for seed in weights.indices.sorted(by: { degrees[$0] != degrees[$1] ? degrees[$0] > degrees[$1] : $0 < $1 })
            .prefix(12)
        {
            var sides = weights.indices.map { $0 == seed }
            var cost = self.cost(sides, weights, spans)
            improve: while true {
                for index in weights.indices {
                    sides[index].toggle()
                    let changed = self.cost(sides, weights, spans)
                    if changed < cost - 1e-9 {
                        cost = changed
                        continue improve
                    }
                    sides[index].toggle()
                }
                break
            }
            if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, sides) }
        }
        return best?.sides ?? weights.map { _ in false }
    }

    /// Meetings with everyone on one side weigh most, then columns of unequal height.
    private static func cost(_ sides: [Bool], _ weights: [Int], _ spans: [[Int]]) -> Double {
        let oneSided = spans.count { span in span.allSatisfy { sides[$0] == sides[span[0]] } }
        let right = zip(sides, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
        let total = weights.reduce(0, +)
        let empty = right == 0 || right == total ? 1000.0 : 0
        return 2 * Double(oneSided) + 0.3 * abs(Double(total - 2 * right)) + empty
    }
}
