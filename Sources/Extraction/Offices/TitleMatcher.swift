package import Documents
internal import Facts
internal import Language
internal import Reference

/// Finds the holder of an office that is spoken of by its title alone.
package struct TitleMatcher {
    let context: ExtractionContext
    let entities: [DraftEntity]
    private let entityOfToken: [Int?]
    let firstToken: [Int: Int]
    private var attached: AttachedOffices
    /// Everyone who holds an office.
    var officials: Set<Int>
    private var knownCountries: [PersonInRole: Set<String>] = [:]
    /// The tokens of each person's names, and the country that the text calls someone's.
    let people: [Int: (tokens: [Int], country: Int?)]
    /// Who may rule a country in some role without a title.
    var untitledRulers: [PersonInRole: [Int]] = [:]

    struct PersonInRole: Hashable {
        var person: Int
        var role: String
    }

    /// Takes the tenures that the document states, and how a token's name is resolved.
    package init(
        context: ExtractionContext, entities: [DraftEntity], entityOfToken: [Int?],
        attached: [(phrase: OfficePhrase, holder: Int)]
    ) {
        self.entities = entities
        self.context = context
        self.entityOfToken = entityOfToken
        self.firstToken = Dictionary(
            entityOfToken.enumerated().compactMap { token, entity in entity.map { ($0, token) } },
            uniquingKeysWith: min)
        self.attached = AttachedOffices(attached)
        self.officials = Set(attached.compactMap { entityOfToken[$0.holder] })
        var people: [Int: (tokens: [Int], country: Int?)] = [:]
        for (token, entity) in entityOfToken.enumerated() {
            guard let entity, entities[entity].kind == .person else { continue }
            people[entity, default: ([], nil)].tokens.append(token)
            guard token > 1, context.tokens[token - 1].tag == .POS, let owner = entityOfToken[token - 2],
                entities[owner].kind == .country
            else { continue }
            people[entity]?.country = owner
        }
        self.people = people
    }

    func entityAt(_ token: Int) -> Int? { entityOfToken[token] }

    static let rulers: Set<String> = ["head-of-state", "head-of-government", "monarch"]

    /// The holders of office phrases that stand alone, by index; what one of them tells serves for the next.
    package mutating func holders(of phrases: [OfficePhrase]) throws(DeadlinePassed) -> [Int?] {
        var found = [Int?](repeating: nil, count: phrases.count)
        for isGeneric in [false, true] {
            for (index, phrase) in phrases.enumerated() where (phrase.level == "generic-leader") == isGeneric {
                try context.deadline.check()
                guard let (entity, token) = holder(of: phrase) else { continue }
                found[index] = entity
                attached.insert((phrase, token))
                officials.insert(entity)
            }
        }
        return found
    }

    /// The holder: someone whom the document shows in that office, the one spoken of last first; with a token of his name.
    private mutating func holder(of phrase: OfficePhrase) -> (entity: Int, token: Int)? {
        let same = attached.near(phrase).filter { isSame($0.phrase, phrase) }
        // "the president" is a country's rather than a club's.
        let national = same.filter { served($0.phrase).map { entities[$0].kind == .country } ?? true }
        let certain =
            phrase.of == nil && phrase.owner == nil && !national.isEmpty
            ? national : same.filter { served(phrase) == nil || served($0.phrase) != nil }
        let candidates = certain.isEmpty ? unspecified(same, for: phrase) : certain
        let before = candidates.filter { $0.holder < phrase.outer.lowerBound }.max { $0.holder < $1.holder }
        let found = before ?? candidates.min { $0.holder < $1.holder }
        if let found, let entity = entityAt(found.holder) { return (entity, found.holder) }
        return untitled(phrase) ?? introducedNext(phrase) ?? introducedBefore(phrase)
    }

    /// Holders of whose country the document says nothing: someone known in that country's office, else the only one
    /// there is, unless he is known in the office elsewhere.
    private mutating func unspecified(
        _ candidates: [(phrase: OfficePhrase, holder: Int)], for phrase: OfficePhrase
    ) -> [(phrase: OfficePhrase, holder: Int)] {
        // "the president of the Harbour Institute" is not the president whom the text calls so without more.
        if let body = served(phrase), entities[body].kind == .organisation, Self.rulers.contains(phrase.level) {
            return []
        }
        let iso2 = served(phrase).flatMap { entities[$0].iso2 }
        let known = candidates.map { countries(of: $0.holder, as: $0.phrase.role) }
        let here = zip(candidates, known).filter { _, countries in iso2.map(countries.contains) ?? false }.map(\.0)
        if !here.isEmpty { return here }
        let people = Set(candidates.compactMap { entityAt($0.holder) })
        return people.count == 1 ? zip(candidates, known).filter { $1.isEmpty }.map(\.0) : []
    }

    /// The countries where the person at a token is known to have held an office.
    mutating func countries(of holder: Int, as role: String) -> Set<String> {
        guard let person = entityAt(holder) else { return [] }
        let key = PersonInRole(person: person, role: role)
        if let known = knownCountries[key] { return known }
        let found = context.lexicon.knownHolders.countries(of: entities[person].personNames, role: role)
        knownCountries[key] = found
        return found
    }

    private func isSame(_ a: OfficePhrase, _ b: OfficePhrase) -> Bool {
        let roles =
            a.role == b.role || isShort(b, of: a)
            || b.level == "generic-leader" && AttachedOffices.leaderLevels.contains(a.level)
        guard roles, a.status == b.status || b.status == .current && a.status == .acting else { return false }
        if let x = served(a), let y = served(b) { return x == y }
        if b.level == "candidate", !isModifiedAlike(a, b) { return false }
        if let x = owner(a), let y = owner(b) { return x == y }
        if b.level != "generic-leader" { return true }
        return served(a) == nil
            ? served(b) != nil && Self.rulers.contains(a.level) : served(b) == nil && isModifiedAlike(a, b)
    }

    /// "the minister" after "Foreign Minister A", "the deputy minister" after "Deputy Trade Minister B", "the premier" after
    /// "Prime Minister C".
    private func isShort(_ short: OfficePhrase, of full: OfficePhrase) -> Bool {
        if Self.rulers.contains(full.level) {
            return short.role == "premier" && full.role == "prime minister"
        }
        func words(_ phrase: OfficePhrase) -> Set<String> { Set(context.tokens[phrase.title].map(\.lower)) }
        guard context.tokens[short.head].lower == context.tokens[full.head].lower else { return false }
        return words(short).isSubset(of: words(full))
            && words(full).subtracting(words(short)).isDisjoint(with: TenureTable.ranks)
    }

    /// "the village leader" leads a village, not a league.
    private func isModifiedAlike(_ a: OfficePhrase, _ b: OfficePhrase) -> Bool {
        let known = Set(context.tokens[a.outer].map(\.lower))
        let words = b.outer.filter { context.tokens[$0].tag != .DT && context.tokens[$0].tag != .POS }
        return words.dropLast().allSatisfy { known.contains(context.tokens[$0].lower) || entityAt($0) != nil }
    }

    func served(_ phrase: OfficePhrase) -> Int? { phrase.of.flatMap(entityAt) }
    private func owner(_ phrase: OfficePhrase) -> Int? { phrase.owner.flatMap(entityAt) }
}
