package import Documents
package import Facts
internal import Language

/// Turns drafts over tokens into the findings of a record: ids in order of first mention, offsets in Unicode scalars.
package struct RecordAssembler {
    private let context: ExtractionContext
    private let times: [ResolvedTime]
    private let tenures: TenureTable
    private let tenureResult: TenureExtractor.Result
    private var referents: Referents
    private var text: SourceText { context.tree.document.source.text }

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
        return found.count == 1 && draft.kind != .visit ? found + unnamedPartner(draft) : found
    }

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

    private func describe(_ source: SourceDocument) -> DocumentFacts {
        DocumentFacts(
            title: source.metadata.title, date: source.metadata.date?.description,
            dateSource: source.metadata.dateSource.rawValue,
            url: source.metadata.url, publisher: source.metadata.publisher, language: source.metadata.language,
            length: text.scalarCount, sha256: SHA256(text.utf8).hex)
    }

    private func section(_ section: Section) -> SectionFacts {
        let range = text.scalarRange(ofBytes: section.range)
        return SectionFacts(start: range.lowerBound, end: range.upperBound, date: section.date?.description)
    }

    private func timeExpression(_ time: ResolvedTime) -> TimeExpression {
        let range = text.scalarRange(ofBytes: time.bytes)
        return TimeExpression(
            start: range.lowerBound, end: range.upperBound, text: text[time.bytes], kind: time.kind, value: time.value)
    }

    private func tenure(_ tenure: ResolvedTenure, _ numbering: EntityNumbering, date source: SourceDocument) -> Tenure {
        let draft = tenure.draft
        let byte = context.tokens[draft.evidence.lowerBound].range.lowerBound
        let section = source.section(atByte: byte).map { source.sections[$0] }
        return Tenure(
            person: numbering.id(of: tenure.person), title: context.tree.text(of: draft.title), role: draft.role,
            of: tenure.of.map(numbering.id), status: draft.status,
            asOf: (section?.date ?? source.metadata.date)?.description,
            evidence: evidence(tenure.evidence.sorted { $0.lowerBound < $1.lowerBound }), rule: draft.rule,
            confidence: draft.confidence)
    }

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

    private func entities(_ phrases: [Phrase], _ numbering: EntityNumbering) -> [LocalID<Entity>] {
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

    private func cue(_ tokens: Range<Int>, _ lemma: String) -> Cue {
        let range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
        return Cue(start: range.lowerBound, end: range.upperBound, lemma: lemma)
    }

    private func span(_ bytes: Range<Int>) -> Span {
        let range = text.scalarRange(ofBytes: bytes)
        return Span(start: range.lowerBound, end: range.upperBound, text: text[bytes])
    }

    /// The date of a meeting; one that took place cannot end after the day that tells of it ("this week").
    private func date(of draft: DraftMeeting) -> EventDate? {
        guard var date = date(draft.time), draft.status == .held || draft.status == .ongoing else {
            return date(draft.time)
        }
        let byte = context.tokens[draft.cue.lowerBound].range.lowerBound
        let source = context.tree.document.source
        let section = source.section(atByte: byte).map { source.sections[$0] }
        guard let day = section?.date?.description, let begin = date.begin, let end = date.end,
            end.utf8.count == day.utf8.count,
            begin <= day, end > day
        else { return date }
        date.end = day
        return date
    }

    private func date(_ time: Int?) -> EventDate? {
        guard let time, times.indices.contains(time), times[time].begin != nil else { return nil }
        let found = times[time]
        return EventDate(
            begin: found.begin, end: found.end, text: text[found.bytes],
            start: text.scalarOffset(ofByte: found.bytes.lowerBound))
    }

    // MARK: Evidence

    private static let longestEvidence = 1500

    private func evidence(sentences: [Int]) -> [EvidenceSpan] {
        var seen: Set<Int> = []
        return evidence(sentences.filter { seen.insert($0).inserted }.map { context.tree.document.sentences[$0] })
    }

    /// Spans of some tokens, cut where all together would be too long.
    private func evidence(_ ranges: [Range<Int>]) -> [EvidenceSpan] {
        var seen: Set<Range<Int>> = []
        var room = Self.longestEvidence
        return ranges.filter { !$0.isEmpty && seen.insert($0).inserted }.compactMap { tokens in
            var tokens = tokens
            var range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
            while range.count > room, tokens.count > 1 {
                tokens = tokens.lowerBound..<(tokens.lowerBound + max(1, tokens.count * room / range.count - 1))
                range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
            }
            guard range.count <= room else { return nil }
            room -= range.count
            return EvidenceSpan(
                start: range.lowerBound, end: range.upperBound, sentence: context.tokens[tokens.lowerBound].sentence,
                text: text[context.tree.bytes(of: tokens)])
        }
    }
}
