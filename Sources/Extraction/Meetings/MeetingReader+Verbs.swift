import Facts
import Language
import Reference

/// Events told by verbs: "met", "spoke with", "visited", "hosted", "called".
extension MeetingReader {
    func verbDrafts(_ verb: Int, _ frame: MeetingFrame) -> [DraftMeeting] {
        guard !isFigurative(verb, frame) else { return [] }
        let subjects = subjects(of: verb, frame)
        let groups = partnerGroups(verb, frame)
        let object = objects(verb, frame)
        let place = place(verb, frame)
        if frame.needsPlace, place == nil { return [] }
        let limit = tree.document.sentences[tree[verb].sentence].upperBound
        let first = subjects.map { DraftMeeting.Participant(phrase: $0, role: frame.subject) } + object
        var drafts: [DraftMeeting] = []
        for (index, group) in (groups.isEmpty ? [PartnerGroup()] : groups).enumerated() {
            var participants = index == 0 ? first : first.filter { !object.contains($0) }
            participants += group.phrases.map { DraftMeeting.Participant(phrase: $0, role: .participant) }
            participants = unique(participants)
            let isVisit = frame.kind == .visit && place != nil && !subjects.isEmpty
            guard participants.count > 1 || isVisit else { continue }
            guard isVisit || frame.isReciprocal || participants.count > subjects.count else { continue }
            if !isVisit, participants.count == subjects.count, !isReciprocal(verb, frame, subjects) { continue }
            let time = group.time ?? time(cue: verb, carrier: nil, range: tree.document.sentences[tree[verb].sentence].lowerBound..<(index == 0 ? groups.first?.end ?? limit : limit))
            let status = adjusted(frame.lemmas.contains("invite") ? .proposed : clause.status(ofVerb: verb), time: time, token: verb)
            drafts.append(
                DraftMeeting(
                    kind: kind(verb, frame), status: status, cue: verb..<verb + 1, lemma: tree[verb].lemma,
                    participants: participants, place: place, time: time, topics: topics(of: [verb]),
                    sentences: [tree[verb].sentence], rule: frame.name, confidence: frame.confidence))
        }
        return drafts
    }

    /// "Putin and Xi met": one subject of several, with nobody else named.
    private func isReciprocal(_ verb: Int, _ frame: MeetingFrame, _ subjects: [Phrase]) -> Bool {
        guard frame.isReciprocal, subjects.count > 1, isAsserted(verb) else { return false }
        let heads = tree.children(of: verb, .nsubj, .nsubjpass)
        return heads.count < 2 || heads.contains { tree.conjuncts(of: $0).count > 1 && agents.agents(of: $0).count > 1 }
    }

    /// Whether someone says that it happens: "teams to negotiate a settlement" says only what they are for.
    private func isAsserted(_ verb: Int) -> Bool {
        if clause.ownStatus(verb) != nil || tree[verb].label == .conj { return true }
        return tree.head(of: verb).map { MeetingMood.status(of: tree[$0].lemma) != nil } ?? true
    }

    /// Subjects, with those of a passive in their place: "was received by Xi".
    private func subjects(of verb: Int, _ frame: MeetingFrame) -> [Phrase] {
        let found = agents.actors(of: verb)
        guard frame.kind == .visit else { return found }
        // "Syrians arriving in the country" are no visitors of state.
        return found.filter { ![.NNS, .NNPS].contains(tree[$0.head].tag) || mentions.kind(at: $0.head) != .country }
    }

    /// "met the deadline", "called him a dictator", "called for talks", "welcomed the decision".
    private func isFigurative(_ verb: Int, _ frame: MeetingFrame) -> Bool {
        if frame.kind == .phoneCall {
            if tree.children(of: verb).contains(where: { [.oprd, .ccomp, .xcomp, .prt].contains(tree[$0].label) }) { return true }
            if tree.children(of: verb, .prep).contains(where: { ["on", "upon", "for"].contains(tree[$0].lower) && $0 == verb + 1 }) { return true }
            guard let object = tree.child(of: verb, .dobj) else { return true }
            // "calling him a traitor": a second noun phrase says what he is called.
            let phrase = tree.subtree(of: object)
            if (object + 1..<max(object + 1, phrase.upperBound)).contains(where: { ["a", "an"].contains(tree[$0].lower) }) { return true }
            let next = phrase.upperBound
            if next < tree.count, tree[next].tag == .openingQuote || tree[next].tag == .DT || tree[next].tag == .JJ { return true }
        }
        if let object = tree.child(of: verb, .dobj), case .partner = frame.object {
            // "meet the Commission's threshold", where the parser stops at the owner.
            let next = max(object, agents.agents(of: object).first?.tokens.upperBound ?? object + 1)
            if next < tree.count, tree[next].tag == .POS { return true }
            return agents.agents(of: object).isEmpty
        }
        if frame.name == "visit-invite" {
            // "invited him to stay": no visit unless a place or an event is named.
            return !tree.children(of: verb, .prep, .dative).contains { ["to", "for"].contains(tree[$0].lower) }
        }
        return tree[verb].tag == .VBN && tree[verb].label == .amod
    }

