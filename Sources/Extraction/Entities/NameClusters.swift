package import Documents
internal import Facts
internal import Language
internal import Reference

/// The first sieves of coreference: names that are equal, or agree as names of one person or one organisation.
package struct NameClusters: Sendable {
    package internal(set) var entities: [DraftEntity] = []
    /// The entity of each name.
    package internal(set) var entityOfName: [Int]
    let context: ExtractionContext
    let names: [FoundName]
    /// People named in full only as somebody's relatives.
    var relatives: Set<Int> = []
    var people = PeopleIndex()
    let endingsOfFullNames: Set<[String]>

    /// Groups the names of a document.
    package init(_ names: [FoundName], in context: ExtractionContext) throws(DeadlinePassed) {
        self.context = context
        self.names = names
        self.endingsOfFullNames = Self.endings(of: names)
        self.entityOfName = [Int](repeating: -1, count: names.count)
        joinCountriesAndPlaces()
        try joinOrganisations()
        try joinFullNames()
        try joinSingleNames()
        joinAliases()
    }

    func text(_ name: FoundName) -> String { context.tree.text(of: name.tokens) }

    // MARK: By identity

    private mutating func joinCountriesAndPlaces() {
        var countries: [String: Int] = [:]
        var places: [String: Int] = [:]
        let named = Set(names.compactMap { if case .place(let place, _) = $0.identity { place } else { nil } })
        var written: [Int: [String: Int]] = [:]
        for (index, name) in names.enumerated() {
            switch name.identity {
            case .country(let iso2):
                if countries[iso2] == nil {
                    countries[iso2] = entities.count
                    let wikidata = context.lexicon.reference.countries[iso2]?.wikidata
                    entities.append(
                        DraftEntity(
                            kind: .country, name: context.lexicon.countryName(iso2), iso2: iso2, wikidata: wikidata))
                }
                entityOfName[index] = countries[iso2] ?? -1
                if name.form == .name { written[entityOfName[index], default: [:]][text(name), default: 0] += 1 }
            case .place(let place, let iso2):
                let key = LatinFolding.fold(Self.bare(place, among: named))
                if places[key] == nil {
                    places[key] = entities.count
                    entities.append(DraftEntity(kind: .place, name: place, iso2: iso2))
                }
                entityOfName[index] = places[key] ?? -1
            case .organisation, .person: continue
            }
        }
        // A country bears the name that the document uses most, the table's where it only uses adjectives.
        for (entity, forms) in written {
            let best = forms.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }
            entities[entity].name = best?.key ?? entities[entity].name
        }
    }

    /// "the Gaza Strip" is Gaza, where the document calls it so too.
    private static func bare(_ place: String, among named: Set<String>) -> String {
        let words = place.split(separator: " ")
        guard words.count > 1, let last = words.last, regions.contains(String(last)) else { return place }
        let short = words.dropLast().joined(separator: " ")
        return named.contains(short) ? short : place
    }

    private static let regions: Set<String> = [
        "Strip", "Valley", "Peninsula", "Province", "Region", "River", "Sea", "Lake", "Mountains",
    ]

    private mutating func joinOrganisations() throws(DeadlinePassed) {
        let keyring = OrganisationKeys(names, in: context)
        var byKey: [String: Int] = [:]
        var last: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard case .organisation(let canonical, let iso2, let wikidata) = name.identity else { continue }
            try context.deadline.check()
            let keys = keyring.keys(of: name, canonical: canonical)
            let known = headNoun(of: name).flatMap { last[$0] } ?? keys.lazy.compactMap { byKey[$0] }.first
            let entity = known ?? entities.count
            if known == nil {
                let asWritten = [.nominal, .metonym].contains(name.form) ? canonical : text(name)
                entities.append(DraftEntity(kind: .organisation, name: asWritten, iso2: iso2, wikidata: wikidata))
            } else if name.form == .name, isFuller(text(name), than: entities[entity].name) {
                entities[entity].name = text(name)
            }
            if entities[entity].iso2 == nil { entities[entity].iso2 = iso2 }
            for key in keys where byKey[key] == nil { byKey[key] = entity }
            if name.tokens.count > 1 { for word in Self.bodies(in: keys) { last[word] = entity } }
            entityOfName[index] = entity
        }
        joinAcronyms(keyring)
        joinShortNames()
    }

    /// "CSU" in the headline and "Christian Social Union (CSU)" below: what shares a key by the end is one.
    private mutating func joinAcronyms(_ keyring: OrganisationKeys) {
        var byKey: [String: Int] = [:]
        var parent: [Int: Int] = [:]
        func root(_ entity: Int) -> Int {
            var node = entity
            while let above = parent[node] {
                parent[node] = parent[above] ?? above
                node = above
            }
            return node
        }
        for (index, name) in names.enumerated() {
            guard case .organisation(let canonical, _, _) = name.identity else { continue }
            let entity = entityOfName[index]
            for key in keyring.keys(of: name, canonical: canonical) {
                guard let other = byKey[key] else {
                    byKey[key] = root(entity)
                    continue
                }
                let (a, b) = (root(entity), root(other))
                if a != b { parent[max(a, b)] = min(a, b) }
            }
        }
        for index in entityOfName.indices where parent[entityOfName[index]] != nil {
            let first = root(entityOfName[index])
            let name = entities[entityOfName[index]].name
            if isFuller(name, than: entities[first].name) { entities[first].name = name }
            entityOfName[index] = first
        }
    }

    /// Nouns that shorten the name of a body: "the Commission" is the commission spoken of last.
    private static let heads: Set<String> = [
        "commission", "council", "parliament", "committee", "court", "ministry", "party", "union", "university", "bank",
        "agency", "institute", "department", "foundation", "tribunal", "assembly", "league", "congress", "federation",
    ]

    private static func bodies(in keys: [String]) -> Set<String> {
        Set(keys.flatMap { $0.split(separator: " ").map(String.init) }).intersection(heads)
    }

    /// The noun of "the Commission", where the name is nothing else.
    private func headNoun(of name: FoundName) -> String? {
        let first = name.tokens.lowerBound
        guard name.tokens.count == 1, first > 0, context.tokens[first - 1].lower == "the",
            context.areInOneSentence(first - 1, first), Self.heads.contains(context.tokens[first].lower)
        else { return nil }
        return context.tokens[first].lower
    }

    /// An acronym gives way to the words it stands for.
    private func isFuller(_ name: String, than known: String) -> Bool {
        func acronyms(_ text: String) -> Int {
            text.split(separator: " ").count { $0.count > 1 && $0.allSatisfy { $0.isUppercase || $0 == "." } }
        }
        return acronyms(known) > acronyms(name) && name.count > known.count && name.contains(where: \.isUppercase)
    }
}
