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
        let spent = cost(of: root)
        search.reach(spur, Search.Label(cost: spent, steps: root.count - 1, node: spur), from: nil)
        while let label = search.next() {
            if label.node == end { return Route(cost: label.cost, nodes: root.dropLast() + search.route(to: end)) }
            let passage = label.node == start ? 0 : graph.passage[label.node]
            for edge in graph.edges[label.node] where !(label.node == spur && barred.contains(edge.target)) {
                let reached = Search.Label(
                    cost: label.cost + passage + edge.cost, steps: label.steps + 1, node: edge.target)
                search.reach(edge.target, reached, from: label.node)
            }
        }
        return nil
    }

    private func cost(of root: [Int]) -> Int {
        var sum = 0
        for (position, (from, to)) in zip(root, root.dropFirst()).enumerated() {
            sum += (position == 0 ? 0 : graph.passage[from]) + (graph.edges[from].first { $0.target == to }?.cost ?? 0)
        }
        return sum
    }
}

/// The open and closed nodes of Dijkstra's algorithm.
private struct Search {
    struct Label: Comparable {
        var cost: Int
        var steps: Int
        var node: Int

        static func < (a: Label, b: Label) -> Bool { (a.cost, a.steps, a.node) < (b.cost, b.steps, b.node) }
    }

    private var best: [Label?]
    private var previous: [Int?]
    private var isDone: [Bool]
    private var heap: [Label] = []

    init(count: Int, banned: Set<Int>) {
        best = [Label?](repeating: nil, count: count)
        previous = [Int?](repeating: nil, count: count)
        isDone = [Bool](repeating: false, count: count)
        for node in banned { isDone[node] = true }
    }

    mutating func reach(_ node: Int, _ label: Label, from source: Int?) {
        guard !isDone[node] else { return }
        if let known = best[node] {
            let isBetter = (label.cost, label.steps) < (known.cost, known.steps)
            let isEqual = label == known && (source ?? 0) < (previous[node] ?? 0)
            guard isBetter || isEqual else { return }
        }
        best[node] = label
        previous[node] = source
        push(label)
    }

    mutating func next() -> Label? {
        while let label = pop() {
            guard !isDone[label.node] else { continue }
            isDone[label.node] = true
            return label
        }
        return nil
    }

    func route(to end: Int) -> [Int] {
        var nodes = [end]
        while let last = nodes.last, let source = previous[last] { nodes.append(source) }
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
            guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[parent] else { return first }
            heap.swapAt(least, parent)
            parent = least
        }
    }
}
