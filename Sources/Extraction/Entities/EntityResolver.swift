package import Documents
internal import Facts
internal import Language

/// Puts names, titles, agreements and pronouns together: the mentions of a document and what each refers to.
package struct EntityResolver {
    private let context: ExtractionContext
    private let names: NameTable
    private let offices: TenureExtractor.Result
    private var entities: [DraftEntity]
    private let entityOfName: [Int]
    private var mentions: [DraftMention] = []

    /// Resolves a document's mentions.
    package static func resolve(
        _ names: NameTable, offices: TenureExtractor.Result, in context: ExtractionContext
    ) throws(DeadlinePassed) -> DocumentEntities {
        var resolver = try EntityResolver(names, offices: offices, in: context)
        resolver.addNames()
        try resolver.addTitles()
        try context.deadline.check()
        resolver.addAgreements()
        try resolver.addPronouns()
        let sorted = resolver.mentions.sorted {
            ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
        }
        return DocumentEntities(
            entities: resolver.entities, mentions: MentionTable(sorted, tokenCount: context.tokens.count))
    }

    private init(
        _ names: NameTable, offices: TenureExtractor.Result, in context: ExtractionContext
    ) throws(DeadlinePassed) {
        let clusters = try NameClusters(names.names, in: context)
        self.context = context
        self.names = names
        self.offices = offices
        self.entities = clusters.entities
        self.entityOfName = clusters.entityOfName
    }

    private mutating func addNames() {
        for (index, name) in names.names.enumerated() {
            mentions.append(
                DraftMention(
                    tokens: name.tokens, head: context.tree.head(ofSpan: name.tokens), kind: name.kind, form: name.form,
                    entity: entityOfName[index]))
        }
    }

    /// The entity of the name that covers a token.
    private func entity(at token: Int) -> Int? { names.index(at: token).map { entityOfName[$0] } }

    // MARK: Titles

    /// "the Ukrainian president", "the Treasury secretary": the person whom the document shows in that office.
    private mutating func addTitles() throws(DeadlinePassed) {
        let entityOfToken = context.tokens.indices.map { entity(at: $0) }
        var matcher = TitleMatcher(
            context: context, entities: entities, entityOfToken: entityOfToken, attached: offices.attached)
        let titles = offices.loose.filter { $0.isDefinite && !$0.isPlural }
        // "the Turkish president" is one person, named or not; "the mayor's spokesman", never named, is a source at most.
        for (phrase, entity) in zip(titles, try matcher.holders(of: titles))
        where entity != nil || isOnePerson(phrase) {
            mentions.append(
                DraftMention(tokens: phrase.outer, head: phrase.head, kind: .person, form: .title, entity: entity))
        }
    }

    private func isOnePerson(_ phrase: OfficePhrase) -> Bool {
        guard TitleMatcher.rulers.contains(phrase.level) || phrase.level == "minister" else { return false }
        return phrase.of != nil || context.countries(ofTitle: phrase.title).count == 1
    }

    // MARK: Agreements

    private mutating func addAgreements() {
        let finder = AgreementFinder(context)
        for group in finder.groups(finder.references(names: names)) {
            let index = entities.count
            var entity = DraftEntity(kind: .agreement, name: finder.name(of: group.members))
            entity.status = finder.status(of: group.members)
            entity.parties = parties(of: group.members)
            entities.append(entity)
            for member in group.members {
                mentions.append(
                    DraftMention(
                        tokens: member.tokens, head: member.head, kind: .agreement,
                        form: member.isNamed ? .name : .nominal, entity: index))
            }
        }
    }

    /// Countries and organisations that the words around an agreement bind by it: "between A and B", "with A".
    private func parties(of members: [AgreementFinder.Occurrence]) -> [Int] {
        var parties: Set<Int> = []
        for member in members {
            let partners =
                context.tree.objects(of: member.head, preposition: "between")
                + context.tree.objects(of: member.head, preposition: "with")
            let owners = context.tree.children(of: member.head, .poss, .compound, .amod)
            for token in partners + owners {
                guard let entity = entity(at: token), [.country, .organisation].contains(entities[entity].kind) else {
                    continue
                }
                parties.insert(entity)
            }
        }
        return parties.sorted()
    }

    // MARK: Pronouns

    private static let firstPerson: Set<String> = ["i", "me", "my", "mine", "myself"]

    private mutating func addPronouns() throws(DeadlinePassed) {
        let known = mentions.compactMap { mention in
            mention.kind == .person
                ? mention.entity.map { PronounResolver.Antecedent(head: mention.head, entity: $0) } : nil
        }.sorted { $0.head < $1.head }
        let resolver = PronounResolver(context)
        var resolved: [Int: Int] = [:]
        for (token, entity) in try resolver.resolve(known, entities: entities) {
            resolved[token] = entity
            if entities[entity].gender == nil {
                entities[entity].gender = PronounResolver.gender(of: context.tokens[token])
            }
        }
        for (index, token) in context.tokens.enumerated() {
            let isThird = PronounResolver.gender(of: token) != nil
            guard isThird || Self.firstPerson.contains(token.lower) && token.tag != .NNP else { continue }
            mentions.append(
                DraftMention(
                    tokens: index..<index + 1, head: index, kind: .person, form: .pronoun, entity: resolved[index]))
        }
    }
}
