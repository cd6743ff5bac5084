internal import Facts
internal import Language

/// Indirect and mixed statements: the clause, infinitive or gerund that a verb of speech governs.
extension StatementBuilder {
    mutating func addClauses() {
        for cue in scene.cues where !usedCues.contains(cue.token) && scene.isText(cue.token) {
            guard let frame = scene.frame(at: cue.token), !isSilent(cue.token) else { continue }
            let speakers = scene.speakers(of: cue.token)
            guard !speakers.isEmpty else { continue }
            if frame.frames.contains(.needsSpeaker), !speakers.contains(where: { scene.canSpeak($0) }) { continue }
            guard let argument = argument(of: cue.token, frame: frame, speakers: speakers) else { continue }
            addClause(argument, cue: cue, speakers: speakers, frame: frame)
        }
    }

    /// Words of speech that tell of none: negated, questions, what could or should be said, purposes.
    private func isSilent(_ verb: Int) -> Bool {
        if scene.isNegated(verb) { return true }
        if let head = tree.head(of: verb), tree[verb].label == .xcomp, scene.isNegated(head) || refuses(head) { return true }
        guard let modal = tree.modal(of: verb) else { return false }
        return ["should", "must", "may", "might", "could", "can"].contains(modal)
    }

    private func refuses(_ verb: Int) -> Bool {
        ["decline", "refuse", "fail", "want", "need", "expect", "plan", "hope", "ask", "like", "try", "intend", "prepare"]
            .contains(tree[verb].lemma.lowercased())
    }

    private mutating func addClause(_ argument: Argument, cue: SpeechCue, speakers: [Int], frame: SpeechFrame) {
        var parts = argument.parts.compactMap { part in scene.content(of: part).map { (part, $0) } }
        parts.sort { $0.1.lowerBound < $1.1.lowerBound }
        guard let first = parts.first, let last = parts.last else { return }
        let tokens = first.0.lowerBound..<max(first.0.upperBound, last.0.upperBound)
        let covered = scene.tokens(of: first.1.lowerBound..<last.1.upperBound)
        guard covered.contains(where: { !scene.isPunctuation($0) }) else { return }
        let form = parts.count == 1 ? scene.form(of: first.1, tokens: covered) : scene.form(of: first.1, tokens: tokens)
        var content = parts.map(\.1)
        if form == .direct, parts.count == 1, let whole = wholeQuotation(covered) { content = [whole] }
        add(
            speakers: speakers, form: form, content: content, tokens: covered, cue: cue, rule: argument.rule,
            confidence: frame.confidence, about: argument.about)
    }

    /// The content of a quotation that tokens cover whole, without its marks, where it holds a clause.
    private func wholeQuotation(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, let around = scene.quotation(around: first) else { return nil }
        let quotation = scene.quotation(around)
        guard quotation.opening == first || quotation.tokens.lowerBound == first else { return nil }
        guard quotation.tokens.upperBound >= tokens.upperBound - 1 else { return nil }
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
        if frame.frames.contains(.naming), let found = naming(of: verb) { return found }
        if frame.frames.contains(.predicative), let found = predicative(of: verb) { return found }
        if frame.frames.contains(.charge), let found = charge(of: verb) { return found }
        if frame.frames.contains(.directive), let found = directive(of: verb) { return found }
        if frame.frames.contains(.clause), let found = clause(of: verb) { return found }
        if frame.frames.contains(.infinitive), let found = infinitive(of: verb) { return found }
        if frame.frames.contains(.gerund), let found = gerund(of: verb) { return found }
        if frame.frames.contains(.clause), let found = clauseAround(verb, speakers: speakers) { return found }
        return quotedObject(of: verb, frame: frame)
    }

    /// "said (that) it was late", "it was late, he said".
    private func clause(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .ccomp).filter { !isInnerQuotationOnly($0, verb) }
        guard let clause = clauses.first(where: { $0 > verb }) ?? clauses.first else { return nil }
        var range = tree.subtree(of: clause)
        if clause > verb {
            range = max(range.lowerBound, verb + 1)..<range.upperBound
            if let extended = extendedRight(range, verb: verb) { range = extended }
            return Argument(parts: [range], rule: "verb-before-clause")
        }
        return Argument(parts: split(range, around: verb), rule: "clause-before-verb")
    }

    private func isInnerQuotationOnly(_ clause: Int, _ verb: Int) -> Bool {
        guard let around = scene.quotation(around: clause) else { return false }
        return statementOfQuotation[around] != nil && scene.quotation(around: verb) != around
    }

    /// A clause without what belongs to the attribution in its middle.
    private func split(_ range: Range<Int>, around verb: Int) -> [Range<Int>] {
        let attribution = ownTokens(of: verb)
        guard attribution.lowerBound < range.upperBound, range.lowerBound < attribution.upperBound else { return [range] }
        return [range.lowerBound..<attribution.lowerBound, attribution.upperBound..<range.upperBound]
            .filter { $0.lowerBound < $0.upperBound }
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

    /// "It was late, he said" where the parser hangs the attribution on the clause.
    private func clauseAround(_ verb: Int, speakers: [Int]) -> Argument? {
        guard [.parataxis, .ccomp, .advcl, .conj, .dep].contains(tree[verb].label), let head = tree.head(of: verb),
            tree[verb].tag != .VBG, tree[verb].tag != .VBN
        else { return nil }
        let own = ownTokens(of: verb)
        guard let subject = tree.child(of: verb, .nsubj), own.contains(subject), tree.child(of: verb, .mark) == nil else { return nil }
        let isSetOff = own.lowerBound > 0 && tree[own.lowerBound - 1].text == ","
        guard isSetOff, own.lowerBound > head else { return nil }
        let range = tree.subtree(of: head)
        return Argument(parts: split(range, around: verb), rule: "clause-before-verb")
    }

    /// "vowed to fight".
    private func infinitive(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp, .ccomp).first(where: { $0 > verb && hasTo($0) }) else { return nil }
        return Argument(parts: [tree.subtree(of: clause)], rule: "verb-before-infinitive")
    }

    private func hasTo(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].tag == .TO }
    }

    /// "denied taking part".
    private func gerund(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp).first(where: { $0 > verb && tree[$0].tag == .VBG }) else { return nil }
        return Argument(parts: [tree.subtree(of: clause)], rule: "verb-before-gerund")
    }

    /// "urged the parties to talk".
    private func directive(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .xcomp, .ccomp, .advcl).filter { $0 > verb && hasTo($0) }
        guard let clause = clauses.first else { return nil }
        var lower = tree.subtree(of: clause).lowerBound
        let objects = tree.children(of: verb, .dobj, .dative).filter { $0 > verb && $0 < clause }
            + tree.objects(of: verb, preposition: "on").filter { $0 < clause }
        if let object = objects.first {
            lower = min(lower, tree.subtree(of: object).lowerBound)
        } else if tree.child(of: clause, .nsubj) == nil {
            return nil
        }
        return Argument(
            parts: [lower..<tree.subtree(of: clause).upperBound], rule: "verb-before-request",
            about: objects.prefix(1).map { tree.phrase(at: $0) })
    }
}
