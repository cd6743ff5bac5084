internal import Facts
internal import Language
internal import Reference

/// The country of a bare title, by what its sentence and paragraph name.
extension TenureTable {
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

    /// Whether a country can be the one served: it has the office, nobody else holds it there now, its name does not stand
    /// in the title itself ("envoy to Ukraine"), the sentence does not show it as another's, and the person is not known
    /// in that office elsewhere.
    private func canServe(
        _ country: Int, _ tenure: ResolvedTenure, _ named: NamedCountries, _ served: ServedOffices,
        known codes: Set<String>
    ) -> Bool {
        guard codes.isEmpty || entities.entities[country].iso2.map(codes.contains) ?? false else { return false }
        let isTaken =
            Self.single.contains(tenure.draft.level) && tenure.draft.status == .current
            && served.isHeld(tenure.draft.role, in: country, besides: tenure.person)
        return !isTaken && hasOffice(country, tenure.draft) && !isAbroad(country, tenure, named)
            && !tenure.draft.title.contains { entities.entity(at: $0) == country }
    }

    /// The countries where the tables know a person of that name in that office.
    func knownCountries(_ tenure: ResolvedTenure) -> Set<String> {
        let names = entities.entities[tenure.person].personNames
        return context.lexicon.knownHolders.countries(of: names, role: tenure.draft.role)
    }

    /// The leading country where it can be the one served, for a bare title in whose paragraph no country stands.
    func fallback(_ index: Int, _ country: Int, _ named: NamedCountries, _ served: ServedOffices) -> Int? {
        let tenure = tenures[index]
        return canServe(country, tenure, named, served, known: knownCountries(tenure)) ? country : nil
    }

    /// The country from which the article reports, where it names it too.
    func reportingCountry() -> Int? {
        context.tree.document.datelines.lazy.flatMap { $0 }.compactMap { token -> Int? in
            guard let entity = self.entities.entity(at: token) else { return nil }
            let found = self.entities.entities[entity]
            return found.kind == .country ? entity : found.kind == .place ? found.iso2.flatMap(self.country) : nil
        }.first
    }

    /// Whether the sentence shows a country as another one than the holder's: it stands with someone else's title behind the
    /// bare one or on the other side of its verb ("Chancellor Brask met Peruvian President Reval"), or the holder acts upon
    /// it or with it ("Foreign Minister Brask will visit Peru").
    private func isAbroad(_ country: Int, _ tenure: ResolvedTenure, _ named: NamedCountries) -> Bool {
        let holder = tenure.draft.holder
        let sentence = context.tokens[holder].sentence
        let colleagues = context.tree.conjuncts(of: context.tree.firstConjunct(of: holder)).prefix { $0 != holder }
        let isOfAnother = named.titled(inSentence: sentence).contains { other in
            other.country == country && other.person != tenure.person && !colleagues.contains(other.holder)
                && (holder < other.holder || faces(holder, other.holder))
        }
        let range = context.tree.document.sentences[sentence]
        return isOfAnother
            || named.places(from: range.lowerBound, before: range.upperBound).contains {
                $0.country == country && isActedUpon($0.token, by: tenure.person)
            }
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
    /// The leading country comes before what is only named later.
    func nearby(
        _ index: Int, home: Int?, leading: Int?, _ named: NamedCountries, _ served: ServedOffices
    ) -> Int? {
        let tenure = tenures[index]
        let evidence = tenure.draft.evidence
        let range = context.tree.document.paragraphs[context.tokens[evidence.lowerBound].paragraph]
        let before = named.places(before: tenure.draft.title.lowerBound, from: range.lowerBound)
        let after = named.places(from: evidence.upperBound, before: range.upperBound)
        // "a British consultant" tells of the consultant only.
        let bound = before.filter { !$0.isModifier }
        let own = bound.filter { home == nil || $0.bearer == nil || $0.bearer == tenure.person }
        let candidates = [
            own.map(\.country), home.map { [$0] } ?? [], bound.map(\.country),
            before.filter(\.isModifier).map(\.country), leading.map { [$0] } ?? [], after.map(\.country),
        ]
        let codes = knownCountries(tenure)
        var refused: Set<Int> = []
        return candidates.joined().first { country in
            refused.insert(country).inserted && canServe(country, tenure, named, served, known: codes)
        }
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
        for tenure in tenures where tenure.draft.of == nil && tenure.owner == nil {
            if let of = tenure.of, entities.entities[of].kind == .country { votes[of, default: 0] += 1 }
        }
        return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// The country whose officials the document names, where it names hardly any of others.
    func leadingCountry() -> Int? {
        var people: [Int: Set<Int>] = [:]
        for tenure in tenures where tenure.owner == nil && Self.national.contains(tenure.draft.level) {
            guard let of = tenure.of, entities.entities[of].kind == .country else { continue }
            people[of, default: []].insert(tenure.person)
        }
        let counts = people.map { (country: $0.key, people: $0.value.count) }.sorted { $0.people > $1.people }
        guard let first = counts.first, counts.dropFirst().allSatisfy({ $0.people * 2 <= first.people }) else {
            return nil
        }
        return first.country
    }
}
