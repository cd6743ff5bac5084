/// One way in which English names a time: a pattern, and what a match of it means.
struct TimeRule: Sendable {
    let name: String
    let pattern: TimePattern
    /// Modifiers that may stand before it and belong to the expression.
    let modifiers: TimeModifier
    /// Whether a match says that no time begins here: "a 52-year-old doctor".
    let isBlocker: Bool
    /// What a match means, or nil where it is no time after all.
    let read: @Sendable (TimeMatch, TimeContext) -> TimeReading?

    /// Makes a rule.
    init(
        _ name: String, _ pattern: String, modifiers: TimeModifier = .none,
        read: @escaping @Sendable (TimeMatch, TimeContext) -> TimeReading?
    ) {
        self.name = name
        self.pattern = TimePattern(pattern)
        self.modifiers = modifiers
        self.isBlocker = false
        self.read = read
    }

    /// Makes a rule that tells what is no time.
    init(blocking name: String, _ pattern: String) {
        self.name = name
        self.pattern = TimePattern(pattern)
        self.modifiers = .none
        self.isBlocker = true
        self.read = { _, _ in nil }
    }
}

/// Words before an expression that belong to it and do not change its value.
enum TimeModifier: Sendable, Hashable {
    case none
    /// "nearly two years", "more than a decade".
    case quantity
    /// "early", "late", "mid-", "the end of", "earlier", "later".
    case position

    /// Patterns of the modifiers, longest match first.
    static let patterns: [TimeModifier: [TimePattern]] = [
        .quantity: [
            "no? more|less|fewer|longer|better than", "at least|most", "up to",
            "nearly|almost|about|around|roughly|approximately|some", "over (!the)",
        ].map(TimePattern.init),
        .position: [
            "the? very? early|late|mid|middle -?", "the? end|beginning|start|middle|rest|turn|close|remainder|eve of",
            "earlier|later|sometime|around|about in? the?",
        ].map(TimePattern.init),
    ]
}

/// All rules, and which can begin with a word or class.
struct TimeGrammar: Sendable {
    let rules: [TimeRule]
    private let byWord: [String: [Int]]
    private let byClass: [(classes: TimeAtom.Classes, rule: Int)]
    /// Words that can open an expression or a modifier.
    private let openers: Set<String>

    static let english = TimeGrammar(
        TimeRule.sets + TimeRule.clocks + TimeRule.calendarDates + TimeRule.years + TimeRule.deictics
            + TimeRule.quarters
            + TimeRule.seasons + TimeRule.holidays + TimeRule.distances + TimeRule.durations
            + TimeRule.references)

    /// Indexes rules by the atoms that can open them.
    init(_ rules: [TimeRule]) {
        var byWord: [String: [Int]] = [:]
        var byClass: [(TimeAtom.Classes, Int)] = []
        for (index, rule) in rules.enumerated() {
            let openers = rule.pattern.openers
            for word in openers.words { byWord[word, default: []].append(index) }
            if !openers.classes.isEmpty { byClass.append((openers.classes, index)) }
        }
        self.rules = rules
        self.byWord = byWord
        self.openers = Set(byWord.keys).union(TimeModifier.patterns.values.joined().flatMap { $0.openers.words })
        self.byClass = byClass.map { (classes: $0.0, rule: $0.1) }
    }

    /// Whether an expression can begin at an atom at all.
    func canOpen(_ atom: TimeAtom) -> Bool { !atom.classes.isEmpty || openers.contains(atom.text) }

    /// The rules that can begin at an atom, in order.
    func rules(openedBy atom: TimeAtom) -> [Int] {
        var found = byWord[atom.text] ?? []
        if !atom.classes.isEmpty { found += byClass.filter { atom.isA($0.classes) }.map(\.rule) }
        return found.sorted()
    }
}
