import Facts
import Language

/// Events told by verbs: "met", "spoke with", "visited", "hosted", "called".
extension MeetingReader {
    /// A verb of meeting with what hangs on it.
    private struct VerbEvent {
        let verb: Int
        let frame: MeetingFrame
        let subjects: [Phrase]
        let objects: [DraftMeeting.Participant]
        let place: Phrase?
    }

    /// The events that a verb tells of: one for each group of partners that has its own time.
    func verbDrafts(_ verb: Int, _ frame: MeetingFrame, after last: DraftMeeting?) -> [DraftMeeting] {
        guard !isFigurative(verb, frame), !isAsked(verb) else { return [] }
        var subjects = subjects(of: verb, frame)
        let pair = pair(actingIn: verb, frame, after: last)
        if !pair.isEmpty { subjects = pair }
        if subjects.count == 1, frame.isReciprocal { subjects = severalBefore(verb) ?? subjects }
        subjects = withThose(of: last, subjects.map { .init(phrase: $0, role: frame.subject) }).map(\.phrase)
            .flatMap(agents.groupBehind)
        var objects = objects(verb, frame).flatMap { object in
            agents.groupBehind(object.phrase).map { DraftMeeting.Participant(phrase: $0, role: object.role) }
        }
        if objects.isEmpty, frame.isReciprocal { objects = offered(verb) }
        subjects = besides(objects.map(\.phrase), subjects)
        let event = VerbEvent(
            verb: verb, frame: frame, subjects: subjects, objects: objects, place: place(verb, frame))
        if frame.needsPlace, event.place == nil { return [] }
        if frame.needsReason, !hasReason(verb) { return [] }
        let sentence = tree.document.sentences[tree[verb].sentence]
        let groups = partnerGroups(verb, frame)
        guard let first = groups.first else {
            return draft(event, PartnerGroup(), isFirst: true, within: sentence)
                .map { gapped($0, of: verb) }.map { $0.prefix(1).flatMap(spread) + $0.dropFirst() } ?? []
        }
        let range = sentence.lowerBound..<max(sentence.lowerBound, first.end ?? sentence.upperBound)
        return groups.enumerated().compactMap { draft(event, $1, isFirst: $0 == 0, within: range) }.flatMap(spread)
    }

    private func draft(
        _ event: VerbEvent, _ group: PartnerGroup, isFirst: Bool, within range: Range<Int>
    )
        -> DraftMeeting?
    {
        let (verb, frame) = (event.verb, event.frame)
        var participants = event.subjects.map { DraftMeeting.Participant(phrase: $0, role: frame.subject) }
        if isFirst {
            participants += event.objects.map { .init(phrase: otherThan(event.subjects, $0.phrase), role: $0.role) }
        }
        participants += group.phrases.map { .init(phrase: otherThan(event.subjects, $0), role: .participant) }
        let isEnough = isMeeting(event, unique(participants))
        participants += companions(of: verb).map {
            .init(phrase: $0, role: frame.subject == .host ? .participant : frame.subject)
        }
        participants = unique(participants)
        guard isEnough else { return nil }
        let kind = kind(verb, frame)
        // Those who telephone are not in one place.
        let isCall = kind == .phoneCall
        let outer = isFirst && !isCall ? setting(above: verb) : Setting()
        let time = group.time ?? time(cue: verb, carrier: nil, range: range) ?? outer.time
        let status = frame.isProposal ? .proposed : clause.status(ofVerb: verb)
        return DraftMeeting(
            kind: kind, status: adjusted(status, time: time, token: verb), cue: verb..<verb + 1,
            lemma: tree[verb].lemma, participants: participants, place: isCall ? nil : event.place ?? outer.place,
            time: time,
            topics: topics(of: [verb]), sentences: [tree[verb].sentence], rule: frame.name,
            confidence: frame.confidence)
    }

    /// Whether enough is said: a visitor with a place, two sides, or a body that convenes.
    private func isMeeting(_ event: VerbEvent, _ participants: [DraftMeeting.Participant]) -> Bool {
        if event.frame.kind == .visit, event.place != nil, !event.subjects.isEmpty { return true }
        // Two partners of someone unknown have not met each other.
        if participants.count > event.subjects.count, !event.subjects.isEmpty { return true }
        return isReciprocal(event.verb, event.frame, event.subjects)
    }

    /// A council that convenes, or delegates who do, are several people already.
    private func isBody(_ participants: [DraftMeeting.Participant]) -> Bool {
        participants.count == 1
            && participants.allSatisfy {
                mentions.kind(at: $0.phrase.head) == .organisation || tree[$0.phrase.head].tag == .NNS
            }
    }

    /// "Putin and Xi met": one subject of several, with nobody else named.
    private func isReciprocal(_ verb: Int, _ frame: MeetingFrame, _ subjects: [Phrase]) -> Bool {
        let isTogether = tree.children(of: verb, .advmod).contains { tree[$0].lower == "together" }
        guard frame.isReciprocal || (isTogether && frame.name == "meet-with"),
            isAsserted(verb) || isMembership(meetingSubject(of: verb))
        else { return false }
        if frame.kind == .conference, isBody(subjects.map { .init(phrase: $0, role: .participant) }) { return true }
        if subjects.count == 1, isMembership(meetingSubject(of: verb)) {
            return place(verb, frame) != nil || time(cue: verb, carrier: nil) != nil
        }
        guard subjects.count > 1 else { return false }
        if frame.name == "talk-with", isSpeech(verb) { return false }
        // "talked past each other", "speak with one voice": only a day, a place or a telephone makes it a talk.
        if ["talk-with", "meet-gather"].contains(frame.name), kind(verb, frame) != .phoneCall,
            place(verb, frame) == nil,
            time(cue: verb, carrier: nil) == nil
        {
            return false
        }
        let heads = tree.children(of: verb, .nsubj, .nsubjpass)
        return heads.count < 2 || heads.contains { tree.conjuncts(of: $0).count > 1 && agents.agents(of: $0).count > 1 }
    }

