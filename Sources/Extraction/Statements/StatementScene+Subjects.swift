internal import Facts
internal import Language

/// The subjects and agents of a verb of speech.
extension StatementScene {
    func verbAbove(_ token: Int) -> Int? {
        tree.ancestors(of: token).prefix(Self.deepest).first { isVerbal($0) }
    }

    func subjects(of verb: Int, depth: Int) -> [Int] {
        guard depth < Self.deepest else { return [] }
        if isPassive(verb) { return agents(of: verb) }
        let own = tree.children(of: verb, .nsubj, .csubj, .expl)
        if let bracketed = subjectBeforeBracket(verb, own: own) { return [bracketed] }
        if let subject = own.last(where: { $0 < verb }) ?? own.first {
            if isForeign(subject, to: verb), let after = nounPhrase(startingAt: verb + 1), canSpeak(after) {
                return [after]
            }
            if subject < verb, !canSpeak(subject), tree[verb - 1].text == ",",
                let inverted = own.first(where: { $0 > verb && canSpeak($0) })
            {
                return coordinated(inverted)
            }
            if let owner = ownerOfParticiple(before: subject, verb) { return coordinated(owner) }
            if isRelative(subject), let antecedent = antecedent(of: verb) {
                return tellers(behind: antecedent, depth: depth)
            }
            return coordinated(subject)
        }
        if let subject = conjunctionSubject(of: verb) { return [subject] }
        let beside = phraseBefore(verb)
        guard beside.isEmpty, let head = tree.head(of: verb) else { return beside }
        if tree[verb].tag == .VBN, tree[verb].label == .advcl, tree.children(of: verb, .aux).isEmpty {
            return agents(of: verb)
        }
        switch tree[verb].label {
        case .conj where isVerbal(head): return subjectsBeforeConjunct(verb, head, depth: depth)
        case .acl: return holders(of: verb, noun: head, depth: depth)
        case .advcl where isParticipleOfSpeech(verb):
            if let companion = companion(of: verb, above: head) { return [companion] }
            guard let above = verbOfTelling(above: verb) else { return [] }
            return subjects(of: above, depth: depth + 1)
        case .advcl, .dep, .parataxis:
            guard let above = verbAbove(verb) else { return [] }
            return subjects(of: above, depth: depth + 1)
        case .xcomp, .ccomp: return controlled(verb, by: head, depth: depth)
        case .pcomp: return subjectsOverPreposition(head, depth: depth)
        default: return []
        }
    }

    /// Those whom the noun before a relative clause stands for: "Norland and Veldia, the two donors, which vowed", "Brask is
    /// a liar who vowed", "students held up a sign that said".
    private func tellers(behind noun: Int, depth: Int) -> [Int] {
        let isKnown = tree.child(of: noun, .det).map { tree[$0].lower == "the" } ?? false
        if !isKnown, case let bearers = bearers(of: noun, depth: depth), !bearers.isEmpty { return bearers }
        let first = tree.firstConjunct(of: noun)
        guard mentions.mention(at: noun) == nil, let head = tree.head(of: first) else { return [noun] }
        if tree[noun].label == .appos, mentions.mention(at: head) != nil, canSpeak(head) { return coordinated(head) }
        if tree[first].label == .attr, tree[head].lemma == "be", !isNegated(head),
            let subject = tree.child(of: head, .nsubj), mentions.kind(at: subject) == .person
        {
            return [subject]
        }
        return [noun]
    }

    /// The subject of the verb that a verb is coordinated with: "the man who hates banks, says that, and claims that",
    /// "it was the minister who left, denied that".
    private func subjectsBeforeConjunct(_ verb: Int, _ head: Int, depth: Int) -> [Int] {
        let outer = finiteHead(of: verb, from: head)
        if tree[outer].lemma == "be", let noun = tree.child(of: outer, .attr), noun < verb, isFiniteForm(verb),
            let clause = tree.children(of: noun, .relcl).last, clause < verb, canSpeak(noun),
            tree.children(of: clause, .nsubj).contains(where: { tree[$0].lower == "who" })
        {
            return [noun]
        }
        let found = subjects(of: outer, depth: depth + 1)
        guard found.isEmpty, outer > 1, frame(at: outer) != nil, tree.children(of: outer, .nsubj).isEmpty,
            tree[outer - 1].text == ",", let noun = phraseEnding(at: outer - 2)
        else { return found }
        return [noun]
    }

    /// "The envoy A meeting officials in Lima says": a plural is no subject of a singular verb, it is the object of the
    /// participle before it.
    private func ownerOfParticiple(before subject: Int, _ verb: Int) -> Int? {
        guard tree[verb].tag == .VBZ, tree[subject].tag == .NNS, subject < verb else { return nil }
        let participle = tree.phrase(at: subject).tokens.lowerBound - 1
        guard participle > sentence(of: verb).lowerBound, tree[participle].tag == .VBG, !hasFiniteAuxiliary(participle),
            let owner = tree.child(of: participle, .nsubj) ?? tree.head(of: participle), owner < participle,
            isNominal(owner), isPersonal(owner)
        else { return nil }
        return tree.children(of: owner, .appos).last { mentions.kind(at: $0) == .person && $0 < participle } ?? owner
    }

    func isFiniteForm(_ verb: Int) -> Bool { [.VBD, .VBZ, .VBP].contains(tree[verb].tag) }

    /// A present tense that the tagger may have taken for an infinitive: no *to*, no modal.
    func isBareForm(_ verb: Int) -> Bool {
        tree[verb].tag == .VB && tree.children(of: verb, .aux).isEmpty
    }

    func hasFiniteAuxiliary(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux, .auxpass).contains { isFiniteForm($0) }
    }

    /// "after A early in the day said", where the parser takes the subject for the object of *after*.
    private func conjunctionSubject(of verb: Int) -> Int? {
        guard isFiniteForm(verb), tree[verb].label == .advcl else { return nil }
        return tree.children(of: verb, .mark).lazy.compactMap { tree.child(of: $0, .pobj) }.first { canSpeak($0) }
    }

    func isPassive(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { [.nsubjpass, .auxpass].contains(tree[$0].label) }
    }

    /// "was told by A and B".
    func agents(of verb: Int) -> [Int] {
        tree.objects(of: verb, preposition: "by").filter { isNominal($0) }
    }

    func isVerbal(_ token: Int) -> Bool {
        [.VERB, .AUX].contains(tree[token].partOfSpeech) || isVerbTag(tree[token].tag)
    }

    private func isVerbTag(_ tag: Tag) -> Bool { [.VB, .VBD, .VBG, .VBN, .VBP, .VBZ].contains(tag) }

    func isExpletive(_ token: Int) -> Bool {
        let word = tree[token]
        return word.label == .expl || isRelative(token)
            || ["this", "that", "there", "what", "which"].contains(word.lower)
    }
}
