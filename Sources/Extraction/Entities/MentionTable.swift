internal import Documents
package import Facts

/// A mention over tokens, before entities have ids in a record.
package struct DraftMention: Hashable, Sendable {
    /// The tokens of the mention as the record gives it: the name alone, without title or honorific.
    package var tokens: Range<Int>
    /// The syntactic head among the tokens.
    package var head: Int
    package var kind: Entity.Kind
    package var form: Mention.Form
    /// The index of the entity, or nil as long as coreference has not decided.
    package var entity: Int?

    /// Makes a mention.
    package init(tokens: Range<Int>, head: Int, kind: Entity.Kind, form: Mention.Form, entity: Int? = nil) {
        self.tokens = tokens
        self.head = head
        self.kind = kind
        self.form = form
        self.entity = entity
    }

    /// Its words, as rules on phrases take them.
    var phrase: Phrase { Phrase(tokens: tokens, head: head) }
}

/// All mentions of a document in order, found by token.
package struct MentionTable: Sendable {
    package private(set) var mentions: [DraftMention]
    /// The innermost mention that covers a token, or -1.
    private let byToken: [Int32]

    /// Indexes mentions; they must be sorted. One may lie inside another ("the Ukrainian president").
    package init(_ mentions: [DraftMention], tokenCount: Int) {
        var byToken = [Int32](repeating: -1, count: tokenCount)
        let outermostFirst = mentions.indices.sorted {
            (mentions[$1].tokens.count, $0) < (mentions[$0].tokens.count, $1)
        }
        for index in outermostFirst {
            for token in mentions[index].tokens { byToken[token] = Int32(index) }
        }
        self.mentions = mentions
        self.byToken = byToken
    }

    package subscript(index: Int) -> DraftMention { mentions[index] }

    /// The index of the innermost mention that covers a token.
    package func mention(at token: Int) -> Int? {
        byToken[token] < 0 ? nil : Int(byToken[token])
    }

    /// The indexes of the mentions that begin in a range of tokens.
    package func indices(in tokens: Range<Int>) -> Range<Int> {
        func first(from token: Int) -> Int { mentions.partitioningIndex { $0.tokens.lowerBound >= token } }
        return first(from: tokens.lowerBound)..<first(from: tokens.upperBound)
    }

    /// The kind of the thing that a token's mention names: an agent, a place, or nothing known.
    package func kind(at token: Int) -> Entity.Kind? { mention(at: token).map { mentions[$0].kind } }

    /// The entity of the mention that covers a token.
    package func entity(at token: Int) -> Int? { mention(at: token).flatMap { mentions[$0].entity } }

    /// Decides the entity of a mention.
    package mutating func assign(_ entity: Int, to mention: Int) { mentions[mention].entity = entity }
}
