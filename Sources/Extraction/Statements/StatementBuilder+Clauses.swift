internal import Facts
internal import Language

/// Indirect and mixed statements: the clause, infinitive or gerund that a verb of speech governs.
extension StatementBuilder {
    mutating func addClauses() {
        for cue in scene.cues where !usedCues.contains(cue.token) && scene.isText(cue.token) {
            guard let frame = scene.frame(at: cue.token), !isSilent(cue.token) else { continue }
            let speakers = scene.speakers(of: cue.token)
            guard !speakers.isEmpty else { continue }
            guard mayTell(cue.token, speakers: speakers, frame: frame) else { continue }
            guard let argument = argument(of: cue.token, frame: frame, speakers: speakers) else { continue }
            addClause(argument, cue: cue, speakers: speakers, frame: frame)
        }
    }

    /// Words of speech that tell of none: negated, questions, what could or should be said, purposes.
    private func isSilent(_ verb: Int) -> Bool {
        if scene.isNegated(verb) { return true }
        if let head = tree.head(of: verb), tree[verb].label == .xcomp, scene.isNegated(head) || refuses(head) {
            return true
        }
        if tree.children(of: verb, .mark).contains(where: {
            ["if", "unless", "whether", "until"].contains(tree[$0].lower)
        }) {
            return true
        }
        guard let modal = tree.modal(of: verb) else { return false }
        return ["should", "must", "may", "might", "could", "can"].contains(modal)
    }

    /// Whether the speakers fit the verb; inside a quotation only what the speaker reports of third persons counts.
    private func mayTell(_ verb: Int, speakers: [Int], frame: SpeechFrame) -> Bool {
        if frame.frames.contains(.needsDocument), !speakers.contains(where: { scene.isDocument($0) }) { return false }
        let isIt = speakers.contains { tree[$0].lower == "it" } && frame.confidence >= 0.9 && scene.isFinite(verb)
        if !isIt, !speakers.contains(where: { scene.canSpeak($0) }) {
            if frame.frames.contains(.needsSpeaker) || frame.frames.isDisjoint(with: [.quotation]) { return false }
            if tree[verb].tag == .VB || !scene.isFinite(verb) { return false }
        }
        guard scene.quotation(around: verb) != nil else {
            return !speakers.allSatisfy { ["i", "we", "you"].contains(tree[$0].lower) }
        }
        return isThirdPerson(speakers)
    }

    private func refuses(_ verb: Int) -> Bool {
        [
            "decline", "refuse", "fail", "want", "need", "expect", "plan", "hope", "ask", "like", "try", "intend",
            "prepare",
        ]
        .contains(tree[verb].lemma.lowercased())
    }

    private mutating func addClause(_ argument: Argument, cue: SpeechCue, speakers: [Int], frame: SpeechFrame) {
        var parts = argument.parts.compactMap { part in scene.content(of: part).map { (part, $0) } }
        parts.sort { $0.1.lowerBound < $1.1.lowerBound }
        guard let first = parts.first, let last = parts.last else { return }
        let tokens = first.0.lowerBound..<max(first.0.upperBound, last.0.upperBound)
        let covered = scene.tokens(of: first.1.lowerBound..<last.1.upperBound)
        guard covered.contains(where: { !scene.isPunctuation($0) }) else { return }
        if let around = scene.quotation(around: cue.token),
            covered.contains(where: { scene.quotation(around: $0) != around })
        {
            return
        }
        let form = parts.count == 1 ? scene.form(of: first.1, tokens: covered) : scene.form(of: first.1, tokens: tokens)
        var content = parts.map(\.1)
        let isWhole = form == .direct && parts.count == 1 ? wholeQuotation(covered) : nil
        if let isWhole { content = [isWhole] }
        let isNested = scene.quotation(around: cue.token) != nil
        add(
            speakers: speakers, form: form == .direct && isWhole == nil && !isNested ? .mixed : form, content: content,
            tokens: covered, cue: cue, rule: argument.rule, about: argument.about)
    }

    private func holdsClause(_ quotation: Quotation) -> Bool {
        quotation.tokens.contains { [.nsubj, .nsubjpass, .expl].contains(tree[$0].label) }
    }

    /// The content of a quotation that tokens cover whole, without its marks, where it holds a clause.
    private func wholeQuotation(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, let around = scene.quotation(around: first) else { return nil }
        let quotation = scene.quotation(around)
        guard quotation.opening == first || quotation.tokens.lowerBound == first else { return nil }
        guard quotation.tokens.upperBound >= tokens.upperBound - 1, holdsClause(quotation) else { return nil }
        return quotation.content
    }
}

/// What a verb of speech says: the tokens of its content, in parts where the attribution splits it.
struct Argument {
    var parts: [Range<Int>]
    var rule: String
    var about: [Phrase] = []
}

