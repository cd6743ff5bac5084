/// The cheapest routes between two nodes, by Dijkstra's and Yen's algorithms.
struct ShortestRoutes: Sendable {
    struct Route: Hashable, Comparable, Sendable {
        var cost: Int
        var nodes: [Int]

        static func < (a: Route, b: Route) -> Bool {
            if a.cost != b.cost { return a.cost < b.cost }
            if a.nodes.count != b.nodes.count { return a.nodes.count < b.nodes.count }
            return a.nodes.lexicographicallyPrecedes(b.nodes)
        }
    }

    private let graph: ConnectionGraph

    init(_ graph: ConnectionGraph) { self.graph = graph }

    /// Up to `count` routes without loops, the cheapest first.
    func routes(from start: Int, to end: Int, count: Int) -> [Route] {
        guard let best = cheapest(from: start, to: end, root: [start], barred: []) else { return [] }
        var found = [best]
        var candidates: Set<Route> = []
        while found.count < count, let last = found.last {
            for position in 0..<(last.nodes.count - 1) {
                let root = Array(last.nodes[...position])
                let taken = found.filter { $0.nodes.prefix(position + 1).elementsEqual(root) }
                let barred = Set(taken.compactMap { $0.nodes.count > position + 1 ? $0.nodes[position + 1] : nil })
                if let route = cheapest(from: start, to: end, root: root, barred: barred), !found.contains(route) {
                    candidates.insert(route)
                }
            }
            guard let next = candidates.min() else { break }
            candidates.remove(next)
            found.append(next)
        }
        return found
    }

    /// The cheapest route that begins with `root` and does not go on to one of `barred`.
    private func cheapest(from start: Int, to end: Int, root: [Int], barred: Set<Int>) -> Route? {
        guard let spur = root.last else { return nil }
        var search = Search(count: graph.edges.count, banned: Set(root.dropLast()))
        let begun = walked(root)
        search.reach(.init(cost: begun.cost, steps: root.count - 1, node: spur, manner: begun.manner), from: nil)
        while let label = search.next() {
            if label.node == end { return Route(cost: label.cost, nodes: root.dropLast() + search.route(to: label)) }
            for edge in graph.edges[label.node] where !(label.node == spur && barred.contains(edge.target)) {
                let passage =
                    label.node == start
                    ? 0 : graph.passage(through: label.node, from: label.manner, to: edge.manner)
                let reached = Search.Label(
                    cost: label.cost + passage + edge.cost, steps: label.steps + 1, node: edge.target,
                    manner: edge.manner)
                search.reach(reached, from: label)
            }
        }
        return nil
    }

    /// The cost of a root and the manner of coming to its last node.
    private func walked(_ root: [Int]) -> (cost: Int, manner: ConnectionGraph.Manner) {
        var (cost, manner) = (0, ConnectionGraph.Manner.other)
        for (place, step) in zip(root, root.dropFirst()).enumerated() {
            guard let edge = graph.edges[step.0].first(where: { $0.target == step.1 }) else { continue }
            cost += edge.cost + (place == 0 ? 0 : graph.passage(through: step.0, from: manner, to: edge.manner))
            manner = edge.manner
        }
        return (cost, manner)
    }
}

/// The open and closed nodes of Dijkstra's algorithm; a node is one thing for each manner of coming to it.
private struct Search {
    struct Label: Comparable {
        var cost: Int
        var steps: Int
        var node: Int
        var manner: ConnectionGraph.Manner

        var slot: Int { node * ConnectionGraph.Manner.allCases.count + manner.rawValue }

        static func < (a: Label, b: Label) -> Bool { (a.cost, a.steps, a.slot) < (b.cost, b.steps, b.slot) }
    }

    private var best: [Label?]
    /// By slot, the label before.
    private var previous: [Label?]
    private var isDone: [Bool]
    private var heap: [Label] = []

    init(count: Int, banned: Set<Int>) {
        let manners = ConnectionGraph.Manner.allCases.count
        best = [Label?](repeating: nil, count: count * manners)
        previous = best
        isDone = [Bool](repeating: false, count: count * manners)
        for node in banned { for manner in 0..<manners { isDone[node * manners + manner] = true } }
    }

    mutating func reach(_ label: Label, from source: Label?) {
        guard !isDone[label.slot] else { return }
        if let known = best[label.slot] {
            let isBetter = (label.cost, label.steps) < (known.cost, known.steps)
            let isEqual = label == known && (source?.slot ?? 0) < (previous[label.slot]?.slot ?? 0)
            guard isBetter || isEqual else { return }
        }
        if let source, passes(label.node, before: source) { return }
        best[label.slot] = label
        previous[label.slot] = source
        push(label)
    }

    /// Whether the way to a label has been at a node already.
    private func passes(_ node: Int, before label: Label) -> Bool {
        var at: Label? = label
        while let label = at {
            if label.node == node { return true }
            at = previous[label.slot]
        }
        return false
    }

    mutating func next() -> Label? {
        while let label = pop() {
            guard !isDone[label.slot] else { continue }
            isDone[label.slot] = true
            return label
        }
        return nil
    }

    func route(to end: Label) -> [Int] {
        var nodes: [Int] = []
        var at: Label? = end
        while let label = at {
            nodes.append(label.node)
            at = previous[label.slot]
        }
        return nodes.reversed()
    }

    private mutating func push(_ label: Label) {
        heap.append(label)
        var child = heap.count - 1
        while child > 0, heap[child] < heap[(child - 1) / 2] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Label? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[parent] else {
                return first
            }
            heap.swapAt(least, parent)
            parent = least
        }
    }
}
