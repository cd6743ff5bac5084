import Facts
import Language

/// Events told by nouns: "a meeting with", "talks between", "Bessent's visit to Kyiv".
extension MeetingReader {
    func nounDrafts(_ noun: Int) -> [DraftMeeting] {
        guard let event = event(at: noun) else { return [] }
        let carrier = carrier(of: noun)
        var roles = ownParticipants(noun, event)
        let named = roles.count
        let isCarried = carrier.map { isHeld(noun, by: $0) } ?? false
        if let carrier { roles = clauseOwner(roles, noun, carrier: carrier) }
        if let carrier, roles.isEmpty || needsMore(roles, event, noun) {
            roles = unique(roles + carriedParticipants(noun, event, carrier: carrier, isHeld: isCarried))
        } else if carrier == nil, roles.count < 2 {
            roles = unique(captionParticipants(noun, event) + roles)
        }
        let limit = tree.document.sentences[tree[noun].sentence].upperBound
        let place = place(noun, event, carrier: isCarried || isSubject(noun) ? carrier : nil, until: limit)
        let time = time(cue: noun, carrier: carrier)
        let isVisit = event.kind == .visit && (place != nil || (named > 0 && time != nil)) && !roles.isEmpty
        guard roles.count > 1 || isVisit else { return [] }
        if event.isWeak, named == 0, !isCarried, !isVisit, event.kind != .phoneCall || roles.count < 2 { return [] }
        let status = adjusted(clause.status(ofNoun: noun, carrier: carrier), time: time, token: noun)
        if isVague(noun), time == nil, place == nil { return [] }
        let range = max(tree.subtree(of: noun).lowerBound, noun - 2)..<noun + 1
        let rule = named > 1 ? "noun-between" : named == 1 ? "noun-with" : isCarried ? "noun-held" : "noun-clause"
        let confidence = named > 1 ? 0.9 : named == 1 ? 0.8 : isCarried ? 0.8 : 0.6
        let draft = DraftMeeting(
            kind: event.kind, status: status, cue: cueRange(noun, in: range), lemma: tree[noun].lemma, participants: roles,
            place: place, time: time, topics: topics(of: [noun]), sentences: [tree[noun].sentence], rule: rule,
            confidence: confidence)
        return distributed(draft, noun: noun)
    }

    /// "any future negotiations": nothing that has a time or a place.
    private func isVague(_ noun: Int) -> Bool {
        tree.children(of: noun, .amod, .det).contains { ["future", "any", "potential", "eventual", "further"].contains(tree[$0].lower) }
    }

    /// "phone call", "state visit": the compound belongs to the cue.
    private func cueRange(_ noun: Int, in range: Range<Int>) -> Range<Int> {
        let begins = tree.children(of: noun, .compound).filter { Self.cueCompounds.contains(tree[$0].lower) && $0 == noun - 1 }
        return (begins.first ?? noun)..<noun + 1
    }

    private static let cueCompounds: Set<String> = ["phone", "telephone", "video", "state", "conference", "peace", "summit"]

    /// Whether a noun tells of an event, and of which kind.
    private func event(at noun: Int) -> MeetingNoun? {
        let token = tree[noun]
        let lemma = token.lower == "talks" ? "talks" : token.lemma.lowercased()
        guard var event = nouns[lemma] ?? nouns[token.lower], mentions.mention(at: noun) == nil else { return nil }
        guard token.label != .compound, token.label != .amod else { return nil }
        let before = tree.children(of: noun, .compound, .amod, .nmod).filter { $0 < noun }.map { tree[$0].lower }
        if before.contains(where: ["press", "news", "cabinet", "board", "town", "staff", "conference"].contains), lemma != "call" { return nil }
        if before.contains("phone") || before.contains("telephone") { event = MeetingNoun(kind: .phoneCall, isWeak: false) }
        if lemma == "call" {
            let next = noun + 1 < tree.count ? tree[noun + 1].lower : ""
            if ["for", "to"].contains(next) && event.isWeak { return nil }
        }
        return event
    }