// MARK: - Arguments
extension StatementBuilder {
    private func argument(of verb: Int, frame: SpeechFrame, speakers: [Int]) -> Argument? {
        if let inner = innerColon(after: verb) { return Argument(parts: [inner], rule: "inner-colon") }
        if frame.frames.contains(.naming), let found = naming(of: verb) { return found }
        if frame.frames.contains(.predicative), let found = predicative(of: verb) { return found }
        if frame.frames.contains(.charge), let found = charge(of: verb) { return found }
        if frame.frames.contains(.directive), speakers.contains(where: { scene.canSpeak($0) }),
            let found = directive(of: verb)
        {
            return found
        }
        if frame.frames.contains(.clause), let found = clause(of: verb) { return found }
        if frame.frames.contains(.infinitive), let found = infinitive(of: verb) { return found }
        if frame.frames.contains(.gerund), let found = gerund(of: verb) { return found }
        if frame.frames.contains(.clause), let found = clauseAround(verb, speakers: speakers) { return found }
        if let found = quotedObject(of: verb, frame: frame) { return found }
        return Self.plainVerbs.contains(frame.lemma) ? wordsAfter(verb, speakers: speakers) : nil
    }

    /// "said (that) it was late", "it was late, he said".
    private func clause(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .ccomp).filter { !isInnerQuotationOnly($0, verb) }
        let right = clauses.filter { $0 > verb && !isQuestionTag($0) }
        if right.allSatisfy({ isBroken($0, by: verb) }), let medial = medial(verb) { return medial }
        if let first = right.first, let last = right.last {
            let lower = leftEdge(of: first, after: verb)
            let upper = max(tree.subtree(of: last).upperBound, tree.subtree(of: first).upperBound)
            return Argument(parts: [contentRange(lower..<max(lower, upper), of: verb)], rule: "verb-before-clause")
        }
        if let that = thatAfter(verb), let head = tree.head(of: that) {
            let range = that + 1..<max(that + 1, tree.subtree(of: head).upperBound)
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-that")
        }
        if let range = clauseOfObject(verb) {
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-that")
        }
        if let argument = afterAs(verb) { return argument }
        guard let clause = clauses.first,
            tree.children(of: verb, .dobj).allSatisfy({ $0 < verb || takesAddressee(verb) })
        else { return nil }
        return Argument(parts: split(withoutLabel(tree.subtree(of: clause)), around: verb), rule: "clause-before-verb")
    }

    /// Whether the subject of a clause to the right stands left of the verb, or nowhere: "The talks, he said, should stop".
    private func isBroken(_ clause: Int, by verb: Int) -> Bool {
        if tree.subtree(of: clause).lowerBound < verb { return true }
        return tree.children(of: clause, .nsubj, .nsubjpass, .expl, .csubj).isEmpty
    }

    /// "told a conference that", where the parser takes the clause for one about the object.
    private func clauseOfObject(_ verb: Int) -> Range<Int>? {
        guard takesAddressee(verb), let object = tree.children(of: verb, .dobj).first(where: { $0 > verb }),
            let clause = tree.children(of: object, .relcl, .acl).first(where: { $0 > object })
        else { return nil }
        let range = tree.subtree(of: clause)
        return tree[range.lowerBound].lower == "that" && range.count > 2 ? range.lowerBound + 1..<range.upperBound : nil
    }

    /// Where a clause to the right begins; a subject that the parser left outside it belongs to it.
    private func leftEdge(of clause: Int, after verb: Int) -> Int {
        let lower = max(tree.subtree(of: clause).lowerBound, verb + 1)
        guard lower > verb + 1, isBroken(clause, by: verb), !takesAddressee(verb), tree[verb + 1].tag != .IN,
            scene.isNominal(verb + 1) || tree[verb + 1].partOfSpeech == .DET, !scene.isTime(verb + 1), isTensed(lower)
        else { return lower }
        return verb + 1
    }

    func takesAddressee(_ verb: Int) -> Bool { scene.frame(at: verb)?.frames.contains(.addressee) == true }

    private func isQuestionTag(_ clause: Int) -> Bool {
        tree.subtree(of: clause).count == 1 && scene.isPunctuation(clause)
    }

    static let reach = 16

    /// The *that* that opens a verb's clause where the parser hangs the clause on a word between them:
    /// "said in an interview aired on Sunday that".
    private func thatAfter(_ verb: Int) -> Int? {
        let upper = min(scene.paragraph(of: verb).upperBound, verb + Self.reach)
        for token in (verb + 1)..<max(verb + 1, upper) {
            if scene.isStop(token) || scene.frame(at: token) != nil || tree[token].text == ";" { return nil }
            if tree[token].lower == "that", tree[token].label == .mark || isSpareObject(token),
                scene.quotation(around: token) == nil
            {
                return holdsClause(noun: token - 1) ? nil : token
            }
            if scene.isFiniteForm(token), scene.quotation(around: token) == nil, tree[token].label != .acl,
                tree[token].label != .relcl
            {
                return nil
            }
        }
        return nil
    }

    /// "after the talks that ministers were weighing a plan": a relative pronoun beside a full set of arguments is none.
    private func isSpareObject(_ that: Int) -> Bool {
        guard tree[that].label == .dobj, let verb = tree.head(of: that) else { return false }
        return tree.children(of: verb, .dobj, .ccomp, .xcomp).count > 1
    }

    /// "made the claim that", "with allegations that"; not "said in a statement that".
    private func holdsClause(noun: Int) -> Bool {
        let lemma = tree[noun].lemma.lowercased()
        guard SpeakerNouns.speech.contains(lemma) else { return false }
        return tree[noun].label == .dobj || !SpeakerNouns.occasions.contains(lemma)
    }

    /// A clause to the right with the rest of a quotation, and a coordinated clause, that belong to it, and without the
    /// adjuncts of the verb that the parser hangs into it.
    private func contentRange(_ range: Range<Int>, of verb: Int) -> Range<Int> {
        var range = range
        if let extended = extendedRight(range, verb: verb) { range = extended }
        if let extended = coordinatedRight(range, verb: verb) { range = extended }
        return scene.withoutAdjuncts(range, of: verb)
    }

    /// "says she hopes to win, but she knows ...": a coordinated clause about the same person that is no speech of its own.
    private func coordinatedRight(_ range: Range<Int>, verb: Int) -> Range<Int>? {
        let next = tree.children(of: verb, .conj).first { $0 >= range.upperBound }
        guard let next, scene.frame(at: next) == nil, let subject = tree.child(of: next, .nsubj),
            tree[subject].partOfSpeech == .PRON
                && !tree.children(of: verb, .cc).contains(where: { tree[$0].lower == "but" })
                || tree.children(of: next, .mark).contains(where: { tree[$0].lower == "that" }),
            tree.subtree(of: next).lowerBound - range.upperBound <= 3
        else { return nil }
        return range.lowerBound..<tree.subtree(of: next).upperBound
    }

    private func isInnerQuotationOnly(_ clause: Int, _ verb: Int) -> Bool {
        guard let around = scene.quotation(around: clause) else { return false }
        return statementOfQuotation[around] != nil && scene.quotation(around: verb) != around
    }

    /// A clause without what belongs to the attribution in its middle.
    private func split(_ range: Range<Int>, around verb: Int) -> [Range<Int>] {
        let attribution = ownTokens(of: verb)
        guard attribution.lowerBound < range.upperBound, range.lowerBound < attribution.upperBound else {
            return [range]
        }
        return [(range.lowerBound, attribution.lowerBound), (attribution.upperBound, range.upperBound)]
            .filter { $0.0 < $0.1 }.map { $0.0..<$0.1 }
    }

    /// A clause without the label or dateline that opens its paragraph.
    private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
        let lower = afterLabel(range.lowerBound)
        return lower < range.upperBound ? lower..<range.upperBound : range
    }

    /// The verb with its subject and adjuncts, without its content.
    private func ownTokens(of verb: Int) -> Range<Int> {
        var range = verb..<verb + 1
        for child in tree.children(of: verb) where ![.ccomp, .punct].contains(tree[child].label) {
            let sub = tree.subtree(of: child)
            range = min(range.lowerBound, sub.lowerBound)..<max(range.upperBound, sub.upperBound)
        }
        return range
    }

    /// A clause goes on to the end of a quotation that opens right after it.
    private func extendedRight(_ range: Range<Int>, verb: Int) -> Range<Int>? {
        let next = range.upperBound
        guard next < scene.sentence(of: verb).upperBound, let around = scene.quotation(around: next) else { return nil }
        let span = StatementScene.span(of: scene.quotation(around))
        guard span.lowerBound == next, statementOfQuotation[around] == nil else { return nil }
        return range.lowerBound..<span.upperBound
    }

    /// "vowed to fight".
    private func infinitive(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp, .ccomp).first(where: { $0 > verb && hasTo($0) }) else {
            return nil
        }
        return Argument(
            parts: [scene.withoutAdjuncts(tree.subtree(of: clause), of: verb)], rule: "verb-before-infinitive")
    }

    private func hasTo(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].tag == .TO }
    }

    /// "denied taking part".
    private func gerund(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp).first(where: { $0 > verb && tree[$0].tag == .VBG }) else {
            return nil
        }
        return Argument(parts: [tree.subtree(of: clause)], rule: "verb-before-gerund")
    }

    /// "urged the parties to talk".
    private func directive(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .xcomp, .ccomp, .advcl).filter { $0 > verb && hasTo($0) }
        guard let clause = clauses.first else { return nil }
        var lower = tree.subtree(of: clause).lowerBound
        let objects =
            tree.children(of: verb, .dobj, .dative).filter { $0 > verb && $0 < clause }
            + tree.objects(of: verb, preposition: "on").filter { $0 < clause }
        if let object = objects.first {
            lower = min(lower, tree.subtree(of: object).lowerBound)
        } else if tree.child(of: clause, .nsubj) == nil {
            return nil
        }
        return Argument(
            parts: [scene.withoutAdjuncts(lower..<tree.subtree(of: clause).upperBound, of: verb)],
            rule: "verb-before-request",
            about: objects.prefix(1).map { tree.phrase(at: $0) })
    }
}
