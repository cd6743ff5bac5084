import Facts
import Language

/// Events told by nouns: "a meeting with", "talks between", "Bessent's visit to Kyiv".
extension MeetingReader {
    /// A noun of meeting with what the clause around it says.
    struct NounEvent {
        let noun: Int
        let event: MeetingNoun
        /// The verb that carries the noun.
        let carrier: Int?
        /// Whether the verb holds the event: "held talks".
        let isHeld: Bool
        var participants: [DraftMeeting.Participant]
        /// How many participants the noun phrase itself names.
        let named: Int
    }

    /// The events that a noun tells of; several where a plural names several.
    ///
    /// `name` is the named event of which the text has told last.
    func nounDrafts(_ noun: Int, after last: DraftMeeting?, name: Phrase? = nil) -> [DraftMeeting] {
        guard let event = nounEvent(noun, after: last) else { return [] }
        if let attendance = attendance(event, of: name) { return [attendance] }
        let limit = tree.document.sentences[tree[noun].sentence].upperBound
        let carrier = heldClause(of: noun) ?? event.carrier
        let isCall = event.event.kind == .phoneCall
        let place =
            isCall
            ? nil
            : place(
                noun, event.event,
                carrier: event.isHeld || carrier != event.carrier || isSubject(noun) || isPurpose(noun) ? carrier : nil,
                until: limit) ?? whereabouts(event).place
        let time = time(cue: noun, carrier: carrier) ?? whereabouts(event).time
        guard isEvent(event, hasPlace: place != nil, hasTime: time != nil) else {
            if let further = further(event, after: last, place: place, time: time) { return [further] }
            return [anaphora(event), outcome(event)].compactMap { $0 }
        }
        let (rule, confidence) = rule(of: event)
        let draft = DraftMeeting(
            kind: event.event.kind,
            status: settled(adjusted(status(event), time: time, token: noun), noun: noun, carrier: carrier, time: time),
            cue: cueRange(noun), lemma: tree[noun].lemma, participants: event.participants, place: place, time: time,
            topics: topics(of: [noun]), name: eventName(at: noun), sentences: [tree[noun].sentence], rule: rule,
            confidence: confidence)
        return distributed(draft, noun: noun).flatMap(spread)
    }

    /// "travels to Varnholm on Monday, where she will hold talks", "held talks during a visit to Varnholm": where and when
    /// the visit is.
    private func whereabouts(_ event: NounEvent) -> Setting {
        guard event.isHeld, event.event.kind != .visit, event.event.kind != .phoneCall, let verb = event.carrier else {
            return Setting()
        }
        return tree[verb].label == .relcl
            ? setting(above: verb) : visit(around: verb) ?? sidelines(around: verb) ?? Setting()
    }

    private func nounEvent(_ noun: Int, after last: DraftMeeting?) -> NounEvent? {
        guard var event = event(at: noun) else { return nil }
        let carrier = carrier(of: noun)
        if event.kind == .meeting, isAddressed(noun, by: carrier) {
            event = MeetingNoun(kind: .conference, isWeak: event.isWeak)
        }
        // "met for talks", "hosted him for dinner": the verb tells of the event.
        if isPurpose(noun), let carrier, let frame = words.verbs[tree[carrier].lemma], !frame.needsPlace,
            !isFigurative(carrier, frame),
            frame.isReciprocal || frame.object != .topic || !partnerGroups(carrier, frame).isEmpty
        {
            return nil
        }
        let isHeld = carrier.map { self.isHeld(noun, by: $0) } ?? false
        var roles = ownParticipants(noun, event)
        let named = roles.count
        if let clause = heldClause(of: noun) {
            roles = unique(roles + heldParticipants(in: clause, event))
        } else if let carrier {
            roles = clauseOwner(roles, noun, carrier: carrier)
            if needsMore(roles, event, noun) || (isHeld && words.has(tree[carrier].lemma, .hosting)) {
                roles = unique(roles + carriedParticipants(noun, event, carrier: carrier, isHeld: isHeld))
            }
        } else if roles.count < 2 {
            roles = unique(captionParticipants(noun, event) + roles)
        }
        if let carrier, event.kind == .visit, named > 0, !roles.contains(where: { $0.role == .host }) {
            roles = unique(roles + host(above: noun, carrier: carrier))
        }
        if let carrier, event.kind == .summit || event.kind == .conference || event.kind == .talks, named == 0 {
            roles = unique(roles + sides(behind: noun, carrier: carrier))
        }
        roles = withThose(of: last, roles)
        if let carrier, isHeld, named == 0 {
            let pair = pair(at: tree.child(of: carrier, .nsubj), after: last)
            if !pair.isEmpty { roles = pair.map { .init(phrase: $0, role: .participant) } }
        }
        if roles.isEmpty, event.kind == .summit || event.kind == .meeting { roles = members(at: noun) }
        if event.kind == .summit, let owner = owningBody(of: noun) {
            roles = unique([owner] + roles.filter { tree[$0.phrase.head].tag != .PRPpossessive })
        }
        let isOwn = isHeld && carrier.map { isConvened(noun, by: $0) } == true
        if roles.count == 1, event.kind == .meeting,
            isOfBody(noun, roles[0].phrase) || (isOwn && membership(at: roles[0].phrase.head) != nil)
        {
            event = MeetingNoun(kind: .conference, isWeak: false)
        }
        // A host who hosts nobody named is one of those who meet.
        if roles.count == 1, event.kind != .visit { roles[0].role = .participant }
        roles.sort { $0.phrase.head < $1.phrase.head }
        return NounEvent(
            noun: noun, event: event, carrier: carrier, isHeld: isHeld, participants: roles, named: named)
    }

