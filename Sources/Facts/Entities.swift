/// A person, country, organisation, place, agreement or unnamed source, as one document knows it.
public struct Entity: Hashable, Sendable {
    /// What an entity can be.
    public enum Kind: String, Sendable, CaseIterable {
        case person, country, organisation, place, agreement
        /// A speaker without a name ("a Ukrainian official"): its own node, never merged with another.
        case source
    }

    /// Grammatical gender of a person, where known.
    public enum Gender: String, Sendable, CaseIterable {
        case male = "m"
        case female = "f"
    }

    /// How far an agreement has come.
    public enum AgreementStatus: String, Sendable, CaseIterable {
        case proposed, draft, agreed, signed, rejected, ended
    }

    /// What kind it is.
    public var kind: Kind
    /// The fullest form in the document, without title or honorific.
    public var name: String
    /// Names, titles and nominals seen, the first mention's first; no pronouns, no adjectives.
    public var aliases: [String]
    /// The node of the graph, filled by `dossier resolve`.
    public var iri: String?
    /// ISO 3166-1 alpha-2, of a country, or of the country that an organisation or place belongs to.
    public var iso2: String?
    /// A Wikidata identifier, where certain.
    public var wikidata: String?
    /// Where known.
    public var gender: Gender?
    /// Of an agreement only.
    public var status: AgreementStatus?
    /// The parties of an agreement.
    public var parties: [LocalID<Entity>]

    /// Makes an entity.
    public init(
        kind: Kind, name: String, aliases: [String] = [], iri: String? = nil, iso2: String? = nil,
        wikidata: String? = nil, gender: Gender? = nil, status: AgreementStatus? = nil,
        parties: [LocalID<Entity>] = []
    ) {
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.iri = iri
        self.iso2 = iso2
        self.wikidata = wikidata
        self.gender = gender
        self.status = status
        self.parties = parties
    }
}

/// One place where the text refers to an entity.
public struct Mention: Hashable, Sendable {
    /// How the text refers to it.
    public enum Form: String, Sendable, CaseIterable {
        case name
        /// A title that stands for its holder: "the Ukrainian president".
        case title
        case nominal, pronoun
        /// A name that stands for a government: "Kyiv", "the White House".
        case metonym
        /// "German", "Ukrainians".
        case adjective
    }

    /// Whom it is about.
    public var entity: LocalID<Entity>
    /// What kind it is.
    public var kind: Entity.Kind
    /// How it is said.
    public var form: Form
    /// The offset of the first scalar.
    public var start: Int
    /// The offset after the last scalar.
    public var end: Int
    /// The words.
    public var text: String

    /// Makes a mention.
    public init(entity: LocalID<Entity>, kind: Entity.Kind, form: Form, start: Int, end: Int, text: String) {
        self.entity = entity
        self.kind = kind
        self.form = form
        self.start = start
        self.end = end
        self.text = text
    }
}

/// An entity in a role, at the mention that puts it there.
public struct EntityReference: Hashable, Sendable {
    /// Whom it is about.
    public var entity: LocalID<Entity>
    /// The mention that puts it there.
    public var mention: LocalID<Mention>?

    /// Makes a reference.
    public init(entity: LocalID<Entity>, mention: LocalID<Mention>?) {
        self.entity = entity
        self.mention = mention
    }
}
