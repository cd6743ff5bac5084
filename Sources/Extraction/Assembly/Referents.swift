internal import Facts
internal import Language

/// What phrases stand for: an entity of the document, or an unnamed source made on the way.
package struct Referents {
    package internal(set) var entities: DocumentEntities
    /// Phrases without a name that speak, with the unnamed source that they introduced or the entity that they mean;
    /// the indexes of sources follow those of the document.
    package internal(set) var sources: [(phrase: Phrase, entity: Int)] = []
    let context: ExtractionContext
    /// The holder of the office whose phrase has a head.
    private let holderOfHead: [Int: Int]
    /// The entity of the phrases in `sources`, by head.
    var sourceOfHead: [Int: Int] = [:]
    /// Whether a token stands in a quotation.
    let isQuoted: [Bool]
    /// The person whose name, or whose surname alone, some words are; nil where two bear it.
    let personOfName: [String: Int?]

    /// Takes the resolved mentions of a document.
    package init(_ entities: DocumentEntities, tenures: TenureExtractor.Result, in context: ExtractionContext) {
        self.entities = entities
        self.holderOfHead = Dictionary(
            tenures.attached.map { ($0.phrase.head, $0.holder) }, uniquingKeysWith: { first, _ in first })
        self.context = context
        let document = context.tree.document
        var isQuoted = [Bool](repeating: false, count: document.tokens.count)
        for quotation in document.quotations where quotation.parent == nil {
            for token in quotation.tokens { isQuoted[token] = true }
        }
        self.isQuoted = isQuoted
        var personOfName: [String: Int?] = [:]
        for (index, entity) in entities.entities.enumerated() where entity.kind == .person {
            for name in Set([entity.name, entity.name.split(separator: " ").last.map(String.init) ?? entity.name]) {
                personOfName[name] = personOfName[name] == nil ? index : .some(nil)
            }
        }
        self.personOfName = personOfName
    }

    /// The entity that a phrase stands for, where it names, describes or refers back to one.
    ///
    /// Unnamed officials who take part in a meeting stand for their country; as speakers they are a source of their own.
    package func entity(of head: Int, isSpeaker: Bool = false, depth: Int = 0) -> Int? {
        guard depth < 4 else { return nil }
        let tree = context.tree
        if let mention = entities.mentions.mention(at: head) {
            if entities.mentions[mention].form == .title, let named = apposed(to: head) {
                return entity(of: named, depth: depth + 1)
            }
            return entities.mentions[mention].entity
        }
        if tree[head].tag == .WP || tree[head].tag == .WDT || tree[head].lower == "that" {
            let verb = tree.ancestors(of: head).first { tree[$0].label == .relcl }
            return verb.flatMap { tree.head(of: $0) }.flatMap { entity(of: $0, depth: depth + 1) }
        }
        if let holder = holderOfHead[head] { return entity(of: holder, depth: depth + 1) }
        if let named = apposed(to: head) { return entity(of: named, depth: depth + 1) }
        let isGovernment = ["government", "administration"].contains(context.tree[head].lemma)
        return isSpeaker && !isGovernment ? nil : nationalGroup(at: head)
    }

    /// "the party's leader, A": the name beside a noun.
    func apposed(to head: Int) -> Int? {
        context.tree.children(of: head, .appos).first { isNamed($0) && isPersonal(head) }
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

    /// The entity of one who takes part without a name; a phrase that stands for none becomes an unnamed source.
    package mutating func speaker(_ phrase: Phrase) -> EntityReferenceDraft? {
        if let entity = entity(of: phrase.head, isSpeaker: true) ?? sourceOfHead[phrase.head] {
            return EntityReferenceDraft(entity: entity, token: phrase.head)
        }
        guard context.tree[phrase.head].partOfSpeech != .PRON else { return nil }
        return addSource(phrase).map { EntityReferenceDraft(entity: $0, token: phrase.head) }
    }

    /// First-person pronouns in someone's own words are that person.
    package mutating func assignFirstPerson(in bytes: Range<Int>, to entity: Int) {
        guard entities.entities[entity].kind == .person else { return }
        for index in entities.mentions.indices(in: context.tree.tokens(beginningIn: bytes)) {
            let mention = entities.mentions[index]
            guard mention.form == .pronoun, mention.entity == nil else { continue }
            entities.mentions.assign(entity, to: index)
        }
    }

    /// Makes a person of a title that stands for nobody known: "the Turkish president".
    package mutating func personForTitle(at head: Int) -> Int? {
        guard let mention = entities.mentions.mention(at: head), entities.mentions[mention].form == .title,
            entities.mentions[mention].entity == nil, apposed(to: head) == nil
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
