import Documents
import Facts
import Language

/// Joins drafts that tell of one event: compatible kinds, participants, dates and places within one section.
struct MeetingMerger {
    /// The rule of drafts that only add participants to a meeting told before.
    static let additionRule = "noun-included"
    /// The rule of drafts that only say when or where a meeting told before took place.
    static let anaphoricRule = "noun-anaphoric"
    /// The rule of drafts that only say that what was proposed before has come about.
    static let outcomeRule = "noun-outcome"

    let tree: SyntaxTree
    let mentions: MentionTable
    let times: [ResolvedTime]
    let words: MeetingLexicon
    let countries: CountryFinder

    /// A meeting with what comparisons ask of it.
    struct Entry {
        var draft: DraftMeeting
        var keys: Set<String>
        var section: Int
    }

    /// Meetings this far back are not compared: so the cost stays linear in a document that never ends.
    private static let reach = 200

    /// Each event once, in order of its first telling.
    func merged(_ drafts: [DraftMeeting], by deadline: Deadline) throws(DeadlinePassed) -> [DraftMeeting] {
        var result: [Entry] = []
        var pending: [Entry] = []
        for draft in drafts.sorted(by: { $0.cue.lowerBound < $1.cue.lowerBound }) {
            try deadline.check()
            let entry = self.entry(draft)
            let recent = result.indices.suffix(Self.reach)
            if draft.rule == Self.outcomeRule {
                if let index = recent.last, isInvitation(result[index].draft, to: draft) {
                    result[index].draft.status = .held
                }
            } else if draft.rule == Self.anaphoricRule {
                if let index = antecedent(of: entry, among: result[recent]) {
                    join(draft, to: &result[index])
                } else if !entry.keys.isEmpty {
                    pending.append(entry)
                }
            } else if draft.rule == Self.additionRule {
                if let index = recent.last(where: { isAddition(entry, to: result[$0]) }) {
                    add(draft, to: &result[index])
                    result[index].keys.formUnion(entry.keys)
                } else if draft.participants.count > 1, draft.name == nil, draft.kind != .visit {
                    result.append(entry)
                }
            } else if draft.name != nil || draft.kind == .summit,
                let index = recent.last(where: { isSameName(result[$0].draft, draft) })
            {
                join(draft, to: &result[index])
                result[index].keys.formUnion(entry.keys)
            } else if let index = recent.last(where: { isSame(result[$0], entry) }) {
                join(draft, to: &result[index])
                result[index].keys.formUnion(entry.keys)
            } else {
                result.append(entry)
            }
        }
        lend(pending, to: &result)
        return result.map(\.draft)
    }

    private func entry(_ draft: DraftMeeting) -> Entry {
        Entry(draft: draft, keys: Set(draft.participants.map { key($0.phrase) }), section: section(draft))
    }

    private func isAddition(_ entry: Entry, to meeting: Entry) -> Bool {
        let (draft, told) = (entry.draft, meeting.draft)
        if draft.name != nil { return isSameName(told, draft) }
        guard isNear(told, draft), kindsAgree(told, draft) else { return false }
        return draft.kind != .visit || !meeting.keys.isDisjoint(with: entry.keys)
    }

    /// "told the Munich Security Conference", said twice: one conference.
    private func isSameName(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        guard statusesAgree(a, b), datesAgree(a, b), placesAgree(a, b) else { return false }
        if let first = a.name, let second = b.name { return key(first) == key(second) }
        // Whoever is told to have been at a summit in one place was at the same.
        guard a.kind == .summit, b.kind == .summit, let here = a.place, let there = b.place, key(here) == key(there)
        else { return false }
        return a.participants.count == 1 || b.participants.count == 1
    }

    func isNear(_ a: DraftMeeting, _ b: DraftMeeting, within reach: Int = 4) -> Bool {
        guard let last = a.sentences.last, let first = b.sentences.first else { return false }
        return (0...reach).contains(first - last)
    }

    private func isSame(_ first: Entry, _ second: Entry) -> Bool {
        let (a, b) = (first.draft, second.draft)
        let smaller = min(first.keys.count, second.keys.count)
        guard smaller > 0, first.keys.isSubset(of: second.keys) || second.keys.isSubset(of: first.keys),
            first.section == second.section || (a.place != nil && b.place != nil), statusesAgree(a, b),
            datesAgree(a, b), placesAgree(a, b), isSeveral(a) == isSeveral(b)
        else { return false }
        // Whoever spoke at a named conference may have met others the same day.
        guard smaller > 1 || (a.name == nil && b.name == nil) else { return false }
        guard kindsAgree(a, b) || isVisitAndItsTalks(a, b, first.keys, second.keys) else { return false }
        // One shared visitor is not enough where nothing else agrees.
        return smaller > 1 || (a.place != nil && b.place != nil) || (a.time != nil && b.time != nil)
            || isArrivalAndWelcome(a, b)
    }

