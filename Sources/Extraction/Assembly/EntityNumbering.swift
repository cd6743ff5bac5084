internal import Documents
package import Facts
internal import Language

/// The entities and mentions of a record, numbered by first mention.
package struct EntityNumbering {
    package private(set) var entities: [Entity] = []
    package private(set) var mentions: [Mention] = []
    private var idOfEntity: [Int: Int] = [:]
    private var mentionOfToken: [Int: Int] = [:]
    private var mentionBytes: [Range<Int>] = []
    private let context: ExtractionContext

    private struct Item {
        var tokens: Range<Int>
        var head: Int
        var entity: Int
        var form: Mention.Form
    }

    /// Numbers what a document mentions; an entity that nothing mentions is left out.
    package init(_ referents: Referents, context: ExtractionContext) {
        self.context = context
        var items = referents.entities.mentions.mentions.compactMap { mention in
            mention.entity.map { Item(tokens: mention.tokens, head: mention.head, entity: $0, form: mention.form) }
        }
        items += referents.sources.map {
            Item(
                tokens: $0.phrase.tokens, head: $0.phrase.head, entity: $0.entity,
                form: context.tree[$0.phrase.head].partOfSpeech == .PRON ? .pronoun : .nominal)
        }
        items.sort {
            ($0.tokens.lowerBound, $1.tokens.upperBound, $0.entity) < (
                $1.tokens.lowerBound, $0.tokens.upperBound, $1.entity
            )
        }
        for item in items { add(item, referents.entities.entities) }
        for (draft, id) in idOfEntity {
            entities[id].parties = referents.entities.entities[draft].parties.compactMap { idOfEntity[$0] }.map {
                LocalID($0)
            }.sorted()
        }
        for item in items.sorted(by: { $0.tokens.count > $1.tokens.count }) { index(item, items) }
    }

    private mutating func add(_ item: Item, _ drafts: [DraftEntity]) {
        let draft = drafts[item.entity]
        let id: Int
        if let known = idOfEntity[item.entity] {
            id = known
        } else {
            id = entities.count
            idOfEntity[item.entity] = id
            entities.append(
                Entity(
                    kind: draft.kind, name: draft.name, iso2: draft.iso2, wikidata: draft.wikidata,
                    gender: draft.gender,
                    status: draft.kind == .agreement ? draft.status : nil))
        }
        let source = context.tree.document.source.text
        let bytes = context.tree.bytes(of: item.tokens)
        let range = source.scalarRange(ofBytes: bytes)
        let text = source[bytes]
        if item.form != .pronoun, item.form != .adjective, !entities[id].aliases.contains(text) {
            entities[id].aliases.append(text)
        }
        mentions.append(
            Mention(
                entity: LocalID(id), kind: draft.kind, form: item.form, start: range.lowerBound, end: range.upperBound,
                text: text))
        mentionBytes.append(bytes)
    }

    private mutating func index(_ item: Item, _ items: [Item]) {
        guard let position = items.firstIndex(where: { $0.tokens == item.tokens && $0.entity == item.entity }) else {
            return
        }
        for token in item.tokens { mentionOfToken[token] = position }
    }

    /// The id of a draft entity in the record.
    package func id(of entity: Int) -> LocalID<Entity> { LocalID(idOfEntity[entity] ?? 0) }

    /// The mention that covers a token, the innermost.
    package func mention(at token: Int) -> LocalID<Mention>? { mentionOfToken[token].map { LocalID($0) } }

    /// The place or country that a token names.
    package func place(at token: Int) -> LocalID<Entity>? {
        guard let mention = mentionOfToken[token] else { return nil }
        let entity = mentions[mention].entity
        return [.place, .country, .organisation].contains(entities[entity.index].kind) ? entity : nil
    }

    /// The entities that a stretch of the text names, or takes up by a pronoun, in order.
    package func entities(inBytes range: Range<Int>) -> [LocalID<Entity>] {
        mentions.indices.filter {
            mentions[$0].kind != .source
                && mentionBytes[$0].lowerBound >= range.lowerBound
                && mentionBytes[$0].upperBound <= range.upperBound
        }.map { mentions[$0].entity }
    }
}
