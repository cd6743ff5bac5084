import Facts
import Language

/// Whom pronouns and relative words stand for, as far as the clause around them says.
extension AgentFinder {
    /// Whether a token is a personal pronoun that can stand for a participant.
    func isPronoun(_ token: Int) -> Bool {
        tree[token].tag == .PRP
            && !["it", "you", "itself", "himself", "herself", "themselves"].contains(tree[token].lower)
    }

    /// "Norland said it would hold talks": the country or organisation that speaks, else the one that the sentence before
    /// is about.
    func bodyBehind(_ pronoun: Int) -> Phrase? {
        guard tree[pronoun].lower == "it", tree[pronoun].label == .nsubj else { return nil }
        for verb in tree.ancestors(of: pronoun).dropFirst().prefix(8) {
            guard [.VERB, .AUX].contains(tree[verb].partOfSpeech),
                let subject = tree.subjects(of: verb).first, subject != pronoun, subject < pronoun
            else { continue }
            return body(at: subject)
        }
        return rootSubject(ofSentence: tree[pronoun].sentence - 1).flatMap { body(at: $0) }
    }

    /// "A and B said they would meet", "Norland's officials say they will meet X": the several subjects of the clause above.
    func severalBehind(_ pronoun: Int) -> [Phrase] {
        guard tree[pronoun].lower == "they", tree[pronoun].label == .nsubj else { return [] }
        for verb in tree.ancestors(of: pronoun).dropFirst().prefix(8) {
            guard [.VERB, .AUX].contains(tree[verb].partOfSpeech),
                let subject = tree.children(of: verb, .nsubj, .nsubjpass).first
            else { continue }
            guard tree[subject].tag != .PRP else { return [] }
            let found = agents(of: subject)
            if let pair = pair(of: found, at: verb, before: pronoun) { return pair }
            let isGroup =
                tree[subject].tag == .NNS
                && (words.has(noun(subject), .group) || words.has(noun(subject), .investigating))
            return found.count > (isGroup ? 0 : 1) && !found.contains { isPronoun($0.head) } ? found : []
        }
        return []
    }

    /// "Norland received Veldian bankers. They met the minister": the only people without names of the sentence, or of the
    /// nearest one before, that "they" and "them" can be.
    func groupBehind(_ phrase: Phrase) -> [Phrase] {
        let group = group(before: phrase.head)
        return group.isEmpty ? [phrase] : group
    }

    private func group(before pronoun: Int) -> [Phrase] {
        guard ["they", "them"].contains(tree[pronoun].lower) else { return [] }
        let sentence = tree[pronoun].sentence
        for index in ((max(0, sentence - 2))...sentence).reversed() {
            let tokens = tree.document.sentences[index].prefix { $0 < pronoun }.suffix(Self.reach)
            let groups = tokens.filter(isGroup)
            guard let group = groups.first else { continue }
            return groups.count == 1 && tree.conjuncts(of: group).count == 1 ? agents(of: group) : []
        }
        return []
    }

    /// How far back, in tokens of one sentence, a plural pronoun looks.
    private static let reach = 60

    private func isGroup(_ token: Int) -> Bool {
        tree[token].tag == .NNS && mentions.mention(at: token).map { mentions[$0].kind == .source } ?? true
            && (words.has(noun(token), .group) || words.has(noun(token), .people))
    }

    /// "A raised it with B when they met": the one who speaks and the one spoken to.
    private func pair(of speakers: [Phrase], at verb: Int, before pronoun: Int) -> [Phrase]? {
        guard speakers.count == 1, speakers.allSatisfy({ mentions.kind(at: $0.head) == .person }) else { return nil }
        let clause = tree.ancestors(of: pronoun).first { tree[$0].label == .advcl }
        guard let clause, tree.head(of: clause) == verb,
            tree.children(of: clause, .advmod, .mark).contains(where: {
                ["when", "as", "after"].contains(tree[$0].lower)
            })
        else { return nil }
        let objects =
            tree.children(of: verb, .dobj, .dative)
            + tree.children(of: verb, .prep).filter { ["with", "to"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }
        let others = objects.filter { $0 < pronoun && mentions.kind(at: $0) == .person }.flatMap { agents(of: $0) }
        return others.count == 1 ? speakers + others : nil
    }

    /// The noun that "who", "whose" or "which" stands for. Nobody says "who" of a country: then it is the person further up.
    func antecedent(of token: Int) -> Int? {
        guard [.WP, .WDT, .WPpossessive].contains(tree[token].tag),
            let clause = tree.ancestors(of: token).first(where: { tree[$0].label == .relcl }),
            let noun = tree.head(of: clause)
        else { return nil }
        guard tree[token].lower == "who", isThing(noun) else { return noun }
        return tree.ancestors(of: noun).prefix(4).first { above in
            tree[above].partOfSpeech == .NOUN && tree[above].tag != .NN || mentions.kind(at: above) == .person
                || words.has(self.noun(above), .people) || words.has(self.noun(above), .group)
        } ?? noun
    }

    private func isThing(_ token: Int) -> Bool {
        if let kind = mentions.kind(at: token) { return [.country, .organisation, .place].contains(kind) }
        return ["government", "country", "city", "parliament", "party", "administration"].contains(tree[token].lemma)
    }

    private func body(at subject: Int) -> Phrase? {
        guard tree[subject].tag != .PRP else { return nil }
        let found = agents(of: subject)
        guard found.count == 1, let kind = mentions.kind(at: found[0].head), [.country, .organisation].contains(kind)
        else { return nil }
        return found[0]
    }

    private func rootSubject(ofSentence index: Int) -> Int? {
        guard index >= 0, index < tree.document.sentences.count else { return nil }
        let root = tree.document.sentences[index].first {
            tree.head(of: $0) == nil && [.VERB, .AUX].contains(tree[$0].partOfSpeech)
        }
        return root.flatMap { tree.child(of: $0, .nsubj) }
    }
}
