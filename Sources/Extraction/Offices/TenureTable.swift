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
        tenures.append(ResolvedTenure(person: person, of: of, owner: owner == person ? nil : owner, draft: draft, evidence: [draft.evidence]))
    }

    /// A title alone ("the Ukrainian president") says of whom it stands for which country he serves; where the person
    /// was introduced without any office, it is the office.
    private mutating func addLoose(_ phrase: OfficePhrase) {
        guard phrase.isDefinite, !phrase.isPlural, phrase.level != "generic-leader", let person = entities.entity(at: phrase.head) else { return }
        let of = phrase.of.flatMap(entities.entity(at:)), owner = phrase.owner.flatMap(self.person)
        guard of != nil || owner != nil else { return }
        let draft = DraftTenure(
            holder: phrase.head, of: phrase.of, owner: phrase.owner, title: phrase.title, role: phrase.role, level: phrase.level,
            status: phrase.status, evidence: phrase.outer, rule: "title-for-holder", confidence: 0.8)
        tenures.append(ResolvedTenure(person: person, of: of, owner: owner, draft: draft, evidence: [phrase.outer]))
    }

    // MARK: The country or organisation served

    private static let national: Set<String> = [
        "head-of-state", "deputy-head-of-state", "head-of-government", "deputy-head-of-government", "monarch", "heir", "minister",
        "junior-minister", "deputy-minister", "adviser", "diplomat", "spokesperson", "legislature-head", "military-head", "agency-head", "spouse",
    ]

    private mutating func inferCountries() {
        for index in tenures.indices where tenures[index].of == nil {
            tenures[index].of = sameOffice(as: index) ?? known(index)
        }
        for index in tenures.indices where tenures[index].of == nil {
            guard let owner = tenures[index].owner else { continue }
            tenures[index].of = tenures.first { $0.person == owner && $0.of != nil && Self.national.contains($0.draft.level) }?.of
        }
        let home = homeCountry()
        for index in tenures.indices where tenures[index].of == nil && Self.national.contains(tenures[index].draft.level) {
            tenures[index].of = sameOffice(as: index) ?? nearby(index) ?? home
        }
    }

    /// What another sentence says of the same person's same office.
    private func sameOffice(as index: Int) -> Int? {
        let tenure = tenures[index]
        return tenures.first { $0.person == tenure.person && $0.draft.role == tenure.draft.role && $0.of != nil }?.of
            ?? tenures.first { $0.person == tenure.person && Self.national.contains($0.draft.level) && Self.national.contains(tenure.draft.level) && $0.of != nil }?.of
    }

    private func country(_ iso2: String) -> Int? {
        entities.entities.firstIndex { $0.kind == .country && $0.iso2 == iso2 }
    }

    /// What the tables know: the title exists in one country only, or the person is known in that office.
    private func known(_ index: Int) -> Int? {
        let draft = tenures[index].draft
        guard Self.national.contains(draft.level) else { return nil }
        for name in entities.entities[tenures[index].person].personNames where !name.isSingle {
            let holders = context.lexicon.reference.officeHolders.offices(ofPerson: name.words.joined(separator: " "))
            if let match = holders.first(where: { $0.role == draft.role }), let found = country(match.holder.iso2) { return found }
        }
        if let match = soleHolder(surname: entities.entities[tenures[index].person].name, role: draft.role), let found = country(match) { return found }
        let title = context.tree.text(of: draft.title).lowercased()
        let codes = Set(context.lexicon.reference.offices.rows(for: title, matching: .folded).flatMap(\.countries))
        return codes.count == 1 ? codes.first.flatMap(country) : nil
    }

    /// The country where someone of this surname, and nobody else of it elsewhere, is known to have held the office.
    private func soleHolder(surname: String, role: String) -> String? {
        guard !surname.contains(" ") else { return nil }
        var found: Set<String> = []
        for entity in entities.entities where entity.kind == .country {
            guard let iso2 = entity.iso2 else { continue }
            let holders = context.lexicon.reference.officeHolders.holders(country: iso2, role: role)
            if holders.contains(where: { $0.name.split(separator: " ").last.map(String.init) == surname }) { found.insert(iso2) }
        }
        return found.count == 1 ? found.first : nil
    }

    /// The country named last before the title in the same paragraph, unless someone else holds the office there.
    private func nearby(_ index: Int) -> Int? {
        let tenure = tenures[index]
        let paragraph = context.tokens[tenure.draft.evidence.lowerBound].paragraph
        let range = context.tree.document.paragraphs[paragraph]
        for token in (range.lowerBound..<tenure.draft.evidence.lowerBound).reversed() {
            guard let entity = entities.entity(at: token), entities.entities[entity].kind == .country, !isTaken(entity, by: tenure) else { continue }
            return isAgent(token) ? entity : nil
        }
        return nil
    }

    private func isAgent(_ token: Int) -> Bool { true }

    private func isTaken(_ country: Int, by tenure: ResolvedTenure) -> Bool {
        tenures.contains { $0.of == country && $0.draft.role == tenure.draft.role && $0.person != tenure.person && $0.draft.status == .current }
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
        return x.isSubset(of: y) || y.isSubset(of: x)
    }

    private func words(of tenure: ResolvedTenure) -> Set<String> { Set(context.tokens[tenure.draft.title].map(\.lower)) }

    private func join(_ other: ResolvedTenure, into tenure: inout ResolvedTenure) {
        tenure.evidence += other.evidence
        tenure.of = tenure.of ?? other.of
        if other.draft.title.count > tenure.draft.title.count, other.draft.rule != "title-for-holder" || other.draft.role == tenure.draft.role {
            tenure.draft.title = other.draft.title
            tenure.draft.role = other.draft.role
        }
        if other.draft.confidence > tenure.draft.confidence {
            tenure.draft.confidence = other.draft.confidence
            tenure.draft.rule = other.draft.rule
        }
    }
}
