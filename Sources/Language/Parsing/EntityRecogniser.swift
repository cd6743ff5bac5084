/// Greedy recognition of entities with the model's BILUO system.
struct EntityRecogniser: Sendable {
    let encoder: Encoder
    let scorer: TransitionScorer
    /// The types of entities, as the model spells them.
    let labels: [String]
    /// The label of each move, nil for none.
    private let moveLabels: [Int?]
    private let ranges: [Range<Int>]
    /// The moves of each label that go on with an entity and that end it.
    private let inside: [Int?]
    private let last: [Int?]

    /// The actions in the order of their numbers in the file; `missing` is never taken.
    private enum Action: Int {
        case missing, begin, inside, last, unit, outside
    }

    /// The number of actions.
    static let actionCount = 6

    /// Packs the weights of the component `ner` of a model.
    init(
        _ file: WeightFile, moves: [Move], vectors: WordVectors?, kernels: Kernels
    ) throws(LanguageModelError) {
        encoder = try Encoder(file, vectors: vectors, kernels: kernels)
        scorer = try TransitionScorer(file, moves: moves, features: 3, kernels: kernels)
        let labels = Set(moves.map(\.label)).subtracting([""]).sorted()
        let moveLabels = moves.map { labels.firstIndex(of: $0.label) }
        self.labels = labels
        self.moveLabels = moveLabels
        ranges = (0..<Self.actionCount).map { action in
            let first = moves.firstIndex { $0.action >= action } ?? moves.count
            return first..<(moves.firstIndex { $0.action > action } ?? moves.count)
        }
        func move(_ action: Action, _ label: Int) -> Int? {
            moves.indices.first { moves[$0].action == action.rawValue && moveLabels[$0] == label }
        }
        inside = labels.indices.map { move(.inside, $0) }
        last = labels.indices.map { move(.last, $0) }
    }

    /// Finds the entities among tokens `segment` of those that the scratch was prepared for.
    func find(
        in segment: Range<Int>, isSpace: (Int) -> Bool, isStart: (Int) -> Bool, _ scratch: ScorerScratch
    ) -> [(tokens: Range<Int>, label: Int)] {
        var entities: [(tokens: Range<Int>, label: Int)] = []
        var open: (start: Int, label: Int)?
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3) { features in
            guard let base = features.baseAddress else { return }
            for token in segment {
                base[0] = Int32(token)
                base[1] = Int32(open?.start ?? -1)
                base[2] = open == nil ? -1 : Int32(token - 1)
                scorer.score(base, scratch)
                let ends = token + 1 == segment.upperBound || isStart(token + 1)
                let move =
                    open.map { goOn(with: $0.label, ends: ends, scratch.scores.start) }
                    ?? start(ends: ends, isSpace: isSpace(token), scratch.scores.start)
                switch Action(rawValue: scorer.moves[move].action) {
                case .begin: open = (token, moveLabels[move] ?? 0)
                case .last:
                    if let entity = open { entities.append((entity.start..<(token + 1), entity.label)) }
                    open = nil
                case .unit: entities.append((token..<(token + 1), moveLabels[move] ?? 0))
                default: break
                }
            }
        }
        return entities
    }

    private func goOn(with label: Int, ends: Bool, _ scores: UnsafePointer<Float>) -> Int {
        let last = self.last[label] ?? 0
        guard !ends, let inside = inside[label] else { return last }
        return scores[last] > scores[inside] ? last : inside
    }

    private func start(ends: Bool, isSpace: Bool, _ scores: UnsafePointer<Float>) -> Int {
        var best = ranges[Action.outside.rawValue].lowerBound
        var highest = -Float.infinity
        func consider(_ action: Action) {
            for index in ranges[action.rawValue] where scores[index] > highest {
                if action == .unit, moveLabels[index] == nil { continue }
                highest = scores[index]
                best = index
            }
        }
        if !isSpace, !ends { consider(.begin) }
        if !isSpace { consider(.unit) }
        consider(.outside)
        return best
    }
}
