internal import CReference

/// A news agency, newspaper, broadcaster or platform.
public struct MediaOutlet: Hashable, Sendable {
    /// The usual name.
    public let name: String
    /// Other names.
    public let aliases: [String]
    /// `agency`, `newspaper`, `broadcaster`, `platform` …
    public let kind: String
    /// ISO 3166-1 alpha-2.
    public let country: String?
    /// The domain of its site.
    public let domain: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        name = row[0]
        aliases = row.list(1)
        kind = row[2]
        country = row.optional(3)
        domain = row.optional(4)
    }
}

extension MediaOutlet: TableRow {
    static let table = ReferenceTable<MediaOutlet>(REFERENCE_MEDIA)

    /// Name and aliases.
    public var surfaces: [String] { [name] + aliases }
}
