internal import Facts
internal import Language

/// What phrases stand for: an entity of the document, or an unnamed source made on the way.
package struct Referents {
    package private(set) var entities: DocumentEntities
    /// Unnamed sources and the phrases that introduced them; entity indexes follow those of the document.
    package private(set) var sources: [(phrase: Phrase, entity: Int)] = []
    private let context: ExtractionContext
    private let tenures: TenureExtractor.Result
    private var sourceOfHead: [Int: Int] = [:]

    /// Takes the resolved mentions of a document.
    package init(_ entities: DocumentEntities, tenures: TenureExtractor.Result, in context: ExtractionContext) {
        self.entities = entities
        self.tenures = tenures
        self.context = context
    }

    /// The entity that a phrase stands for, where it names, describes or refers back to one.
    ///
    /// Unnamed officials who take part in a meeting stand for their country; as speakers they are a source of their own.
    package func entity(of head: Int, isSpeaker: Bool = false, depth: Int = 0) -> Int? {
        guard depth < 4 else { return nil }
        if let mention = entities.mentions.mention(at: head) { return entities.mentions[mention].entity }
        let tree = context.tree
        if tree[head].tag == .WP || tree[head].tag == .WDT || tree[head].lower == "that" {
            let verb = tree.ancestors(of: head).first { tree[$0].label == .relcl }
            return verb.flatMap { tree.head(of: $0) }.flatMap { entity(of: $0, depth: depth + 1) }
        }
        if let office = tenures.attached.first(where: { $0.phrase.head == head }) {
            return entity(of: office.holder, depth: depth + 1)
        }
        if let apposed = tree.children(of: head, .appos).first(where: { isNamed($0) && isPersonal(head) }) {
            return entity(of: apposed, depth: depth + 1)
        }
        let isGovernment = ["government", "administration"].contains(context.tree[head].lemma)
        return isSpeaker && !isGovernment ? nil : nationalGroup(at: head)
    }

    private func isNamed(_ token: Int) -> Bool {
        guard let mention = entities.mentions.mention(at: token) else { return false }
        return entities.mentions[mention].form == .name
    }

    private func isPersonal(_ head: Int) -> Bool { context.tree[head].tag == .NN || context.tree[head].tag == .NNP }

    private static let groups: Set<String> = [
        "official", "delegation", "team", "negotiator", "representative", "diplomat", "side", "government", "authority",
        "counterpart",
        "administration", "envoy",
    ]

    /// "Ukrainian officials", "the American delegation": people without names stand for their country.
    private func nationalGroup(at head: Int) -> Int? {
        let tree = context.tree
        guard Self.groups.contains(tree[head].lemma),
            tree[head].tag == .NNS
                || ["delegation", "team", "side", "government", "administration"].contains(tree[head].lemma)
        else { return nil }
        for child in tree.children(of: head, .amod, .compound, .poss, .nmod) {
            guard let entity = entities.entity(at: child), entities.entities[entity].kind == .country else { continue }
            return entity
        }
        return nil
    }

    /// The entity of a speaker; a phrase that stands for none becomes an unnamed source.
    package mutating func speaker(_ phrase: Phrase) -> EntityReferenceDraft? {
        if let entity = entity(of: phrase.head, isSpeaker: true) {
            return EntityReferenceDraft(entity: entity, token: phrase.head)
        }
        if let known = sourceOfHead[phrase.head] { return EntityReferenceDraft(entity: known, token: phrase.head) }
        if context.tree[phrase.head].partOfSpeech == .PRON {
            return antecedent(ofPlural: phrase.head).map { EntityReferenceDraft(entity: $0, token: phrase.head) }
        }
        let text = context.tree.text(of: phrase.tokens)
        guard !text.isEmpty else { return nil }
        let entity = entities.entities.count
        entities.entities.append(DraftEntity(kind: .source, name: text))
        sources.append((phrase, entity))
        sourceOfHead[phrase.head] = entity
        return EntityReferenceDraft(entity: entity, token: phrase.head)
    }

    /// "they said", "it said": the organisation, country or source that was last the subject.
    private func antecedent(ofPlural head: Int) -> Int? {
        let tree = context.tree
        let sentence = tree[head].sentence
        for index in stride(from: head - 1, through: max(0, head - 120), by: -1) {
            guard tree[index].sentence >= sentence - 2 else { return nil }
            guard tree[index].label == .nsubj || tree[index].label == .nsubjpass else { continue }
            if let source = sourceOfHead[index] { return source }
            if let entity = entity(of: index), entities.entities[entity].kind != .person { return entity }
        }
        return nil
    }

    /// First-person pronouns in someone's own words are that person.
    package mutating func assignFirstPerson(in bytes: Range<Int>, to entity: Int) {
        guard entities.entities[entity].kind == .person else { return }
        for index in entities.mentions.mentions.indices {
            let mention = entities.mentions[index]
            guard mention.form == .pronoun, mention.entity == nil,
                bytes.contains(context.tokens[mention.head].range.lowerBound)
            else { continue }
            entities.mentions.assign(entity, to: index)
        }
    }

    /// Makes a person of a title that stands for nobody known: "the Turkish president".
    package mutating func personForTitle(at head: Int) -> Int? {
        guard let mention = entities.mentions.mention(at: head), entities.mentions[mention].form == .title,
            entities.mentions[mention].entity == nil
        else { return nil }
        let entity = entities.entities.count
        entities.entities.append(
            DraftEntity(kind: .person, name: context.tree.text(of: entities.mentions[mention].tokens)))
        entities.mentions.assign(entity, to: mention)
        return entity
    }
}

/// An entity in a role, at a token of the mention that puts it there.
package struct EntityReferenceDraft: Hashable, Sendable {
    package var entity: Int
    package var token: Int
}
