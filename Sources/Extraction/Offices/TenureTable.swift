internal import Facts
internal import Language
internal import Reference

/// A holding of an office between entities of the document.
package struct ResolvedTenure: Hashable, Sendable {
    package var person: Int
    package var of: Int?
    /// The person whose office it is.
    package var owner: Int?
    package var draft: DraftTenure
    /// Further words that say so.
    package var evidence: [Range<Int>]
}

/// The tenures of a document with their holders resolved, one for each person and office.
package struct TenureTable: Sendable {
    package private(set) var tenures: [ResolvedTenure] = []
    private let context: ExtractionContext
    private let entities: DocumentEntities

    /// Resolves the drafts of a document, and what titles that stand for their holders add.
    package init(_ result: TenureExtractor.Result, entities: DocumentEntities, in context: ExtractionContext) {
        self.context = context
        self.entities = entities
        for draft in result.tenures { add(draft) }
        for phrase in result.loose { addLoose(phrase) }
        inferCountries()
        merge()
    }

    private func person(at token: Int) -> Int? {
        entities.entity(at: token).flatMap { entities.entities[$0].kind == .person ? $0 : nil }
    }

    private mutating func add(_ draft: DraftTenure) {
        guard let person = person(at: draft.holder) else { return }
        let of = draft.of.flatMap(entities.entity(at:)).flatMap { entities.entities[$0].kind == .person ? nil : $0 }
        let owner = draft.owner.flatMap(self.person)
        tenures.append(
            ResolvedTenure(
                person: person, of: of, owner: owner == person ? nil : owner, draft: draft, evidence: [draft.evidence]))
    }

    /// A title alone ("the Ukrainian president") says of whom it stands for which country he serves; where the person
    /// was introduced without any office, it is the office.
    private mutating func addLoose(_ phrase: OfficePhrase) {
        guard phrase.isDefinite, !phrase.isPlural, phrase.level != "generic-leader",
            let person = entities.entity(at: phrase.head)
        else { return }
        let of = phrase.of.flatMap(entities.entity(at:)), owner = phrase.owner.flatMap(self.person)
        guard of != nil || owner != nil else { return }
        let draft = DraftTenure(
            holder: phrase.head, of: phrase.of, owner: phrase.owner, title: phrase.title, role: phrase.role,
            level: phrase.level,
            status: phrase.status, evidence: phrase.outer, rule: "title-for-holder", confidence: 0.65)
        tenures.append(ResolvedTenure(person: person, of: of, owner: owner, draft: draft, evidence: [phrase.outer]))
    }

    // MARK: The country or organisation served

    private static let national: Set<String> = [
        "head-of-state", "deputy-head-of-state", "head-of-government", "deputy-head-of-government", "monarch", "heir",
        "minister",
        "junior-minister", "deputy-minister", "adviser", "diplomat", "spokesperson", "legislature-head",
        "military-head", "agency-head", "spouse",
    ]
    /// Offices whose title alone says enough to keep them, and too little to guess the country.
    private static let seats: Set<String> = ["legislator", "legislator-leader"]
    private static let regional: Set<String> = ["regional-head", "regional-deputy", "city-head", "city-deputy"]

    private mutating func inferCountries() {
        for index in tenures.indices where tenures[index].of == nil {
            tenures[index].of = sameOffice(as: index) ?? known(index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            guard let owner = tenures[index].owner else { continue }
            tenures[index].of =
                tenures.first { $0.person == owner && $0.of != nil && Self.national.contains($0.draft.level) }?.of
        }
        let home = homeCountry()
        for index in tenures.indices
        where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            tenures[index].of = sameOffice(as: index) ?? nearby(index, home: home)
        }
        for index in tenures.indices where tenures[index].of == nil {
            if Self.seats.contains(tenures[index].draft.level) { tenures[index].of = home }
            if Self.regional.contains(tenures[index].draft.level) { tenures[index].of = placeBefore(index) }
        }
        // An office that serves nobody known is a trade: a coach, a lawyer, an analyst.
        tenures.removeAll { $0.of == nil && $0.owner == nil && !Self.isTelling($0.draft) }
    }

    /// Whether a title says enough without whom it serves.
    private static func isTelling(_ draft: DraftTenure) -> Bool {
        national.contains(draft.level) || seats.contains(draft.level) && draft.role != "deputy"
    }

    /// "In the eastern state of Saxony, Governor Brask said": the last place before the title in its sentence.
    private func placeBefore(_ index: Int) -> Int? {
        let start = tenures[index].draft.evidence.lowerBound
        let sentence = context.tree.document.sentences[context.tokens[start].sentence]
        return (sentence.lowerBound..<start).reversed().lazy.compactMap { self.entities.entity(at: $0) }
            .first { self.entities.entities[$0].kind == .place }
    }

    /// What another sentence says of the same person's same office.
    private func sameOffice(as index: Int) -> Int? {
        let tenure = tenures[index]
        return tenures.first { $0.person == tenure.person && $0.draft.role == tenure.draft.role && $0.of != nil }?.of
            ?? tenures.first {
                $0.person == tenure.person && Self.national.contains($0.draft.level)
                    && Self.national.contains(tenure.draft.level) && $0.of != nil
            }?.of
    }

    private func country(_ iso2: String) -> Int? {
        entities.entities.firstIndex { $0.kind == .country && $0.iso2 == iso2 }
    }

    /// What the tables know: the title exists in one country only, or the person is known in that office.
    private func known(_ index: Int) -> Int? {
        let draft = tenures[index].draft
        guard Self.national.contains(draft.level) || Self.seats.contains(draft.level) else { return nil }
        let names = entities.entities[tenures[index].person].personNames
        let codes = context.lexicon.knownHolders.countries(of: names, role: draft.role)
        let known = countries.filter { codes.contains($0.iso2) }
        if known.count == 1 { return known[0].entity }
        let title = context.tree.text(of: draft.title).lowercased()
        let titled = Set(context.lexicon.reference.offices.rows(for: title, matching: .folded).flatMap(\.countries))
        return titled.count == 1 ? titled.first.flatMap(country) : nil
    }

    /// The countries that the document speaks of.
    private var countries: [(entity: Int, iso2: String)] {
        entities.entities.indices.compactMap { index in
            entities.entities[index].kind == .country ? entities.entities[index].iso2.map { (index, $0) } : nil
        }
    }

    /// Offices that only some countries have, so that a bare title cannot belong to the others: where the tables know
    /// holders of the office anywhere, they must know one in the country; the United States have no ministers.
    private func hasOffice(_ country: Int, _ draft: DraftTenure) -> Bool {
        guard let iso2 = entities.entities[country].iso2 else { return false }
        if iso2 == "US", context.tokens[draft.title].contains(where: { $0.lower == "minister" }) { return false }
        let isExecutive = ["head-of-state", "head-of-government"].contains(draft.level)
        return !isExecutive || context.lexicon.knownHolders.has(office: draft.role, in: iso2) ?? true
    }

    /// Whether a country can be the one served: it has the office, nobody else holds it there, its name does not stand
    /// in the title itself ("envoy to Ukraine"), and the person is not known in that office elsewhere.
    private func canServe(_ country: Int, _ tenure: ResolvedTenure) -> Bool {
        guard hasOffice(country, tenure.draft), !isTaken(country, by: tenure),
            !tenure.draft.title.contains(where: { entities.entity(at: $0) == country })
        else { return false }
        let names = entities.entities[tenure.person].personNames
        let elsewhere = context.lexicon.knownHolders.countries(of: names, role: tenure.draft.role)
        return elsewhere.isEmpty || entities.entities[country].iso2.map(elsewhere.contains) ?? false
    }

    /// The country named nearest in the same paragraph, before the title rather than after it, unless someone else
    /// holds the office there or it has no such office.
    private func nearby(_ index: Int, home: Int?) -> Int? {
        let tenure = tenures[index]
        let range = context.tree.document.paragraphs[context.tokens[tenure.draft.evidence.lowerBound].paragraph]
        let before = (range.lowerBound..<tenure.draft.evidence.lowerBound).reversed()
        let after = tenure.draft.evidence.upperBound..<max(range.upperBound, tenure.draft.evidence.upperBound)
        let titles = tenures.map(\.draft.title)
        func countryOf(_ token: Int) -> Int? { titles.contains { $0.contains(token) } ? nil : self.countryOf(token) }
        // "a British consultant" tells of the consultant only.
        let (loose, bound) = (before.filter(isModifier), before.filter { !isModifier($0) })
        let candidates =
            bound.compactMap(countryOf) + (home.map { [$0] } ?? []) + loose.compactMap(countryOf)
            + after.compactMap(countryOf)
        return candidates.first { canServe($0, tenure) }
    }

    /// Whether a token is a country's adjective that belongs to another noun than an office.
    private func isModifier(_ token: Int) -> Bool {
        guard let mention = entities.mentions.mention(at: token), entities.mentions[mention].form == .adjective,
            context.tokens[token].label == .amod
        else { return false }
        let noun = context.tokens[token].head
        return context.title(at: noun) == nil && SpeakerNouns.people.contains(context.tokens[noun].lemma)
    }

    /// The country that a token names, or whose seat of government it names.
    private func countryOf(_ token: Int) -> Int? {
        guard let entity = entities.entity(at: token) else { return nil }
        switch entities.entities[entity].kind {
        case .country: return entity
        case .organisation: return entities.entities[entity].iso2.flatMap(country)
        default: return nil
        }
    }

    /// Offices of which a country has one.
    private static let single: Set<String> = [
        "head-of-state", "deputy-head-of-state", "head-of-government", "monarch", "minister", "legislature-head",
        "military-head",
    ]

    private func isTaken(_ country: Int, by tenure: ResolvedTenure) -> Bool {
        Self.single.contains(tenure.draft.level)
            && tenures.contains {
                $0.of == country && $0.draft.role == tenure.draft.role && $0.person != tenure.person
                    && $0.draft.status == .current
            }
    }

    /// The country whose officials the document calls by bare titles: "President Smith" needs no country at home.
    private func homeCountry() -> Int? {
        var votes: [Int: Int] = [:]
        for tenure in tenures where tenure.draft.of == nil && tenure.draft.owner == nil {
            if let of = tenure.of, entities.entities[of].kind == .country { votes[of, default: 0] += 1 }
        }
        return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    // MARK: One tenure for one office

    private mutating func merge() {
        var merged: [ResolvedTenure] = []
        for tenure in tenures {
            if let index = merged.firstIndex(where: { isOneOffice($0, tenure) }) {
                join(tenure, into: &merged[index])
            } else if tenure.draft.level != "generic-leader" || tenure.of == nil || !holdsCountryOffice(tenure) {
                merged.append(tenure)
            }
        }
        tenures = merged
    }

    private func holdsCountryOffice(_ leader: ResolvedTenure) -> Bool {
        tenures.contains { $0.person == leader.person && $0.of == leader.of && $0.draft.level != "generic-leader" }
    }

    private func isOneOffice(_ a: ResolvedTenure, _ b: ResolvedTenure) -> Bool {
        guard a.person == b.person, a.of == b.of || a.of == nil || b.of == nil else { return false }
        if a.draft.role == b.draft.role { return true }
        let x = words(of: a), y = words(of: b)
        return (x.isSubset(of: y) || y.isSubset(of: x)) && x.symmetricDifference(y).isDisjoint(with: Self.ranks)
    }

    /// Words that make another office of a title: a vice president is no president.
    private static let ranks: Set<String> = [
        "vice", "deputy", "assistant", "associate", "under", "junior", "co", "shadow", "candidate", "nominee", "first",
    ]

    private func words(of tenure: ResolvedTenure) -> Set<String> {
        Set(context.tokens[tenure.draft.title].map(\.lower))
    }

    private func join(_ other: ResolvedTenure, into tenure: inout ResolvedTenure) {
        tenure.evidence += other.evidence
        tenure.of = tenure.of ?? other.of
        if other.draft.title.count > tenure.draft.title.count,
            other.draft.rule != "title-for-holder" || other.draft.role == tenure.draft.role
        {
            tenure.draft.title = other.draft.title
            tenure.draft.role = other.draft.role
        }
        if other.draft.confidence > tenure.draft.confidence {
            tenure.draft.confidence = other.draft.confidence
            tenure.draft.rule = other.draft.rule
        }
    }
}
