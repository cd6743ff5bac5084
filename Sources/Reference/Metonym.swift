internal import CReference

/// A building, street or city that stands for an institution.
public struct Metonym: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`.
    public let code: String
    /// The words themselves.
    public let surface: String
    /// What it stands for: `executive`, `foreign-ministry`, `legislature` …
    public let body: String
    /// The office whose holder it stands for.
    public let office: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        code = row[0]
        surface = row[1]
        body = row[2]
        office = row.optional(3)
    }
}

extension Metonym: TableRow {
    static let table = ReferenceTable<Metonym>(REFERENCE_METONYMS)

    /// The words that stand for it.
    public var surfaces: [String] { [surface] }
}
