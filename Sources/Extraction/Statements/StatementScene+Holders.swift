internal import Facts
internal import Language

/// Whoever stands behind a relative word or a participle, a noun of speech or an apposition.
extension StatementScene {
    /// The noun a relative clause belongs to, also for the second verb of two in it.
    func antecedent(of verb: Int) -> Int? {
        let first = tree.firstConjunct(of: verb)
        guard tree[first].label == .relcl || tree[first].label == .acl else { return nil }
        return tree.head(of: first)
    }

    func isRelative(_ token: Int) -> Bool {
        switch tree[token].tag {
        case .WDT, .WP: true
        default: false
        }
    }

    /// "a statement saying": who made it; "a man saying": he himself; "described by A": A.
    func holders(of verb: Int, noun: Int, depth: Int) -> [Int] {
        if tree[verb].tag == .VBN || verb == 0 { return agents(of: verb) }
        let bearers = bearers(of: noun, depth: depth)
        guard bearers.isEmpty else { return bearers }
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

    /// "students held signs reading", "nurses carrying banners with the slogan": those who hold up what is to be read.
    func bearers(of noun: Int, depth: Int = 0) -> [Int] {
        guard SpeakerNouns.placards.contains(tree[noun].lemma.lowercased()),
            let verb = tree.ancestors(of: noun).prefix(Self.deepest).first(where: { isVerbal($0) }),
            ["brandish", "bear", "carry", "chant", "display", "hoist", "hold", "raise", "shout", "wave", "wear"]
                .contains(tree[verb].lemma)
        else { return [] }
        return subjects(of: verb, depth: depth + 1)
    }

    /// "a man kneeling before a flag with a knife saying": the first one above a thing who can speak, before any tense.
    private func personAbove(_ noun: Int) -> Int? {
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

    /// A noun phrase's head and those coordinated with it, the nouns among them.
    func coordinated(_ head: Int) -> [Int] {
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
}
