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
    public var term: OntologyTerm { OntologyTerm(.dsr, rawValue) }

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
    public var borrowedSuperclasses: [OntologyTerm] {
        switch self {
        case .entity, .source: []
        case .agent: [OntologyTerm(.prov, "Agent"), OntologyTerm(.foaf, "Agent")]
        case .person: [OntologyTerm(.prov, "Person"), OntologyTerm(.foaf, "Person"), OntologyTerm(.schema, "Person")]
        case .organisation: [OntologyTerm(.org, "Organization"), OntologyTerm(.schema, "Organization")]
        case .country: [OntologyTerm(.schema, "Country")]
        case .place: [OntologyTerm(.schema, "Place"), OntologyTerm(.prov, "Location")]
        case .agreement: [OntologyTerm(.schema, "CreativeWork")]
        case .office: [OntologyTerm(.org, "Post")]
        case .document:
            [OntologyTerm(.prov, "Entity"), OntologyTerm(.schema, "Article"), OntologyTerm(.foaf, "Document")]
        case .claim: [OntologyTerm(.prov, "Entity")]
        case .tenure: [OntologyTerm(.org, "Membership")]
        case .event: [OntologyTerm(.sem, "Event"), OntologyTerm(.schema, "Event")]
        case .meeting: []
        case .statement: [OntologyTerm(.schema, "Quotation")]
        case .assertion: [OntologyTerm(.rdf, "Statement")]
        case .mention:
            [
                OntologyTerm(.oa, "TextPositionSelector"), OntologyTerm(.oa, "TextQuoteSelector"),
                OntologyTerm(.prov, "Entity"),
            ]
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
