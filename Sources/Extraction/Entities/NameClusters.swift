internal import Facts
internal import Reference

/// The first sieves of coreference: names that are equal, or agree as names of one person or one organisation.
package struct NameClusters: Sendable {
    package private(set) var entities: [DraftEntity] = []
    /// The entity of each name.
    package private(set) var entityOfName: [Int]
    private let context: ExtractionContext
    private let names: [FoundName]

    /// Groups the names of a document.
    package init(_ names: [FoundName], in context: ExtractionContext) {
        self.context = context
        self.names = names
        self.entityOfName = [Int](repeating: -1, count: names.count)
        joinCountriesAndPlaces()
        joinOrganisations()
        joinFullNames()
        joinSingleNames()
    }

    private func text(_ name: FoundName) -> String { context.tree.text(of: name.tokens) }

    // MARK: By identity

    private mutating func joinCountriesAndPlaces() {
        var countries: [String: Int] = [:]
        var places: [String: Int] = [:]
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
                let key = LatinFolding.fold(place)
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

    private static let companyForms: Set<String> = [
        "inc", "inc.", "ag", "group", "corp", "corp.", "ltd", "ltd.", "gmbh", "plc", "se", "co", "co.", "media",
        "company", "party",
    ]

    private mutating func joinOrganisations() {
        var byKey: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard case .organisation(let canonical, let iso2, let wikidata) = name.identity else { continue }
            let keys = organisationKeys(name, canonical)
            let entity = keys.lazy.compactMap { byKey[$0] }.first ?? entities.count
            if entity == entities.count {
                let asWritten = name.form == .nominal ? canonical : text(name)
                entities.append(DraftEntity(kind: .organisation, name: asWritten, iso2: iso2, wikidata: wikidata))
            } else if name.form != .nominal, isFuller(text(name), than: entities[entity].name) {
                entities[entity].name = text(name)
            }
            if entities[entity].iso2 == nil { entities[entity].iso2 = iso2 }
            for key in keys where byKey[key] == nil { byKey[key] = entity }
            entityOfName[index] = entity
        }
    }

    /// An acronym gives way to the words it stands for.
    private func isFuller(_ name: String, than known: String) -> Bool {
        known == known.uppercased() && name != name.uppercased() && name.count > known.count
    }

    /// What an organisation can be known by: its name, its name without its legal form, its acronym.
    private func organisationKeys(_ name: FoundName, _ canonical: String) -> [String] {
        var keys = [LatinFolding.fold(canonical), LatinFolding.fold(text(name))]
        let words = context.words[name.tokens].map { LatinFolding.fold($0) }
        if words.count > 1, let last = words.last, Self.companyForms.contains(last) {
            keys.append(words.dropLast().joined(separator: " "))
        }
        if let acronym = introducedAcronym(after: name.tokens) { keys.append(LatinFolding.fold(acronym)) }
        return keys
    }

    /// "International Energy Council (IEC)": the acronym in brackets right after a name.
    private func introducedAcronym(after tokens: Range<Int>) -> String? {
        let end = tokens.upperBound
        guard tokens.count > 1, end + 2 < context.tokens.count, context.words[end] == "(", context.words[end + 2] == ")"
        else { return nil }
        let word = context.words[end + 1]
        let letters = word.unicodeScalars.filter { $0.properties.isUppercase }
        return letters.count >= 2 && letters.count * 2 > word.unicodeScalars.count ? word : nil
    }

    // MARK: People

    private mutating func joinFullNames() {
        for (index, name) in names.enumerated() {
            guard let person = name.person, !person.isSingle else { continue }
            let known = entities.indices.first { entity in
                entities[entity].kind == .person && !conflicts(entities[entity].gender, name.gender)
                    && entities[entity].personNames.contains {
                        $0.agrees(with: person, nicknames: context.lexicon.nicknames)
                    }
            }
            join(index, person, to: known)
        }
    }

    private mutating func joinSingleNames() {
        var last: [Int: Int] = [:]
        for (index, name) in names.enumerated() {
            guard let person = name.person else { continue }
            if entityOfName[index] < 0 {
                let candidates = entities.indices.filter { canBe(entities[$0], person, name) }
                let recent = candidates.max { (last[$0] ?? -1, -$0) < (last[$1] ?? -1, -$1) }
                join(index, person, to: recent)
            }
            last[entityOfName[index]] = index
        }
    }

    private func canBe(_ entity: DraftEntity, _ single: PersonName, _ name: FoundName) -> Bool {
        guard entity.kind == .person, !conflicts(entity.gender, name.gender), let word = single.keys.first else {
            return false
        }
        return entity.personNames.contains { known in
            known.isSingle ? known.surname == single.surname : known.isNamed(by: word)
        }
    }

    private func conflicts(_ a: Entity.Gender?, _ b: Entity.Gender?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }

    private mutating func join(_ index: Int, _ person: PersonName, to known: Int?) {
        let name = names[index]
        let given = person.isSingle ? nil : person.words.first.flatMap { context.lexicon.gender(ofGivenName: $0) }
        guard let known else {
            entityOfName[index] = entities.count
            var entity = DraftEntity(kind: .person, name: text(name), gender: name.gender ?? given)
            entity.personNames = [person]
            entities.append(entity)
            return
        }
        entityOfName[index] = known
        if !entities[known].personNames.contains(person) { entities[known].personNames.append(person) }
        if entities[known].gender == nil { entities[known].gender = name.gender ?? given }
        if isFuller(person, than: entities[known].personNames[0]) {
            entities[known].name = text(name)
            let position = entities[known].personNames.firstIndex(of: person) ?? 0
            entities[known].personNames.swapAt(0, position)
        }
    }

    private func isFuller(_ a: PersonName, than b: PersonName) -> Bool {
        b.isSingle && !a.isSingle
    }
}
