internal import Reference

extension ReferenceKnowledge {
    /// What the tables that come with the program say.
    public static let standard = ReferenceKnowledge(ReferenceTables.standard)

    /// The last month for which rows of office holders from Wikidata vouch where no end is given.
    private static let wikidataState = "2022-10"

    private init(_ tables: ReferenceTables) {
        self.init(
            countries: tables.countries.rows.map {
                Country(
                    iso2: $0.iso2, name: $0.name, wikidata: $0.wikidata,
                    words: [$0.officialName] + $0.aliases + $0.adjectives + $0.demonyms)
            },
            organisations: tables.organisations.rows.map {
                Organisation(
                    slug: $0.slug, name: $0.name, aliases: $0.aliases, country: $0.country, wikidata: $0.wikidata)
            } + Self.outlets(tables),
            holders: Self.holders(tables),
            cities: tables.cities.rows.map { City(name: $0.name, iso2: $0.iso2, aliases: $0.aliases) },
            titles: Self.titles(tables),
            relationalRoles: Self.roles(tables) { $0.isRelational || $0.level == "diplomat" },
            leadingRoles: Self.roles(tables) { Self.leadingLevels.contains($0.level) })
    }

    /// Outlets that are not among the organisations already.
    private static func outlets(_ tables: ReferenceTables) -> [Organisation] {
        let known = Set(tables.organisations.rows.flatMap(\.surfaces).map(key))
        return tables.media.rows.filter { !known.contains(key($0.name)) }.map {
            Organisation(slug: nil, name: $0.name, aliases: $0.aliases, country: $0.country, wikidata: nil)
        }
    }

    private static func holders(_ tables: ReferenceTables) -> [Holder] {
        let titles = titles(tables)
        return tables.officeHolders.rows.map { row in
            let title = row.office.split(separator: " ").prefix { $0 != "of" && $0 != "for" }.joined(separator: " ")
            return Holder(
                person: row.name, wikidata: row.wikidata, iso2: row.iso2,
                role: titles[title.lowercased()] ?? title.lowercased(), begin: row.start, end: row.end,
                knownUntil: row.source.hasPrefix("wikidata") ? wikidataState : nil)
        }
    }

    private static let leadingLevels: Set<String> = ["head-of-state", "head-of-government", "monarch"]

    private static func roles(_ tables: ReferenceTables, where belongs: (Office) -> Bool) -> Set<String> {
        Set(tables.offices.rows.filter { belongs($0) && $0.kind != "generic" }.map(\.role))
    }

    private static func titles(_ tables: ReferenceTables) -> [String: String] {
        var out: [String: String] = [:]
        for office in tables.offices.rows where !office.isEpithet && office.status == nil {
            for surface in office.surfaces where out[surface.lowercased()] == nil {
                out[surface.lowercased()] = office.role
            }
        }
        return out
    }
}
