import Facts

/// How a verb of meeting takes its participants; the table of meetings says which verbs have which frame.
struct MeetingFrame: Sendable {
    typealias Role = Meeting.Participant.Role

    /// What the direct object is.
    enum Object: Sendable, Hashable {
        /// It plays no part, or is the topic.
        case topic
        /// Another participant: "met Putin", "hosted Putin".
        case partner(Role)
        /// A place, or whoever is visited: "visited Kyiv".
        case destination
    }

    /// The rule's name; its family is what stands before the first hyphen.
    let name: String
    let kind: Meeting.Kind
    var subject: Role = .participant
    var object: Object = .topic
    /// Prepositions before other participants.
    var partners: Set<String> = []
    /// Prepositions before the place that the verb itself asks for.
    var destination: Set<String> = []
    /// Nouns of which one must be the direct object: "shook hands", "led a delegation".
    var idiom: Set<String> = []
    /// Whether a named place must be there: "travelled to Kyiv".
    var needsPlace = false
    /// Whether a day or a purpose must be told too: "went to Kyiv on Monday", "joined him for talks".
    var needsReason = false
    /// Whether only people can be its subject and object; countries do not fly.
    var isPersonal = false
    /// Whether a subject of several people is enough: "Putin and Xi met".
    var isReciprocal = false
    /// Whether the verb itself only proposes: "invited".
    var isProposal = false
    let confidence: Double

    static let all: [MeetingFrame] = [
        MeetingFrame(
            name: "meet-partner", kind: .meeting, object: .partner(.participant), partners: ["with"],
            isReciprocal: true, confidence: 0.9),
        MeetingFrame(
            name: "meet-with", kind: .meeting, partners: ["with"],
            isReciprocal: false, confidence: 0.75),
        MeetingFrame(
            name: "meet-hands", kind: .meeting, partners: ["with"], idiom: ["hand"],
            isReciprocal: true,
            confidence: 0.7),
        MeetingFrame(
            name: "meet-convene", kind: .conference,
            object: .partner(.participant), partners: ["with"], isReciprocal: true, confidence: 0.6),
        MeetingFrame(
            name: "meet-join", kind: .meeting, object: .partner(.participant), needsReason: true, isPersonal: true,
            confidence: 0.6),
        MeetingFrame(name: "meet-gather", kind: .meeting, isReciprocal: true, confidence: 0.6),
        MeetingFrame(
            name: "talk-with", kind: .talks,
            partners: ["with", "to"], isReciprocal: true, confidence: 0.8),
        MeetingFrame(
            name: "talk-negotiate", kind: .talks,
            partners: ["with"], isReciprocal: true, confidence: 0.7),
        MeetingFrame(
            name: "talk-discuss", kind: .talks, partners: ["with"], isReciprocal: true,
            confidence: 0.7),
        MeetingFrame(
            name: "talk-debate", kind: .conference, object: .partner(.participant),
            partners: ["with"], isReciprocal: true, confidence: 0.6),
        MeetingFrame(
            name: "call-partner", kind: .phoneCall,
            object: .partner(.participant), confidence: 0.75),
        MeetingFrame(
            name: "call-told", kind: .phoneCall, object: .partner(.participant), isPersonal: true, confidence: 0.7),
        MeetingFrame(
            name: "meet-greet", kind: .meeting, object: .partner(.participant), isPersonal: true, confidence: 0.7),
        MeetingFrame(
            name: "meet-embrace", kind: .meeting, object: .partner(.participant), isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "meet-spend", kind: .meeting, partners: ["with"], idiom: ["hour", "minute", "half-hour"],
            isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "talk-interview", kind: .talks, object: .partner(.participant), confidence: 0.6),
        MeetingFrame(
            name: "visit-place", kind: .visit, subject: .visitor, object: .destination,
            partners: ["with"], confidence: 0.75),
        MeetingFrame(
            name: "visit-travel", kind: .visit,
            subject: .visitor, partners: ["with"], destination: ["to", "in", "for", "into"], needsPlace: true,
            confidence: 0.6),
        MeetingFrame(
            name: "visit-go", kind: .visit, subject: .visitor, destination: ["to"], needsPlace: true,
            needsReason: true, isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-leave", kind: .visit, subject: .visitor, destination: ["for"], needsPlace: true,
            needsReason: true, isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-cross", kind: .visit, subject: .visitor, destination: ["into"], needsPlace: true,
            isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-land", kind: .visit, subject: .visitor, destination: ["in", "at"], needsPlace: true,
            isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-return", kind: .visit, subject: .visitor, destination: ["from"], needsPlace: true,
            isPersonal: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-lead", kind: .visit, subject: .visitor, destination: ["to"],
            idiom: ["delegation", "mission", "team"], needsPlace: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-host", kind: .visit,
            subject: .host, object: .partner(.visitor), destination: ["to"], confidence: 0.75),
        MeetingFrame(
            name: "visit-invite", kind: .visit, subject: .host, object: .partner(.visitor),
            destination: ["to"], isProposal: true, confidence: 0.65),
    ]

    /// The frame of a name.
    static func named(_ name: String) -> MeetingFrame? { all.first { $0.name == name } }
}