    private func objects(_ verb: Int, _ frame: MeetingFrame) -> [DraftMeeting.Participant] {
        let isPassive = tree.child(of: verb, .nsubjpass) != nil
        var heads = tree.children(of: verb, .dobj)
        if isPassive { heads = tree.children(of: verb, .nsubjpass) }
        switch frame.object {
        case .topic: return []
        case .partner(let role):
            return heads.flatMap { agents.agents(of: $0) }.map { .init(phrase: $0, role: role) }
        case .destination:
            return heads.flatMap { tree.conjuncts(of: $0) }.filter { placePhrase($0) == nil }
                .flatMap { agents.agents(of: $0) }.map { .init(phrase: $0, role: .host) }
        }
    }

    private func place(_ verb: Int, _ frame: MeetingFrame) -> Phrase? {
        let limit = tree.document.sentences[tree[verb].sentence].upperBound
        if frame.object == .destination, let object = tree.child(of: verb, .dobj), let phrase = placePhrase(object) { return phrase }
        if !frame.destination.isEmpty {
            let direct = tree.children(of: verb, .prep).filter { frame.destination.contains(tree[$0].lower) }
                .flatMap { tree.children(of: $0, .pobj) }.lazy.compactMap { self.placePhrase($0) }.first
            if direct != nil || frame.needsPlace { return direct }
        }
        return place(near: [verb], prepositions: ["in", "at", "near"], until: limit)
    }

    private func kind(_ verb: Int, _ frame: MeetingFrame) -> Meeting.Kind {
        guard frame.kind == .talks || frame.kind == .meeting else { return frame.kind }
        let range = tree.subtree(of: verb)
        for token in max(range.lowerBound, verb - 3)..<min(range.upperBound, verb + 6) where ["phone", "telephone"].contains(tree[token].lower) {
            return .phoneCall
        }
        return frame.kind
    }

    /// One participant once.
    func unique(_ participants: [DraftMeeting.Participant]) -> [DraftMeeting.Participant] {
        var found: [DraftMeeting.Participant] = []
        for participant in participants where !found.contains(where: { $0.phrase.tokens.overlaps(participant.phrase.tokens) }) {
            found.append(participant)
        }
        return found
    }
}

// MARK: - Partners
extension MeetingReader {
    /// Partners that share one time: "with A, and on Friday with B" makes two groups.
    struct PartnerGroup {
        var phrases: [Phrase] = []
        var time: Int?
        var end: Int?
    }

    private func partnerGroups(_ verb: Int, _ frame: MeetingFrame) -> [PartnerGroup] {
        let prepositions = partnerPrepositions(verb, frame.partners)
        var groups: [PartnerGroup] = []
        for (index, preposition) in prepositions.enumerated() {
            let limit = index + 1 < prepositions.count ? prepositions[index + 1] : Int.max
            let phrases = tree.children(of: preposition, .pobj).flatMap { agents.agents(of: $0, before: limit) }
                .filter { !isAudience($0, of: preposition) }
            guard !phrases.isEmpty else { continue }
            let gap = groups.last == nil ? nil : time(before: preposition)
            if let gap {
                groups[groups.count - 1].end = times[gap].tokens.lowerBound
                groups.append(PartnerGroup(phrases: phrases, time: gap))
            } else if groups.isEmpty {
                groups.append(PartnerGroup(phrases: phrases))
            } else {
                groups[groups.count - 1].phrases += phrases
            }
        }
        return groups
    }

    /// The prepositions of a verb that introduce partners, those coordinated with them included.
    private func partnerPrepositions(_ verb: Int, _ wanted: Set<String>) -> [Int] {
        var found: [Int] = []
        var queue = tree.children(of: verb, .prep, .dative)
        // Partners that hang on an adverb or particle: "sat down with", "face to face with".
        queue += tree.children(of: verb, .prt, .advmod).flatMap { tree.children(of: $0, .prep) }
        var next = 0
        while next < queue.count, next < 64 {
            let preposition = queue[next]
            next += 1
            if wanted.contains(tree[preposition].lower) { found.append(preposition) }
            queue += tree.children(of: preposition, .conj)
            if tree[preposition].label == .conj || preposition > verb, !wanted.contains(tree[preposition].lower) {
                queue += tree.children(of: preposition, .prep)
            }
        }
        return Array(Set(found)).sorted()
    }

    /// A time that stands between "and" and a preposition.
    private func time(before preposition: Int) -> Int? {
        (timesBySentence[tree[preposition].sentence] ?? []).first { index in
            let tokens = times[index].tokens
            guard tokens.upperBound == preposition, times[index].begin != nil else { return false }
            let before = tree[max(0, tokens.lowerBound - 1)]
            let earlier = tree[max(0, tokens.lowerBound - 2)]
            return before.tag == .CC || (before.tag == .IN && earlier.tag == .CC)
        }
    }

    /// Those one speaks to in public: reporters, a newspaper, a crowd.
    private func isAudience(_ phrase: Phrase, of preposition: Int) -> Bool {
        // "spoke to Global Ideas": an organisation that one speaks *to* asks the questions.
        if tree[preposition].lower == "to", mentions.kind(at: phrase.head) == .organisation { return true }
        let lemma = tree[phrase.head].lemma.lowercased()
        if ["reporter", "journalist", "press", "media", "crowd", "audience", "viewer", "supporter", "newspaper"].contains(lemma) { return true }
        return !media.rows(for: tree.text(of: phrase.tokens), matching: .exact).isEmpty
    }
}
