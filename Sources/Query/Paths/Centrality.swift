public import Facts
public import KnowledgeGraph

/// How much in the middle an entity stands.
public struct Centrality: Hashable, Sendable {
    /// Whose.
    public var entity: EntityID
    /// The number of entities in a relation with it.
    public var degree: Int
    /// The share of shortest ways between two others that lead through it, 0 to 1; every relation counts as one step.
    public var betweenness: Double
}

/// By what to order entities.
public enum CentralityMeasure: String, Sendable, CaseIterable {
    case degree, betweenness
}

extension GraphQuery {
    /// The most central entities of some kinds; equal ones by IRI.
    ///
    /// Betweenness is counted over the whole graph, by U. Brandes, "A faster algorithm for betweenness centrality",
    /// J. Math. Sociology 25 (2001), in the time of nodes times relations; above 3,000 nodes from an even choice of as many
    /// starts (U. Brandes and C. Pich, "Centrality estimation in large networks", 2007).
    public func top(
        _ count: Int = 10, by measure: CentralityMeasure = .degree, kinds: Set<Entity.Kind> = [.person]
    ) -> [Centrality] {
        let connections = ConnectionGraph(graph, costs: RelationCosts())
        let targets = connections.edges.map { $0.map(\.target) }
        let betweenness = Brandes.betweenness(targets, maximumStarts: 3000)
        let all = graph.entities.indices.map { EntityID($0) }.filter { kinds.isEmpty || kinds.contains(graph[$0].kind) }
            .map { Centrality(entity: $0, degree: targets[$0.index].count, betweenness: betweenness[$0.index]) }
        return Array(
            all.filter { $0.degree > 0 }.sorted { a, b in
                let (x, y) = (Double(a.degree), Double(b.degree))
                let first = measure == .degree ? (y, b.betweenness) : (b.betweenness, y)
                let second = measure == .degree ? (x, a.betweenness) : (a.betweenness, x)
                return first != second ? first < second : a.entity < b.entity
            }.prefix(count))
    }
}

enum Brandes {
    /// Betweenness of the nodes of an undirected graph without weights, as a share of all pairs of others.
    static func betweenness(_ targets: [[Int]], maximumStarts: Int) -> [Double] {
        let count = targets.count
        var sums = [Double](repeating: 0, count: count)
        guard count > 2 else { return sums }
        let starts = min(count, maximumStarts)
        for number in 0..<starts { addDependencies(from: number * count / starts, targets, to: &sums) }
        let scale = Double(count) / Double(starts) / (Double(count - 1) * Double(count - 2))
        return sums.map { $0 * scale }
    }

    private static func addDependencies(from start: Int, _ targets: [[Int]], to sums: inout [Double]) {
        guard !targets[start].isEmpty else { return }
        var distance = [Int](repeating: -1, count: targets.count)
        var ways = [Double](repeating: 0, count: targets.count)
        var dependency = ways
        var order = [start]
        distance[start] = 0
        ways[start] = 1
        var position = 0
        while position < order.count {
            let node = order[position]
            position += 1
            for target in targets[node] {
                if distance[target] < 0 {
                    distance[target] = distance[node] + 1
                    order.append(target)
                }
                if distance[target] == distance[node] + 1 { ways[target] += ways[node] }
            }
        }
        for node in order.reversed() {
            for target in targets[node] where distance[target] == distance[node] + 1 {
                dependency[node] += ways[node] / ways[target] * (1 + dependency[target])
            }
            if node != start { sums[node] += dependency[node] }
        }
    }
}
