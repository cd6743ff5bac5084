import Language

extension SyntaxTree {
    private static let futureModals: Set<String> = [
        "will", "'ll", "’ll", "shall", "wo", "would", "could", "may", "might", "can", "should", "must",
    ]
    private static let plans: Set<String> = [
        "expect", "schedule", "plan", "set", "slate", "due", "hope", "intend", "want", "ready", "prepare", "likely",
        "poise", "agree", "promise", "vow", "about", "go", "offer", "need", "invite", "ask",
    ]

    /// Whether the clause around a token tells of what was or of what is to come.
    func timeDirection(at token: Int) -> TimeContext.Tense {
        var node = token
        var isInNoun = false
        for _ in 0..<40 {
            if [.poss, .compound, .nmod, .amod].contains(self[node].label) { isInNoun = true }
            if self[node].partOfSpeech == .VERB || self[node].partOfSpeech == .AUX, !isBeforeClause(token, of: node),
                let tense = direction(ofVerb: node)
            {
                // "is asking about Monday's debate": a noun's own date does not follow the verb's present.
                return isInNoun && isPresent(node) ? .unknown : tense
            }
            guard let head = head(of: node) else { break }
            node = head
        }
        return .unknown
    }

    /// "told X on Saturday that ships must move": the parser may hang the day on the clause that begins behind it.
    private func isBeforeClause(_ token: Int, of verb: Int) -> Bool {
        self[verb].label == .ccomp
            && children(of: verb, .mark).contains { self[$0].lower == "that" && $0 > token }
    }

    /// Whether a time hangs on a verb in the past tense by nothing but its preposition. With a noun's complement between
    /// them ("told X of a cut in July") it may be the noun's.
    func isOfDeed(_ token: Int) -> Bool {
        guard let preposition = head(of: token), self[preposition].lower == "in", let verb = head(of: preposition),
            (1..<20).contains(preposition - verb), self[verb].tag == .VBD, !Self.plans.contains(self[verb].lemma),
            child(of: verb, .nsubj) != nil
        else { return false }
        return (verb + 1..<preposition).allSatisfy {
            self[$0].tag != .IN || ["in", "at", "with"].contains(self[$0].lower)
        }
    }

    /// "moved the meeting from Monday to Wednesday": no interval, but a change of the day.
    func isShifted(to token: Int) -> Bool {
        ancestors(of: token).first { self[$0].partOfSpeech == .VERB }.map { Self.shifts.contains(self[$0].lemma) }
            ?? false
    }

    private static let shifts: Set<String> = [
        "move", "postpone", "delay", "shift", "change", "push", "bring", "put", "reschedule", "rise", "fall", "grow",
    ]

    private func isPresent(_ verb: Int) -> Bool {
        let finite = children(of: verb, .aux, .auxpass).first ?? verb
        return [.VBZ, .VBP].contains(self[finite].tag)
    }

    /// The tense of a verb's own group, nil where a verb above it decides.
    private func direction(ofVerb verb: Int) -> TimeContext.Tense? {
        let auxiliaries = children(of: verb, .aux, .auxpass)
        if let modal = auxiliaries.first(where: { self[$0].tag == .MD }) {
            let isPerfect = auxiliaries.contains { self[$0].lower == "have" }
            return Self.futureModals.contains(self[modal].lower) && !isPerfect ? .future : .past
        }
        if auxiliaries.contains(where: { ["had", "has", "have", "'ve", "’ve", "did"].contains(self[$0].lower) }) {
            return .past
        }
        switch self[verb].tag {
        // "the summit planned for Monday", where the tagger sees a past tense.
        case .VBD: return Self.plans.contains(self[verb].lemma) && subjects(of: verb).isEmpty ? .future : .past
        case .VBZ, .VBP: return .future
        case .VB:
            guard auxiliaries.contains(where: { self[$0].tag == .TO }), let head = head(of: verb) else { return nil }
            return Self.plans.contains(self[head].lemma) ? .future : nil
        case .VBN:
            if Self.plans.contains(self[verb].lemma) { return .future }
            if let auxiliary = auxiliaries.last { return self[auxiliary].tag == .VBD ? .past : .unknown }
            return .past
        case .VBG:
            if let auxiliary = auxiliaries.last { return self[auxiliary].tag == .VBD ? .past : .future }
            return nil
        default: return nil
        }
    }
}