    /// The verb that carries a noun of meeting, directly or through prepositions and nouns.
    private func carrier(of noun: Int) -> Int? {
        if let verb = participleBefore(noun) { return verb }
        var steps = 0
        for node in tree.ancestors(of: noun) {
            if [.VERB, .AUX].contains(tree[node].partOfSpeech) { return node }
            steps += 1
            if steps > 8 { return nil }
        }
        return nil
    }

    /// "a draft presented to him by Bessent, on a visit": the phrase after the agent belongs to its participle, however
    /// high the parser hangs it.
    private func participleBefore(_ noun: Int) -> Int? {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun), preposition > 1 else { return nil }
        let before = tree[preposition - 1].tag == .comma ? preposition - 2 : preposition - 1
        for node in [before] + Array(tree.ancestors(of: before).prefix(6)) where tree[node].lower == "by" {
            guard tree.subtree(of: node).upperBound == before + 1 else { return nil }
            return tree.ancestors(of: node).first { tree[$0].tag == .VBN && agents.agent(of: $0) == node }
        }
        return nil
    }

    /// Whether the noun is the object of holding: "held talks", "took part in a summit", "talks were held".
    private func isHeld(_ noun: Int, by verb: Int) -> Bool {
        guard MeetingNoun.holding.contains(tree[verb].lemma) else { return false }
        let first = tree.firstConjunct(of: noun)
        if tree.head(of: first) == verb { return [.dobj, .nsubjpass, .attr].contains(tree[first].label) }
        guard let preposition = tree.head(of: first), tree.head(of: preposition) == verb || tree.head(of: preposition).flatMap({ tree.head(of: $0) }) == verb
        else { return false }
        return ["engage", "participate", "take", "enter", "go", "be"].contains(tree[verb].lemma) && tree[preposition].lower == "in"
    }

    /// "Talks began in Varnholm": what the verb tells of is where the event is.
    private func isSubject(_ noun: Int) -> Bool {
        guard [.nsubj, .nsubjpass].contains(tree[noun].label), let verb = tree.head(of: noun) else { return false }
        return Self.occurring.contains(tree[verb].lemma)
    }

    private static let occurring: Set<String> = [
        "begin", "start", "open", "take", "end", "conclude", "continue", "resume", "happen", "occur", "last", "be", "hold",
        "schedule", "plan", "follow", "come", "set", "expect", "collapse", "fail", "stall",
    ]

    /// Visits want a visitor, everything else two participants.
    private func needsMore(_ roles: [DraftMeeting.Participant], _ event: MeetingNoun, _ noun: Int) -> Bool {
        event.kind == .visit ? !roles.contains { $0.role == .visitor } : roles.count < 2
    }
}

// MARK: - Participants
extension MeetingReader {
    /// Those whom the noun phrase itself names: possessor, between, with, of, by, compounds.
    private func ownParticipants(_ noun: Int, _ event: MeetingNoun) -> [DraftMeeting.Participant] {
        let isVisit = event.kind == .visit
        let subject: Meeting.Participant.Role = isVisit ? .visitor : .participant
        var found: [DraftMeeting.Participant] = []
        // "Trump's phone calls": the parser may give the owner to the compound.
        let inner = tree.children(of: noun, .compound).flatMap { tree.children(of: $0, .poss) }
        for child in inner + tree.children(of: noun) {
            switch tree[child].label {
            case .poss:
                let phrases = tree[child].tag == .PRPpossessive ? [Phrase(tokens: child..<child + 1, head: child)] : agents.agents(of: child)
                found += phrases.map { .init(phrase: $0, role: subject) }
            case .compound, .nmod, .amod:
                found += compoundParticipants(child).map { .init(phrase: $0, role: subject) }
            case .prep: found += prepositionParticipants(child, isVisit: isVisit)
            default: continue
            }
        }
        // "talks in Riyadh with Russia", "a visit to Kyiv by Kellogg": the parser may hang the second phrase on the first.
        for preposition in tree.children(of: noun, .prep) where !["with", "between", "by"].contains(tree[preposition].lower) {
            for object in tree.children(of: preposition, .pobj) {
                for inner in tree.children(of: object, .prep) where ["with", "between", "by"].contains(tree[inner].lower) {
                    found += prepositionParticipants(inner, isVisit: isVisit)
                }
            }
        }
        found += carriedPrepositions(noun, isVisit: isVisit)
        return unique(found)
    }

