internal import Facts

/// Units on their way into clusters: the sets, the decisions taken and the pairs that must stay apart.
struct Clustering: Sendable {
    var sets: UnionFind
    private(set) var links: [Link] = []
    /// Units that were one from the start.
    private(set) var alike: UnionFind
    /// Pairs that are on record as not joined.
    private var noted: Set<Pair> = []
    /// For units named by a judgement: the numbers of the judgements that keep them apart, by root.
    private var apart: [Int: Set<Int>] = [:]

    private struct Pair: Hashable {
        var first: Int
        var second: Int

        init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    init(count: Int) {
        sets = UnionFind(count: count)
        alike = sets
    }

    /// Units of one profile: nothing tells them apart, so no decision is recorded.
    mutating func joinAlike(_ units: [Int]) {
        for unit in units.dropFirst() {
            sets.join(units[0], unit)
            alike.join(units[0], unit)
        }
    }

    /// Joins two clusters unless a judgement forbids it; returns whether they are one now.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int, score: Double, _ reasons: [String]) -> Bool {
        let x = sets.root(a)
        let y = sets.root(b)
        guard x != y else { return true }
        guard !isForbidden(x, y) else {
            links.append(Link(verdict: .different, score: 0, reasons: ["a judgement forbids it"], left: a, right: b))
            return false
        }
        links.append(Link(verdict: .same, score: score, reasons: reasons, left: a, right: b))
        let root = sets.join(x, y)
        if !apart.isEmpty {
            let numbers = (apart.removeValue(forKey: x) ?? []).union(apart.removeValue(forKey: y) ?? [])
            if !numbers.isEmpty { apart[root] = numbers }
        }
        return true
    }

    /// Records that two clusters were not joined, and why.
    mutating func note(_ verdict: Judgement.Verdict, _ a: Int, _ b: Int, score: Double, _ reasons: [String]) {
        guard sets.root(a) != sets.root(b), noted.insert(Pair(min(a, b), max(a, b))).inserted else { return }
        links.append(Link(verdict: verdict, score: score, reasons: reasons, left: a, right: b))
    }

    /// Puts a cluster on one side (0 or 1) of a judgement that keeps its sides apart.
    mutating func forbid(_ unit: Int, side: Int, number: Int) {
        apart[sets.root(unit), default: []].insert(number * 2 + side)
    }

    func isForbidden(_ x: Int, _ y: Int) -> Bool {
        guard let a = apart[x], let b = apart[y] else { return false }
        return a.contains { b.contains($0 ^ 1) }
    }
}
