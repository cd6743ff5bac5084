internal import Facts
internal import Language

/// Who speaks: the subject of a verb wherever the sentence puts it.
extension StatementScene {
    /// Heads of the phrases that speak in a verb of speech; empty where the sentence names nobody.
    func speakers(of verb: Int) -> [Int] {
        let heads = subjects(of: verb, depth: 0)
        let kept = heads.filter { isNominal($0) && !isExpletive($0) }
        if kept.isEmpty, heads.isEmpty, let beside = besideVerb(verb) { return [beside] }
        return kept
    }

    static let deepest = 6
    /// More speakers are not gathered: more than any statement may have, so that who is beyond is noticed.
    private static let mostSpeakers = 200

    /// A subject in somebody's words while the verb stands outside them: "“Good luck!” quipped A".
    private func isForeign(_ subject: Int, to verb: Int) -> Bool {
        guard let around = quotation(around: subject) else { return false }
        return quotation(around: verb) != around
    }

    /// ", adding that ...": a participle of speech after a comma or a quotation.
    private func isParticipleOfSpeech(_ verb: Int) -> Bool {
        guard tree[verb].tag == .VBG, verb > 0, frame(at: verb) != nil else { return false }
        return tree[verb - 1].text == "," || quotation(around: verb - 1) != nil
    }

    func verbAbove(_ token: Int) -> Int? {
        tree.ancestors(of: token).prefix(Self.deepest).first { isVerbal($0) }
    }

