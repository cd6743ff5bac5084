/// Outcomes of the rules and lemmas found before, one thread at a time.
final class RuleCache {
    private let engine: Engine
    private let lexicon: Lexicon
    private let tagHashes: [UInt64]
    private let labelHashes: [UInt64]
    private var outcomes: [RuleOutcome] = []
    /// For words that no rule mentions: the outcome by white space, tag and label; -1 for none yet.
    private var plain: [Int32]
    /// For the others: by word, tag, label and the rules over several tokens that match.
    private var mentioned: [SIMD4<UInt32>: Int32] = [:]
    private var lemmas: [UInt64: String] = [:]

    init(engine: Engine, lexicon: Lexicon) {
        self.engine = engine
        self.lexicon = lexicon
        tagHashes = engine.tags.map { StringID.hash($0) }
        labelHashes = engine.parser.labels.map { StringID.hash($0) }
        plain = Array(repeating: -1, count: 2 * engine.tags.count * engine.parser.labels.count)
    }

    /// Forgets what was kept for words.
    func removeAll() {
        mentioned.removeAll(keepingCapacity: true)
        lemmas.removeAll(keepingCapacity: true)
        outcomes.removeAll(keepingCapacity: true)
        for index in plain.indices { plain[index] = -1 }
    }

    /// The outcome of the rules for a token of a batch, and its lemma; neighbours are looked at within `segment`.
    func attributes(
        of index: Int, _ tokens: [WorkToken], _ analysis: Analysis, segment: Range<Int>
    ) -> (outcome: RuleOutcome, lemma: String) {
        let number = Int(tokens[index].word)
        let hot = lexicon.hot[number]
        let (tag, label) = (analysis.tags[index], analysis.labels[index])
        let outcome =
            hot.isPlain
            ? plainOutcome(tag, label, isSpace: hot.isSpace)
            : mentionedOutcome(index, tokens, analysis, segment: segment)
        if let lemma = outcome.lemma { return (outcome, lemma) }
        guard case .table(let place) = outcome.lemmaSource else { return (outcome, lexicon.words[number].lower) }
        let key = UInt64(number) << 8 | UInt64(place)
        if let known = lemmas[key] { return (outcome, known) }
        let word = lexicon.words[number]
        let lemma = engine.lemmatiser.lemma(of: word.text, lower: word.lower, from: outcome.lemmaSource)
        lemmas[key] = lemma
        return (outcome, lemma)
    }

    private func plainOutcome(_ tag: Int, _ label: Int, isSpace: Bool) -> RuleOutcome {
        let place = ((isSpace ? 1 : 0) * engine.tags.count + tag) * engine.parser.labels.count + label
        if plain[place] >= 0 { return outcomes[Int(plain[place])] }
        let outcome = engine.ruler.outcome(
            tag: engine.tags[tag], label: engine.parser.labels[label], isSpace: isSpace, word: nil, matches: 0)
        plain[place] = Int32(outcomes.count)
        outcomes.append(outcome)
        return outcome
    }

    private func mentionedOutcome(
        _ index: Int, _ tokens: [WorkToken], _ analysis: Analysis, segment: Range<Int>
    ) -> RuleOutcome {
        let word = lexicon.words[Int(tokens[index].word)]
        let (tag, label) = (analysis.tags[index], analysis.labels[index])
        let matches = engine.ruler.matches(word.ruleWord) { distance in
            let place = index + distance
            guard segment.contains(place) else { return nil }
            let other = lexicon.words[Int(tokens[place].word)]
            return RuleToken(
                word: other.ruleWord, lower: other.lower, tag: tagHashes[analysis.tags[place]],
                dependency: labelHashes[analysis.labels[place]], isSpace: other.isSpace)
        }
        let key = SIMD4<UInt32>(UInt32(tokens[index].word), UInt32(tag), UInt32(label), matches)
        if let known = mentioned[key] { return outcomes[Int(known)] }
        let outcome = engine.ruler.outcome(
            tag: engine.tags[tag], label: engine.parser.labels[label], isSpace: word.isSpace,
            word: (word.ruleWord.hash, word.lower), matches: matches)
        mentioned[key] = Int32(outcomes.count)
        outcomes.append(outcome)
        return outcome
    }
}
