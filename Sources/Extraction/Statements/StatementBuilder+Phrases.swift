internal import Documents
internal import Facts
internal import Language

/// Statements attributed by a phrase instead of a verb: according to X, "X: words", a noun of speech with its clause.
extension StatementBuilder {
    mutating func addPhrases() throws(DeadlinePassed) {
        for token in 0..<tree.count where scene.isText(token) && scene.quotation(around: token) == nil {
            try deadline.check(at: token)
            if tree[token].lower == "according" { addAccording(token) }
            if SpeakerNouns.speech.contains(tree[token].lemma.lowercased()), tree[token].partOfSpeech == .NOUN {
                addSpeechNoun(token)
            }
        }
        for (index, range) in tree.document.paragraphs.enumerated() where !range.isEmpty { addLabelled(range, index) }
        addUnlabelled()
    }

    /// "S, according to X"; "According to X, S".
    private mutating func addAccording(_ token: Int) {
        guard token + 1 < tree.count, tree[token + 1].lower == "to" else { return }
        let to = token + 1
        let heads = tree.children(of: to, .pobj).flatMap { tree.conjuncts(of: $0) }
        guard let first = heads.first, !SpeakerNouns.norms.contains(tree[first].lemma.lowercased()),
            tree[first].partOfSpeech != .VERB, tree[first].tag != .WDT, tree[first].tag != .WP
        else { return }
        let sentence = scene.sentence(of: token)
        let start = clauseThat(before: token).map { $0 + 1 } ?? afterLabel(sentence.lowerBound)
        var phrase = token..<max(tree.subtree(of: to).upperBound, to + 1)
        if token <= start, let end = swallowedSubject(of: token, source: first) { phrase = token..<end }
        var parts: [Range<Int>] = []
        if token > start, !isSecondHalf(token, phrase) { parts.append(start..<token) }
        let isWhole = parts.first.map { $0.contains(where: isMainTense) } ?? false
        if parts.isEmpty
            || isClauseLeft(phrase.upperBound, sentence) && !(isWhole && isOtherClause(phrase.upperBound, sentence))
        {
            if phrase.upperBound < sentence.upperBound { parts.append(phrase.upperBound..<sentence.upperBound) }
        }
        let contents = parts.compactMap { scene.content(of: $0) }
        guard let start = contents.first?.lowerBound, let end = contents.last?.upperBound else { return }
        let covered = scene.tokens(of: start..<end)
        let used = statementOfQuotation
        guard !covered.contains(where: { token in scene.quotation(around: token).map { used[$0] != nil } ?? false })
        else { return }
        add(
            speakers: heads, form: scene.form(of: start..<end, tokens: covered), content: contents, tokens: covered,
            cue: SpeechCue(token: token, tokens: token..<to + 1, lemma: "according to"), rule: "according-to")
    }

    /// "said that, according to A, it was late": the *that* right before the phrase.
    private func clauseThat(before token: Int) -> Int? {
        var that = token - 1
        if that > 0, tree[that].text == "," { that -= 1 }
        return that > 0 && tree[that].lower == "that" && tree[that].label == .mark ? that : nil
    }

    /// "According to A, the police have a list": where the parser takes the subject for an apposition to A, the comma
    /// before it ends the phrase.
    private func swallowedSubject(of token: Int, source: Int) -> Int? {
        guard let verb = tree.head(of: token), verb > token,
            tree.children(of: verb, .nsubj, .nsubjpass, .expl, .csubj).isEmpty
        else { return nil }
        let subject = tree.children(of: source, .appos, .conj).last { noun in
            let range = tree.subtree(of: noun)
            return range.lowerBound > token + 2 && tree[range.lowerBound - 1].text == "," && range.upperBound <= verb
                && (range.upperBound..<verb).allSatisfy { [.AUX, .ADV, .PART].contains(tree[$0].partOfSpeech) }
        }
        return subject.map { tree.subtree(of: $0).lowerBound }
    }

    /// "S and, according to A, T": only the second half is A's.
    private func isSecondHalf(_ token: Int, _ phrase: Range<Int>) -> Bool {
        token > 1 && tree[token - 1].text == "," && tree[token - 2].label == .cc && phrase.upperBound + 1 < tree.count
            && tree[phrase.upperBound].text == "," && isTensed(phrase.upperBound + 1)
    }

