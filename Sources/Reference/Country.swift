internal import CReference

/// A state or territory with its names (ISO 3166-1, CLDR, Wikidata; hand-written aliases).
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public let iso2: String
    /// ISO 3166-1 alpha-3.
    public let iso3: String
    /// The usual name.
    public let name: String
    /// The official name.
    public let officialName: String
    /// Other names.
    public let aliases: [String]
    /// `Ukrainian`, `Ukrainians`.
    public let demonyms: [String]
    /// Adjectives of the name.
    public let adjectives: [String]
    /// Capitals and seats of government.
    public let capitals: [String]
    /// Buildings that stand for the government.
    public let metonyms: [String]
    /// A Wikidata identifier.
    public let wikidata: String?
    /// `state` or `territory`, among others.
    public let kind: String
    /// The part of the world.
    public let region: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        iso2 = row[0]
        iso3 = row[1]
        name = row[2]
        officialName = row[3]
        aliases = row.list(4)
        demonyms = row.list(5)
        adjectives = row.list(6)
        capitals = row.list(7)
        metonyms = row.list(8)
        wikidata = row.optional(9)
        kind = row[10]
        region = row.optional(12)
    }
}

/// How a surface stands for a country.
public struct CountryReading: Hashable, Sendable {
    /// What kind of word it is.
    public enum Form: String, Sendable, CaseIterable {
        case name, officialName, alias, demonym, adjective, capital, metonym
    }

    /// ISO 3166-1 alpha-2.
    public let iso2: String
    /// What kind of word it is.
    public let form: Form
}

/// Countries by code and by all their words.
public struct CountryTable: Sendable {
    /// In the order of their codes.
    public let rows: [Country]
    /// Names, adjectives, demonyms, capitals and seats in running text.
    public let phrases: PhraseTable<CountryReading>
    private let byCode: [String: Int]

    static let standard = CountryTable()

    private init() {
        rows = EmbeddedTable(REFERENCE_COUNTRIES).map(Country.init)
        byCode = Dictionary(rows.enumerated().map { ($0.element.iso2, $0.offset) }, uniquingKeysWith: { a, _ in a })
        phrases = PhraseTable(rows.flatMap(Self.readings))
    }

    /// The country of an ISO 3166-1 alpha-2 code.
    public subscript(iso2: String) -> Country? { byCode[iso2].map { rows[$0] } }

    private static func readings(of country: Country) -> [(phrase: String, value: CountryReading)] {
        var readings: [(phrase: String, value: CountryReading)] = []
        func add(_ surfaces: [String], _ form: CountryReading.Form) {
            for surface in surfaces where !surface.isEmpty {
                readings.append((surface, CountryReading(iso2: country.iso2, form: form)))
            }
        }
        add([country.name], .name)
        if country.officialName != country.name { add([country.officialName], .officialName) }
        add(country.aliases, .alias)
        add(country.adjectives, .adjective)
        add(country.demonyms, .demonym)
        add(country.capitals, .capital)
        add(country.metonyms, .metonym)
        return readings
    }
}
