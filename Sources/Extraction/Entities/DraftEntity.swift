package import Facts

/// A thing that a document speaks of, before it has an id in a record.
package struct DraftEntity: Hashable, Sendable {
    package var kind: Entity.Kind
    /// The name as the record gives it.
    package var name: String
    package var iso2: String?
    package var wikidata: String?
    package var gender: Entity.Gender?
    /// All forms of a person's name that the document uses.
    package var personNames: [PersonName] = []
    package var status: Entity.AgreementStatus?
    package var parties: [Int] = []

    /// Makes an entity.
    package init(
        kind: Entity.Kind, name: String, iso2: String? = nil, wikidata: String? = nil, gender: Entity.Gender? = nil
    ) {
        self.kind = kind
        self.name = name
        self.iso2 = iso2
        self.wikidata = wikidata
        self.gender = gender
    }
}

/// The entities of a document and all their mentions.
package struct DocumentEntities: Sendable {
    package var entities: [DraftEntity]
    package var mentions: MentionTable

    /// The entity of the mention that covers a token.
    package func entity(at token: Int) -> Int? {
        mentions.entity(at: token)
    }

    /// Whether some tokens all belong to the names of people: "Mrs May".
    func isPerson(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy {
            mentions.kind(at: $0) == .person && mentions.mention(at: $0).map { mentions[$0].form } == .name
        }
    }
}
