import Facts
import Language

/// Events of which one noun tells several, and participants told later.
extension MeetingReader {
    /// "phone calls with Putin and Zelensky" are two calls, "visits by A and B" two visits.
    func distributed(_ draft: DraftMeeting, noun: Int) -> [DraftMeeting] {
        guard [.NNS, .VBZ].contains(tree[noun].tag), draft.kind == .phoneCall || draft.kind == .visit else {
            return [draft]
        }
        let split: [DraftMeeting.Participant]
        let shared: [DraftMeeting.Participant]
        if draft.kind == .visit {
            split = draft.participants.filter { $0.role == .visitor }
            shared = draft.participants.filter { $0.role != .visitor }
        } else {
            guard let owner = draft.participants.first, owner.phrase.head < noun else { return [draft] }
            (split, shared) = (Array(draft.participants.dropFirst()), [owner])
        }
        guard split.count > 1 else { return [draft] }
        return split.map { participant in
            var copy = draft
            copy.participants = draft.kind == .visit ? [participant] + shared : shared + [participant]
            return copy
        }
    }

    /// "The talks also included Foreign Minister X": participants of a meeting told before.
    func addition(at verb: Int) -> DraftMeeting? {
        guard let subject = tree.child(of: verb, .nsubj), let event = event(at: subject),
            let object = tree.child(of: verb, .dobj)
        else { return nil }
        let people = agents.agents(of: object)
        guard !people.isEmpty,
            tree.children(of: subject, .det).contains(where: {
                ["the", "these", "those", "that"].contains(tree[$0].lower)
            })
        else { return nil }
        return DraftMeeting(
            kind: event.kind, status: clause.status(ofVerb: verb), cue: subject..<subject + 1,
            lemma: tree[subject].lemma,
            participants: people.map { .init(phrase: $0, role: .participant) }, sentences: [tree[verb].sentence],
            rule: MeetingMerger.additionRule, confidence: 0.7)
    }
}
