internal import Facts
internal import Language

/// Contents found by their place in the sentence, where the parser hangs the attribution on what is said or breaks the clause.
extension StatementBuilder {
    /// Verbs that take a clause without *that* and nothing else.
    static let plainVerbs: Set<String> = ["say", "argue", "insist", "contend"]

    /// "But he says the case, which is old, shows that": a clause that the parser broke, up to the end of its sentence.
    func wordsAfter(_ verb: Int, speakers: [Int]) -> Argument? {
        let sentence = scene.sentence(of: verb)
        guard scene.isFiniteForm(verb), speakers.allSatisfy({ $0 < verb }), verb + 3 < sentence.upperBound,
            [.DET, .PRON, .NOUN, .PROPN, .ADJ, .NUM].contains(tree[verb + 1].partOfSpeech),
            !scene.isTime(verb + 1)
        else { return nil }
        let words = verb + 1..<sentence.upperBound
        guard words.contains(where: { isMainTense($0) && scene.quotation(around: $0) == nil }) else { return nil }
        return Argument(parts: [scene.withoutAdjuncts(words, of: verb)], rule: "verb-before-words")
    }

    /// "It was late, he said" where the parser hangs the attribution on the clause.
    func clauseAround(_ verb: Int, speakers: [Int]) -> Argument? {
        guard scene.isFinite(verb) || tree[verb].tag == .VB, let first = speakers.min() else { return nil }
        let isInverted = first > verb
        guard isInverted || tree.child(of: verb, .mark) == nil else { return nil }
        let start = isInverted ? verb : min(first, tree.phrase(at: first).tokens.lowerBound)
        let sentence = scene.sentence(of: verb)
        guard start - 1 > sentence.lowerBound, start <= verb, isSetOff(start) else { return nil }
        guard isInverted || verb - (speakers.max() ?? first) <= Self.reach, endsAfter(verb, isInverted: isInverted)
        else { return nil }
        let lower = afterLabel(sentence.lowerBound)
        guard lower < start else { return nil }
        guard !isCircumstance(lower..<start, of: verb) else { return nil }
        let isPlain = scene.frame(at: verb).map { Self.plainVerbs.contains($0.lemma) } ?? false
        guard
            (lower..<start).contains(where: {
                (isPlain ? isTensed($0) : isMainTense($0)) || isMistakenTense($0, of: verb, before: start)
            }),
            !(lower..<start).contains(where: {
                usedCues.contains($0) && scene.quotation(around: $0) == nil && scene.isFinite($0)
                    && statementOfCueCovers($0, start)
            })
        else { return nil }
        return Argument(parts: [lower..<start], rule: "clause-before-verb")
    }

    /// "Asked whether he would go, A said no", "When the bank closed, A said enough": a clause before the verb that tells
    /// when it was said.
    private func isCircumstance(_ range: Range<Int>, of verb: Int) -> Bool {
        if tree[range.lowerBound].tag == .VBN, ["ask", "press", "question"].contains(tree[range.lowerBound].lemma) {
            return true
        }
        return tree.children(of: verb, .advcl).contains { clause in
            ([.VBN, .VBG].contains(tree[clause].tag) && clause == range.lowerBound
                || isOfTime(clause, from: range.lowerBound))
                && tree.subtree(of: clause).upperBound + 1 >= range.upperBound
        }
    }

    private func isOfTime(_ clause: Int, from start: Int) -> Bool {
        tree.children(of: clause, .mark, .advmod).first == start
            && ["after", "although", "as", "before", "once", "since", "though", "when", "while"].contains(
                tree[start].lower)
    }

    /// "The plan, officials said, could fail": words of attribution between two commas split the sentence.
    func medial(_ verb: Int) -> Argument? {
        let subjects = tree.children(of: verb, .nsubj).filter { $0 < verb }
        guard scene.isFinite(verb), scene.quotation(around: verb) == nil, tree.child(of: verb, .mark) == nil,
            tree.children(of: verb, .prep, .xcomp).allSatisfy({
                $0 < verb || tree[$0].lower != "to" && tree[$0].label != .xcomp
            })
        else { return nil }
        let sentence = scene.sentence(of: verb)
        let start = subjects.first.map { tree.subtree(of: $0).lowerBound } ?? verb
        var end = verb + 1
        if subjects.isEmpty {
            guard let inverted = tree.child(of: verb, .nsubj) ?? tree.child(of: verb, .dobj) else { return nil }
            end = tree.subtree(of: inverted).upperBound
        }
        let limit = min(sentence.upperBound, end + 10)
        while end < limit, tree[end].text != ",", !scene.isFiniteForm(end), tree[end].tag != .MD { end += 1 }
        guard start > sentence.lowerBound, [",", "-", "–", "—"].contains(tree[start - 1].text), end < limit,
            tree[end].text == ",",
            scene.quotation(around: end) == nil, verb - start <= 12
        else { return nil }
        let clause = clauseAbove(verb, in: sentence)
        let lower = afterLabel(clause.lowerBound)
        guard lower < start - 1,
            (end..<sentence.upperBound).contains(where: { isTensed($0) }) || goesOn(at: end + 1, in: lower..<start)
        else { return nil }
        let isSubordinate =
            tree[end + 1].tag == .VBG && !isClausalSubject(end + 1, before: sentence.upperBound)
            || tree[end + 1].partOfSpeech == .CCONJ || tree[end + 1].tag == .WDT && tree[end + 1].lower != "that"
            || isMoment(end + 1) && (lower..<start).contains(where: isMainTense)
        guard !isSubordinate, tree[end + 1].lower != "who", !opensQuotation(end + 1) else { return nil }
        if isWritersRemark(end + 1, before: sentence.upperBound) {
            return Argument(parts: [lower..<start], rule: "clause-before-verb")
        }
        return Argument(
            parts: [lower..<start, scene.withoutAdjuncts(end + 1..<max(end + 2, clause.upperBound), of: verb)],
            rule: "clause-around-verb")
    }