    /// "X did so during his visit": the one who acts in the clause is meant.
    private func clauseOwner(_ roles: [DraftMeeting.Participant], _ noun: Int, carrier: Int) -> [DraftMeeting.Participant] {
        guard let owner = roles.first, tree[owner.phrase.head].tag == .PRPpossessive, isAdjunct(noun, below: carrier),
            ["he", "she", "his", "her"].contains(tree[owner.phrase.head].lower)
        else { return roles }
        let actors = agents.actors(of: carrier, climbing: true)
        guard actors.count == 1, mentions.kind(at: actors[0].head) == .person || agents.isPronoun(actors[0].head) else { return roles }
        return [.init(phrase: actors[0], role: owner.role)] + roles.dropFirst()
    }

    private func prepositionParticipants(_ preposition: Int, isVisit: Bool) -> [DraftMeeting.Participant] {
        let phrases = tree.children(of: preposition, .pobj).flatMap { agents.agents(of: $0) }
        switch tree[preposition].lower {
        case "between", "among", "involving", "with": return phrases.map { .init(phrase: $0, role: isVisit ? .host : .participant) }
        case "by": return phrases.map { .init(phrase: $0, role: isVisit ? .visitor : .participant) }
        case "of" where !isVisit && phrases.count > 1: return phrases.map { .init(phrase: $0, role: .participant) }
        case "of" where isVisit: return phrases.filter { mentions.kind(at: $0.head) == .person }.map { .init(phrase: $0, role: .visitor) }
        default: return []
        }
    }

    /// Partners that hang on the verb around the noun: "held talks on Monday with", "a visit was planned by".
    private func carriedPrepositions(_ noun: Int, isVisit: Bool) -> [DraftMeeting.Participant] {
        guard let verb = tree.head(of: noun), tree[verb].partOfSpeech == .VERB || tree[verb].partOfSpeech == .AUX,
            [.dobj, .nsubjpass, .nsubj, .attr].contains(tree[noun].label)
        else { return [] }
        var found: [DraftMeeting.Participant] = []
        for child in tree.children(of: verb, .prep, .agent) {
            switch tree[child].lower {
            case "with" where tree[noun].label != .nsubj, "between": found += prepositionParticipants(child, isVisit: isVisit)
            case "by" where tree[noun].label == .nsubjpass && isVisit: found += prepositionParticipants(child, isVisit: isVisit)
            default: continue
            }
        }
        return found
    }

    /// "US-Russian talks", "the Trump-Putin summit": two names before the noun.
    private func compoundParticipants(_ child: Int) -> [Phrase] {
        var found: [Phrase] = []
        let members = tree.conjuncts(of: child) + tree.children(of: child, .compound, .nmod, .amod)
        for token in members.sorted() {
            guard let index = mentions.mention(at: token), [.person, .country].contains(mentions[index].kind) else { continue }
            let phrase = Phrase(tokens: mentions[index].tokens, head: mentions[index].head)
            if !found.contains(phrase) { found.append(phrase) }
        }
        return found.count > 1 ? found : []
    }