    /// A call is no visit; the rest may be told under several names.
    func kindsAgree(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        if a.kind == b.kind { return true }
        // "have long been talking" tells of no summit.
        if isSummit(a) && isStanding(b) || isSummit(b) && isStanding(a) { return false }
        let faceToFace: Set<Meeting.Kind> = [.meeting, .talks, .summit, .conference]
        return faceToFace.contains(a.kind) && faceToFace.contains(b.kind)
    }

    private func isSummit(_ draft: DraftMeeting) -> Bool { draft.kind == .summit || draft.kind == .conference }

    private func isStanding(_ draft: DraftMeeting) -> Bool { draft.kind == .talks && draft.status == .ongoing }

    /// A visit and the talks held on it, told with the same people and the same place, are one event.
    private func isVisitAndItsTalks(
        _ a: DraftMeeting, _ b: DraftMeeting, _ keysA: Set<String>, _ keysB: Set<String>
    )
        -> Bool
    {
        [a.kind, b.kind].contains(.visit) && ![a.kind, b.kind].contains(.phoneCall) && keysA == keysB && keysA.count > 1
            && a.place != nil && b.place != nil
    }

    /// "He paid a visit to Algiers, where he was welcomed by Tebboune."
    private func isArrivalAndWelcome(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        a.kind == .visit && b.kind == .visit && a.place != nil && b.place == nil && a.sentences == b.sentences
    }

    func statusesAgree(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        if a.status == b.status { return true }
        let open: Set<Meeting.Status> = [.planned, .proposed]
        let real: Set<Meeting.Status> = [.held, .ongoing]
        return (open.contains(a.status) && open.contains(b.status))
            || (real.contains(a.status) && real.contains(b.status))
    }

    func datesAgree(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        guard let first = dates(a), let second = dates(b) else { return true }
        return first.begin.prefix(second.end.count) <= second.end.prefix(first.begin.count)
            && second.begin.prefix(first.end.count) <= first.end.prefix(second.begin.count)
    }

    private func dates(_ draft: DraftMeeting) -> (begin: String, end: String)? {
        guard let time = draft.time, let begin = times[time].begin, let end = times[time].end else { return nil }
        return (begin, end)
    }

    func placesAgree(_ a: DraftMeeting, _ b: DraftMeeting) -> Bool {
        guard let first = a.place, let second = b.place else { return true }
        // A city and its country agree; two cities do not.
        guard key(first) != key(second) else { return true }
        return mentions.kind(at: first.head) != mentions.kind(at: second.head) && countriesAgree(first, second)
    }

    /// Whether one can lie in the other, as far as the tables know.
    private func countriesAgree(_ a: Phrase, _ b: Phrase) -> Bool {
        let (first, second) = (countries.codes(at: a), countries.codes(at: b))
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }

    private func section(_ draft: DraftMeeting) -> Int {
        let byte = tree[draft.cue.lowerBound].range.lowerBound
        return tree.document.source.section(atByte: byte) ?? 0
    }

    /// The entity of a phrase, or its last word where none is assigned.
    func key(_ phrase: Phrase) -> String {
        if let index = mentions.mention(at: phrase.head), let entity = mentions[index].entity { return "#\(entity)" }
        return tree[phrase.head].lower
    }

    private func add(_ draft: DraftMeeting, to entry: inout Entry) {
        let keys = entry.keys
        entry.draft.participants += draft.participants.filter { !keys.contains(key($0.phrase)) }
        for sentence in draft.sentences { entry.draft.sentences.insertSorted(sentence) }
    }

    func join(_ other: DraftMeeting, to entry: inout Entry) {
        add(other, to: &entry)
        entry.draft.place = narrower(entry.draft.place, other.place)
        entry.draft.name = entry.draft.name ?? other.name
        entry.draft.time = narrower(entry.draft.time, other.time)
        entry.draft.topics += other.topics
        if other.confidence > entry.draft.confidence {
            (entry.draft.confidence, entry.draft.rule) = (other.confidence, other.rule)
        }
    }

    /// The city rather than its country.
    func narrower(_ a: Phrase?, _ b: Phrase?) -> Phrase? {
        guard let a, let b, mentions.kind(at: a.head) == .country, mentions.kind(at: b.head) == .place,
            !countries.codes(at: b).isEmpty
        else { return a ?? b }
        return b
    }

    private func narrower(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return (times[b].begin?.count ?? 0) > (times[a].begin?.count ?? 0) ? b : a
    }
}
