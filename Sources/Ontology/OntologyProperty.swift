/// A property of `ontology/dossier.ttl`.
public enum OntologyProperty: String, CaseIterable, Sendable {
    case name, variant, countryCode, gender, partOf
    case role, officeOf, holder, office, heldAs, asOf, holds
    case kind, status, participant, visitor, host, metWith, place, topic
    case party
    case speaker, addressee, about, medium, reportedBy, form, polarity, cue, content
    case begin, end, timeText
    case evidence, confidence, rule, mentionOf, inDocument, sentence
    case publisher, length, sha256

    /// What a property leads to.
    public enum Range: Hashable, Sendable {
        /// A node of a class.
        case node(OntologyClass)
        /// A literal of a datatype.
        case literal(OntologyTerm)
    }

    /// The property in its namespace.
    public var term: OntologyTerm { OntologyTerm(.dsr, rawValue) }

    /// The classes whose members have it; one is an `rdfs:domain`, several are `schema:domainIncludes`.
    public var domain: [OntologyClass] {
        switch self {
        case .name, .variant, .countryCode, .partOf: [.entity]
        case .gender, .holds: [.person]
        case .role, .officeOf: [.office]
        case .holder, .office, .heldAs, .asOf: [.tenure]
        case .kind, .visitor, .host, .topic: [.meeting]
        case .status: [.agreement, .meeting, .tenure]
        case .participant, .place: [.event]
        case .metWith: [.agent]
        case .party: [.agreement]
        case .speaker, .addressee, .about, .medium, .reportedBy, .form, .polarity, .cue, .content: [.statement]
        case .begin, .end, .timeText, .evidence, .confidence, .rule: [.claim]
        case .mentionOf, .inDocument, .sentence: [.mention]
        case .publisher, .length, .sha256: [.document]
        }
    }

    /// What it leads to.
    public var range: Range {
        switch self {
        case .partOf, .officeOf, .topic, .addressee, .about, .medium, .mentionOf: .node(.entity)
        case .participant, .visitor, .host, .metWith, .party, .speaker: .node(.agent)
        case .holder: .node(.person)
        case .office, .holds: .node(.office)
        case .place: .node(.place)
        case .reportedBy: .node(.statement)
        case .evidence: .node(.mention)
        case .inDocument: .node(.document)
        case .name, .variant, .countryCode, .gender, .role, .heldAs, .kind, .status, .form, .polarity, .cue, .timeText,
            .rule, .publisher, .sha256:
            .literal(OntologyTerm(.xsd, "string"))
        case .asOf: .literal(OntologyTerm(.xsd, "date"))
        case .confidence: .literal(OntologyTerm(.xsd, "decimal"))
        case .sentence, .length: .literal(OntologyTerm(.xsd, "nonNegativeInteger"))
        case .begin, .end, .content: .literal(OntologyTerm(.rdfs, "Literal"))
        }
    }

    /// Whether it leads to a node.
    public var isObjectProperty: Bool {
        switch range {
        case .node: true
        case .literal: false
        }
    }

    /// Whether a node has it once at most.
    public var isSingle: Bool {
        switch self {
        case .variant, .holds, .participant, .visitor, .host, .metWith, .topic, .party, .speaker, .addressee, .about,
            .evidence, .rule, .mentionOf:
            false
        case .name, .countryCode, .gender, .partOf, .role, .officeOf, .holder, .office, .heldAs, .asOf, .kind, .status,
            .place, .medium, .reportedBy, .form, .polarity, .cue, .content, .begin, .end, .timeText, .confidence,
            .inDocument, .sentence, .publisher, .length, .sha256:
            true
        }
    }
}

/// A property of another vocabulary that the exports use as that vocabulary defines it.
public enum BorrowedProperty: String, CaseIterable, Sendable {
    case identifier, title, datePublished, inLanguage, url
    case spanStart = "start"
    case spanEnd = "end"
    case exact
    case exactMatch, wasDerivedFrom
    case subject, predicate, object

    /// The property in its namespace.
    public var term: OntologyTerm {
        switch self {
        case .identifier, .title: OntologyTerm(.dcterms, rawValue)
        case .datePublished, .inLanguage, .url: OntologyTerm(.schema, rawValue)
        case .spanStart, .spanEnd, .exact: OntologyTerm(.oa, rawValue)
        case .exactMatch: OntologyTerm(.skos, rawValue)
        case .wasDerivedFrom: OntologyTerm(.prov, rawValue)
        case .subject, .predicate, .object: OntologyTerm(.rdf, rawValue)
        }
    }

    /// The class whose members have it here.
    public var domain: OntologyClass {
        switch self {
        case .identifier, .title, .datePublished, .inLanguage, .url: .document
        case .spanStart, .spanEnd, .exact: .mention
        case .exactMatch: .entity
        case .wasDerivedFrom, .subject, .predicate, .object: .assertion
        }
    }
}