    /// Those who act in the clause: the subject of "held talks", of "said during a visit", and whom it addresses.
    private func carriedParticipants(
        _ noun: Int, _ event: MeetingNoun, carrier: Int, isHeld: Bool
    ) -> [DraftMeeting.Participant] {
        let isVisit = event.kind == .visit
        if isHeld {
            guard tree[noun].label != .nsubjpass else { return [] }
            let role: Meeting.Participant.Role =
                MeetingNoun.hosting.contains(tree[carrier].lemma) ? .host : isVisit ? .visitor : .participant
            return agents.actors(of: carrier).map { .init(phrase: $0, role: role) }
        }
        guard isAdjunct(noun, below: carrier) else { return [] }
        if let owners = owners(around: noun) { return owners.map { .init(phrase: $0, role: isVisit ? .visitor : .participant) } }
        var found = agents.actors(of: carrier, climbing: true).map { DraftMeeting.Participant(phrase: $0, role: isVisit ? .visitor : .participant) }
        if MeetingNoun.addressing.contains(tree[carrier].lemma) {
            var objects = tree.children(of: carrier, .dobj, .dative)
            objects += tree.children(of: carrier, .prep, .dative).filter { tree[$0].lower == "to" }.flatMap { tree.children(of: $0, .pobj) }
            let people = objects.flatMap { agents.agents(of: $0) }.filter { mentions.kind(at: $0.head) == .person || agents.isPronoun($0.head) }
            found += people.map { .init(phrase: $0, role: isVisit ? .host : .participant) }
        }
        return found
    }

    /// "Kyiv's hand in talks with Moscow": whoever owns the noun that the talks hang on.
    private func owners(around noun: Int) -> [Phrase]? {
        guard let preposition = tree.head(of: noun), tree[preposition].lower == "in", let outer = tree.head(of: preposition),
            tree[outer].partOfSpeech == .NOUN, let owner = tree.child(of: outer, .poss)
        else { return nil }
        let phrases = tree[owner].tag == .PRPpossessive ? [] : agents.agents(of: owner)
        return phrases.isEmpty ? nil : phrases
    }

    /// Whether a noun stands in a phrase of time or place of the verb: "during a visit", "in a call", "after talks".
    private func isAdjunct(_ noun: Int, below verb: Int) -> Bool {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun) else { return false }
        return ["during", "in", "on", "at", "after", "before", "following", "via", "through", "over", "of"].contains(tree[preposition].lower)
    }

    /// "A, left, and B during a meeting in Kyiv": a caption without a verb.
    private func captionParticipants(_ noun: Int, _ event: MeetingNoun) -> [DraftMeeting.Participant] {
        guard let top = tree.ancestors(of: noun).max(by: { _, _ in false }) else { return [] }
        var root = noun
        for node in tree.ancestors(of: noun) { root = node }
        guard root != noun, top == top, tree[root].partOfSpeech != .VERB else { return [] }
        let phrases = agents.agents(of: root, before: noun)
        return phrases.map { .init(phrase: $0, role: event.kind == .visit ? .visitor : .participant) }
    }

    private func place(_ noun: Int, _ event: MeetingNoun, carrier: Int?, until limit: Int) -> Phrase? {
        let prepositions: Set<String> = event.kind == .visit ? ["to", "in", "at"] : ["in", "at"]
        if let own = place(near: [noun], prepositions: prepositions, until: limit) { return own }
        guard let carrier else { return nil }
        return place(near: [carrier], prepositions: ["in", "at"], until: noun)
    }

    /// "phone calls with Putin and Zelensky" are two calls, "visits by A and B" two visits.
    private func distributed(_ draft: DraftMeeting, noun: Int) -> [DraftMeeting] {
        guard [.NNS, .VBZ].contains(tree[noun].tag), draft.kind == .phoneCall || draft.kind == .visit else { return [draft] }
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
        guard let subject = tree.child(of: verb, .nsubj), let event = event(at: subject), let object = tree.child(of: verb, .dobj)
        else { return nil }
        let people = agents.agents(of: object)
        guard !people.isEmpty, tree.children(of: subject, .det).contains(where: { ["the", "these", "those", "that"].contains(tree[$0].lower) })
        else { return nil }
        return DraftMeeting(
            kind: event.kind, status: clause.status(ofVerb: verb), cue: subject..<subject + 1, lemma: tree[subject].lemma,
            participants: people.map { .init(phrase: $0, role: .participant) }, sentences: [tree[verb].sentence],
            rule: MeetingMerger.additionRule, confidence: 0.7)
    }
}
