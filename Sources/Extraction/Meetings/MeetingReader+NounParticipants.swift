import Facts
import Language

/// Who takes part in an event told by a noun.
extension MeetingReader {
    /// Those whom the noun phrase itself names: possessor, between, with, of, by, compounds.
    func ownParticipants(_ noun: Int, _ event: MeetingNoun) -> [DraftMeeting.Participant] {
        let isVisit = event.kind == .visit
        let subject: Meeting.Participant.Role = isVisit ? .visitor : .participant
        var found: [DraftMeeting.Participant] = []
        // "Trump's phone calls": the parser may give the owner to the compound.
        let inner = tree.children(of: noun, .compound).flatMap { tree.children(of: $0, .poss) }
        for child in inner + tree.children(of: noun) {
            switch tree[child].label {
            case .poss:
                let phrases =
                    tree[child].tag == .PRPpossessive
                    ? [Phrase(tokens: child..<child + 1, head: child)] : agents.agents(of: child)
                found += phrases.map { .init(phrase: $0, role: subject) }
            case .compound, .nmod, .amod:
                found += compoundParticipants(child).map { .init(phrase: $0, role: subject) }
            case .prep: found += prepositionParticipants(child, event.kind)
            default: continue
            }
        }
        if isVisit, let host = adjectiveHost(noun) { found.append(.init(phrase: host, role: .host)) }
        found += nestedParticipants(noun, event.kind)
        found += carriedPrepositions(noun, event.kind)
        return unique(found)
    }

    /// "Karzai's Indian visit", "the recent Indian visit of Karzai": an adjective beside the owner says whither.
    func adjectiveHost(_ noun: Int) -> Phrase? {
        let isOwned =
            tree.child(of: noun, .poss) != nil
            || tree.children(of: noun, .prep).contains { ["of", "by"].contains(tree[$0].lower) }
        guard isOwned else { return nil }
        let index = tree.children(of: noun, .amod, .compound, .nmod).lazy.compactMap { self.mentions.mention(at: $0) }
            .first { self.mentions[$0].kind == .country && self.mentions[$0].form == .adjective }
        return index.map { mentions[$0].phrase }
    }

    /// "talks in Riyadh with Russia", "a visit to Kyiv by Kellogg": the parser may hang the second phrase on the first.
    private func nestedParticipants(_ noun: Int, _ kind: Meeting.Kind) -> [DraftMeeting.Participant] {
        let sides: Set<String> = ["with", "between", "by"]
        let outer = tree.children(of: noun, .prep).filter { !sides.contains(tree[$0].lower) }
        // "talks scheduled for Monday between A and B"
        let objects = outer.flatMap { tree.children(of: $0, .pobj) } + tree.children(of: noun, .acl).filter(isSetting)
        let inner = objects.flatMap { tree.children(of: $0, .prep) }.filter { sides.contains(tree[$0].lower) }
        return inner.flatMap { prepositionParticipants($0, kind) }
    }

    /// "X did so during his visit": the one who acts in the clause is meant.
    func clauseOwner(
        _ roles: [DraftMeeting.Participant], _ noun: Int, carrier: Int
    ) -> [DraftMeeting.Participant] {
        guard let owner = roles.first, tree[owner.phrase.head].tag == .PRPpossessive, isAdjunct(noun, below: carrier),
            ["he", "she", "his", "her"].contains(tree[owner.phrase.head].lower)
        else { return roles }
        let actors = agents.actors(of: carrier, climbing: true)
        guard actors.count == 1, mentions.kind(at: actors[0].head) == .person || agents.isPronoun(actors[0].head) else {
            return roles
        }
        return [.init(phrase: actors[0], role: owner.role)] + roles.dropFirst()
    }

    private func prepositionParticipants(_ preposition: Int, _ kind: Meeting.Kind) -> [DraftMeeting.Participant] {
        let isVisit = kind == .visit
        let phrases = objects(of: preposition).flatMap { agents.agents(of: $0) }
        switch tree[preposition].lower {
        case "between", "among", "involving", "with":
            return phrases.map { .init(phrase: $0, role: isVisit ? .host : .participant) }
        // "hosted a dinner for X"
        case "for" where tree.head(of: preposition).map(isMeal) == true:
            return phrases.map { .init(phrase: $0, role: .participant) }
        case "on" where tree.head(of: preposition).map(isCourtesyCall) == true:
            return phrases.map { .init(phrase: $0, role: .participant) }
        case "by": return phrases.map { .init(phrase: $0, role: isVisit ? .visitor : .participant) }
        case "from" where isVisit:
            return phrases.filter {
                [.person, .organisation].contains(mentions.kind(at: $0.head)) || isLeaders($0.head)
            }
            .map { .init(phrase: $0, role: .visitor) }
        case "from" where kind == .phoneCall, "to" where kind == .phoneCall:
            return phrases.map { .init(phrase: $0, role: .participant) }
        case "of" where !isVisit && phrases.count > 1: return phrases.map { .init(phrase: $0, role: .participant) }
        // "a meeting of NATO leaders"
        case "of" where !isVisit && tree.children(of: preposition, .pobj).contains(where: { isMembership($0) }):
            return phrases.map { .init(phrase: $0, role: .participant) }
        case "of" where isVisit:
            return phrases.filter { mentions.kind(at: $0.head) == .person }.map { .init(phrase: $0, role: .visitor) }
        default: return []
        }
    }

