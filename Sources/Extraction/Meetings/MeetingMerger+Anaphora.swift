import Documents
import Facts
import Language

/// What is said of a meeting elsewhere: "Monday's meeting took place in Varnholm", "said after talks in Varnholm on Monday".
extension MeetingMerger {
    /// The meeting told before of which a draft says when or where it took place. The nearest one only: "the meeting" refers
    /// no further back.
    func antecedent(of entry: Entry, among told: ArraySlice<Entry>) -> Int? {
        guard entry.keys.isEmpty else {
            return told.lastIndex { isNear($0.draft, entry.draft) && isTold(entry, of: $0) }
        }
        // "The dinner" is no other meeting than a dinner.
        let meals: Set<String> = ["dinner", "lunch", "breakfast", "reception", "debate", "audience", "session"]
        let index = told.lastIndex {
            isNear($0.draft, entry.draft) && kindsAgree($0.draft, entry.draft)
                && (!meals.contains(entry.draft.lemma) || $0.draft.lemma == entry.draft.lemma)
        }
        return index.flatMap { isTold(entry, of: told[$0]) ? $0 : nil }
    }

    /// Whether a meeting is the invitation to what a draft tells of as past: "invited X to Varnholm. The visit lasted".
    func isInvitation(_ told: DraftMeeting, to draft: DraftMeeting) -> Bool {
        told.rule == "visit-invite" && told.status == .proposed && isNear(told, draft, within: 3)
            && [.visit, .meeting, .talks, .summit].contains(draft.kind)
    }

    /// Gives the day that one participant's talks had to the meeting or visit told right after them.
    func lend(_ entries: [Entry], to result: inout [Entry]) {
        for entry in entries {
            let next = place(after: entry, in: result)
            guard next < result.count, isNear(entry.draft, result[next].draft, within: 8),
                isTold(entry, of: result[next])
            else { continue }
            join(entry.draft, to: &result[next])
        }
    }

    /// The first of some meetings, in order of their cues, whose cue stands behind a draft's.
    private func place(after entry: Entry, in meetings: [Entry]) -> Int {
        meetings.partitioningIndex { $0.draft.cue.lowerBound > entry.draft.cue.lowerBound }
    }

    /// Whether a draft without participants can be a meeting, and something new is said of it. With one participant it must
    /// be the same person in the same place.
    private func isTold(_ entry: Entry, of meeting: Entry) -> Bool {
        let (draft, told) = (entry.draft, meeting.draft)
        guard statusesAgree(told, draft), datesAgree(told, draft), placesAgree(told, draft),
            (told.place == nil && draft.place != nil) || (told.time == nil && draft.time != nil)
                || (told.place != nil && narrower(told.place, draft.place) != told.place)
        else { return false }
        if entry.keys.isEmpty { return true }
        guard let here = draft.place, let there = told.place, key(here) == key(there) else { return false }
        return entry.keys.isSubset(of: meeting.keys) && ![draft.kind, told.kind].contains(.phoneCall)
    }

    /// "his many meetings with X": no one of them, whatever is told of one.
    func isSeveral(_ draft: DraftMeeting) -> Bool {
        let noun = draft.cue.upperBound - 1
        return tree[noun].tag == .NNS && tree.children(of: noun, .amod).contains { words.has(tree[$0].lower, .several) }
    }
}
