/// The trees of a segment of tokens.
struct ParsedSegment {
    /// The head of each token of the segment; its own index at a root.
    var heads: [Int]
    /// Indexes into `DependencyParser.labels`.
    var labels: [Int]
    /// Where sentences begin, in order.
    var starts: [Int]
}

/// Greedy dependency parsing with the model's transition system.
struct DependencyParser: Sendable {
    let scorer: TransitionScorer
    /// All labels that a token can have; the first is `ROOT`.
    let labels: [String]
    /// For each move the label, and the label of the head to look for where the arc was lifted (Nivre and Nilsson 2005).
    private let moveLabels: [(label: Int, lifted: Int?)]
    private let ranges: [Range<Int>]

    /// Reads the component `parser` of a model.
    init(directory: String, kernels: Kernels) throws(LanguageModelError) {
        let moves = try MovesFile.read("parser/moves", in: directory, actions: 5)
        let file = try WeightFile("parser/model", in: directory)
        scorer = try TransitionScorer(file, moves: moves, features: 8, kernels: kernels)
        var labels = ["ROOT"]
        func index(_ name: Substring) -> Int {
            if let known = labels.firstIndex(of: String(name)) { return known }
            labels.append(String(name))
            return labels.count - 1
        }
        moveLabels = moves.map { move in
            guard let cut = move.label.firstRange(of: "||") else { return (index(move.label[...]), nil) }
            return (index(move.label[..<cut.lowerBound]), index(move.label[cut.upperBound...]))
        }
        self.labels = labels
        ranges = (0..<5).map { action in
            let first = moves.firstIndex { $0.action >= action } ?? moves.count
            return first..<(moves.firstIndex { $0.action > action } ?? moves.count)
        }
    }

    /// Parses tokens `segment` of those that the scratch was prepared for.
    func parse(_ segment: Range<Int>, isSpace: (Int) -> Bool, _ scratch: ScorerScratch) -> ParsedSegment {
        var state = ArcEagerState(count: segment.count)
        let offset = Int32(segment.lowerBound)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { features in
            guard let base = features.baseAddress else { return }
            while !state.isFinal {
                state.features(base)
                for index in 0..<8 where base[index] >= 0 { base[index] += offset }
                scorer.score(base, scratch)
                guard let move = best(state.validity(), scratch.scores.start),
                    let action = ArcEagerState.Action(rawValue: scorer.moves[move].action)
                else { break }
                state.apply(action, arc: Int32(move))
            }
        }
        return finish(state) { isSpace(segment.lowerBound + $0) }
    }

    /// The valid class of the highest score, the first of equal ones.
    private func best(_ validity: ArcEagerState.Validity, _ scores: UnsafePointer<Float>) -> Int? {
        var best: Int?
        var highest = -Float.infinity
        func consider(_ range: Range<Int>) {
            for index in range where scores[index] > highest {
                highest = scores[index]
                best = index
            }
        }
        if validity.shift { consider(ranges[0]) }
        if validity.reduce { consider(ranges[1]) }
        if validity.arcs {
            consider(ranges[2])
            consider(ranges[3])
        }
        if validity.sentenceBreak { consider(ranges[4]) }
        return best
    }

    private func finish(_ state: ArcEagerState, isSpace: (Int) -> Bool) -> ParsedSegment {
        var heads = (0..<state.count).map { state.heads[$0] >= 0 ? Int(state.heads[$0]) : $0 }
        var labels = [Int](repeating: 0, count: state.count)
        var lifted: [(token: Int, wanted: Int)] = []
        /// Lifted labels count as unlike any plain one until their token's turn comes.
        let undecided = -1
        for token in 0..<state.count where heads[token] != token {
            let arc = moveLabels[Int(state.arcs[token])]
            labels[token] = arc.lifted == nil ? arc.label : undecided
            if let wanted = arc.lifted { lifted.append((token, wanted)) }
        }
        for (token, wanted) in lifted {
            if let head = descendant(of: heads[token], labelled: wanted, besides: token, heads, labels, isSpace) {
                heads[token] = head
            }
            labels[token] = moveLabels[Int(state.arcs[token])].label
        }
        return ParsedSegment(heads: heads, labels: labels, starts: SentenceStarts.find(heads))
    }

    /// The first token of a label below a head, breadth first and from left to right.
    private func descendant(
        of head: Int, labelled wanted: Int, besides token: Int, _ heads: [Int], _ labels: [Int],
        _ isSpace: (Int) -> Bool
    ) -> Int? {
        var children: [Int: [Int]] = [:]
        for child in heads.indices where heads[child] != child && child != token && !isSpace(child) {
            children[heads[child], default: []].append(child)
        }
        var queue = [head]
        var next = 0
        while next < queue.count, queue.count <= heads.count * 2 {
            for child in children[queue[next]] ?? [] {
                if labels[child] == wanted { return child }
                queue.append(child)
            }
            next += 1
        }
        return nil
    }
}
