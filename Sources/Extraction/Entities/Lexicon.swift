package import Facts
package import Reference

/// What a capitalised phrase of the tables can stand for.
package enum NameReading: Hashable, Sendable {
    case country(iso2: String)
    /// "German", "Ukrainians".
    case adjective(iso2: String)
    /// A city, region or state, with its country where it has one.
    case place(name: String, iso2: String?, isCapital: Bool)
    case organisation(name: String, iso2: String?, wikidata: String?)
    /// A building or street that stands for an institution of a country: "the Kremlin".
    case seat(name: String, iso2: String?)
    /// A place that stands for a union of countries: "Brussels".
    case union(name: String, wikidata: String?)
    /// "European", "Middle Eastern": belongs to no country.
    case regional(name: String)
}

/// The reference tables as the recogniser asks them: one dictionary of names, one of titles, one of honorifics.
package struct Lexicon: Sendable {
    package let reference: ReferenceTables
    /// Compared by exact case.
    package let names: PhraseTable<NameReading>
    package let knownHolders: KnownHolders
    /// The names of known holders of offices, of two words or more, without diacritics.
    package let namesOfHolders: PhraseTable<String>
    /// The first words of those names.
    package let firstWordsOfHolders: Set<String>

    /// Indexes the tables.
    package init(_ reference: ReferenceTables) {
        self.reference = reference
        self.names = PhraseTable(Self.readings(in: reference))
        self.knownHolders = KnownHolders(reference.officeHolders, forms: reference.givenNameForms)
        let holders = Set(reference.officeHolders.rows.map { LatinFolding.fold($0.name) }).filter {
            $0.contains(" ") && !$0.contains(" of ")
        }
        self.namesOfHolders = PhraseTable(holders.sorted(), surfaces: { [$0] })
        self.firstWordsOfHolders = Set(holders.compactMap { $0.split { " -".contains($0) }.first.map(String.init) })
    }

    private static func readings(in tables: ReferenceTables) -> [(phrase: String, value: NameReading)] {
        var found: [(phrase: String, value: NameReading)] = []
        func add(_ surfaces: [String], _ reading: NameReading) {
            for surface in surfaces where surface.first?.isUppercase == true || surface.hasPrefix("the ") {
                found.append((surface, reading))
                if surface.hasPrefix("the ") { found.append(("The " + surface.dropFirst(4), reading)) }
            }
        }
        for row in tables.countries.rows {
            add([row.name, row.officialName] + row.aliases, .country(iso2: row.iso2))
            add(row.adjectives + row.demonyms, .adjective(iso2: row.iso2))
        }
        var capitals: Set<String> = []
        for row in tables.countries.rows {
            for capital in row.capitals {
                capitals.insert(row.iso2 + capital)
                add([capital], .place(name: capital, iso2: row.iso2, isCapital: true))
            }
        }
        for row in tables.metonyms.rows where !capitals.contains(row.code + row.surface) {
            if let union = tables.organisations.rows.first(where: { $0.aliases.contains(row.code) }) {
                add([row.surface], .union(name: bare(union.name), wikidata: union.wikidata))
            } else {
                add([row.surface], .seat(name: bare(row.surface), iso2: row.code.count == 2 ? row.code : nil))
            }
        }
        for row in tables.organisations.rows {
            add([row.name] + row.aliases, organisation(row.name, row.country, row.wikidata))
        }
        for row in tables.media.rows { add([row.name] + row.aliases, organisation(row.name, row.country, nil)) }
        for row in tables.regions.rows {
            add([row.name], .place(name: row.name, iso2: nil, isCapital: false))
            add(row.adjectives + row.demonyms, .regional(name: row.name))
        }
        for row in tables.usStates.rows {
            add([row.name], .place(name: row.name, iso2: "US", isCapital: false))
            if let abbreviation = row.abbreviation {
                add([abbreviation], .place(name: row.name, iso2: "US", isCapital: false))
            }
        }
        for row in tables.cities.rows where !capitals.contains(row.iso2 + row.name) {
            add([row.name], .place(name: row.name, iso2: row.iso2, isCapital: false))
            let plain = LatinFolding.plain(row.name)
            if plain != row.name, !plain.contains(" "), !plain.contains("-") {
                add([plain], .place(name: plain, iso2: row.iso2, isCapital: false))
            }
        }
        return found
    }

    private static func organisation(_ name: String, _ country: String?, _ wikidata: String?) -> NameReading {
        .organisation(name: bare(name), iso2: country.flatMap { $0.count == 2 ? $0 : nil }, wikidata: wikidata)
    }

    /// A name without its article.
    package static func bare(_ name: String) -> String {
        for article in ["the ", "The "] where name.hasPrefix(article) { return String(name.dropFirst(article.count)) }
        return name
    }

    /// What is known of the gender of a given name.
    package func gender(ofGivenName name: String) -> Entity.Gender? {
        switch reference.givenNames.entry(for: name)?.gender {
        case .male: .male
        case .female: .female
        default: nil
        }
    }

    /// The country of a code as text names it.
    package func countryName(_ iso2: String) -> String { reference.countries[iso2]?.name ?? iso2 }
}