    /// Partners that hang on the verb around the noun: "held talks on Monday with", "a visit was planned by".
    private func carriedPrepositions(_ noun: Int, _ kind: Meeting.Kind) -> [DraftMeeting.Participant] {
        let isVisit = kind == .visit
        guard let verb = tree.head(of: noun), tree[verb].partOfSpeech == .VERB || tree[verb].partOfSpeech == .AUX,
            [.dobj, .nsubjpass, .nsubj, .attr].contains(tree[noun].label)
        else { return [] }
        var found: [DraftMeeting.Participant] = []
        for child in tree.children(of: verb, .prep, .agent) {
            switch tree[child].lower {
            case "with" where tree[noun].label != .nsubj, "between",
                "from" where kind == .phoneCall && tree[noun].label == .dobj:
                found += prepositionParticipants(child, kind)
            case "by" where tree[noun].label == .nsubjpass && isVisit:
                found += prepositionParticipants(child, kind)
            case "for" where isMeal(noun) && words.has(tree[verb].lemma, .hosting):
                let guests = tree.children(of: child, .pobj).flatMap { agents.agents(of: $0) }
                found += guests.map { .init(phrase: $0, role: .participant) }
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
            guard let index = mentions.mention(at: token),
                [.person, .country, .organisation].contains(mentions[index].kind)
            else {
                continue
            }
            let phrase = mentions[index].phrase
            if !found.contains(phrase) { found.append(phrase) }
        }
        // "a Vell–Adran meeting": the parser may hang both names on the noun.
        if found.count == 1, child + 2 < tree.count, ["-", "–"].contains(tree[child + 1].text),
            let index = mentions.mention(at: child + 2), mentions[index].kind == .person
        {
            found.append(mentions[index].phrase)
        }
        if found.isEmpty { found = members.lazy.map { self.countries.pair(at: $0) }.first { !$0.isEmpty } ?? [] }
        return found.count > 1 ? found : []
    }

    /// Those who act in the clause: the subject of "held talks", of "said during a visit", and whom it addresses.
    func carriedParticipants(
        _ noun: Int, _ event: MeetingNoun, carrier: Int, isHeld: Bool
    ) -> [DraftMeeting.Participant] {
        let isVisit = event.kind == .visit
        if isHeld {
            guard tree[noun].label != .nsubjpass else { return isVisit ? [] : spokenFor(carrier) }
            let role: Meeting.Participant.Role =
                words.has(tree[carrier].lemma, .hosting) ? .host : isVisit ? .visitor : .participant
            return agents.actors(of: carrier).flatMap { principals(of: $0, below: carrier) }
                .map { .init(phrase: $0, role: role) }
        }
        if [.conference, .summit].contains(event.kind), isAddressed(noun, by: carrier) {
            let hosts = tree.children(of: noun, .compound, .nmod, .poss).compactMap { organisation(at: $0) }
                .filter { !$0.tokens.contains(noun) }
            return (agents.actors(of: carrier) + hosts).map { .init(phrase: $0, role: .participant) }
        }
        if words.has(tree[carrier].lemma, .telling), tree[noun].label == .dobj {
            return agents.actors(of: carrier).map { .init(phrase: $0, role: isVisit ? .visitor : .participant) }
        }
        guard isAdjunct(noun, below: carrier), !isForeign(noun, event) else { return [] }
        if let owners = owners(around: noun) {
            return owners.map { .init(phrase: $0, role: isVisit ? .visitor : .participant) }
        }
        var found = agents.actors(of: carrier, climbing: true).map {
            DraftMeeting.Participant(phrase: $0, role: isVisit ? .visitor : .participant)
        }
        if [.meeting, .talks].contains(event.kind), !hasOwner(noun) || ownParticipants(noun, event).isEmpty {
            found += partners(with: carrier)
        }
        if words.has(tree[carrier].lemma, .addressing) {
            found += addressees(of: carrier).map { .init(phrase: $0, role: isVisit ? .host : .participant) }
        }
        return found
    }

    /// "Kyiv's hand in talks with Moscow": whoever owns the noun that the talks hang on.
    private func owners(around noun: Int) -> [Phrase]? {
        guard let preposition = tree.head(of: noun), tree[preposition].lower == "in",
            let outer = tree.head(of: preposition),
            tree[outer].partOfSpeech == .NOUN, let owner = tree.child(of: outer, .poss)
        else { return nil }
        let phrases = tree[owner].tag == .PRPpossessive ? [] : agents.agents(of: owner)
        return phrases.isEmpty ? nil : phrases
    }

    /// Whether a noun stands in a phrase of time or place of the verb: "during a visit", "in a call", "after talks".
    func isAdjunct(_ noun: Int, below verb: Int) -> Bool {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun) else { return false }
        // "a good sign for the talks", "editorials on the summit": no purpose or setting of the verb.
        if ["for", "on", "over"].contains(tree[preposition].lower),
            tree.head(of: preposition).map({ tree[$0].partOfSpeech == .NOUN }) == true
        {
            return false
        }
        // "emerging from a meeting with X, Y said"
        if tree[preposition].lower == "from", tree.head(of: preposition) == verb {
            return ["emerge", "come", "return", "exit"].contains(tree[verb].lemma)
        }
        return ["during", "in", "on", "at", "after", "before", "following", "via", "through", "over", "of", "for"]
            .contains(
                tree[preposition].lower)
    }

    /// "A, left, and B during a meeting in Kyiv": a caption without a verb.
    func captionParticipants(_ noun: Int, _ event: MeetingNoun) -> [DraftMeeting.Participant] {
        guard let root = Array(tree.ancestors(of: noun).prefix(12)).last, tree.head(of: root) == nil,
            tree[root].partOfSpeech != .VERB
        else { return [] }
        let phrases = agents.agents(of: root, before: noun)
        return phrases.map { .init(phrase: $0, role: event.kind == .visit ? .visitor : .participant) }
    }
}