    /// Whether enough is said for an event: two sides, or a visitor with a place or a day.
    private func isEvent(_ event: NounEvent, hasPlace: Bool, hasTime: Bool) -> Bool {
        let isVisit =
            event.event.kind == .visit && (hasPlace || isTold(event, hasTime: hasTime)) && !event.participants.isEmpty
        guard event.participants.count > 1 || isVisit || isSummitOfOne(event, hasPlace: hasPlace, hasTime: hasTime)
        else {
            return false
        }
        if event.event.kind == .visit, !isVisit, !event.participants.contains(where: { $0.role == .host }) {
            return false
        }
        if isVague(event.noun), !hasTime, !hasPlace { return false }
        if event.event.kind == .interview { return isInterview(event) }
        return !event.event.isWeak || event.named > 0 || isShared(event.noun) || event.isHeld || isVisit
            || event.event.kind == .phoneCall
    }

    /// "in an interview with the Daily Harbour, Arnov said": both have names. "A Harbour Radio interview" and "told the Daily
    /// Harbour in an interview" only say through which medium somebody spoke.
    private func isInterview(_ event: NounEvent) -> Bool {
        event.named > 0
            && event.participants.allSatisfy { participant in
                let kind = mentions.kind(at: participant.phrase.head)
                return kind == .person || kind == .organisation
            }
    }

    /// "raised it with X over dinner": the two ate together.
    private func isShared(_ noun: Int) -> Bool {
        tree[noun].label == .pobj && tree.head(of: noun).map { tree[$0].lower } == "over"
    }

    /// "Arnov's visit", "called off a visit": enough with a day. Whoever only speaks of a visit need not be its visitor.
    private func isTold(_ event: NounEvent, hasTime: Bool) -> Bool {
        if event.isHeld, [.cancelled, .postponed].contains(status(event)) {
            return event.participants.contains { mentions.kind(at: $0.phrase.head) == .person }
        }
        return hasTime && event.named > 0
    }

    /// The rule that found an event, and how far it can be trusted.
    private func rule(of event: NounEvent) -> (name: String, confidence: Double) {
        if event.participants.count == 1, event.event.kind == .summit { return ("noun-summit", 0.6) }
        return switch event.named {
        case 2...: ("noun-between", 0.57)
        case 1: ("noun-with", 0.94)
        default: event.isHeld ? ("noun-held", 0.75) : ("noun-clause", 0.89)
        }
    }

    /// "phone call", "state visit": the compound belongs to the cue.
    private func cueRange(_ noun: Int) -> Range<Int> {
        let begins = tree.children(of: noun, .compound).filter {
            Self.cueCompounds.contains(tree[$0].lower) && $0 == noun - 1
        }
        return (begins.first ?? noun)..<noun + 1
    }

    private static let cueCompounds: Set<String> = [
        "phone", "telephone", "video", "state", "conference", "peace", "summit",
    ]

    /// Visits want a visitor, everything else two participants.
    private func needsMore(_ roles: [DraftMeeting.Participant], _ event: MeetingNoun, _ noun: Int) -> Bool {
        event.kind == .visit ? !roles.contains { $0.role == .visitor } : roles.count < 2 || !hasOwner(noun)
    }

    /// Whether the noun phrase names all sides: "between A and B", "A's talks with B", "A-B talks". Where it says only
    /// "with A and B", the side that acts in the clause is missing.
    func hasOwner(_ noun: Int) -> Bool {
        let inner = tree.children(of: noun, .compound).flatMap { tree.children(of: $0, .poss) }
        guard inner.isEmpty, tree.child(of: noun, .poss) == nil else { return true }
        let range = noun..<min(noun + 12, tree.document.sentences[tree[noun].sentence].upperBound)
        let preposition = range.first {
            ["with", "between", "among", "involving", "of", "by"].contains(tree[$0].lower)
        }
        return preposition.map { tree[$0].lower != "with" } ?? true
    }

    private func place(_ noun: Int, _ event: MeetingNoun, carrier: Int?, until limit: Int) -> Phrase? {
        let isTour = event.kind == .visit && tree[noun].lemma == "tour"
        let prepositions: Set<String> =
            isTour ? ["of", "to", "in", "at"] : event.kind == .visit ? ["to", "in", "at"] : ["in", "at"]
        if let own = place(near: [noun], prepositions: prepositions, until: limit) { return own }
        if event.kind == .visit, let host = adjectiveHost(noun) { return host }
        if event.kind == .visit, let same = placeOfVisit(before: noun) { return same }
        if let modifier = placeModifier(noun, event) { return modifier }
        if let named = place(inName: noun) { return named }
        if event.kind != .visit, event.kind != .phoneCall, let telling = tellingPlace(noun) { return telling }
        guard let carrier else { return nil }
        return place(
            near: [carrier], prepositions: isPurpose(noun) ? ["in", "at", "to"] : ["in", "at"],
            until: carrier > noun ? limit : noun)
    }
}
