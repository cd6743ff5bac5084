internal import CReference

/// A city of 300,000 people or more, or a capital (GeoNames).
public struct City: Hashable, Sendable {
    /// The usual name.
    public let name: String
    /// ISO 3166-1 alpha-2 of its country.
    public let iso2: String
    /// Its number in GeoNames.
    public let geonameID: String
    /// The number of people.
    public let population: Int
    /// Other names.
    public let aliases: [String]

    init(_ row: borrowing EmbeddedTable.Row) {
        name = row[0]
        iso2 = row[1]
        geonameID = row[2]
        population = Int(row[3]) ?? 0
        aliases = row.list(4)
    }
}

extension City: TableRow {
    static let table = ReferenceTable<City>(REFERENCE_CITIES)

    /// Name and aliases.
    public var surfaces: [String] { [name] + aliases }
}
