internal import CReference

/// Who held an office when (Wikidata of October 2022; congress-legislators).
public struct OfficeHolder: Hashable, Sendable {
    /// ISO 3166-1 alpha-2; empty for states that few recognise.
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
        self.rows = rows
        roles = rows.map(Self.role)
        byCountry = Dictionary(grouping: rows.indices, by: { rows[$0].iso2 })
    }

    /// Holders of a country's office, given by its normal form, in the table's order; on a day where one is given.
    ///
    /// A term known to the year counts for the whole year. One without a known end lasts until another's begins.
    public func holders(country iso2: String, role: String, on isoDay: String? = nil) -> [OfficeHolder] {
        let all = (byCountry[iso2] ?? []).filter { roles[$0] == role }.map { rows[$0] }
        guard let isoDay else { return all }
        return all.filter { holder in
            let end = holder.end ?? Self.successorStart(of: holder, in: all)
            return Self.isBegun(holder.start, on: isoDay) && !Self.isOver(end, on: isoDay)
        }
    }

    /// The terms of a person of this name, with the normal form of each office.
    public func offices(ofPerson name: String) -> [(holder: OfficeHolder, role: String?)] {
        rows.indices.filter { rows[$0].name == name }.map { (rows[$0], roles[$0]) }
    }

    private static func role(of row: OfficeHolder) -> String? {
        let atoms = PhraseAtom.atoms(of: row.office)
        let offices = Office.table.phrases.longestMatch(in: atoms[...], matching: .folded)?.values ?? []
        let own = offices.first { $0.countries.contains(row.iso2) }
        return (own ?? offices.first { $0.countries.isEmpty })?.role
    }

    private static func successorStart(of holder: OfficeHolder, in terms: [OfficeHolder]) -> String? {
        guard let start = holder.start else { return nil }
        return terms.filter { $0.wikidata != holder.wikidata }.compactMap(\.start).filter { $0 > start }.min()
    }

    private static func isBegun(_ start: String?, on isoDay: String) -> Bool {
        start.map { isoDay.prefix($0.utf8.count) >= $0 } ?? true
    }

    private static func isOver(_ end: String?, on isoDay: String) -> Bool {
        end.map { isoDay.prefix($0.utf8.count) > $0 } ?? false
    }
}
