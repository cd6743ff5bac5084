/// Disjoint sets over 0..<count (Tarjan 1975: union by smallest member, path halving).
///
/// The root of a set is its smallest member, so roots do not depend on the order of unions.
struct UnionFind: Sendable {
    private var parents: [UInt32]

    init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

    mutating func root(_ item: Int) -> Int {
        var at = item
        while parents[at] != UInt32(at) {
            parents[at] = parents[Int(parents[at])]
            at = Int(parents[at])
        }
        return at
    }

    /// The root of an item's set, without a shorter way to it for the next time: for those who only look.
    func found(_ item: Int) -> Int {
        var at = item
        while parents[at] != UInt32(at) { at = Int(parents[at]) }
        return at
    }

    /// Joins two sets and returns the root of the whole.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Int {
        let x = root(a)
        let y = root(b)
        guard x != y else { return x }
        parents[max(x, y)] = UInt32(min(x, y))
        return min(x, y)
    }
}
