import Facts
import Language

/// Those who are told, after a meeting, to have been there too.
extension MeetingReader {
    /// "X also attended", "X was also present", "X joined the talks", "X took part in the meeting": one draft for each.
    func latecomers(at verb: Int) -> [DraftMeeting] {
        guard !tree.isNegated(verb), let event = attended(by: verb) else { return [] }
        let status = clause.status(ofVerb: verb)
        guard [.held, .planned, .ongoing].contains(status) else { return [] }
        return tree.children(of: verb, .nsubj).flatMap { agents.agents(of: $0) }
            .filter { mentions.kind(at: $0.head) == .person }
            .map { person in
                DraftMeeting(
                    kind: event.kind, status: status, cue: event.cue..<event.cue + 1, lemma: tree[event.cue].lemma,
                    participants: [.init(phrase: person, role: .participant)], sentences: [tree[verb].sentence],
                    rule: MeetingMerger.additionRule, confidence: 0.6)
            }
    }

    /// The meeting told before that a verb says somebody was at, and the word that tells so.
    private func attended(by verb: Int) -> (cue: Int, kind: Meeting.Kind)? {
        switch tree[verb].lemma {
        case "attend" where tree.child(of: verb, .dobj) == nil && isAlso(verb): return (verb, .meeting)
        case "be" where isAlso(verb) && tree.children(of: verb, .acomp).contains { tree[$0].lower == "present" }:
            return (verb, .meeting)
        case "attend", "join": return tree.child(of: verb, .dobj).flatMap { meetingToldBefore(at: $0) }
        case "take", "participate":
            guard
                tree[verb].lemma != "take"
                    || tree.children(of: verb, .dobj).contains(where: { tree[$0].lower == "part" })
            else { return nil }
            return tree.children(of: verb, .prep).filter { tree[$0].lower == "in" }
                .flatMap { tree.children(of: $0, .pobj) }.lazy.compactMap { meetingToldBefore(at: $0) }.first
        default: return nil
        }
    }

    private func isAlso(_ verb: Int) -> Bool {
        tree.children(of: verb, .advmod).contains { ["also", "too"].contains(tree[$0].lower) }
    }

    /// "the talks", of which nothing more is said: no "talks with X", no "summit in Varnholm".
    private func meetingToldBefore(at noun: Int) -> (cue: Int, kind: Meeting.Kind)? {
        guard let event = event(at: noun), ![.visit, .phoneCall].contains(event.kind), eventName(at: noun) == nil,
            tree.children(of: noun, .det).contains(where: { tree[$0].lower == "the" }),
            ownParticipants(noun, event).isEmpty,
            !tree.children(of: noun, .prep).flatMap({ tree.children(of: $0, .pobj) }).contains(where: {
                placePhrase($0) != nil
            })
        else { return nil }
        return (noun, event.kind)
    }
}
