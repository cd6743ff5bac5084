internal import CReference

/// A part of the world or of a country that news speaks of as one.
public struct Region: Hashable, Sendable {
    /// The usual name.
    public let name: String
    /// Adjectives of the name.
    public let adjectives: [String]
    /// Words for its people.
    public let demonyms: [String]
    /// `continent`, `subregion`, `historic` …
    public let kind: String
    /// The region around it.
    public let parent: String?
    /// ISO 3166-1 alpha-2 codes.
    public let members: [String]

    init(_ row: borrowing EmbeddedTable.Row) {
        name = row[0]
        adjectives = row.list(1)
        demonyms = row.list(2)
        kind = row[3]
        parent = row.optional(4)
        members = row.list(5)
    }
}

extension Region: TableRow {
    static let table = ReferenceTable<Region>(REFERENCE_REGIONS)

    /// Name, adjectives and demonyms.
    public var surfaces: [String] { [name] + adjectives + demonyms }
}
