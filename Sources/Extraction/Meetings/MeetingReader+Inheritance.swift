import Facts
import Language

/// Place and time that another clause tells.
extension MeetingReader {
    /// Where and when something took place, as far as told.
    struct Setting {
        var place: Phrase?
        var time: Int?
    }

    /// What the clause above lends to an event that tells neither itself: "flew to Varnholm on Monday and met X",
    /// "was in Varnholm on Monday to meet X", "arrived in Varnholm on Monday, where he met X".
    func setting(above verb: Int) -> Setting {
        if let place = placeOfWhere(verb) {
            let outer = agents.verbAbove(place.head)
            return Setting(place: place, time: outer.flatMap { time(cue: $0, carrier: nil) })
        }
        if let visit = visit(around: verb) ?? sidelines(around: verb) { return visit }
        guard tree.child(of: verb, .nsubj) == nil, tree.child(of: verb, .nsubjpass) == nil,
            let outer = tree.head(of: verb), [.VERB, .AUX].contains(tree[outer].partOfSpeech), outer < verb
        else { return Setting() }
        switch tree[verb].label {
        case .conj where isMotion(outer) && clause.status(ofVerb: outer) == clause.status(ofVerb: verb): break
        case .advcl where tree[verb].tag == .VBG || clause.isInfinitive(verb): break
        case .xcomp where clause.isInfinitive(verb) && isMotion(outer): break
        default: return Setting()
        }
        return Setting(place: placeOfClause(outer, until: verb), time: time(cue: outer, carrier: nil))
    }

    /// "During a visit to Varnholm on Monday, he met X": what was done on a visit was done there and then.
    func visit(around verb: Int) -> Setting? {
        let nouns = tree.children(of: verb, .prep).filter { ["during", "on"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }
        guard let noun = nouns.first(where: { event(at: $0)?.kind == .visit }), isVisitor(of: noun, actingIn: verb)
        else { return nil }
        let limit = tree.document.sentences[tree[noun].sentence].upperBound
        guard let place = place(near: [noun], prepositions: ["to", "in", "at"], until: limit) else { return nil }
        return Setting(place: place, time: time(cue: noun, carrier: nil))
    }

    /// "On the sidelines of a summit in Varnholm on Monday, he met X": beside an event one is where and when it is.
    func sidelines(around verb: Int) -> Setting? {
        let nouns = tree.children(of: verb, .prep).filter { tree[$0].lower == "on" }
            .flatMap { tree.children(of: $0, .pobj) }.filter { ["sidelines", "margins"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .prep) }.flatMap { tree.children(of: $0, .pobj) }
        guard let noun = nouns.first(where: { event(at: $0) != nil }), let event = event(at: noun) else { return nil }
        let limit = noun < verb ? verb : tree.document.sentences[tree[noun].sentence].upperBound
        let place = place(near: [noun], prepositions: ["in", "at"], until: limit) ?? placeModifier(noun, event)
        return (place ?? self.place(inName: noun)).map { Setting(place: $0, time: time(cue: noun, carrier: nil)) }
    }

    /// "His trip to Varnholm was followed by a visit from X": to the same place.
    func placeOfVisit(before noun: Int) -> Phrase? {
        guard let agent = tree.head(of: noun), tree[agent].label == .agent, let verb = tree.head(of: agent),
            ["follow", "precede"].contains(tree[verb].lemma), let first = tree.child(of: verb, .nsubjpass),
            event(at: first)?.kind == .visit
        else { return nil }
        return place(near: [first], prepositions: ["to", "in", "at"], until: verb)
    }

    /// Whether the visit is that of one who acts in the clause: nobody else's is named.
    private func isVisitor(of noun: Int, actingIn verb: Int) -> Bool {
        let owners = tree.children(of: noun, .poss).filter { tree[$0].tag != .PRPpossessive }
            .compactMap { mentions.entity(at: $0) }
        let actors = agents.actors(of: verb).compactMap { mentions.entity(at: $0.head) }
        return owners.allSatisfy(actors.contains)
    }

    /// The place that "where" stands for.
    private func placeOfWhere(_ verb: Int) -> Phrase? {
        let clause = tree.firstConjunct(of: verb)
        guard tree[clause].label == .relcl,
            tree.children(of: clause, .advmod).contains(where: { tree[$0].lower == "where" })
        else { return nil }
        guard let head = tree.head(of: clause) else { return nil }
        // The parser may hang the clause on the day: "arrived in Varnholm on Monday, where".
        return placePhrase(head) ?? agents.verbAbove(head).flatMap { placeOfClause($0, until: clause) }
    }

    private func placeOfClause(_ verb: Int, until limit: Int) -> Phrase? {
        if let frame = words.verbs[tree[verb].lemma], frame.kind == .visit, let place = place(verb, frame) {
            return place
        }
        return place(near: [verb], prepositions: ["in", "at"], until: limit)
    }

    /// Whether a verb moves its subject to a place, or has him there.
    func isMotion(_ verb: Int) -> Bool {
        guard let frame = words.verbs[tree[verb].lemma] else { return tree[verb].lemma == "be" }
        return frame.kind == .visit && frame.subject == .visitor
    }

    /// "told reporters in Varnholm after a meeting with X": they are still there.
    func tellingPlace(_ noun: Int) -> Phrase? {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun),
            ["after", "following", "during"].contains(tree[preposition].lower), let verb = tree.head(of: preposition),
            tree[verb].partOfSpeech == .VERB, !isMotion(verb)
        else { return nil }
        return tree.children(of: verb, .prep).filter { tree[$0].lower == "in" && $0 < noun }
            .flatMap { tree.children(of: $0, .pobj) }.lazy.compactMap { placePhrase($0) }.first
    }

