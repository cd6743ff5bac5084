/// A class of `ontology/dossier.ttl`.
public enum OntologyClass: String, CaseIterable, Sendable {
    case entity = "Entity"
    case agent = "Agent"
    case person = "Person"
    case source = "Source"
    case organisation = "Organisation"
    case country = "Country"
    case place = "Place"
    case agreement = "Agreement"
    case office = "Office"
    case document = "Document"
    case claim = "Claim"
    case tenure = "Tenure"
    case event = "Event"
    case meeting = "Meeting"
    case statement = "Statement"
    case assertion = "Assertion"
    case mention = "Mention"

    /// The class in its namespace.
    public var term: Term { Term(.dsr, rawValue) }

    /// The classes of this ontology directly above.
    public var superclasses: [OntologyClass] {
        switch self {
        case .entity, .claim, .event, .mention: []
        case .agent, .place, .agreement, .office, .document: [.entity]
        case .person, .source, .organisation: [.agent]
        case .country: [.agent, .place]
        case .tenure, .statement, .assertion: [.claim]
        case .meeting: [.claim, .event]
        }
    }

    /// The classes of other vocabularies directly above.
    public var borrowedSuperclasses: [Term] {
        switch self {
        case .entity, .source: []
        case .agent: [Term(.prov, "Agent"), Term(.foaf, "Agent")]
        case .person: [Term(.prov, "Person"), Term(.foaf, "Person"), Term(.schema, "Person")]
        case .organisation: [Term(.org, "Organization"), Term(.schema, "Organization")]
        case .country: [Term(.schema, "Country")]
        case .place: [Term(.schema, "Place"), Term(.prov, "Location")]
        case .agreement: [Term(.schema, "CreativeWork")]
        case .office: [Term(.org, "Post")]
        case .document: [Term(.prov, "Entity"), Term(.schema, "Article"), Term(.foaf, "Document")]
        case .claim: [Term(.prov, "Entity")]
        case .tenure: [Term(.org, "Membership")]
        case .event: [Term(.sem, "Event"), Term(.schema, "Event")]
        case .meeting: []
        case .statement: [Term(.schema, "Quotation")]
        case .assertion: [Term(.rdf, "Statement")]
        case .mention: [Term(.oa, "TextPositionSelector"), Term(.oa, "TextQuoteSelector"), Term(.prov, "Entity")]
        }
    }

    /// Whether no node bears this class itself.
    public var isAbstract: Bool {
        switch self {
        case .entity, .agent, .claim, .event: true
        case .person, .source, .organisation, .country, .place, .agreement, .office, .document, .tenure, .meeting,
            .statement, .assertion, .mention:
            false
        }
    }

    /// Whether every member of this class is a member of the other.
    public func isSubclass(of other: OntologyClass) -> Bool {
        self == other || superclasses.contains { $0.isSubclass(of: other) }
    }
}