    private func subjects(of verb: Int, depth: Int) -> [Int] {
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
            if isRelative(subject), let antecedent = antecedent(of: verb) { return [antecedent] }
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
    private func isBareForm(_ verb: Int) -> Bool {
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

    /// The noun phrase right before a finite verb that has no subject of its own: "..., two officials with knowledge say".
    private func phraseBefore(_ verb: Int) -> [Int] {
        guard isFiniteForm(verb) || isBareForm(verb) else { return [] }
        let lower = paragraph(of: verb).lowerBound
        var last = verb - 1
        while last >= lower, [.ADV, .AUX].contains(tree[last].partOfSpeech) { last -= 1 }
        last = tokenBeforeTime(endingAt: last, of: verb)
        guard last >= lower, isNominal(last) else { return [] }
        var node = last
        var head: Int?
        for _ in 0..<Self.deepest {
            if isNominal(node), canSpeak(node), !isTime(node) || mentions.mention(at: node) != nil,
                tree.subtree(of: node).upperBound <= verb + (verb - last)
            {
                head = node
                break
            }
            guard let above = tree.head(of: node), above < node, above >= lower, !isVerbal(above) else { break }
            node = above
        }
        guard let head else { return [] }
        return coordinated(tree.firstConjunct(of: head))
    }

    /// "A on Saturday told": the token before a time expression that hangs on the verb or on the noun before it.
    private func tokenBeforeTime(endingAt last: Int, of verb: Int) -> Int {
        var first = last
        while first > 0, isTime(first), mentions.mention(at: first) == nil { first -= 1 }
        guard first < last, first > 0 else { return last }
        let hasPreposition = tree[first].tag == .IN && ["at", "in", "on"].contains(tree[first].lower)
        let top = hasPreposition ? first : first + 1
        guard let head = tree.head(of: top), head == verb || head == top - 1 else { return last }
        return top - 1
    }

    private func isPassive(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { [.nsubjpass, .auxpass].contains(tree[$0].label) }
    }

    /// "was told by A and B".
    private func agents(of verb: Int) -> [Int] {
        tree.objects(of: verb, preposition: "by").filter { isNominal($0) }
    }

    /// The noun a relative clause belongs to, also for the second verb of two in it.
    private func antecedent(of verb: Int) -> Int? {
        let first = tree.firstConjunct(of: verb)
        guard tree[first].label == .relcl || tree[first].label == .acl else { return nil }
        return tree.head(of: first)
    }

    private func isRelative(_ token: Int) -> Bool {
        switch tree[token].tag {
        case .WDT, .WP: true
        default: false
        }
    }

    /// "a statement saying": who made it; "a man saying": he himself; "described by A": A.
    private func holders(of verb: Int, noun: Int, depth: Int) -> [Int] {
        if tree[verb].tag == .VBN || verb == 0 { return agents(of: verb) }
        let lemma = tree[noun].lemma.lowercased()
        if SpeakerNouns.documents.contains(lemma) || SpeakerNouns.speech.contains(lemma) {
            let makers = makers(of: noun, depth: depth)
            if !makers.isEmpty { return makers }
        }
        let isSetOff = tree[verb - 1].text == "," || quotation(around: verb - 1) != nil
        if isSetOff, !canSpeak(noun),
            let above = tree.ancestors(of: noun).prefix(Self.deepest).first(where: { isVerbal($0) })
        {
            return subjects(of: above, depth: depth + 1)
        }
        return [canSpeak(noun) || isSetOff ? noun : personAbove(noun) ?? noun]
    }

    /// "a man kneeling before a flag with a knife saying": the first one above a thing who can speak, before any tense.
    func personAbove(_ noun: Int) -> Int? {
        for node in tree.ancestors(of: noun).prefix(Self.deepest) {
            if isFiniteForm(node) || hasFiniteAuxiliary(node) { return nil }
            if isNominal(node), isPersonal(node) { return node }
        }
        return nil
    }

    /// Who made a document or holds an opinion: the possessor, "by" and "from", or the subject of the verb it is the object of.
    func makers(of noun: Int, depth: Int = 0) -> [Int] {
        let named = namedMakers(of: noun)
        guard named.isEmpty else { return named }
        guard let head = tree.head(of: noun) else { return [] }
        switch tree[noun].label {
        case .dobj where isVerbal(head): return subjects(of: head, depth: depth + 1)
        case .pobj: return subjectsOverPreposition(head, depth: depth)
        default: return []
        }
    }

    /// Those whose noun of speech the words beside it say it is: "his claim", "complaints by A", "a warning from A".
    func namedMakers(of noun: Int) -> [Int] {
        if let possessor = tree.child(of: noun, .poss) { return coordinated(possessor) }
        return ["by", "from"].lazy.map { preposition in
            tree.objects(of: noun, preposition: preposition).filter { canSpeak($0) }
        }.first { !$0.isEmpty } ?? []
    }

    /// "responded by saying", "with A calling": from the preposition up to the verb it hangs on.
    private func subjectsOverPreposition(_ preposition: Int, depth: Int) -> [Int] {
        guard let above = tree.head(of: preposition) else { return [] }
        if isVerbal(above) {
            if isPassive(above), tree[preposition].lower == "as" {
                return tree.children(of: above, .nsubjpass, .nsubj).flatMap { coordinated($0) }
            }
            return subjects(of: answer(above: above, by: preposition) ?? above, depth: depth + 1)
        }
        return tree[above].label == .dobj || tree[above].label == .pobj ? makers(of: above, depth: depth + 1) : []
    }

    /// "answered claims that firms had failed by insisting": the verb of answering above the noun whose clause the parser
    /// hangs *by* in.
    private func answer(above verb: Int, by preposition: Int) -> Int? {
        guard tree[preposition].lower == "by", tree[verb].label == .acl, let noun = tree.head(of: verb),
            SpeakerNouns.news.contains(tree[noun].lemma.lowercased())
        else { return nil }
        return tree.ancestors(of: noun).prefix(3).first {
            ["answer", "conclude", "counter", "react", "reply", "respond", "retaliate"].contains(tree[$0].lemma)
        }
    }

    /// "went on to say", "began by saying", "is quoted saying": the subject of the verb above.
    private func controlled(_ verb: Int, by head: Int, depth: Int) -> [Int] {
        guard let head = isVerbal(head) ? head : verbAbove(head) else { return [] }
        if isPassive(head) { return tree.children(of: head, .nsubjpass, .nsubj).flatMap { coordinated($0) } }
        return subjects(of: head, depth: depth + 1)
    }

    func isVerbal(_ token: Int) -> Bool {
        [.VERB, .AUX].contains(tree[token].partOfSpeech) || isVerbTag(tree[token].tag)
    }

    private func isVerbTag(_ tag: Tag) -> Bool { [.VB, .VBD, .VBG, .VBN, .VBP, .VBZ].contains(tag) }

    /// A noun phrase's head and those coordinated with it, the nouns among them.
    private func coordinated(_ head: Int) -> [Int] {
        let members = tree.conjuncts(of: head).prefix(Self.mostSpeakers).filter { isNominal($0) }
        if let name = apposition(members) { return [name] }
        return members.count == 1 ? namesWithin(head) : members
    }

    /// "one resident, Ana Holm, 43": the parser takes a name for a second member though no conjunction stands between.
    private func apposition(_ members: [Int]) -> Int? {
        guard members.count == 2, tree[members[0]].tag == .NN, mentions.kind(at: members[1]) == .person,
            tree.children(of: members[0], .cc).isEmpty
        else { return nil }
        return members[1]
    }

    /// The heads of two or more persons' names that the parser took for one: "Minister A and Commissioner B".
    private func namesWithin(_ head: Int) -> [Int] {
        let range = tree.phrase(at: head).tokens
        guard range.contains(where: { tree[$0].label == .cc }), mentions.kind(at: head) == .person else {
            return [head]
        }
        var heads: [Int] = []
        for token in range where mentions.kind(at: token) == .person && tree[token].tag != .PRPpossessive {
            guard let index = mentions.mention(at: token), mentions[index].head == token,
                tree[token].label != .poss
            else { continue }
            heads.append(token)
        }
        return heads.count > 1 ? heads : [head]
    }

    func isNominal(_ token: Int) -> Bool {
        let word = tree[token]
        if isNameLike(token) || isNominalAdjective(token) { return true }
        switch word.partOfSpeech {
        case .NOUN, .PROPN, .PRON, .NUM: return true
        case .DET, .ADJ: return mentions.mention(at: token) != nil || word.tag == .DT || word.tag == .NNP
        default: return mentions.mention(at: token) != nil
        }
    }

    private func isExpletive(_ token: Int) -> Bool {
        let word = tree[token]
        return word.label == .expl || isRelative(token)
            || ["this", "that", "there", "what", "which"].contains(word.lower)
    }
}
