internal import Language

/// The tokens of a document in an order where each is followed by all that stands below it, so that nobody need climb a
/// tree to know what is above.
struct TreeOrder: Sendable {
    /// The places of each token's subtree, the first of which is its own.
    private let places: [Range<Int32>]

    /// Walks through the trees from their roots. The children of a token are a run of `children`, from its `start` to that
    /// of the next.
    init(of tokens: [Token], children: [Int32], from start: [Int32]) {
        var places = [Range<Int32>](repeating: 0..<0, count: tokens.count)
        var next: Int32 = 0
        var open: [(token: Int, child: Int)] = []
        func enter(_ token: Int) {
            places[token] = next..<next + 1
            next += 1
            open.append((token, Int(start[token])))
        }
        for root in tokens.indices where tokens[root].head == root {
            enter(root)
            while let (token, child) = open.last {
                if child < Int(start[token + 1]) {
                    open[open.count - 1].child += 1
                    enter(Int(children[child]))
                } else {
                    places[token] = places[token].lowerBound..<next
                    open.removeLast()
                }
            }
        }
        self.places = places
    }

    /// Whether a token is, or stands below, another.
    func isInside(_ index: Int, subtreeOf root: Int) -> Bool { places[root].contains(places[index].lowerBound) }
}
