internal import CReference

/// A word or phrase that tells of a contact between people.
public struct MeetingTerm: Hashable, Sendable {
    /// The lemma of the term.
    public let term: String
    /// `verb` or `noun`.
    public let partOfSpeech: String
    /// `meeting`, `visit`, `phone call`, `talks`, `conference` or `summit`; nil for what is none (a press conference).
    public let kind: String?
    /// What the term says by itself: `held`, `planned`, `proposed`, `refused`, `cancelled`, `postponed`.
    public let status: String
    /// An example of its frame.
    public let pattern: String?
    /// Who plays which part (`visitor=A host=B`), and what else the term can mean.
    public let note: String?
    /// Inflected forms.
    public let forms: [String]

    init(_ row: borrowing EmbeddedTable.Row) {
        term = row[0]
        partOfSpeech = row[1]
        kind = row.optional(2)
        status = row[3]
        pattern = row.optional(4)
        note = row.optional(5)
        forms = row.list(6)
    }
}

extension MeetingTerm: TableRow {
    static let table = ReferenceTable<MeetingTerm>(REFERENCE_MEETINGS)

    /// The term and its inflected forms.
    public var surfaces: [String] { [term] + forms }
}
