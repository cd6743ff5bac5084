package import Documents
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
    package internal(set) var tenures: [ResolvedTenure] = []
    let context: ExtractionContext
    let entities: DocumentEntities
    /// The countries that the document speaks of, by code.
    let countryOfCode: [String: Int]

    /// Resolves the drafts of a document, and what titles that stand for their holders add.
    package init(
        _ result: TenureExtractor.Result, entities: DocumentEntities, in context: ExtractionContext
    ) throws(DeadlinePassed) {
        self.context = context
        self.entities = entities
        let mentioned = Set(entities.mentions.mentions.compactMap(\.entity))
        self.countryOfCode = Dictionary(
            mentioned.compactMap { index in
                let entity = entities.entities[index]
                return entity.kind == .country ? entity.iso2.map { ($0, index) } : nil
            }, uniquingKeysWith: min)
        for draft in result.tenures { add(draft) }
        for phrase in result.loose { addLoose(phrase) }
        try inferCountries()
        closeKnownTenures()
        closePastTenures()
        try merge()
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
        guard of != nil || owner != nil || phrase.status == .former else { return }
        let draft = DraftTenure(
            holder: phrase.head, of: phrase.of, owner: phrase.owner, title: phrase.title, role: phrase.role,
            level: phrase.level,
            status: phrase.status, evidence: phrase.outer, rule: "title-for-holder", confidence: 0.65)
        tenures.append(ResolvedTenure(person: person, of: of, owner: owner, draft: draft, evidence: [phrase.outer]))
    }

    // MARK: One tenure for one office

    /// A tenure is compared with so many others of the same person, the latest: the cost stays linear in the document.
    private static let reach = 50

    private mutating func merge() throws(DeadlinePassed) {
        var merged: [ResolvedTenure] = []
        var ofPerson: [Int: RecentList<Int>] = [:]
        let plain = tenures.filter { $0.draft.level != "generic-leader" }
        let offices = Set(plain.map { [$0.person, $0.of] })
        for tenure in tenures {
            try context.deadline.check()
            if let index = ofPerson[tenure.person]?.elements.first(where: { isOneOffice(merged[$0], tenure) }) {
                join(tenure, into: &merged[index])
            } else if tenure.draft.level != "generic-leader" || tenure.of == nil
                || !offices.contains([tenure.person, tenure.of])
            {
                ofPerson[tenure.person, default: RecentList(reach: Self.reach)].append(merged.count)
                merged.append(tenure)
            }
        }
        tenures = merged
    }

    private func isOneOffice(_ a: ResolvedTenure, _ b: ResolvedTenure) -> Bool {
        guard a.person == b.person, a.of == b.of || a.of == nil || b.of == nil else { return false }
        if a.draft.role == b.draft.role { return true }
        let x = words(of: a), y = words(of: b)
        return (x.isSubset(of: y) || y.isSubset(of: x)) && x.symmetricDifference(y).isDisjoint(with: Self.ranks)
    }

    /// Words that make another office of a title: a vice president is no president.
    static let ranks: Set<String> = [
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
