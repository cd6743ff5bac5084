/// What resolution knows of the world beforehand: plain rows, indexed by folded names.
public struct ReferenceKnowledge: Sendable {
    /// A country: its code, names and the words that point at it.
    public struct Country: Sendable {
        /// ISO 3166-1 alpha-2.
        public var iso2: String
        /// The name for people.
        public var name: String
        /// A Wikidata identifier, where certain.
        public var wikidata: String?
        /// Other names, adjectives and demonyms.
        public var words: [String]

        /// Makes a country.
        public init(iso2: String, name: String, wikidata: String?, words: [String]) {
            self.iso2 = iso2
            self.name = name
            self.wikidata = wikidata
            self.words = words
        }
    }

    /// An organisation or outlet under all its names.
    public struct Organisation: Sendable {
        /// A readable identifier.
        public var slug: String?
        /// The name for people.
        public var name: String
        /// Other names.
        public var aliases: [String]
        /// The country it belongs to.
        public var country: String?
        /// A Wikidata identifier, where certain.
        public var wikidata: String?

        /// Makes an organisation.
        public init(slug: String?, name: String, aliases: [String], country: String?, wikidata: String?) {
            self.slug = slug
            self.name = name
            self.aliases = aliases
            self.country = country
            self.wikidata = wikidata
        }
    }

    /// One person's holding of a national office; dates as exact as known.
    public struct Holder: Sendable {
        /// The person.
        public var person: String
        /// A Wikidata identifier, where certain.
        public var wikidata: String?
        /// ISO 3166-1 alpha-2.
        public var iso2: String
        /// The normal form of the office.
        public var role: String
        /// The beginning: a day, month or year.
        public var begin: String?
        /// The end: a day, month or year.
        public var end: String?
        /// The last day for which the row vouches where `end` is nil.
        public var knownUntil: String?

        /// Makes a holding.
        public init(
            person: String, wikidata: String?, iso2: String, role: String, begin: String?, end: String?,
            knownUntil: String?
        ) {
            self.person = person
            self.wikidata = wikidata
            self.iso2 = iso2
            self.role = role
            self.begin = begin
            self.end = end
            self.knownUntil = knownUntil
        }
    }

    /// A city under all its names.
    public struct City: Sendable {
        /// The name for people.
        public var name: String
        /// ISO 3166-1 alpha-2.
        public var iso2: String
        /// Other names.
        public var aliases: [String]

        /// Makes a city.
        public init(name: String, iso2: String, aliases: [String]) {
            self.name = name
            self.iso2 = iso2
            self.aliases = aliases
        }
    }

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

extension ReferenceKnowledge.Holder {
    /// Whether the row vouches for a day; dates compare as far as both are exact.
    func covers(_ day: String) -> Bool {
        if let begin, day.prefix(begin.utf8.count) < begin { return false }
        if let end { return day.prefix(end.utf8.count) <= end }
        guard let knownUntil else { return true }
        return day.prefix(knownUntil.utf8.count) <= knownUntil
    }
}

extension ReferenceKnowledge.Organisation {
    /// Whether it belongs to several countries: the tables give such a code of its own.
    var isSupranational: Bool { country == "EU" || country == "UN" }
}
