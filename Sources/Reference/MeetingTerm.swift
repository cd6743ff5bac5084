internal import CReference

/// A word of the vocabulary of meetings: a verb or noun that tells of one, or a word that says what becomes of it.
public struct MeetingTerm: Hashable, Sendable {
    /// The lemma, or a form of its own where only that form is meant ("prepared").
    public let term: String
    /// What the word does: `verb` and `noun` tell of a meeting, `mood`, `predicate` and `modifier` tell its status, the other
    /// classes serve single rules.
    public let wordClass: String
    /// `meeting`, `visit`, `phone call`, `talks`, `conference`, `summit` or `interview`; nil for what tells of none.
    public let kind: String?
    /// What the word makes of a meeting: `ongoing`, `planned`, `proposed`, `refused`, `cancelled`, `postponed`, `denied`.
    public let status: String?
    /// The frame of a verb; `weak` for a noun that is often something else.
    public let frame: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        term = row[0]
        wordClass = row[1]
        kind = row.optional(2)
        status = row.optional(3)
        frame = row.optional(4)
    }
}

extension MeetingTerm: TableRow {
    static let table = ReferenceTable<MeetingTerm>(REFERENCE_MEETINGS)

    /// The term alone; forms are found by their lemma.
    public var surfaces: [String] { [term] }
}
