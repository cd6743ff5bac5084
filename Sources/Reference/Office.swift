internal import CReference

/// A title of an office, in lower case, and the office that it names.
public struct Office: Hashable, Sendable {
    /// The title in lower case.
    public let title: String
    /// The normal form, the same for all titles of one office: `defence minister`.
    public let role: String
    /// `head-of-state`, `minister`, `legislator`, `expert` …
    public let level: String
    /// `executive`, `legislature`, `media`, `epithet` …
    public let kind: String
    /// What the office belongs to: `country`, `organisation`, `person` …
    public let serves: [String]
    /// A short form.
    public let abbreviation: String?
    /// Other spellings and titles.
    public let variants: [String]
    /// ISO 3166-1 alpha-2 codes of the countries where it means this; empty for all.
    public let countries: [String]
    /// A tenure status that the title itself says: `former`, `acting`, `elect`.
    public let status: String?
    /// A remark.
    public let note: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        title = row[0]
        role = row[1]
        level = row[2]
        kind = row[3]
        serves = row.list(4)
        abbreviation = row.optional(5)
        variants = row.list(6)
        countries = row.list(7)
        status = row.optional(8)
        note = row.optional(9)
    }
}

extension Office {
    /// Whether the word is an abuse or a description that news uses of people but no office (`dictator`).
    public var isEpithet: Bool { kind == "epithet" }

    /// Whether the office is that of another person's other side: `counterpart`, `predecessor`, `successor`.
    public var isRelational: Bool { level == "relational" }
}

extension Office: TableRow {
    static let table = ReferenceTable<Office>(REFERENCE_OFFICES)

    /// Title, variants and abbreviation.
    public var surfaces: [String] { [title] + variants + [abbreviation].compactMap(\.self) }
}
