internal import CReference

/// Who held an office when (Wikidata of October 2022; congress-legislators).
public struct OfficeHolder: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public let iso2: String
    /// As the source calls it: `President of Albania`.
    public let office: String
    /// A Wikidata identifier.
    public let officeWikidata: String?
    /// The usual name.
    public let name: String
    /// The holder's Wikidata identifier.
    public let wikidata: String?
    /// An ISO day, month or year.
    public let start: String?
    /// An ISO day, month or year; nil where the source knew of none. The end of a running term is the planned one.
    public let end: String?
    /// Where the row is from.
    public let source: String

    init(_ row: borrowing EmbeddedTable.Row) {
        iso2 = row[0]
        office = row[3]
        officeWikidata = row.optional(2)
        name = row[5]
        wikidata = row.optional(4)
        start = row.optional(6)
        end = row.optional(7)
        source = row[8]
    }
}

extension OfficeHolder {
    /// Whether the source has the person in office on a day; a term known to the year counts for the whole year.
    public func holds(on isoDay: String) -> Bool {
        if let start, isoDay.prefix(start.utf8.count) < start { return false }
        if let end, isoDay.prefix(end.utf8.count) > end { return false }
        return true
    }
}

/// Holders of offices by country and role.
public struct OfficeHolderTable: Sendable {
    /// In the table's order.
    public let rows: [OfficeHolder]
    /// The normal form of each row's office, where the table of offices has it.
    private let roles: [String?]
    private let byCountry: [String: [Int]]

    static let standard = OfficeHolderTable()

    private init() {
        let rows = EmbeddedTable(REFERENCE_OFFICE_HOLDERS).map(OfficeHolder.init)
        let offices = Office.table.phrases
        self.rows = rows
        roles = rows.map { row in
            let atoms = PhraseAtom.atoms(of: row.office)
            let values = offices.longestMatch(in: atoms[...], matching: .folded)?.values ?? []
            return (values.first { $0.countries.contains(row.iso2) } ?? values.first { $0.countries.isEmpty })?.role
        }
        byCountry = Dictionary(grouping: rows.indices, by: { rows[$0].iso2 })
    }

    /// Holders of a country's office, given by its normal form, in the table's order; on a day where one is given.
    ///
    /// Someone whose end is not known counts as holding it ever after.
    public func holders(country iso2: String, role: String, on isoDay: String? = nil) -> [OfficeHolder] {
        (byCountry[iso2] ?? []).filter { roles[$0] == role }.map { rows[$0] }
            .filter { holder in isoDay.map(holder.holds(on:)) ?? true }
    }

    /// The offices that the table knows a person of this name to have held, with their normal forms.
    public func offices(ofPerson name: String) -> [(holder: OfficeHolder, role: String?)] {
        rows.indices.filter { rows[$0].name == name }.map { (rows[$0], roles[$0]) }
    }
}
