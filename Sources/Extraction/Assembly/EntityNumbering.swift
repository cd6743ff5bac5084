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
    private var seenAliases: Set<Alias> = []
    private let context: ExtractionContext

    private struct Alias: Hashable {
        var entity: Int
        var text: String
    }

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
        let firsts = items.indices.filter { index in
            index == 0 || items[index].tokens != items[index - 1].tokens
                || items[index].entity != items[index - 1].entity
        }
        for position in firsts.sorted(by: { items[$0].tokens.count > items[$1].tokens.count }) {
            for token in items[position].tokens { mentionOfToken[token] = position }
        }
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
        if item.form != .pronoun, item.form != .adjective,
            seenAliases.insert(Alias(entity: id, text: text)).inserted
        {
            entities[id].aliases.append(text)
        }
        mentions.append(
            Mention(
                entity: LocalID(id), kind: draft.kind, form: item.form, start: range.lowerBound, end: range.upperBound,
                text: text))
        mentionBytes.append(bytes)
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
        let first = mentionBytes.partitioningIndex { $0.lowerBound >= range.lowerBound }
        return mentions.indices[first...].prefix { mentionBytes[$0].lowerBound < range.upperBound }
            .filter { mentions[$0].kind != .source && mentionBytes[$0].upperBound <= range.upperBound }
            .map { mentions[$0].entity }
    }
}