    /// Whether someone says that it happens: "teams to negotiate a settlement" says only what they are for.
    private func isAsserted(_ verb: Int) -> Bool {
        if clause.ownStatus(verb) != nil || tree[verb].label == .conj { return true }
        // "ended the quarrel by meeting in Varnholm"
        if tree[verb].label == .pcomp, let preposition = tree.head(of: verb), tree[preposition].lower == "by" {
            return true
        }
        return tree.head(of: verb).map { words.moods[tree[$0].lemma] != nil } ?? true
    }

    /// Subjects, with those of a passive in their place: "was received by Xi".
    private func subjects(of verb: Int, _ frame: MeetingFrame) -> [Phrase] {
        let found = agents.actors(of: verb).filter { !frame.isPersonal || isPersonal($0) }
        guard frame.kind == .visit else { return found }
        // "Syrians arriving in the country" are no visitors of state.
        return found.filter { ![.NNS, .NNPS].contains(tree[$0.head].tag) || mentions.kind(at: $0.head) == .person }
    }

    private func isPersonal(_ phrase: Phrase) -> Bool {
        mentions.kind(at: phrase.head) == .person || agents.isPronoun(phrase.head)
    }

    private func objects(_ verb: Int, _ frame: MeetingFrame) -> [DraftMeeting.Participant] {
        var heads = tree.children(of: verb, .dobj)
        // "He arrived and was received by Xi": the passive shares the subject before it.
        if tree.child(of: verb, .auxpass) != nil {
            heads = tree.subjects(of: verb)
            // "heads to Varnholm to be received by Xi"
            if heads.isEmpty, [.advcl, .xcomp].contains(tree[verb].label), clause.isInfinitive(verb),
                let above = tree.head(of: verb)
            {
                heads = tree.subjects(of: above)
            }
        }
        switch frame.object {
        case .topic:
            guard frame.name == "talk-negotiate" else { return [] }
            // "negotiate Britain's exit": whoever leaves or joins sits at the table.
            return heads.filter { words.has(tree[$0].lemma, .passage) }.flatMap { tree.children(of: $0, .poss) }
                .flatMap { agents.agents(of: $0) }.map { .init(phrase: $0, role: .participant) }
        case .partner(let role):
            return heads.filter { namedEvent(at: $0) == nil }.flatMap { agents.agents(of: $0) }
                .filter { !frame.isPersonal || isPersonal($0) }.map { .init(phrase: $0, role: role) }
        case .destination:
            return heads.flatMap { tree.conjuncts(of: $0) }.filter { placePhrase($0) == nil }
                .flatMap { agents.agents(of: $0) }.map { .init(phrase: $0, role: .host) }
        }
    }

    func place(_ verb: Int, _ frame: MeetingFrame) -> Phrase? {
        let limit = tree.document.sentences[tree[verb].sentence].upperBound
        if frame.object == .destination, let object = tree.child(of: verb, .dobj), let phrase = placePhrase(object) {
            return phrase
        }
        if !frame.destination.isEmpty {
            // "led a delegation to Varnholm", "welcomed X to Varnholm": the parser may hang the place on the object.
            let isCarried = !frame.idiom.isEmpty || frame.object == .partner(.visitor)
            let carried = isCarried ? tree.children(of: verb, .dobj) : []
            let direct = ([verb] + carried).flatMap { tree.children(of: $0, .prep) }
                .filter { frame.destination.contains(tree[$0].lower) }
                .flatMap { tree.children(of: $0, .pobj) }.lazy.compactMap { self.placePhrase($0) }.first
            if direct != nil || frame.needsPlace { return direct }
        }
        return place(near: [verb], prepositions: ["in", "at", "near"], until: limit)
    }

    private func kind(_ verb: Int, _ frame: MeetingFrame) -> Meeting.Kind {
        guard frame.kind == .talks || frame.kind == .meeting else { return frame.kind }
        if frame.isReciprocal, isMembership(meetingSubject(of: verb)), tree.child(of: verb, .dobj) == nil {
            if isAtSummit(verb) { return .summit }
            if partnerGroups(verb, frame).isEmpty { return .conference }
        }
        if isByPhone(verb) { return .phoneCall }
        let range = tree.subtree(of: verb)
        for token in max(range.lowerBound, verb - 3)..<min(range.upperBound, verb + 6)
        where ["phone", "telephone"].contains(tree[token].lower) {
            return .phoneCall
        }
        return frame.kind
    }

    /// One participant once.
    func unique(_ participants: [DraftMeeting.Participant]) -> [DraftMeeting.Participant] {
        var found: [DraftMeeting.Participant] = []
        for participant in participants
        where !found.contains(where: { $0.phrase.tokens.overlaps(participant.phrase.tokens) }) {
            found.append(participant)
        }
        return found
    }
}
