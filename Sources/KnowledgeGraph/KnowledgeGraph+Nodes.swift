public import Facts

/// A source article.
public struct DocumentNode: Hashable, Sendable {
    /// Relative to the base: `document/{id}`.
    public var iri: String
    /// The name under which the document is cited.
    public var id: String
    /// The title.
    public var title: String?
    /// An ISO day.
    public var date: String?
    /// Where the article is published.
    public var url: String?
    /// Who published the article.
    public var publisher: String?
    /// A BCP 47 tag.
    public var language: String
    /// In Unicode scalars.
    public var length: Int
    /// Of the decoded text as UTF-8, in lower-case hexadecimal.
    public var sha256: String

    /// Makes a document.
    public init(
        iri: String, id: String, title: String? = nil, date: String? = nil, url: String? = nil,
        publisher: String? = nil, language: String = "en", length: Int, sha256: String
    ) {
        self.iri = iri
        self.id = id
        self.title = title
        self.date = date
        self.url = url
        self.publisher = publisher
        self.language = language
        self.length = length
        self.sha256 = sha256
    }
}

/// A person, country, organisation, place, agreement or unnamed source.
public struct EntityNode: Hashable, Sendable {
    /// Relative to the base: `person/volodymyr-zelenskyy`, `country/ua`.
    public var iri: String
    /// What kind of thing it is.
    public var kind: Entity.Kind
    /// The name for people.
    public var name: String
    /// Other names, titles and nominals seen, sorted, without the name.
    public var variants: [String]
    /// ISO 3166-1 alpha-2, of a country, or of the country that an organisation or place belongs to.
    public var iso2: String?
    /// A Wikidata identifier, where certain.
    public var wikidata: String?
    /// Grammatical gender, where known.
    public var gender: Entity.Gender?
    /// The country that a place or organisation belongs to, where that country is in the graph.
    public var partOf: EntityID?
    /// Of an agreement only.
    public var status: Entity.AgreementStatus?
    /// Of an agreement only.
    public var parties: [EntityID]
    /// Every mention, sorted; at least one.
    public var mentions: [Evidence]

    /// Makes an entity.
    public init(
        iri: String, kind: Entity.Kind, name: String, variants: [String] = [], iso2: String? = nil,
        wikidata: String? = nil, gender: Entity.Gender? = nil, partOf: EntityID? = nil,
        status: Entity.AgreementStatus? = nil, parties: [EntityID] = [], mentions: [Evidence]
    ) {
        self.iri = iri
        self.kind = kind
        self.name = name
        self.variants = variants
        self.iso2 = iso2
        self.wikidata = wikidata
        self.gender = gender
        self.partOf = partOf
        self.status = status
        self.parties = parties
        self.mentions = mentions
    }
}

/// A post as distinct from whoever holds it.
public struct OfficeNode: Hashable, Sendable {
    /// Relative to the base: `office/ua/president`.
    public var iri: String
    /// A name for people: "President of Ukraine".
    public var name: String
    /// The normal form of the title: `president`.
    public var role: String
    /// The country or organisation that it belongs to.
    public var of: EntityID?

    /// Makes an office.
    public init(iri: String, name: String, role: String, of: EntityID?) {
        self.iri = iri
        self.name = name
        self.role = role
        self.of = of
    }
}

/// One person's holding of one office.
public struct TenureNode: Hashable, Sendable {
    /// Relative to the base: `tenure/{person}/{office}[/{begin}]`.
    public var iri: String
    /// The person who holds the office.
    public var holder: EntityID
    /// The office held.
    public var office: OfficeID
    /// As written most often, without the country.
    public var title: String
    /// How far it has come, or whether it took place.
    public var status: Tenure.Status
    /// The latest day on which a source spoke of it so.
    public var asOf: String?
    /// The beginning: a day, month or year.
    public var begin: String?
    /// The end: a day, month or year.
    public var end: String?
    /// Who and what vouches for it.
    public var support: Support

    /// Makes a tenure.
    public init(
        iri: String, holder: EntityID, office: OfficeID, title: String, status: Tenure.Status, asOf: String? = nil,
        begin: String? = nil, end: String? = nil, support: Support
    ) {
        self.iri = iri
        self.holder = holder
        self.office = office
        self.title = title
        self.status = status
        self.asOf = asOf
        self.begin = begin
        self.end = end
        self.support = support
    }
}
