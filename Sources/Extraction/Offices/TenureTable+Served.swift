internal import Documents
internal import Facts
internal import Language
internal import Reference

/// The country or organisation served, where the title leaves it open.
extension TenureTable {
    static let national: Set<String> = [
        "head-of-state", "deputy-head-of-state", "head-of-government", "deputy-head-of-government", "monarch", "heir",
        "minister",
        "junior-minister", "deputy-minister", "adviser", "diplomat", "spokesperson", "legislature-head",
        "military-head", "agency-head", "spouse",
    ]
    /// Offices whose title alone says enough to keep them, and too little to guess the country.
    static let seats: Set<String> = ["legislator", "legislator-leader"]
    static let regional: Set<String> = ["regional-head", "regional-deputy", "city-head", "city-deputy"]

    mutating func inferCountries() throws(DeadlinePassed) {
        var served = ServedOffices(tenures)
        for index in tenures.indices where tenures[index].of == nil {
            try context.deadline.check()
            tenures[index].of = sameOffice(as: index, served) ?? known(index)
            served.note(tenures[index], at: index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            guard let owner = tenures[index].owner else { continue }
            tenures[index].of = served.served(by: owner)
            served.note(tenures[index], at: index)
        }
        let home = homeCountry()
        let named = NamedCountries(in: self)
        for index in tenures.indices
        where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            try context.deadline.check()
            tenures[index].of = sameOffice(as: index, served) ?? nearby(index, home: home, named, served)
            served.note(tenures[index], at: index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            try context.deadline.check()
            if Self.seats.contains(tenures[index].draft.level) { tenures[index].of = country(ofSeat: index) }
            if Self.regional.contains(tenures[index].draft.level) { tenures[index].of = placeBefore(index) }
        }
        // An office that serves nobody known is a trade: a coach, a lawyer, an analyst.
        tenures.removeAll { $0.of == nil && $0.owner == nil && !Self.isTelling($0.draft) }
    }

    /// "Senator Brask (D-Wash.)", "Brask, Republican of Iowa": only American parties write so.
    private func country(ofSeat index: Int) -> Int? {
        let end = tenures[index].draft.evidence.upperBound
        let next = context.tokens[end..<min(end + 3, context.tokens.count)].map(\.text)
        guard next.count == 3, [",", "("].contains(next[0]) else { return nil }
        let isMarked =
            next[1].wholeMatch(of: /[RDI]-[A-Z].*/) != nil
            || ["R", "D", "I"].contains(next[1]) && next[2] == "-"
            || ["Republican", "Democrat"].contains(next[1]) && next[2] == "of"
        return isMarked ? country("US") : nil
    }

    /// Whether a title says enough without whom it serves.
    static func isTelling(_ draft: DraftTenure) -> Bool {
        national.contains(draft.level) || seats.contains(draft.level) && draft.role != "deputy"
    }

    /// "In the eastern state of Saxony, Governor Brask said": the last place before the title in its sentence.
    func placeBefore(_ index: Int) -> Int? {
        let start = tenures[index].draft.evidence.lowerBound
        let sentence = context.tree.document.sentences[context.tokens[start].sentence]
        return (sentence.lowerBound..<start).reversed().lazy.compactMap { self.entities.entity(at: $0) }
            .first { self.entities.entities[$0].kind == .place }
    }

    /// What another sentence says of the same person's same office.
    func sameOffice(as index: Int, _ served: ServedOffices) -> Int? {
        let tenure = tenures[index]
        return served.served(by: tenure.person, as: tenure.draft.role)
            ?? (Self.national.contains(tenure.draft.level) ? served.served(by: tenure.person) : nil)
    }

    func country(_ iso2: String) -> Int? { countryOfCode[iso2] }

    /// What the tables know: the title exists in one country only, or the person is known in that office.
    func known(_ index: Int) -> Int? {
        let draft = tenures[index].draft
        guard Self.national.contains(draft.level) || Self.seats.contains(draft.level) else { return nil }
        let names = entities.entities[tenures[index].person].personNames
        let codes = context.lexicon.knownHolders.countries(of: names, role: draft.role)
        let known = codes.compactMap(country)
        if known.count == 1 { return known[0] }
        let title = context.tree.text(of: draft.title).lowercased()
        let titled = Set(context.lexicon.reference.offices.rows(for: title, matching: .folded).flatMap(\.countries))
        return titled.count == 1 ? titled.first.flatMap(country) : nil
    }

    /// Offices that only some countries have, so that a bare title cannot belong to the others: where the tables know
    /// holders of the office anywhere, they must know one in the country; the United States have no ministers.
    func hasOffice(_ country: Int, _ draft: DraftTenure) -> Bool {
        guard let iso2 = entities.entities[country].iso2 else { return false }
        if iso2 == "US", context.tokens[draft.title].contains(where: { $0.lower == "minister" }) { return false }
        let isExecutive = ["head-of-state", "head-of-government"].contains(draft.level)
        return !isExecutive || context.lexicon.knownHolders.has(office: draft.role, in: iso2) ?? true
    }

    /// Whether a country can be the one served: it has the office, nobody else holds it there, its name does not stand
    /// in the title itself ("envoy to Ukraine"), and the person is not known in that office elsewhere.
    private func canServe(
        _ country: Int, _ tenure: ResolvedTenure, _ served: ServedOffices, known codes: Set<String>
    ) -> Bool {
        guard codes.isEmpty || entities.entities[country].iso2.map(codes.contains) ?? false else { return false }
        let isTaken =
            Self.single.contains(tenure.draft.level)
            && served.isHeld(tenure.draft.role, in: country, besides: tenure.person)
        return !isTaken && hasOffice(country, tenure.draft)
            && !tenure.draft.title.contains { entities.entity(at: $0) == country }
    }

    /// The country named nearest in the same paragraph, before the title rather than after it, unless someone else
    /// holds the office there or it has no such office.
    private func nearby(_ index: Int, home: Int?, _ named: NamedCountries, _ served: ServedOffices) -> Int? {
        let tenure = tenures[index]
        let evidence = tenure.draft.evidence
        let range = context.tree.document.paragraphs[context.tokens[evidence.lowerBound].paragraph]
        let before = named.places(before: evidence.lowerBound, from: range.lowerBound)
        let after = named.places(from: evidence.upperBound, before: range.upperBound)
        // "a British consultant" tells of the consultant only.
        let candidates = [
            before.filter { !$0.isModifier }.map(\.country), home.map { [$0] } ?? [],
            before.filter(\.isModifier).map(\.country), after.map(\.country),
        ]
        let names = entities.entities[tenure.person].personNames
        let codes = context.lexicon.knownHolders.countries(of: names, role: tenure.draft.role)
        return candidates.joined().first { canServe($0, tenure, served, known: codes) }
    }

    /// Whether a token is a country's adjective that belongs to another noun than an office.
    func isModifier(_ token: Int) -> Bool {
        guard let mention = entities.mentions.mention(at: token), entities.mentions[mention].form == .adjective,
            context.tokens[token].label == .amod
        else { return false }
        let noun = context.tokens[token].head
        return context.title(at: noun) == nil && SpeakerNouns.people.contains(context.tokens[noun].lemma)
    }

    /// The country that a token names, or whose seat of government it names.
    func countryOf(_ token: Int) -> Int? {
        guard let entity = entities.entity(at: token) else { return nil }
        switch entities.entities[entity].kind {
        case .country: return entity
        case .organisation: return entities.entities[entity].iso2.flatMap(country)
        default: return nil
        }
    }

    /// Offices of which a country has one.
    static let single: Set<String> = [
        "head-of-state", "deputy-head-of-state", "head-of-government", "monarch", "minister", "legislature-head",
        "military-head",
    ]

    /// The country whose officials the document calls by bare titles: "President Smith" needs no country at home.
    func homeCountry() -> Int? {
        var votes: [Int: Int] = [:]
        for tenure in tenures where tenure.draft.of == nil && tenure.draft.owner == nil {
            if let of = tenure.of, entities.entities[of].kind == .country { votes[of, default: 0] += 1 }
        }
        return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}
