/// What the rules say about a token, before its lemma is looked up.
struct RuleOutcome: Sendable {
    var tag: Tag
    var partOfSpeech: PartOfSpeech
    var dependency: Dependency
    /// The lemma that a rule sets.
    var lemma: String?
    /// How to find the lemma where no rule sets it.
    var lemmaSource: Lemmatiser.Source
}

/// What the rules need to know of a word.
struct RuleWord: Sendable {
    /// Whether no rule mentions the word: then all that is said of it follows from its tag and label.
    let isPlain: Bool
    /// Rules over several tokens, by their place in `AttributeRuler.joined`, whose changed token the word can be.
    let joined: [Int]
    let hash: UInt64
}

/// A token as the rules see it: what the network says about it.
struct RuleToken {
    let word: RuleWord
    let lower: String
    let tag: UInt64
    let dependency: UInt64
    let isSpace: Bool
}

/// The component `attribute_ruler`: all matches are found on the network's answers first, then applied in the rules' order,
/// so that later rules overwrite earlier ones.
struct AttributeRuler: Sendable {
    private let rules: [AttributeRule]
    /// Alternatives of rules over several tokens: the rule, and the tokens.
    private let joined: [(rule: Int, pattern: [TokenPattern])]
    /// All words that conditions name, and the expressions among the conditions.
    private let mentioned: Set<UInt64>
    private let expressions: [RulePattern]
    /// Whether a rule over several tokens may change a word that no condition names.
    private let isOpen: Bool

    /// Reads the rules of a model.
    init(directory: String) throws(LanguageModelError) {
        rules = try RuleFile(directory: directory).rules()
        joined = rules.enumerated().flatMap { number, rule in
            rule.alternatives.filter { $0.count > 1 }.map { (rule: number, pattern: $0) }
        }
        let conditions = rules.flatMap { $0.alternatives.flatMap { $0.flatMap(\.lower) } }
        mentioned = conditions.reduce(into: []) { hashes, condition in
            switch condition {
            case .oneOf(let more), .noneOf(let more): hashes.formUnion(more)
            case .matches: break
            }
        }
        expressions = conditions.compactMap { condition in
            if case .matches(let pattern) = condition { pattern } else { nil }
        }
        let rules = rules
        isOpen = joined.contains { $0.pattern[rules[$0.rule].index].holds(lower: nil) }
        guard joined.count <= 32 else {
            throw .unsupported(directory + "/attribute_ruler/patterns", "\(joined.count) rules over several tokens")
        }
    }

    /// Looks a word up in the rules.
    func word(lower: String) -> RuleWord {
        let hash = StringID.hash(lower)
        guard isOpen || mentioned.contains(hash) || expressions.contains(where: { $0.matches(lower) }) else {
            return RuleWord(isPlain: true, joined: [], hash: hash)
        }
        let own = joined.indices.filter { number in
            joined[number].pattern[rules[joined[number].rule].index].holds(lower: (hash, lower))
        }
        return RuleWord(isPlain: false, joined: own, hash: hash)
    }

    /// The rules over several tokens that match around a token, a bit for each; `token` gives the tokens by their distance,
    /// nil beyond the ends of the text.
    func matches(_ word: RuleWord, token: (Int) -> RuleToken?) -> UInt32 {
        var matches: UInt32 = 0
        for number in word.joined {
            let (rule, pattern) = joined[number]
            let isHit = pattern.indices.allSatisfy { place in
                guard let token = token(place - rules[rule].index) else { return false }
                return pattern[place].holds(tag: token.tag, dependency: token.dependency, isSpace: token.isSpace)
                    && pattern[place].holds(lower: (token.word.hash, token.lower))
            }
            if isHit { matches |= 1 << UInt32(number) }
        }
        return matches
    }

    /// Applies the rules to a token with the network's tag and label. `word` is nil for a word that the rules do not
    /// mention; `matches` are those of rules over several tokens.
    func outcome(
        tag: String, label: String, isSpace: Bool, word: (hash: UInt64, text: String)?, matches: UInt32
    ) -> RuleOutcome {
        let (tagHash, labelHash) = (StringID.hash(tag), StringID.hash(label))
        var attributes = ["TAG": tag, "DEP": label]
        for (number, rule) in rules.enumerated() {
            let isHit = rule.alternatives.contains { pattern in
                pattern.count == 1 && pattern[0].holds(tag: tagHash, dependency: labelHash, isSpace: isSpace)
                    && pattern[0].holds(lower: word)
            }
            let isJoinedHit = joined.indices.contains { joined[$0].rule == number && matches >> UInt32($0) & 1 == 1 }
            guard isHit || isJoinedHit else { continue }
            for (name, value) in rule.attributes { attributes[name] = value }
        }
        let part = attributes["POS"] ?? ""
        return RuleOutcome(
            tag: Tag(rawValue: attributes["TAG"] ?? "") ?? .unknown,
            partOfSpeech: PartOfSpeech(rawValue: part) ?? .unknown,
            dependency: Dependency(rawValue: attributes["DEP"] ?? "") ?? .unknown, lemma: attributes["LEMMA"],
            lemmaSource: Lemmatiser.source(partOfSpeech: part, morphology: attributes["MORPH"] ?? ""))
    }
}
