import Facts
import Language
import Reference

/// Meetings of one body that has many members, and events told by a relative clause.
extension MeetingReader {
    /// Whether a subject is a body of several states, or people in the plural who belong to one: "NATO", "EU leaders".
    func isMembership(_ subject: Int?) -> Bool {
        guard let subject else { return false }
        if membership(at: subject) != nil { return true }
        guard [.NNS, .NNPS].contains(tree[subject].tag), words.has(agents.noun(subject), .group) else { return false }
        let principals = agents.principals(of: subject)
        return principals.count == 1 && principals.allSatisfy { membership(at: $0.head) != nil }
    }

    /// The subject of a verb of meeting, also before its participle: "NATO leaders meeting in Varnholm agreed".
    func meetingSubject(of verb: Int) -> Int? {
        tree.child(of: verb, .nsubj) ?? (tree[verb].label == .acl && tree[verb].tag == .VBG ? tree.head(of: verb) : nil)
    }

    /// The mention of a body of several states.
    func membership(at token: Int) -> Phrase? {
        guard let index = mentions.mention(at: token), mentions[index].kind == .organisation else { return nil }
        guard let entity = mentions[index].entity, memberships.contains(entity) else { return nil }
        return mentions[index].phrase
    }

    /// "the NATO summit": the body that meets, where nobody else is named.
    func members(at summit: Int) -> [DraftMeeting.Participant] {
        tree.children(of: summit, .compound, .nmod, .amod, .poss).compactMap { membership(at: $0) }
            .map { .init(phrase: $0, role: .participant) }
    }

    /// "led NATO at its June summit to act": the nearest name before "its" in the sentence, where it is that of a body.
    func owningBody(of noun: Int) -> DraftMeeting.Participant? {
        guard let owner = tree.child(of: noun, .poss), ["its", "their"].contains(tree[owner].lower) else { return nil }
        let sentence = tree.document.sentences[tree[noun].sentence]
        let before = (max(sentence.lowerBound, owner - 12)..<owner).reversed().first { token in
            mentions.mention(at: token).map { ![.place, .agreement].contains(mentions[$0].kind) } ?? false
        }
        return before.flatMap { membership(at: $0) }.map { .init(phrase: $0, role: .participant) }
    }

    /// "an EU meeting in Varnholm": the body meets by itself.
    func isOfBody(_ noun: Int, _ phrase: Phrase) -> Bool {
        guard tree[noun].tag == .NN, membership(at: phrase.head) != nil else { return false }
        return tree.ancestors(of: phrase.head).prefix(3).contains(noun)
    }

    /// "NATO held a meeting", "the council called an emergency session": the body itself meets, it attends no other's event.
    func isConvened(_ noun: Int, by verb: Int) -> Bool {
        ["hold", "convene", "call", "open", "begin", "schedule", "postpone", "cancel"].contains(tree[verb].lemma)
            && [.dobj, .nsubjpass].contains(tree[noun].label)
    }

