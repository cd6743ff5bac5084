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

    mutating func inferCountries() {
        for index in tenures.indices where tenures[index].of == nil {
            tenures[index].of = sameOffice(as: index) ?? known(index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            guard let owner = tenures[index].owner else { continue }
            let offices = tenures.filter { $0.person == owner && $0.of != nil }
            tenures[index].of = (offices.first { Self.national.contains($0.draft.level) } ?? offices.first)?.of
        }
        let home = homeCountry()
        for index in tenures.indices
        where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            // Whoever serves a person, or a body that the title describes, need serve no country.
            let isOpen = tenures[index].owner == nil && !servesBody(tenures[index].draft)
            tenures[index].of = sameOffice(as: index) ?? (isOpen ? nearby(index, home: home) : nil)
        }
        for index in tenures.indices where tenures[index].of == nil {
            if Self.seats.contains(tenures[index].draft.level) { tenures[index].of = country(ofSeat: index) }
            if Self.regional.contains(tenures[index].draft.level) { tenures[index].of = placeBefore(index) }
            if tenures[index].draft.level == "company-head" {
                tenures[index].of = sameOffice(as: index) ?? employer(index)
            }
        }
        // An office that serves nobody known is a trade: a coach, a lawyer, an analyst.
        tenures = tenures.filter { $0.of != nil || $0.owner != nil || isTelling($0.draft) }
    }

    /// "president of the governing body": not "minister of trade", "president of the republic".
    private func servesBody(_ draft: DraftTenure) -> Bool {
        draft.title.contains { context.words[$0] == "of" } && !draft.level.hasSuffix("minister")
            && !draft.title.contains { ["republic", "country", "nation", "state"].contains(context.tokens[$0].lower) }
    }

    /// "Norbank cut jobs. Chief executive Lena Brask said": the organisation that last did something, here or in the
    /// sentence before.
    private func employer(_ index: Int) -> Int? {
        let start = tenures[index].draft.evidence.lowerBound
        let sentence = context.tokens[start].sentence
        let first = context.tree.document.sentences[max(0, sentence - 1)].lowerBound
        return (first..<start).reversed().first { token in
            [.nsubj, .nsubjpass, .poss].contains(context.tokens[token].label) && organisation(at: token) != nil
        }.flatMap(organisation)
    }

    private func organisation(at token: Int) -> Int? {
        guard let mention = entities.mentions.mention(at: token), entities.mentions[mention].form == .name,
            let entity = entities.mentions[mention].entity, entities.entities[entity].kind == .organisation
        else { return nil }
        return entity
    }

    /// "Senator Brask (D-Wash.)", "Brask, Republican of Iowa": only American parties write so; without such a mark a seat is
    /// American where the text speaks of America and of no other country.
    private func country(ofSeat index: Int) -> Int? {
        if countries.count == 1, countries[0].iso2 == "US" { return countries[0].entity }
        let end = tenures[index].draft.evidence.upperBound
        let next = context.tokens[end..<min(end + 3, context.tokens.count)].map(\.text)
        guard next.count == 3, [",", "("].contains(next[0]) else { return nil }
        let isMarked =
            next[1].wholeMatch(of: /[RDI]-[A-Z].*/) != nil
            || ["R", "D", "I"].contains(next[1]) && next[2] == "-"
            || ["Republican", "Democrat"].contains(next[1]) && next[2] == "of"
        return isMarked ? country("US") : nil
    }

    /// Whether a title says enough without the name of whom it serves: an office of state, or of a body that the title
    /// describes ("head of the flood relief team").
    private func isTelling(_ draft: DraftTenure) -> Bool {
        if Self.national.contains(draft.level) || Self.seats.contains(draft.level) && draft.role != "deputy" {
            return true
        }
        let title = draft.title
        return draft.level.hasSuffix("head") && title.contains { context.tokens[$0].lower == "of" }
            && title.contains { Self.bodies.contains(context.tokens[$0].lemma) }
    }

    private static let bodies: Set<String> = [
        "force", "team", "unit", "corps", "service", "mission", "council", "committee", "commission", "department",
        "agency", "office", "board", "brigade", "guard", "delegation",
    ]

    /// "In the eastern state of Saxony, Governor Brask said": the last place before the title in its sentence.
    func placeBefore(_ index: Int) -> Int? {
        let start = tenures[index].draft.evidence.lowerBound
        let sentence = context.tree.document.sentences[context.tokens[start].sentence]
        return (sentence.lowerBound..<start).reversed().lazy.compactMap { self.entities.entity(at: $0) }
            .first { self.entities.entities[$0].kind == .place }
    }

    /// What another sentence says of the same person's same office.
    func sameOffice(as index: Int) -> Int? {
        let tenure = tenures[index]
        return tenures.first { $0.person == tenure.person && $0.draft.role == tenure.draft.role && $0.of != nil }?.of
            ?? tenures.first {
                $0.person == tenure.person && Self.national.contains($0.draft.level)
                    && Self.national.contains(tenure.draft.level) && $0.of != nil
            }?.of
            ?? tenures.first { $0.person == tenure.person && $0.of != nil && isJoined($0.draft, tenure.draft) }?.of
    }

    /// "president and chief executive of the bank": two titles of one phrase.
    private func isJoined(_ a: DraftTenure, _ b: DraftTenure) -> Bool {
        let (first, second) = a.title.lowerBound < b.title.lowerBound ? (a.title, b.title) : (b.title, a.title)
        return second.contains { context.tokens[$0].label == .conj && first.contains(context.tokens[$0].head) }
    }

    func country(_ iso2: String) -> Int? {
        entities.entities.firstIndex { $0.kind == .country && $0.iso2 == iso2 }
    }

    /// What the tables know: the title exists in one country only, or the person is known in that office.
    func known(_ index: Int) -> Int? {
        let draft = tenures[index].draft
        guard Self.national.contains(draft.level) || Self.seats.contains(draft.level) else { return nil }
        let names = entities.entities[tenures[index].person].personNames
        let codes = context.lexicon.knownHolders.countries(of: names, role: draft.role)
        let known = countries.filter { codes.contains($0.iso2) }
        if known.count == 1 { return known[0].entity }
        let titled = context.countries(ofTitle: draft.title)
        return titled.count == 1 ? titled.first.flatMap(country) : nil
    }

    /// The countries that the document speaks of.
    var countries: [(entity: Int, iso2: String)] {
        entities.entities.indices.compactMap { index in
            entities.entities[index].kind == .country ? entities.entities[index].iso2.map { (index, $0) } : nil
        }
    }

    /// Offices that only some countries have, so that a bare title cannot belong to the others: where the tables know
    /// holders of the office anywhere, they must know one in the country; the United States have no ministers.
    func hasOffice(_ country: Int, _ draft: DraftTenure) -> Bool {
        guard let iso2 = entities.entities[country].iso2 else { return false }
        if iso2 == "US", context.tokens[draft.title].contains(where: { $0.lower == "minister" }) { return false }
        let titled = context.countries(ofTitle: draft.title)
        guard titled.isEmpty || titled.contains(iso2) else { return false }
        if draft.role == "prime minister" { return !Self.withoutPremier.contains(iso2) }
        let isExecutive = ["head-of-state", "head-of-government"].contains(draft.level)
        return !isExecutive || context.lexicon.knownHolders.has(office: draft.role, in: iso2) ?? true
    }

    /// States that have no prime minister.
    private static let withoutPremier: Set<String> = [
        "AO", "AR", "BJ", "BO", "BR", "CH", "CL", "CO", "CR", "CY", "DO", "EC", "GH", "GT", "HN", "ID", "KE", "LR",
        "MW", "MX",
        "NG", "NI", "PA", "PH", "PY", "SL", "SV", "TM", "US", "UY", "VA", "VE", "ZM",
    ]

    /// Whether a country can be the one served: it has the office, nobody else holds it there, its name does not stand
    /// in the title itself ("envoy to Ukraine"), and the person is not known in that office elsewhere.
    func canServe(_ country: Int, _ tenure: ResolvedTenure) -> Bool {
        guard hasOffice(country, tenure.draft), !isTaken(country, by: tenure), !isAbroad(country, tenure),
            !tenure.draft.title.contains(where: { entities.entity(at: $0) == country })
        else { return false }
        let names = entities.entities[tenure.person].personNames
        let elsewhere = context.lexicon.knownHolders.countries(of: names, role: tenure.draft.role)
        return elsewhere.isEmpty || entities.entities[country].iso2.map(elsewhere.contains) ?? false
    }

    /// Whether the sentence shows a country as another one than the holder's: it stands with someone else's title behind the
    /// bare one or on the other side of its verb ("Chancellor Brask met Peruvian President Reval"), or the holder acts upon
    /// it or with it ("Foreign Minister Brask will visit Peru").
    private func isAbroad(_ country: Int, _ tenure: ResolvedTenure) -> Bool {
        let holder = tenure.draft.holder
        let sentence = context.tree.document.sentences[context.tokens[holder].sentence]
        let colleagues = context.tree.conjuncts(of: context.tree.firstConjunct(of: holder)).prefix { $0 != holder }
        let isOfAnother = tenures.contains { other in
            other.of == country && other.draft.of != nil && other.person != tenure.person
                && sentence.contains(other.draft.holder) && !colleagues.contains(other.draft.holder)
                && (holder < other.draft.holder || faces(holder, other.draft.holder))
        }
        return isOfAnother || sentence.contains { countryOf($0) == country && isActedUpon($0, by: tenure.person) }
    }

    /// Whether a token is the object of a verb, or of its preposition, whose subject is another.
    private func faces(_ object: Int, _ subject: Int) -> Bool {
        guard var verb = context.tree.head(of: context.tree.firstConjunct(of: object)) else { return false }
        if context.tokens[verb].partOfSpeech == .ADP { verb = context.tree.head(of: verb) ?? verb }
        return context.tree.subjects(of: verb).contains(subject)
    }

    /// Whether a token is the object, or stands behind "with", "to" or "against", of a verb whose subject is a person.
    private func isActedUpon(_ token: Int, by person: Int) -> Bool {
        guard [.dobj, .pobj].contains(context.tokens[token].label), var verb = context.tree.head(of: token) else {
            return false
        }
        if context.tokens[token].label == .pobj {
            guard Self.towards.contains(context.tokens[verb].lower) else { return false }
            verb = context.tree.ancestors(of: verb).first { context.tokens[$0].partOfSpeech == .VERB } ?? verb
        }
        return context.tree.subjects(of: verb).contains { entities.entity(at: $0) == person }
    }

    private static let towards: Set<String> = ["with", "to", "against", "towards", "toward"]

    /// The country named nearest in the same paragraph, before the title rather than after it, the home country rather than
    /// one with someone else's title; unless someone else holds the office there or it has no such office.
    func nearby(_ index: Int, home: Int?) -> Int? {
        let tenure = tenures[index]
        let range = context.tree.document.paragraphs[context.tokens[tenure.draft.evidence.lowerBound].paragraph]
        let before = (range.lowerBound..<tenure.draft.evidence.lowerBound).reversed()
        let after = tenure.draft.evidence.upperBound..<max(range.upperBound, tenure.draft.evidence.upperBound)
        let titles = tenures.map(\.draft.title)
        func countryOf(_ token: Int) -> Int? { titles.contains { $0.contains(token) } ? nil : self.countryOf(token) }
        // "a British consultant" tells of the consultant only.
        let (loose, bound) = (before.filter(isModifier), before.filter { !isModifier($0) })
        let others = Set(tenures.filter { $0.person != tenure.person }.compactMap(\.draft.of))
        let own = home == nil ? bound : bound.filter { !others.contains($0) }
        let candidates =
            own.compactMap(countryOf) + (home.map { [$0] } ?? []) + bound.compactMap(countryOf)
            + loose.compactMap(countryOf) + after.compactMap(countryOf)
        return candidates.first { canServe($0, tenure) }
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

    func isTaken(_ country: Int, by tenure: ResolvedTenure) -> Bool {
        Self.single.contains(tenure.draft.level) && tenure.draft.status == .current
            && tenures.contains {
                $0.of == country && $0.draft.role == tenure.draft.role && $0.person != tenure.person
                    && $0.draft.status == .current
            }
    }

    /// The country whose officials the document calls by bare titles: "President Smith" needs no country at home.
    func homeCountry() -> Int? {
        var votes: [Int: Int] = [:]
        for tenure in tenures where tenure.draft.of == nil && tenure.draft.owner == nil {
            if let of = tenure.of, entities.entities[of].kind == .country { votes[of, default: 0] += 1 }
        }
        return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}
