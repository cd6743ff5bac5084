import Facts

/// What is said of a meeting elsewhere: "Monday's meeting took place in Varnholm", "said after talks in Varnholm on Monday".
extension MeetingMerger {
    /// The meeting told before of which a draft says when or where it took place. The nearest one only: "the meeting" refers
    /// no further back.
    func antecedent(of entry: Entry, among told: ArraySlice<Entry>) -> Int? {
        guard entry.keys.isEmpty else {
            return told.lastIndex { isNear($0.draft, entry.draft) && isTold(entry, of: $0) }
        }
        let index = told.lastIndex { isNear($0.draft, entry.draft) && kindsAgree($0.draft, entry.draft) }
        return index.flatMap { isTold(entry, of: told[$0]) ? $0 : nil }
    }

    /// Gives the day that one participant's talks had to the meeting or visit told right after them.
    func lend(_ entries: [Entry], to result: inout [Entry]) {
        for entry in entries {
            let next = place(after: entry, in: result)
            guard next < result.count, isNear(entry.draft, result[next].draft), isTold(entry, of: result[next]) else {
                continue
            }
            join(entry.draft, to: &result[next])
        }
    }

    /// The first of some meetings, in order of their cues, whose cue stands behind a draft's.
    private func place(after entry: Entry, in meetings: [Entry]) -> Int {
        var (low, high) = (0, meetings.count)
        while low < high {
            let middle = (low + high) / 2
            if meetings[middle].draft.cue.lowerBound <= entry.draft.cue.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Whether a draft without participants can be a meeting, and something new is said of it. With one participant it must
    /// be the same person in the same place.
    private func isTold(_ entry: Entry, of meeting: Entry) -> Bool {
        let (draft, told) = (entry.draft, meeting.draft)
        guard statusesAgree(told, draft), datesAgree(told, draft), placesAgree(told, draft),
            (told.place == nil && draft.place != nil) || (told.time == nil && draft.time != nil)
        else { return false }
        if entry.keys.isEmpty { return true }
        guard let here = draft.place, let there = told.place, key(here) == key(there) else { return false }
        return entry.keys.isSubset(of: meeting.keys) && ![draft.kind, told.kind].contains(.phoneCall)
    }
}