    /// "the Varnholm summit", "Arnov's Varnholm trip": a place before the noun.
    func placeModifier(_ noun: Int, _ event: MeetingNoun) -> Phrase? {
        guard event.kind != .phoneCall else { return nil }
        let isOwnedVisit = event.kind == .visit && tree.child(of: noun, .poss) != nil
        guard isOwnedVisit || event.kind != .visit else { return nil }
        for child in tree.children(of: noun, .compound, .nmod, .amod) where child < noun {
            guard let index = mentions.mention(at: child), mentions[index].form == .name,
                mentions[index].kind == .place || (isOwnedVisit && mentions[index].kind == .country)
            else { continue }
            return mentions[index].phrase
        }
        return nil
    }

    /// Whether a word belongs to another event that lies before or behind: "met X ahead of the summit in Varnholm".
    func liesBehindEvent(_ token: Int, after cue: Int) -> Bool {
        for noun in tree.ancestors(of: token).prefix(6) {
            guard noun != cue, ![.VERB, .AUX].contains(tree[noun].partOfSpeech) else { return false }
            guard event(at: noun) != nil, let preposition = tree.head(of: noun) else { continue }
            let form = tree[preposition].lower
            if ["before", "after", "since", "following", "until"].contains(form) { return true }
            if form == "of", tree.head(of: preposition).map({ tree[$0].lower }) == "ahead" { return true }
        }
        return false
    }

    /// "The meeting took place in Varnholm", "Monday's meeting": what is said of a meeting told before.
    func anaphora(_ event: NounEvent) -> DraftMeeting? {
        let noun = event.noun
        guard event.named == 0,
            tree[noun].tag == .NN || ["talks", "negotiations", "discussions"].contains(tree[noun].lower)
        else { return nil }
        let limit = tree.document.sentences[tree[noun].sentence].upperBound
        let carrier = isSubject(noun) ? event.carrier : nil
        let place = place(near: [noun] + (carrier.map { [$0] } ?? []), prepositions: ["in", "at"], until: limit)
        let time = time(cue: noun, carrier: carrier)
        // "said after talks in Varnholm on Monday": whose talks they are tells which meeting it is.
        let isOwn = event.participants.count == 1 && place != nil && time != nil && !isDefinite(noun)
        guard isOwn || (isDefinite(noun) && (place != nil || time != nil)) else { return nil }
        return DraftMeeting(
            kind: event.event.kind, status: adjusted(status(event), time: time, token: noun), cue: noun..<noun + 1,
            lemma: tree[noun].lemma, participants: isOwn ? event.participants : [], place: place, time: time,
            sentences: [tree[noun].sentence],
            rule: MeetingMerger.anaphoricRule, confidence: 0.5)
    }

    /// "The visit lasted two days": what was proposed before it has come about.
    func outcome(_ event: NounEvent) -> DraftMeeting? {
        let noun = event.noun
        guard event.named == 0, tree[noun].label == .nsubj, let verb = event.carrier, tree.head(of: noun) == verb,
            tree[verb].tag == .VBD, words.has(tree[verb].lemma, .outcome), clause.ownStatus(verb) == .held,
            tree.children(of: noun, .det).contains(where: { ["the", "that", "this"].contains(tree[$0].lower) })
        else { return nil }
        return DraftMeeting(
            kind: event.event.kind, status: .held, cue: noun..<noun + 1, lemma: tree[noun].lemma, participants: [],
            sentences: [tree[noun].sentence], rule: MeetingMerger.outcomeRule, confidence: 0.5)
    }

    private func isDefinite(_ noun: Int) -> Bool {
        tree.children(of: noun, .det, .poss).contains { child in
            ["the", "this", "that", "these", "their", "our"].contains(tree[child].lower)
                || (timesBySentence[tree[noun].sentence] ?? []).contains { times[$0].tokens.contains(child) }
        }
    }
}
