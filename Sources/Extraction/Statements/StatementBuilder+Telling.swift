internal import Language

/// Whether a word of speech tells that something was said.
extension StatementBuilder {
    /// Words of speech that tell of none: negated, questions, what could or should be said, purposes.
    func isSilent(_ verb: Int) -> Bool {
        if scene.isNegated(verb) { return true }
        if let head = tree.head(of: verb), tree[verb].label == .xcomp, scene.isNegated(head) || refuses(head) {
            return true
        }
        if tree.children(of: verb, .mark).contains(where: {
            ["if", "unless", "whether", "until"].contains(tree[$0].lower)
        }) {
            return true
        }
        if isPurpose(verb) { return true }
        guard let modal = tree.modal(of: verb) else { return false }
        return ["should", "must", "may", "might", "could", "can"].contains(modal)
    }

    /// "paid to advocate the deal": an infinitive of purpose; not "took to the radio to denounce it", where the verb above
    /// tells how it was said.
    func isPurpose(_ verb: Int) -> Bool {
        guard hasTo(verb), [.advcl, .acl, .relcl].contains(tree[verb].label), let head = tree.head(of: verb),
            scene.isVerbal(head) || tree[head].partOfSpeech == .NOUN
        else { return false }
        return !SpeakerNouns.appearances.contains(tree[head].lemma.lowercased())
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
        if frame.frames.contains(.needsDocument), !speakers.contains(where: { scene.isDocument($0) }) { return false }
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
