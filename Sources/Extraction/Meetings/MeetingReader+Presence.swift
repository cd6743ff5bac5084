import Facts
import Language

/// Visits that are told without a verb of travel, and verbs that need more than themselves to tell of a meeting.
extension MeetingReader {
    /// "was in Varnholm on Monday to meet X", "is due in Varnholm", "is expected in Varnholm": somebody is in a place for a
    /// purpose, or will be.
    func presenceDraft(at verb: Int) -> DraftMeeting? {
        let isAwaited = isAwaited(verb)
        guard tree[verb].lemma == "be" || isAwaited, !tree.isNegated(verb),
            let subject = tree.child(of: verb, isAwaited ? .nsubjpass : .nsubj)
        else { return nil }
        let visitors = agents.agents(of: subject).filter {
            mentions.kind(at: $0.head) == .person || agents.isPronoun($0.head)
        }
        let due = isAwaited ? verb : tree.child(of: verb, .acomp).flatMap { tree[$0].lower == "due" ? $0 : nil }
        guard !visitors.isEmpty, let place = presencePlace(due ?? verb), due != nil || hasPurpose(verb) else {
            return nil
        }
        let time = time(cue: verb, carrier: nil)
        let status = due == nil ? clause.status(ofVerb: verb) : .planned
        return DraftMeeting(
            kind: .visit,
            status: adjusted(status == .held && isPresent(verb) ? .ongoing : status, time: time, token: verb),
            cue: verb..<verb + 1, lemma: tree[verb].lemma,
            participants: visitors.map { .init(phrase: $0, role: .visitor) },
            place: place, time: time, sentences: [tree[verb].sentence], rule: "visit-presence", confidence: 0.6)
    }

    /// "is expected in Varnholm", but not "is expected to win in Varnholm".
    private func isAwaited(_ verb: Int) -> Bool {
        tree[verb].lemma == "expect" && tree.child(of: verb, .auxpass) != nil && tree.child(of: verb, .xcomp) == nil
    }

    private func presencePlace(_ head: Int) -> Phrase? {
        tree.children(of: head, .prep).filter { tree[$0].lower == "in" }.flatMap { tree.children(of: $0, .pobj) }
            .lazy.compactMap { placePhrase($0) }.first
    }

    private func isPresent(_ verb: Int) -> Bool { [.VBZ, .VBP].contains(tree[verb].tag) }

    /// "to meet X", "for talks": why somebody goes or is somewhere.
    func hasPurpose(_ verb: Int) -> Bool {
        let isForEvent = tree.children(of: verb, .prep).filter { ["for", "on"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.contains { event(at: $0) != nil }
        return isForEvent
            || tree.children(of: verb, .advcl, .xcomp).contains {
                clause.isInfinitive($0) && (words.verbs[tree[$0].lemma] != nil || words.has(tree[$0].lemma, .holding))
            }
    }

    /// Whether a day, a place or a purpose is told with a verb that alone says little.
    func hasReason(_ verb: Int) -> Bool {
        if tree.children(of: verb, .prep).contains(where: { tree.child(of: $0, .pcomp) != nil }) { return false }
        // "was joined by her husband on Monday": a campaign, no meeting.
        if words.verbs[tree[verb].lemma]?.kind == .meeting {
            let end = tree.document.sentences[tree[verb].sentence].upperBound
            return tree.child(of: verb, .auxpass) == nil
                && (hasPurpose(verb) || place(near: [verb], prepositions: ["in", "at"], until: end) != nil)
        }
        return hasPurpose(verb) || time(cue: verb, carrier: nil) != nil
    }

    /// "visited Norland and Veldia", "a trip to Norland, Veldia and Ostrava": one visit for each destination.
    func spread(_ draft: DraftMeeting) -> [DraftMeeting] {
        guard draft.kind == .visit, let place = draft.place else { return [draft] }
        let members = tree.conjuncts(of: place.head).dropFirst().filter { !isCountryOf($0, place) }
        let others = members.compactMap { placePhrase($0) }.filter { $0 != place }
        return [draft]
            + others.map { other in
                var copy = draft
                copy.place = other
                copy.participants.removeAll { $0.role == .host }
                return copy
            }
    }

    /// "Varnholm, Veldia": the country says only where the city lies.
    private func isCountryOf(_ token: Int, _ place: Phrase) -> Bool {
        mentions.kind(at: token) == .country && mentions.kind(at: place.head) == .place && token > 0
            && tree[token - 1].tag == .comma
    }
}
