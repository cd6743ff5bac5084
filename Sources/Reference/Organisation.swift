internal import CReference

/// An organisation of which news often speaks.
public struct Organisation: Hashable, Sendable {
    /// A readable identifier: `european-commission`.
    public let slug: String
    /// The usual name.
    public let name: String
    /// Other names.
    public let aliases: [String]
    /// `igo`, `eu-body`, `ministry`, `company` …
    public let kind: String
    /// ISO 3166-1 alpha-2, or `EU`, `UN`.
    public let country: String?
    /// A Wikidata identifier, where it was checked.
    public let wikidata: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        slug = row[0]
        name = row[1]
        aliases = row.list(2)
        kind = row[3]
        country = row.optional(4)
        wikidata = row[6] == "memory" ? nil : row.optional(5)
    }
}

extension Organisation: TableRow {
    static let table = ReferenceTable<Organisation>(REFERENCE_ORGANISATIONS)

    /// Name and aliases.
    public var surfaces: [String] { [name] + aliases }
}
