internal import CReference

/// A row that stands in running text under some surfaces.
protocol TableRow: Sendable {
    init(_ row: borrowing EmbeddedTable.Row)
    var surfaces: [String] { get }
}

/// A table whose rows are found by their words.
public struct ReferenceTable<Row: Sendable>: Sendable {
    /// In the table's order.
    public let rows: [Row]
    /// The rows in running text.
    public let phrases: PhraseTable<Row>

    /// The rows that a surface can stand for, in the table's order.
    public func rows(for surface: String, matching letterCase: LetterCase = .exact) -> [Row] {
        phrases.values(for: surface, matching: letterCase)
    }
}

extension ReferenceTable where Row: TableRow {
    init(_ name: ReferenceTableName) {
        rows = EmbeddedTable(name).map(Row.init)
        phrases = PhraseTable(rows, surfaces: \.surfaces)
    }
}
