import Facts
import Language

/// Participants told later than their meeting.
extension MeetingReader {
    /// "The talks also included X", "the meeting was attended by X and Y", "the summit brought together X and Y".
    func addition(at verb: Int) -> DraftMeeting? {
        if let company = company(at: verb) { return company }
        guard let subject = tree.children(of: verb, .nsubj, .nsubjpass).first,
            let (noun, event) = toldBefore(at: subject)
        else { return nil }
        let people = addedPeople(by: verb).flatMap { agents.agents(of: $0) }
        guard !people.isEmpty else { return nil }
        let isRelative = noun != subject && tree[subject].tag == .WDT
        let hosts = isRelative ? hosts(of: noun) : []
        guard !isRelative || hosts.count + people.count > 1 else { return nil }
        return DraftMeeting(
            kind: event.kind, status: clause.status(ofVerb: verb), cue: noun..<noun + 1, lemma: tree[noun].lemma,
            participants: unique((hosts + people).map { .init(phrase: $0, role: .participant) }),
            place: place(near: [noun], prepositions: ["in", "at"], until: verb), time: time(cue: noun, carrier: verb),
            sentences: [tree[verb].sentence], rule: isRelative ? "noun-relative" : MeetingMerger.additionRule,
            confidence: 0.7)
    }

    /// "She was accompanied by X", "X accompanied her on the trip": one visitor more of the visit told before.
    private func company(at verb: Int) -> DraftMeeting? {
        guard tree[verb].lemma == "accompany", clause.ownStatus(verb) != nil else { return nil }
        let isPassive = tree.child(of: verb, .auxpass) != nil
        let led = tree.children(of: verb, isPassive ? .nsubjpass : .dobj).flatMap { agents.agents(of: $0) }
        let others =
            isPassive
            ? agents.agent(of: verb).map { tree.children(of: $0, .pobj).flatMap { agents.agents(of: $0) } } ?? []
            : tree.children(of: verb, .nsubj).flatMap { agents.agents(of: $0) }
        guard led.count == 1, !others.isEmpty, others.allSatisfy({ mentions.kind(at: $0.head) == .person }) else {
            return nil
        }
        return DraftMeeting(
            kind: .visit, status: clause.status(ofVerb: verb), cue: verb..<verb + 1, lemma: "accompany",
            participants: (led + others).map { .init(phrase: $0, role: .visitor) }, sentences: [tree[verb].sentence],
            rule: MeetingMerger.additionRule, confidence: 0.6)
    }

    /// "hosted a conference, which brought together X and Y": whoever hosted it was there too.
    private func hosts(of noun: Int) -> [Phrase] {
        guard let carrier = carrier(of: noun), isHeld(noun, by: carrier), tree[noun].label == .dobj,
            words.has(tree[carrier].lemma, .hosting) || tree[carrier].lemma == "hold",
            clause.status(ofVerb: carrier) == .held
        else { return [] }
        return agents.actors(of: carrier)
    }

    /// The meeting that a subject speaks of: "the talks", "participants in the talks", "a conference, which".
    private func toldBefore(at subject: Int) -> (noun: Int, event: MeetingNoun)? {
        if tree[subject].tag == .WDT, let noun = agents.antecedent(of: subject), let event = event(at: noun) {
            return (noun, event)
        }
        if let event = event(at: subject) {
            let isDefinite = tree.children(of: subject, .det).contains {
                ["the", "these", "those", "that"].contains(tree[$0].lower)
            }
            return isDefinite ? (subject, event) : nil
        }
        guard ["participant", "attendee", "guest"].contains(agents.noun(subject)) else { return nil }
        let noun = tree.children(of: subject, .prep).filter { ["in", "at", "of"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.first
        return noun.flatMap { noun in event(at: noun).map { (noun, $0) } }
    }

    /// The people whom a verb of gathering names as those who were there.
    private func addedPeople(by verb: Int) -> [Int] {
        switch tree[verb].lemma {
        case "include", "involve", "gather", "unite": return tree.children(of: verb, .dobj)
        case "bring":
            let isTogether = tree.children(of: verb, .advmod, .prt).contains { tree[$0].lower == "together" }
            return isTogether ? tree.children(of: verb, .dobj) : []
        case "attend", "chair", "host", "lead", "convene":
            guard tree.child(of: verb, .nsubjpass) != nil else { return [] }
            return tree.children(of: verb, .agent).flatMap { tree.children(of: $0, .pobj) }
        default: return []
        }
    }
}
