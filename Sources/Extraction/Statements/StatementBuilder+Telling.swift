internal import Language

/// Whether a word of speech tells that something was said.
extension StatementBuilder {
    /// Words of speech that tell of none: negated, questions, what could or should be said, purposes.
    func isSilent(_ verb: Int) -> Bool {
        if scene.isNegated(verb) { return true }
        let first = tree[verb].tag == .VB ? tree.firstConjunct(of: verb) : verb
        if let head = tree.head(of: first), tree[first].label == .xcomp, scene.isNegated(head) || refuses(head) {
            return true
        }
        if tree.children(of: verb, .mark).contains(where: {
            ["if", "unless", "whether", "until"].contains(tree[$0].lower)
        }) {
            return true
        }
        if isPurpose(verb) || isAskedWithoutAsker(verb) || isInstead(verb) || isDeniedToAll(verb) { return true }
        guard let modal = tree.modal(of: verb) else { return false }
        return ["should", "must", "may", "might", "could", "can"].contains(modal)
    }

    /// "paid to advocate the deal": an infinitive of purpose; not "took to the radio to denounce it", where the verb above
    /// tells how it was said.
    func isPurpose(_ verb: Int) -> Bool {
        guard hasTo(verb), [.advcl, .acl, .relcl].contains(tree[verb].label), let head = tree.head(of: verb),
            scene.isVerbal(head) || tree[head].partOfSpeech == .NOUN
        else { return false }
        return !SpeakerNouns.appearances.contains(tree[head].lemma.lowercased()) || isAhead(head)
    }

    /// "will meet the mayor to thank him", "plans to travel": what has not been done yet has not been said either.
    private func isAhead(_ verb: Int) -> Bool {
        scene.isVerbal(verb) && (hasTo(verb) || ["will", "shall", "’ll", "'ll"].contains(tree.modal(of: verb)))
    }

    /// "when asked whether it was right": a passive cut short.
    private func isAskedWithoutAsker(_ verb: Int) -> Bool {
        guard tree[verb].lemma == "ask", verb > 0, ["when", "if", "as", "once"].contains(tree[verb - 1].lower) else {
            return false
        }
        return tree.children(of: verb, .nsubj, .agent).isEmpty
    }

    /// "rather than blaming her", "instead of saying", "without saying".
    private func isInstead(_ verb: Int) -> Bool {
        guard tree[verb].tag == .VBG, verb > 1 else { return false }
        switch tree[verb - 1].lower {
        case "without": return true
        case "than": return tree[verb - 2].lower == "rather"
        case "of": return tree[verb - 2].lower == "instead"
        default: return false
        }
    }

    /// "no one would ever say", "no party has claimed": what nobody says.
    private func isDeniedToAll(_ verb: Int) -> Bool {
        guard let subject = tree.child(of: verb, .nsubj) else { return false }
        return ["nobody", "none"].contains(tree[subject].lower)
            || tree[subject].tag != .PRP && tree[max(0, subject - 1)].lower == "no"
            || tree.child(of: subject, .det).map { tree[$0].lower == "no" } ?? false
    }

    func refuses(_ verb: Int) -> Bool {
        [
            "decline", "refuse", "fail", "want", "need", "expect", "plan", "hope", "ask", "like", "try", "intend",
            "prepare",
        ]
        .contains(tree[verb].lemma.lowercased())
    }

    /// Whether the speakers fit the verb; inside a quotation only what the speaker reports of third persons counts.
    func mayTell(_ verb: Int, speakers: [Int], frame: SpeechFrame) -> Bool {
        if frame.frames.contains(.needsDocument), isAimedAt(verb) || !speakers.contains(where: { scene.isDocument($0) })
        {
            return false
        }
        let isIt =
            speakers.contains { tree[$0].lower == "it" && (frame.confidence >= 0.9 || isParenthesis(verb, of: $0)) }
            && scene.isFinite(verb)
        if !isIt, !speakers.contains(where: { scene.canSpeak($0) || claims(verb, $0) }) {
            if frame.frames.contains(.needsSpeaker) || frame.frames.isDisjoint(with: [.quotation]) { return false }
            if tree[verb].tag == .VB || !scene.isFinite(verb) { return false }
        }
        guard scene.quotation(around: verb) != nil else {
            return !speakers.allSatisfy { ["i", "we", "you"].contains(tree[$0].lower) }
        }
        return isThirdPerson(speakers)
    }

    /// "would seek to establish that": an aim; not "polls continue to show that".
    private func isAimedAt(_ verb: Int) -> Bool {
        guard hasTo(verb) else { return false }
        guard tree[verb].label == .xcomp, let above = tree.head(of: verb) else { return true }
        return !["appear", "begin", "continue", "go", "seem", "start", "tend"].contains(tree[above].lemma)
    }

    /// "The others, it claims, died": between two commas any word of speech attributes.
    func isParenthesis(_ verb: Int, of subject: Int) -> Bool {
        subject > 0 && tree[subject - 1].text == "," && verb + 1 < tree.count && tree[verb + 1].text == ","
    }

    /// What nobody does but by words.
    private static let assertions: Set<String> = [
        "acknowledge", "allege", "assure", "claim", "concede", "conclude", "confirm", "deny", "disclose", "note",
        "predict", "promise", "report", "specify", "warn",
    ]

    /// "The dossier suggests that": with a clause of its own after *that* most nouns speak, but not evidence.
    func claims(_ verb: Int, _ subject: Int) -> Bool {
        guard tree[subject].partOfSpeech == .NOUN, scene.isFinite(verb),
            Self.assertions.contains(tree[verb].lemma.lowercased()),
            !SpeakerNouns.evidence.contains(tree[subject].lemma.lowercased())
        else { return false }
        return tree.children(of: verb, .ccomp).contains { clause in
            clause > verb && tree.children(of: clause, .mark).contains { tree[$0].lower == "that" }
        }
    }
}
