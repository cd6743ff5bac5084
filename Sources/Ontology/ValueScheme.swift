/// A closed set of values: a `skos:ConceptScheme` of `ontology/dossier.ttl`. Data hold the notations.
public enum ValueScheme: String, CaseIterable, Sendable {
    case meetingKinds = "MeetingKinds"
    case meetingStatuses = "MeetingStatuses"
    case tenureStatuses = "TenureStatuses"
    case agreementStatuses = "AgreementStatuses"
    case statementForms = "StatementForms"
    case polarities = "Polarities"
    case genders = "Genders"

    /// The scheme in its namespace.
    public var term: OntologyTerm { OntologyTerm(.dsr, rawValue) }

    /// The values, in the order of the ontology.
    public var notations: [String] {
        switch self {
        case .meetingKinds: ["meeting", "visit", "phone call", "talks", "conference", "summit", "interview"]
        case .meetingStatuses:
            ["held", "ongoing", "planned", "proposed", "refused", "cancelled", "postponed", "denied"]
        case .tenureStatuses: ["current", "former", "elect", "acting", "unknown"]
        case .agreementStatuses: ["proposed", "draft", "agreed", "signed", "rejected", "ended"]
        case .statementForms: ["direct", "indirect", "mixed"]
        case .polarities: ["supports", "criticises", "neutral"]
        case .genders: ["m", "f"]
        }
    }
}