    /// "S, according to A, while B": a clause of contrast with a subject of its own is the writer's.
    private func isOtherClause(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard let first = (start..<sentence.upperBound).first(where: { !scene.isPunctuation($0) }) else { return false }
        if ["while", "though", "although", "whereas"].contains(tree[first].lower) { return tree[first].label == .mark }
        guard tree[first].lower == "but" else { return false }
        return (first..<sentence.upperBound).first { isTensed($0) }.map { verb in
            (first..<verb).contains { [.nsubj, .nsubjpass, .expl].contains(tree[$0].label) }
        } ?? false
    }

    /// Whether the clause goes on after the phrase, or only a participle or nothing does.
    private func isClauseLeft(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard start < sentence.upperBound else { return false }
        return (start..<sentence.upperBound).contains { [.VBD, .VBZ, .VBP, .MD].contains(tree[$0].tag) }
    }

    static let lightVerbs: Set<String> = [
        "make", "express", "issue", "offer", "give", "repeat", "reiterate", "voice", "raise", "share", "level", "post",
        "send",
        "deliver", "air", "renew", "respond", "have", "publish", "write", "release", "add", "read", "sign",
    ]

    /// "expressed confidence that it would pass", "his claim that it had passed".
    private mutating func addSpeechNoun(_ noun: Int) {
        guard let clause = thatClause(of: noun) else {
            return addQuotedNoun(noun)
        }
        var speakers: [Int] = []
        if let head = governor(of: noun), Self.lightVerbs.contains(tree[head].lemma.lowercased()),
            !scene.isNegated(head)
        {
            speakers = scene.speakers(of: head)
        } else if tree.child(of: noun, .poss) != nil || isUttered(noun) {
            speakers = scene.namedMakers(of: noun)
        }
        guard !speakers.isEmpty, speakers.contains(where: { scene.canSpeak($0) }) else { return }
        let range = scene.withoutAdjuncts(tree.subtree(of: clause), of: noun)
        guard let content = scene.content(of: range) else { return }
        let covered = scene.tokens(of: content)
        add(
            speakers: speakers, form: scene.form(of: content, tokens: covered), content: [content], tokens: covered,
            cue: SpeechCue(token: noun, tokens: noun..<noun + 1, lemma: tree[noun].lemma.lowercased()),
            rule: "noun-before-clause")
    }

    /// "complaints by A that": words, not a thing written, which a clause may tell the purpose or the reader of; and not
    /// "would not accept any declaration by A that".
    private func isUttered(_ noun: Int) -> Bool {
        guard !["message", "note", "post", "tweet"].contains(tree[noun].lemma.lowercased()) else { return false }
        if let article = tree.child(of: noun, .det), ["any", "no"].contains(tree[article].lower) { return false }
        return governor(of: noun).map { !scene.isNegated($0) } ?? true
    }

    /// The clause that tells what a noun of speech says: its own, or behind a light verb and an adjunct one that hangs
    /// elsewhere: "voiced fear in a letter that the bridge would fall".
    func thatClause(of noun: Int) -> Int? {
        if let own = tree.children(of: noun, .acl, .ccomp).first(where: { isThatClause($0) }) { return own }
        guard tree[noun].label == .dobj, let verb = tree.head(of: noun),
            Self.lightVerbs.contains(tree[verb].lemma.lowercased()), tree[verb].lemma != "have"
        else { return nil }
        let upper = min(scene.sentence(of: noun).upperBound, noun + Self.reach)
        let end = (noun + 1..<max(noun + 1, upper)).first {
            isTensed($0) || scene.isStop($0) || scene.frame(at: $0) != nil || tree[$0].lower == "that"
        }
        guard let that = end, tree[that].label == .mark, tree[that - 1].tag != .CC,
            scene.quotation(around: that) == nil
        else { return nil }
        return tree.head(of: that)
    }

    private func isThatClause(_ verb: Int) -> Bool {
        tree.children(of: verb, .mark).contains { tree[$0].lower == "that" }
    }

    /// The verb above a noun of speech: "responded with allegations", "made the claim".
    func governor(of noun: Int) -> Int? {
        guard let head = tree.head(of: noun) else { return nil }
        if tree[noun].label == .dobj { return head }
        guard tree[noun].label == .pobj, let above = tree.head(of: head) else { return nil }
        if ["with", "of"].contains(tree[head].lower) { return above }
        return carrier(before: noun) == nil ? nil : above
    }

    /// "posted on X praise for": a carrier that the parser takes for a part of the noun.
    func carrier(before noun: Int) -> Int? {
        guard let head = tree.head(of: noun), tree[head].lower == "on", head + 2 == noun,
            tree[noun - 1].label == .compound, tree[noun - 1].tag == .NNP || tree[noun - 1].text.count == 1
        else { return nil }
        return noun - 1
    }
}
