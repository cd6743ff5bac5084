internal import Facts

/// A stretch of one of the corpus's arrays, as two numbers of 32 bits.
struct Run: Sendable {
    var start: UInt32
    var count: UInt32

    init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        count = UInt32(range.count)
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A record's number for none of its items.
let noItem = UInt32.max

/// One record, and where what it tells stands in the corpus's arrays.
struct DocumentRow: Sendable {
    var id: String
    /// The record's place among those given.
    var serial: Int
    /// Nil for a document that was refused.
    var facts: DocumentFacts?
    /// Of everything that the record tells: tells records of one id apart.
    var fingerprint: UInt64
    var entities: Run
    var mentions: Run
    var tenures: Run
    var meetings: Run
    var statements: Run
}

/// An `Entity` without its IRI.
struct EntityRow: Sendable {
    var kind: Entity.Kind
    var gender: Entity.Gender?
    var status: Entity.AgreementStatus?
    var name: TextID
    var iso2: TextID
    var wikidata: TextID
    /// In the corpus's list of texts.
    var aliases: Run
    /// In the corpus's list of items.
    var parties: Run
}

/// A `Mention` without its kind.
struct MentionRow: Sendable {
    var entity: UInt32
    var start: UInt32
    var end: UInt32
    var text: TextID
    var form: Mention.Form
}

/// A span with the place of its words in the store.
struct SpanRow: Sendable {
    var start: UInt32
    var end: UInt32
    /// Of evidence only.
    var sentence: UInt32
    var words: UInt64
}

/// A `Tenure` without its IRI.
struct TenureRow: Sendable {
    var person: UInt32
    var of: UInt32
    var title: TextID
    var role: TextID
    var asOf: TextID
    var begin: TextID
    var end: TextID
    var rule: TextID
    var evidence: Run
    var confidence: Double
    var status: Tenure.Status
}

/// An `EventDate` without its place.
struct DateRow: Sendable {
    /// `none` where there is no date at all.
    var text: TextID
    var begin: TextID
    var end: TextID
}

/// One who took part in a meeting.
struct ParticipantRow: Sendable {
    var entity: UInt32
    var role: Meeting.Participant.Role
}

/// A `Meeting` without its IRI.
struct MeetingRow: Sendable {
    var kind: Meeting.Kind
    var status: Meeting.Status
    var place: UInt32
    var cueStart: UInt32
    var cueEnd: UInt32
    var date: DateRow
    var participants: Run
    var topics: Run
    var evidence: Run
    var rule: TextID
    var confidence: Double
}

/// A `Statement` without its IRI.
struct StatementRow: Sendable {
    var form: Statement.Form
    var polarity: Statement.Polarity
    var medium: UInt32
    var reportedBy: UInt32
    /// The lemma; `none` where there is no cue.
    var cue: TextID
    var date: DateRow
    var speakers: Run
    var content: Run
    var addressees: Run
    var about: Run
    var evidence: Run
    var rule: TextID
    var confidence: Double
}
