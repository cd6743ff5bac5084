import Facts
import Language

/// Events of which one noun tells several.
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
}
