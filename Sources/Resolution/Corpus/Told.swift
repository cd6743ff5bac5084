internal import Facts
internal import KnowledgeGraph

/// Something that a document tells, made of its row.
protocol ToldItem {
    associatedtype Row: Sendable

    init(row: Row, corpus: Corpus)
}

/// The items of one kind that one document tells, each read as it is asked for.
struct Told<Item: ToldItem>: RandomAccessCollection {
    private let corpus: Corpus
    private let rows: [Item.Row]
    private let base: Int
    let endIndex: Int
    var startIndex: Int { 0 }

    init(_ corpus: Corpus, _ rows: [Item.Row], _ run: Run) {
        self.corpus = corpus
        self.rows = rows
        base = Int(run.start)
        endIndex = Int(run.count)
    }

    subscript(index: Int) -> Item { Item(row: rows[base + index], corpus: corpus) }
}

/// An entity as one document tells of it; members mean what those of `Entity` mean. Texts are fetched at each call.
struct ToldEntity: ToldItem, Sendable {
    let row: EntityRow
    let corpus: Corpus

    var kind: Entity.Kind { row.kind }
    var gender: Entity.Gender? { row.gender }
    var status: Entity.AgreementStatus? { row.status }
    var name: String { corpus.text(row.name) ?? "" }
    var iso2: String? { corpus.text(row.iso2) }
    var wikidata: String? { corpus.text(row.wikidata) }
    var aliases: [String] { corpus.rows.texts[row.aliases.range].map { corpus.text($0) ?? "" } }
    var parties: [LocalID<Entity>] { corpus.items(row.parties) }
}

/// A mention, as `Mention`.
struct ToldMention: ToldItem, Sendable {
    let row: MentionRow
    let corpus: Corpus

    var entity: LocalID<Entity> { LocalID(Int(row.entity)) }
    var form: Mention.Form { row.form }
    var start: Int { Int(row.start) }
    var end: Int { Int(row.end) }
    var text: String { corpus.text(row.text) ?? "" }
    var words: Passage { Passage(corpus.texts, at: UInt64(row.text.rawValue)) }
}

/// A tenure as one document tells of it, as `Tenure`.
struct ToldTenure: ToldItem, Sendable {
    let row: TenureRow
    let corpus: Corpus

    var person: LocalID<Entity> { LocalID(Int(row.person)) }
    var of: LocalID<Entity>? { corpus.item(row.of) }
    var title: String { corpus.text(row.title) ?? "" }
    var role: String { corpus.text(row.role) ?? "" }
    var status: Tenure.Status { row.status }
    var asOf: String? { corpus.text(row.asOf) }
    var begin: String? { corpus.text(row.begin) }
    var end: String? { corpus.text(row.end) }
    var evidence: ArraySlice<SpanRow> { corpus.rows.spans[row.evidence.range] }
    var rule: String { corpus.text(row.rule) ?? "" }
    var confidence: Double { row.confidence }
}

/// A meeting as one document tells of it, as `Meeting`.
struct ToldMeeting: ToldItem, Sendable {
    let row: MeetingRow
    let corpus: Corpus

    var kind: Meeting.Kind { row.kind }
    var status: Meeting.Status { row.status }
    var participants: [(entity: LocalID<Entity>, role: Meeting.Participant.Role)] {
        corpus.rows.participants[row.participants.range].map { (LocalID(Int($0.entity)), $0.role) }
    }
    var place: LocalID<Entity>? { corpus.item(row.place) }
    var date: EventDate? { corpus.date(row.date) }
    var topics: [LocalID<Entity>] { corpus.items(row.topics) }
    var evidence: ArraySlice<SpanRow> { corpus.rows.spans[row.evidence.range] }
    var rule: String { corpus.text(row.rule) ?? "" }
    var confidence: Double { row.confidence }
}

/// A statement as one document tells of it, as `Statement`.
struct ToldStatement: ToldItem, Sendable {
    let row: StatementRow
    let corpus: Corpus

    var speakers: [LocalID<Entity>] { corpus.items(row.speakers) }
    var form: Statement.Form { row.form }
    var content: ArraySlice<SpanRow> { corpus.rows.spans[row.content.range] }
    var cue: String? { corpus.text(row.cue) }
    var addressees: [LocalID<Entity>] { corpus.items(row.addressees) }
    var about: [LocalID<Entity>] { corpus.items(row.about) }
    var medium: LocalID<Entity>? { corpus.item(row.medium) }
    var date: EventDate? { corpus.date(row.date) }
    var reportedBy: LocalID<Statement>? { corpus.item(row.reportedBy) }
    var polarity: Statement.Polarity { row.polarity }
    var evidence: ArraySlice<SpanRow> { corpus.rows.spans[row.evidence.range] }
    var rule: String { corpus.text(row.rule) ?? "" }
    var confidence: Double { row.confidence }
}

extension Corpus {
    fileprivate func item<Item>(_ number: UInt32) -> LocalID<Item>? { number == noItem ? nil : LocalID(Int(number)) }

    fileprivate func items(_ run: Run) -> [LocalID<Entity>] { rows.items[run.range].map { LocalID(Int($0)) } }

    fileprivate func date(_ row: DateRow) -> EventDate? {
        text(row.text).map { EventDate(begin: text(row.begin), end: text(row.end), text: $0, start: 0) }
    }

    /// The words of a span.
    func passage(_ span: SpanRow) -> Passage { Passage(words, at: span.words) }
}