    /// "gathered for a summit", "meeting at a summit".
    func isAtSummit(_ verb: Int) -> Bool {
        tree.children(of: verb, .prep).filter { ["for", "at", "in", "during"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.contains { event(at: $0)?.kind == .summit }
    }

    /// A summit of which only one side is named: the body that holds it, or somebody who is there. Where or when it is must
    /// be told.
    func isSummitOfOne(_ event: NounEvent, hasPlace: Bool, hasTime: Bool) -> Bool {
        let isNamed = eventName(at: event.noun) != nil
        guard hasPlace || hasTime || isNamed,
            event.event.kind == .summit || isNamed
                || isConvenedByBody(event)
                || (hasPlace
                    && (isAttended(event) || event.participants.allSatisfy { isOfBody(event.noun, $0.phrase) })),
            let only = event.participants.first,
            event.participants.count == 1,
            let kind = mentions.kind(at: only.phrase.head), [.person, .country, .organisation].contains(kind)
        else { return false }
        return membership(at: only.phrase.head) != nil || event.isHeld || isAddressed(event.noun, by: event.carrier)
            || ((hasPlace || isNamed) && isSaidAt(event))
    }

    /// "The Security Council held an emergency session on Monday".
    private func isConvenedByBody(_ event: NounEvent) -> Bool {
        guard event.event.kind == .conference, event.isHeld, let carrier = event.carrier,
            isConvened(event.noun, by: carrier)
        else { return false }
        return event.participants.allSatisfy { membership(at: $0.phrase.head) != nil }
    }

    /// "attended a conference", "will address a forum".
    private func isAttended(_ event: NounEvent) -> Bool {
        guard event.event.kind == .conference, let carrier = event.carrier else { return false }
        return isAddressed(event.noun, by: carrier) || (event.isHeld && words.has(tree[carrier].lemma, .attending))
    }

    /// "said at the summit", "spoke during the summit".
    func isSaidAt(_ event: NounEvent) -> Bool {
        guard tree[event.noun].label == .pobj, let preposition = tree.head(of: event.noun) else { return false }
        if tree[preposition].lower == "of", let outer = tree.head(of: preposition) {
            return ["sidelines", "margins"].contains(tree[outer].lower)
        }
        return ["at", "during"].contains(tree[preposition].lower) && tree.head(of: preposition) == event.carrier
    }

    /// The verb of holding in a relative clause: "talks that A held with B".
    func heldClause(of noun: Int) -> Int? {
        tree.children(of: noun, .relcl).first { verb in
            guard words.has(tree[verb].lemma, .holding), tree.child(of: verb, .nsubj) != nil else { return false }
            return tree.children(of: verb, .dobj).allSatisfy { [.WDT, .WP].contains(tree[$0].tag) }
        }
    }

    /// Who holds the event of a relative clause, and with whom.
    func heldParticipants(in verb: Int, _ event: MeetingNoun) -> [DraftMeeting.Participant] {
        let role: Meeting.Participant.Role = event.kind == .visit ? .visitor : .participant
        let subjects = agents.actors(of: verb).map { DraftMeeting.Participant(phrase: $0, role: role) }
        let partners = tree.children(of: verb, .prep).filter { tree[$0].lower == "with" }
            .flatMap { tree.children(of: $0, .pobj) }.flatMap { agents.agents(of: $0) }
        return subjects + partners.map { .init(phrase: $0, role: .participant) }
    }

    /// The status of an event told by a noun; what somebody recalls has taken place.
    func status(_ event: NounEvent) -> Meeting.Status {
        if let verb = heldClause(of: event.noun) { return clause.status(ofVerb: verb) }
        if let carrier = event.carrier, words.has(tree[carrier].lemma, .telling), tree[event.noun].label == .dobj {
            return .held
        }
        return clause.status(ofNoun: event.noun, carrier: event.carrier)
    }

    /// "met X ahead of the summit", "on the sidelines of it": only "talks with X" make the subject a participant of what lies before or behind.
    func isForeign(_ noun: Int, _ event: MeetingNoun) -> Bool {
        // "signed it after summit talks": their own talks, like "after talks".
        let isTalks = ["talks", "meeting"].contains(tree[noun].lower)
        guard event.kind == .summit || event.kind == .conference, !isTalks, let preposition = tree.head(of: noun),
            ownParticipants(noun, event).isEmpty
        else { return false }
        let form = tree[preposition].lower
        // "said on the sidelines of the summit": whoever says so is there; "met X on its sidelines" is another meeting.
        if form == "of", let outer = tree.head(of: preposition), ["sidelines", "margins"].contains(tree[outer].lower) {
            return carrier(of: noun).map { verb in
                words.verbs[tree[verb].lemma] != nil
                    || tree.children(of: verb, .dobj).contains { self.event(at: $0) != nil }
            } ?? true
        }
        return ["before", "after", "following", "of"].contains(form)
    }
}
