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
        var served = ServedOffices(
            tenures, countries: Set(entities.entities.indices.filter { entities.entities[$0].kind == .country }))
        for index in tenures.indices where tenures[index].of == nil {
            try context.deadline.check()
            tenures[index].of = sameOffice(as: index, served) ?? known(index)
            served.note(tenures[index], at: index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            guard let owner = tenures[index].owner else { continue }
            tenures[index].of = served.countryServed(by: owner) ?? served.servedAnyhow(by: owner)
            served.note(tenures[index], at: index)
        }
        let home = homeCountry(), leading = leadingCountry()
        let named = NamedCountries(in: self)
        for index in tenures.indices
        where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            try context.deadline.check()
            tenures[index].of =
                sameOffice(as: index, served)
                ?? (isOpen(tenures[index]) ? nearby(index, home: home, leading: leading, named, served) : nil)
            served.note(tenures[index], at: index)
        }
        let last = leading ?? leadingCountry() ?? reportingCountry()
        for index in tenures.indices
        where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            guard let last, isOpen(tenures[index]) else { continue }
            tenures[index].of = fallback(index, last, named, served)
            served.note(tenures[index], at: index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            try context.deadline.check()
            let level = tenures[index].draft.level
            if Self.seats.contains(level) { tenures[index].of = country(ofSeat: index) }
            if Self.regional.contains(level) { tenures[index].of = placeBefore(index) }
            if tenures[index].draft.role.hasSuffix("secretary general") {
                tenures[index].of = intergovernmentalBody(index)
            }
            if level == "company-head" { tenures[index].of = sameOffice(as: index, served) ?? employer(index) }
        }
        // An office that serves nobody known is a trade: a coach, a lawyer, an analyst.
        tenures = tenures.filter { $0.of != nil || $0.owner != nil || isTelling($0.draft) }
    }

    /// Whoever serves a person, or a body that the title describes, need serve no country.
    private func isOpen(_ tenure: ResolvedTenure) -> Bool { tenure.owner == nil && !servesBody(tenure.draft) }

    /// "president of the governing body": not "speaker of the house", which is a title, nor "president of the republic".
    private func servesBody(_ draft: DraftTenure) -> Bool {
        let title = context.tree.text(of: draft.title)
        return draft.title.contains { context.words[$0] == "of" }
            && context.lexicon.reference.offices.rows(for: title, matching: .folded).isEmpty
            && !draft.level.hasSuffix("minister")
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

    /// "NATO will act, Secretary General Brask said": the body of states named last, or the only one of the document.
    private func intergovernmentalBody(_ index: Int) -> Int? {
        let start = tenures[index].draft.evidence.lowerBound
        let named = entities.mentions.mentions.filter { mention in
            guard let entity = mention.entity, mention.form == .name, mention.kind == .organisation else {
                return false
            }
            return context.lexicon.reference.organisations.rows(for: entities.entities[entity].name).contains {
                $0.kind == "igo"
            }
        }
        return (named.last { $0.head < start } ?? named.first)?.entity
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
        if countryOfCode.count == 1, let american = country("US") { return american }
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
        if draft.role.hasSuffix("secretary general") || draft.level == "candidate" && draft.role != "candidate" {
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

    /// What another sentence says of the same person's same office, or the other title of one phrase.
    func sameOffice(as index: Int, _ served: ServedOffices) -> Int? {
        let tenure = tenures[index]
        return served.served(by: tenure.person, as: tenure.draft.role)
            ?? (Self.national.contains(tenure.draft.level) ? served.countryServed(by: tenure.person) : nil)
            ?? [index - 1, index + 1].lazy.filter(tenures.indices.contains).compactMap { self.joined(to: index, $0) }
            .first
    }

    /// "president and chief executive of the bank": whom the other title of one phrase serves.
    private func joined(to index: Int, _ other: Int) -> Int? {
        let (a, b) = (tenures[min(index, other)], tenures[max(index, other)])
        let isJoined = b.draft.title.contains {
            context.tokens[$0].label == .conj && a.draft.title.contains(context.tokens[$0].head)
        }
        // "a professor at the university and former ambassador": nobody sends envoys for a university.
        let isOneService =
            Self.national.contains(a.draft.level) == Self.national.contains(b.draft.level)
            || [a, b].contains { $0.draft.level == "head-of-state" }
        return a.person == b.person && isJoined && isOneService ? tenures[other].of : nil
    }

    func country(_ iso2: String) -> Int? { countryOfCode[iso2] }

    /// What the tables know: the title exists in one country only, or the person is known in that office.
    func known(_ index: Int) -> Int? {
        let draft = tenures[index].draft
        guard Self.national.contains(draft.level) || Self.seats.contains(draft.level) else { return nil }
        let known = knownCountries(tenures[index]).compactMap(country)
        if known.count == 1 { return known[0] }
        let titled = context.countries(ofTitle: draft.title)
        return titled.count == 1 ? titled.first.flatMap(country) : nil
    }
}
