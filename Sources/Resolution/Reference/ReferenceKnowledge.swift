/// What resolution knows of the world beforehand: plain rows, indexed by folded names.
public struct ReferenceKnowledge: Sendable {
    let countries: [Country]
    let organisations: [Organisation]
    let holders: [Holder]
    let cities: [City]
    /// Folded titles to normal forms.
    let titles: [String: String]
    /// Roles whose country may be the one that sends or the one that receives: envoys, ambassadors.
    let relationalRoles: Set<String>
    /// Roles of heads of state and of government, whom a text may call the leader of their country.
    let leadingRoles: Set<String>
    private let countryByCode: [String: Int]
    private let countryByWord: [String: Int]
    private let organisationByName: [String: [Int]]
    private let holdersBySurname: [String: [Int]]
    private let holdersByOffice: [String: [Int]]
    private let cityByName: [String: [Int]]

    /// Indexes the rows; `titles` leads from a title as written to its normal form, the sets hold normal forms.
    public init(
        countries: [Country] = [], organisations: [Organisation] = [], holders: [Holder] = [], cities: [City] = [],
        titles: [String: String] = [:], relationalRoles: Set<String> = [], leadingRoles: Set<String> = []
    ) {
        self.countries = countries
        self.organisations = organisations
        self.holders = holders
        self.cities = cities
        self.relationalRoles = relationalRoles
        self.leadingRoles = leadingRoles
        self.titles = Dictionary(
            titles.map { (ASCIIFolding.fold($0.key), $0.value) }, uniquingKeysWith: { min($0, $1) })
        countryByCode = Dictionary(countries.enumerated().map { ($1.iso2, $0) }, uniquingKeysWith: { a, _ in a })
        countryByWord = Self.first(countries.map { [$0.name] + $0.words })
        organisationByName = Self.all(organisations.map { [$0.name] + $0.aliases })
        holdersBySurname = Self.grouped(holders.map { PersonName($0.person)?.surnameClass ?? "" })
        holdersByOffice = Self.grouped(holders.map { "\($0.iso2)/\($0.role)" })
        cityByName = Self.all(cities.map { [$0.name] + $0.aliases })
    }

    /// A folded name without its article.
    static func key(_ text: String) -> String {
        let folded = ASCIIFolding.fold(text)
        return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }

    private static func all(_ names: [[String]]) -> [String: [Int]] {
        var table: [String: [Int]] = [:]
        for (index, list) in names.enumerated() {
            for key in Set(list.map(key)) where !key.isEmpty { table[key, default: []].append(index) }
        }
        return table
    }

    private static func first(_ names: [[String]]) -> [String: Int] { all(names).compactMapValues(\.first) }

    private static func grouped(_ keys: [String]) -> [String: [Int]] {
        Dictionary(grouping: keys.indices, by: { keys[$0] })
    }
}

/// What the rows say of a name, a code or a day.
extension ReferenceKnowledge {
    /// The country of a code.
    func country(code: String) -> Country? { countryByCode[code].map { countries[$0] } }

    /// The country of a name, adjective or demonym.
    func country(word: String) -> Country? { countryByWord[Self.key(word)].map { countries[$0] } }

    /// The only organisation of a name, in a country where one is given.
    func organisation(named name: String, country: String?) -> Organisation? {
        let found = (organisationByName[Self.key(name)] ?? []).map { organisations[$0] }
            .filter { $0.country == nil || country == nil || $0.country == country || $0.isSupranational }
        return found.count == 1 ? found[0] : nil
    }

    /// Holders whose names stand in a relation to a full name, with the relation.
    func holders(related name: PersonName) -> [(holder: Holder, relation: NameRelation)] {
        guard !name.isSurnameOnly else { return [] }
        return (holdersBySurname[name.surnameClass] ?? []).compactMap { index in
            PersonName(holders[index].person).map { (holders[index], NameRelation(name, $0)) }
        }
    }

    /// Whoever held an office of a country on a day, as far as the rows vouch for it.
    func holders(role: String, iso2: String, on day: String) -> [Holder] {
        (holdersByOffice["\(iso2)/\(role)"] ?? []).map { holders[$0] }.filter { $0.covers(day) }
    }

    /// The only city of a name, in a country where one is given.
    func city(named name: String, country: String?) -> City? {
        let found = (cityByName[Self.key(name)] ?? []).map { cities[$0] }
            .filter { country == nil || $0.iso2 == country }
        return found.count == 1 ? found[0] : nil
    }

    /// The normal form of a title.
    func role(title: String) -> String? { titles[Self.key(title)] }
}
