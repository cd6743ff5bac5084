package import Documents
package import Facts
internal import Language

/// Turns drafts over tokens into the findings of a record: ids in order of first mention, offsets in Unicode scalars.
package struct RecordAssembler {
    let context: ExtractionContext
    let times: [ResolvedTime]
    private let tenures: TenureTable
    private let tenureResult: TenureExtractor.Result
    private var referents: Referents
    var text: SourceText { context.tree.document.source.text }

    /// Takes all that was found in a document.
    package init(
        context: ExtractionContext, entities: DocumentEntities, times: [ResolvedTime], tenures: TenureTable,
        tenureResult: TenureExtractor.Result
    ) {
        self.context = context
        self.times = times
        self.tenures = tenures
        self.tenureResult = tenureResult
        self.referents = Referents(entities, tenures: tenureResult, in: context)
    }

    /// The findings of the document.
    package mutating func findings(
        meetings: [DraftMeeting], statements: [DraftStatement]
    ) throws(DeadlinePassed) -> Findings {
        var spoken: [[EntityReferenceDraft]] = []
        for draft in statements {
            try context.deadline.check()
            spoken.append(resolveSpeakers(draft))
        }
        var gathered: [[(EntityReferenceDraft, Meeting.Participant.Role)]] = []
        for draft in meetings {
            try context.deadline.check()
            gathered.append(resolveParticipants(draft))
        }
        let numbering = EntityNumbering(referents, context: context)
        let source = context.tree.document.source
        var findings = Findings(document: describe(source), sections: source.sections.map(section))
        findings.entities = numbering.entities
        findings.mentions = numbering.mentions
        findings.times = times.map(timeExpression)
        findings.tenures = tenures.tenures.map { tenure($0, numbering, date: source) }.sorted {
            ($0.evidence[0].start, $0.evidence[0].end) < ($1.evidence[0].start, $1.evidence[0].end)
        }
        for (draft, participants) in zip(meetings, gathered) {
            try context.deadline.check()
            if let meeting = meeting(draft, participants: participants, numbering) { findings.meetings.append(meeting) }
        }
        findings.statements = try self.statements(zip(statements, spoken).map { ($0, $1) }, numbering)
        return findings
    }

    // MARK: Who takes part

    private mutating func resolveSpeakers(_ draft: DraftStatement) -> [EntityReferenceDraft] {
        var seen: Set<Int> = []
        let speakers = draft.speakers.flatMap { phrase -> [EntityReferenceDraft] in
            if let entity = referents.personForTitle(at: phrase.head) {
                return [EntityReferenceDraft(entity: entity, token: phrase.head)]
            }
            return referents.speakers(phrase)
        }.filter { seen.insert($0.entity).inserted }
        if speakers.count == 1, draft.form != .indirect {
            for part in draft.content { referents.assignFirstPerson(in: part, to: speakers[0].entity) }
        }
        return speakers
    }

    private mutating func resolveParticipants(
        _ draft: DraftMeeting
    ) -> [(EntityReferenceDraft, Meeting.Participant.Role)] {
        var seen: Set<Int> = []
        let found = draft.participants.compactMap { participant -> (EntityReferenceDraft, Meeting.Participant.Role)? in
            let head = participant.phrase.head
            guard let entity = referents.entity(of: head) ?? referents.personForTitle(at: head) else { return nil }
            guard seen.insert(entity).inserted, referents.entities.entities[entity].kind != .place,
                referents.entities.entities[entity].kind != .agreement
            else { return nil }
            return (EntityReferenceDraft(entity: entity, token: head), participant.role)
        }
        if found.isEmpty, draft.kind == .conference { return unnamedPartner(draft) }
        guard found.count == 1, draft.kind != .visit || isReception(draft, by: found[0].1) else { return found }
        return found + unnamedPartner(draft)
    }

    /// "welcomed world leaders to Varnholm for a dinner": a host of leaders without names.
    private func isReception(_ draft: DraftMeeting, by role: Meeting.Participant.Role) -> Bool {
        guard role == .host, draft.place != nil || draft.time != nil || draft.rule.hasPrefix("noun") else {
            return false
        }
        return draft.participants.contains { participant in
            let token = context.tokens[participant.phrase.head]
            return participant.role == .visitor && token.tag == .NNS && Self.leaders.contains(token.lemma)
        }
    }

    private static let leaders: Set<String> = [
        "leader", "minister", "president", "premier", "king", "governor", "senator", "lawmaker", "ambassador",
        "diplomat",
        "official",
    ]

    /// The first participant without a name, where only one has a name: "met with opposition leaders".
    private mutating func unnamedPartner(_ draft: DraftMeeting) -> [(EntityReferenceDraft, Meeting.Participant.Role)] {
        let unnamed = draft.participants.first { participant in
            let head = participant.phrase.head
            return context.tokens[head].partOfSpeech == .NOUN && referents.entity(of: head) == nil
        }
        guard let unnamed, let reference = referents.speaker(unnamed.phrase) else { return [] }
        return [(reference, unnamed.role)]
    }

    // MARK: Parts of the record

    private func meeting(
        _ draft: DraftMeeting, participants: [(EntityReferenceDraft, Meeting.Participant.Role)],
        _ numbering: EntityNumbering
    ) -> Meeting? {
        guard !participants.isEmpty else { return nil }
        let place = draft.place.flatMap { numbering.place(at: $0.head) }
        let others = participants.filter { place == nil || $0.1 == .host || numbering.id(of: $0.0.entity) != place }
        guard others.contains(where: { $0.1 != .host }),
            others.count > 1 || draft.kind == .visit || draft.kind == .summit || draft.kind == .conference
        else { return nil }
        let participants = others.map {
            Meeting.Participant(
                entity: numbering.id(of: $0.0.entity), mention: numbering.mention(at: $0.0.token), role: $0.1)
        }
        let topics = draft.topics.compactMap { referents.entity(of: $0.head) }.map(numbering.id)
        return Meeting(
            kind: draft.kind, cue: cue(draft.cue, draft.lemma), status: draft.status, participants: participants,
            place: place,
            date: date(of: draft), topics: Array(Set(topics)).sorted(), evidence: evidence(sentences: draft.sentences),
            rule: draft.rule, confidence: draft.confidence)
    }

    private func statements(
        _ drafts: [(DraftStatement, [EntityReferenceDraft])], _ numbering: EntityNumbering
    ) throws(DeadlinePassed) -> [Statement] {
        let order = drafts.indices.filter { drafts[$0].0.cue == nil || !drafts[$0].1.isEmpty }.sorted {
            let a = drafts[$0].0.content[0], b = drafts[$1].0.content[0]
            return (a.lowerBound, b.upperBound, $0) < (b.lowerBound, a.upperBound, $1)
        }
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        var statements: [Statement] = []
        for index in order {
            try context.deadline.check()
            let (draft, speakers) = drafts[index]
            let ids = Set(speakers.map { numbering.id(of: $0.entity) })
            let statement = Statement(
                speakers: speakers.map {
                    EntityReference(entity: numbering.id(of: $0.entity), mention: numbering.mention(at: $0.token))
                },
                form: draft.form, content: draft.content.map(span), cue: draft.cue.map { cue($0, draft.lemma ?? "") },
                addressees: entities(draft.addressees, numbering).filter { !ids.contains($0) },
                about: about(draft, numbering).filter { !ids.contains($0) },
                medium: draft.medium.flatMap { referents.entity(of: $0.head) }.map(numbering.id),
                date: date(draft.time),
                reportedBy: draft.reportedBy.flatMap { position[$0] }.map { LocalID($0) }, polarity: draft.polarity,
                evidence: evidence(sentences: draft.sentences), rule: draft.rule, confidence: draft.confidence)
            statements.append(statement)
        }
        return statements
    }

    func entities(_ phrases: [Phrase], _ numbering: EntityNumbering) -> [LocalID<Entity>] {
        var seen: Set<Int> = []
        return phrases.compactMap { referents.entity(of: $0.head) }.filter { seen.insert($0).inserted }.map(
            numbering.id)
    }

    /// What the words of attribution name as the subject, and what the content itself names.
    private func about(_ draft: DraftStatement, _ numbering: EntityNumbering) -> [LocalID<Entity>] {
        var seen: Set<LocalID<Entity>> = []
        let named = draft.content.flatMap(numbering.entities(inBytes:))
        return (entities(draft.about, numbering) + named).filter { seen.insert($0).inserted }
    }

    // MARK: Evidence
}
