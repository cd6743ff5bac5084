public import Facts
public import KnowledgeGraph

/// Takes records one after the other and keeps of each what resolution needs: numbers in arrays, every name once, and
/// the words of evidence and statements in a temporary file as soon as they are many.
///
/// The records themselves can be forgotten: `Resolved.annotated(_:)` completes them when they are read again.
public struct RecordCollector: ~Copyable {
    /// The number of records taken.
    public var count: Int { documents.count }
    /// The number of those that say why a document was refused.
    public private(set) var failureCount = 0

    private(set) var documents: [DocumentRow] = []
    private(set) var rows = CorpusArrays()
    private var texts = TextTable()
    private var words: TextStoreWriter
    private var fingerprint = Fingerprint()
    /// Where the spans of the record in hand begin.
    private var firstSpan = 0

    /// Begins with no record.
    ///
    /// - Parameters:
    ///   - scratchFolder: where the temporary file is made; where `TMPDIR` says, if not given.
    ///   - memoryLimit: the number of bytes of words held in memory before they go to the file.
    public init(scratchFolder: String? = nil, memoryLimit: Int = 32 << 20) {
        words = TextStoreWriter(folder: scratchFolder, memoryLimit: memoryLimit)
    }

    /// Takes a record; throws where the temporary file cannot be written.
    public mutating func append(_ record: FactsRecord) throws(StorageError) {
        fingerprint = Fingerprint()
        firstSpan = rows.spans.count
        let begin = rows.counts
        var facts: DocumentFacts?
        switch record.outcome {
        case .failure(let failure):
            failureCount += 1
            fingerprint.combine(failure.code)
            fingerprint.combine(failure.message)
        case .findings(let findings):
            facts = findings.document
            try append(findings)
        }
        let end = rows.counts
        documents.append(
            DocumentRow(
                id: record.id, serial: documents.count, facts: facts, fingerprint: fingerprint.value,
                entities: Run(begin.entities..<end.entities), mentions: Run(begin.mentions..<end.mentions),
                tenures: Run(begin.tenures..<end.tenures), meetings: Run(begin.meetings..<end.meetings),
                statements: Run(begin.statements..<end.statements)))
    }

    /// Everything that was taken.
    consuming func finish() throws(StorageError) -> Corpus {
        Corpus(documents, rows, texts: texts.finish(), words: try words.finish())
    }
}

// MARK: - Rows of one record
extension RecordCollector {
    private mutating func append(_ findings: Findings) throws(StorageError) {
        for entity in findings.entities { append(entity) }
        // A mention of nothing tells nothing.
        for mention in findings.mentions where findings.entities.indices.contains(mention.entity.index) {
            rows.mentions.append(
                MentionRow(
                    entity: item(mention.entity), start: number(mention.start), end: number(mention.end),
                    text: text(mention.text), form: mention.form))
        }
        for tenure in findings.tenures { try append(tenure) }
        for meeting in findings.meetings { try append(meeting) }
        for statement in findings.statements { try append(statement) }
    }

    private mutating func append(_ entity: Entity) {
        let first = rows.texts.count
        for alias in entity.aliases { rows.texts.append(text(alias)) }
        rows.entities.append(
            EntityRow(
                kind: entity.kind, gender: entity.gender, status: entity.status, name: text(entity.name),
                iso2: text(entity.iso2), wikidata: text(entity.wikidata), aliases: Run(first..<rows.texts.count),
                parties: items(entity.parties)))
    }

    private mutating func append(_ tenure: Tenure) throws(StorageError) {
        rows.tenures.append(
            TenureRow(
                person: item(tenure.person), of: item(tenure.of), title: text(tenure.title), role: text(tenure.role),
                asOf: text(tenure.asOf), begin: text(tenure.begin), end: text(tenure.end), rule: text(tenure.rule),
                evidence: try spans(tenure.evidence), confidence: number(tenure.confidence), status: tenure.status))
    }

    private mutating func append(_ meeting: Meeting) throws(StorageError) {
        let first = rows.participants.count
        for participant in meeting.participants {
            rows.participants.append(ParticipantRow(entity: item(participant.entity), role: participant.role))
        }
        rows.meetings.append(
            MeetingRow(
                kind: meeting.kind, status: meeting.status, place: item(meeting.place),
                cueStart: number(meeting.cue.start), cueEnd: number(meeting.cue.end), date: date(meeting.date),
                participants: Run(first..<rows.participants.count), topics: items(meeting.topics),
                evidence: try spans(meeting.evidence), rule: text(meeting.rule),
                confidence: number(meeting.confidence)))
    }

    private mutating func append(_ statement: Statement) throws(StorageError) {
        let first = rows.spans.count
        for span in statement.content { try append(span.start, span.end, noItem, span.text) }
        let content = Run(first..<rows.spans.count)
        rows.statements.append(
            StatementRow(
                form: statement.form, polarity: statement.polarity, medium: item(statement.medium),
                reportedBy: item(statement.reportedBy), cue: text(statement.cue?.lemma), date: date(statement.date),
                speakers: items(statement.speakers.map(\.entity)), content: content,
                addressees: items(statement.addressees), about: items(statement.about),
                evidence: try spans(statement.evidence), rule: text(statement.rule),
                confidence: number(statement.confidence)))
    }
}

// MARK: - Parts of rows
extension RecordCollector {
    private mutating func text(_ text: String?) -> TextID {
        guard let text else { return .none }
        fingerprint.combine(text)
        return texts.intern(text)
    }

    private mutating func number(_ value: Int) -> UInt32 {
        fingerprint.combine(UInt64(truncatingIfNeeded: value))
        return UInt32(clamping: value)
    }

    private mutating func number(_ value: Double) -> Double {
        fingerprint.combine(value.bitPattern)
        return value
    }

    private mutating func item<Item>(_ id: LocalID<Item>?) -> UInt32 { id.map { number($0.index) } ?? noItem }

    private mutating func items(_ list: [LocalID<Entity>]) -> Run {
        let first = rows.items.count
        for id in list { rows.items.append(item(id)) }
        return Run(first..<rows.items.count)
    }

    private mutating func date(_ date: EventDate?) -> DateRow {
        DateRow(text: text(date?.text), begin: text(date?.begin), end: text(date?.end))
    }

    private mutating func spans(_ evidence: [EvidenceSpan]) throws(StorageError) -> Run {
        let first = rows.spans.count
        for span in evidence { try append(span.start, span.end, number(span.sentence), span.text) }
        return Run(first..<rows.spans.count)
    }

    private mutating func append(_ start: Int, _ end: Int, _ sentence: UInt32, _ text: String) throws(StorageError) {
        fingerprint.combine(text)
        let (start, end) = (number(start), number(end))
        let place: UInt64
        // Claims of one sentence have one piece of evidence, whose words are kept once.
        if let known = rows.spans[firstSpan...].last(where: { $0.start == start && $0.end == end }) {
            place = known.words
        } else {
            place = try words.append(text)
        }
        rows.spans.append(SpanRow(start: start, end: end, sentence: sentence, words: place))
    }
}

/// A hash of all that a record tells, the same in every run (FNV-1a over 64-bit words; Fowler, Noll, Vo).
struct Fingerprint: Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func combine(_ word: UInt64) { value = (value ^ word) &* 0x0000_0100_0000_01b3 }

    mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(UInt64(byte)) }
        combine(UInt64(0x100))
    }
}