    /// "The plan would be helped, A said, by the calendar": what follows the words of attribution hangs on what precedes.
    private func goesOn(at token: Int, in clause: Range<Int>) -> Bool {
        guard token < tree.count, tree[token].label == .agent || tree[token].tag == .TO,
            let head = tree[token].label == .aux
                ? tree.head(of: token).flatMap({ tree.head(of: $0) }) : tree.head(of: token)
        else { return false }
        return clause.contains(head) && clause.contains(where: isMainTense)
    }

    /// ", a trend that has since slowed": a noun phrase whose only verb is that of its relative clause.
    private func isWritersRemark(_ start: Int, before end: Int) -> Bool {
        guard ["a", "an"].contains(tree[start].lower), let noun = tree.head(of: start), noun > start, noun < end,
            tree.children(of: noun, .relcl).contains(where: { $0 > noun })
        else { return false }
        return !(start..<end).contains { isMainTense($0) }
    }

    /// "enforcing it will be hard": a gerund with a verb of its own before the next comma; not ", noting that it is".
    private func isClausalSubject(_ gerund: Int, before end: Int) -> Bool {
        guard scene.frame(at: gerund) == nil,
            let next = (gerund..<end).first(where: { tree[$0].text == "," || isTensed($0) })
        else { return false }
        return isMainTense(next) && (gerund + 1..<max(gerund + 1, next)).allSatisfy { tree[$0].label != .mark }
    }

    /// "as she left": what somebody did while saying it.
    private func isMoment(_ mark: Int) -> Bool {
        guard tree[mark].lower == "as", tree[mark].label == .mark, let verb = tree.head(of: mark),
            tree[verb].tag == .VBD, let subject = tree.child(of: verb, .nsubj)
        else { return false }
        return ["he", "she"].contains(tree[subject].lower)
    }

    private func opensQuotation(_ token: Int) -> Bool {
        scene.quotation(around: token).map { scene.quotation($0).opening == token } ?? false
    }

    /// Whether the statement of another verb already reaches up to a token.
    private func statementOfCueCovers(_ cue: Int, _ token: Int) -> Bool {
        statementOfCue[cue].map { found[$0].cueToken.map { $0 > token } ?? false } ?? false
    }

    /// A comma stands before the words of attribution, inside or outside a closing mark.
    private func isSetOff(_ start: Int) -> Bool {
        if [",", "–", "—"].contains(tree[start - 1].text) { return true }
        guard let around = scene.quotation(around: start - 1), scene.quotation(around).closing == start - 1 else {
            return false
        }
        return scene.quotation(around).tokens.suffix(2).contains { tree[$0].text == "," }
    }

    /// Nothing but adjuncts and the one spoken to follow the words of attribution.
    private func endsAfter(_ verb: Int, isInverted: Bool) -> Bool {
        tree.children(of: verb).allSatisfy { child in
            guard child > verb else { return true }
            switch tree[child].label {
            case .ccomp where isPublished(child): return true
            case .ccomp, .xcomp, .oprd, .acomp, .conj: return false
            case .prep: return !isTopic(child)
            case .dobj where isAfterComma(child): return true
            case .dobj: return isInverted || takesAddressee(verb) || scene.isPersonal(child)
            default: return true
            }
        }
    }

    private func isAfterComma(_ head: Int) -> Bool {
        let first = tree.subtree(of: head).lowerBound
        return first > 0 && tree[first - 1].text == ","
    }

    /// The clause that a parenthesis interrupts, else the whole sentence.
    private func clauseAbove(_ verb: Int, in sentence: Range<Int>) -> Range<Int> {
        guard [.parataxis, .ccomp].contains(tree[verb].label), let head = tree.head(of: verb),
            scene.isFinite(head)
        else { return sentence }
        let clause = tree.subtree(of: head)
        return clause.lowerBound < verb && clause.upperBound > verb + 2 ? clause : sentence
    }

    /// "commented on the move", "spoke against the plan": the verb has a content of its own.
    private func isTopic(_ preposition: Int) -> Bool {
        guard ["on", "about", "against", "over", "for", "to"].contains(tree[preposition].lower),
            let object = tree.child(of: preposition, .pobj), tree[object].partOfSpeech == .NOUN
        else { return false }
        return !SpeakerNouns.occasions.contains(tree[object].lemma.lowercased()) && !scene.isPersonal(object)
            && !scene.isTime(object)
    }

    /// "Why it matters: ...": a label at the head of a paragraph is not said.
    func afterLabel(_ start: Int) -> Int {
        guard start == scene.paragraph(of: start).lowerBound else { return start }
        let upper = scene.paragraph(of: start).upperBound
        return (start..<min(upper, start + 6)).first { tree[$0].text == ":" }.map { $0 + 1 } ?? start
    }
}
