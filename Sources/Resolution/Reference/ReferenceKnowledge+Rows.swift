/// The rows of the tables.
extension ReferenceKnowledge {
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
