internal import CReference

/// A state of the United States, or the District of Columbia.
public struct USState: Hashable, Sendable {
    /// The postal code.
    public let code: String
    /// The usual name.
    public let name: String
    /// The abbreviation of the Associated Press.
    public let abbreviation: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        code = row[0]
        name = row[1]
        abbreviation = row.optional(2)
    }
}

extension USState: TableRow {
    static let table = ReferenceTable<USState>(REFERENCE_US_STATES)

    /// Name and abbreviation.
    public var surfaces: [String] { [name] + [abbreviation].compactMap(\.self) }
}
