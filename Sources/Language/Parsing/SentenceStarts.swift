/// Where sentences begin in a forest of dependency trees, as spaCy's `set_children_from_heads` decides it.
enum SentenceStarts {
    /// The leftmost token below every root. Edges are passed on until all heads lie within sentences, which takes more than
    /// one pass for trees with crossing arcs only, and at most twelve are made.
    static func find(_ heads: [Int]) -> [Int] {
        let count = heads.count
        var left = Array(0..<count)
        var isStart = [Bool](repeating: false, count: count)
        for _ in 0..<12 {
            for token in 0..<count where left[token] < left[heads[token]] { left[heads[token]] = left[token] }
            for token in stride(from: count - 1, through: 0, by: -1) where left[token] < left[heads[token]] {
                left[heads[token]] = left[token]
            }
            for token in 0..<count { isStart[token] = false }
            for token in 0..<count where heads[token] == token { isStart[left[token]] = true }
            if holdTheirHeads(isStart, heads) { break }
        }
        return (0..<count).filter { isStart[$0] }
    }

    private static func holdTheirHeads(_ isStart: [Bool], _ heads: [Int]) -> Bool {
        var begin = 0
        for token in heads.indices where (token > 0 && isStart[token]) || token == heads.count - 1 {
            for other in begin..<token where !(begin...token).contains(heads[other]) { return false }
            begin = token
        }
        return true
    }
}
