import Facts

/// How a verb of meeting takes its participants.
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
    let lemmas: Set<String>
    let kind: Meeting.Kind
    var subject: Role = .participant
    var object: Object = .topic
    /// Prepositions before other participants.
    var partners: Set<String> = []
    /// Prepositions before the place that the verb itself asks for.
    var destination: Set<String> = []
    /// The noun that must be the direct object: "shook hands".
    var idiom: String?
    /// Whether a named place must be there: "travelled to Kyiv".
    var needsPlace = false
    /// Whether a subject of several people is enough: "Putin and Xi met".
    var isReciprocal = false
    /// Whether the verb itself only proposes: "invited".
    var isProposal = false
    let confidence: Double

    static let all: [MeetingFrame] = [
        MeetingFrame(
            name: "meet-partner", lemmas: ["meet"], kind: .meeting, object: .partner(.participant), partners: ["with"],
            isReciprocal: true, confidence: 0.9),
        MeetingFrame(
            name: "meet-with", lemmas: ["huddle", "dine", "lunch", "sit"], kind: .meeting, partners: ["with"],
            isReciprocal: false, confidence: 0.75),
        MeetingFrame(
            name: "meet-hands", lemmas: ["shake"], kind: .meeting, partners: ["with"], idiom: "hand",
            isReciprocal: true,
            confidence: 0.7),
        MeetingFrame(
            name: "meet-convene", lemmas: ["convene"], kind: .conference,
            object: .partner(.participant), partners: ["with"], isReciprocal: true, confidence: 0.6),
        MeetingFrame(
            name: "talk-with", lemmas: ["speak", "talk", "converse", "chat", "confer", "consult"], kind: .talks,
            partners: ["with", "to"], isReciprocal: true, confidence: 0.8),
        MeetingFrame(
            name: "talk-negotiate", lemmas: ["negotiate", "bargain", "parley"], kind: .talks,
            partners: ["with"], isReciprocal: true, confidence: 0.7),
        MeetingFrame(
            name: "talk-discuss", lemmas: ["discuss"], kind: .talks, partners: ["with"], isReciprocal: true,
            confidence: 0.7),
        MeetingFrame(
            name: "talk-debate", lemmas: ["debate"], kind: .conference, object: .partner(.participant),
            partners: ["with"], isReciprocal: true, confidence: 0.6),
        MeetingFrame(
            name: "call-partner", lemmas: ["call", "phone", "telephone", "ring"], kind: .phoneCall,
            object: .partner(.participant), confidence: 0.75),
        MeetingFrame(
            name: "visit-place", lemmas: ["visit"], kind: .visit, subject: .visitor, object: .destination,
            partners: ["with"], confidence: 0.75),
        MeetingFrame(
            name: "visit-travel", lemmas: ["travel", "fly", "journey", "arrive", "head"], kind: .visit,
            subject: .visitor, partners: ["with"], destination: ["to", "in", "for"], needsPlace: true, confidence: 0.6),
        MeetingFrame(
            name: "visit-host", lemmas: ["host", "receive", "welcome", "greet", "entertain", "fete"], kind: .visit,
            subject: .host, object: .partner(.visitor), confidence: 0.75),
        MeetingFrame(
            name: "visit-invite", lemmas: ["invite"], kind: .visit, subject: .host, object: .partner(.visitor),
            destination: ["to"], isProposal: true, confidence: 0.65),
    ]

    private static let byLemma: [String: MeetingFrame] = Dictionary(
        all.flatMap { frame in frame.lemmas.map { ($0, frame) } }, uniquingKeysWith: { first, _ in first })

    /// The frame of a verb.
    static func of(lemma: String) -> MeetingFrame? { byLemma[lemma] }
}

/// How far the words around an event tell that it took place.
struct MeetingMood: Sendable {
    /// Verbs and nouns above an event, by what they make of it.
    static let planned: Set<String> = [
        "plan", "expect", "schedule", "set", "slate", "due", "prepare", "intend", "agree", "announce", "arrange",
        "book",
        "confirm", "poise", "promise", "pledge", "about", "ready", "go", "await", "organise", "organize", "aim",
        "pencil",
    ]
    static let proposed: Set<String> = [
        "propose", "offer", "suggest", "invite", "urge", "want", "wish", "seek", "ask", "request", "demand", "hope",
        "call",
        "like", "consider", "willing", "push", "encourage", "mull", "prefer", "need", "eager", "try", "attempt",
        "favour", "favor", "advocate", "appeal", "press", "invitation", "proposal", "offer", "possibility", "prospect",
        "chance", "require",
    ]
    static let refused: Set<String> = [
        "refuse", "decline", "reject", "rule", "snub", "refusal", "spurn", "rebuff", "boycott", "unwilling",
    ]
    static let cancelled: Set<String> = [
        "cancel", "scrap", "abandon", "axe", "nix", "cancellation", "call_off", "break_off", "cut_off", "abort",
    ]
    static let postponed: Set<String> = ["postpone", "delay", "suspend", "defer", "postponement", "put_off"]
    static let denied: Set<String> = ["deny", "denial"]

    /// What a word above an event makes of it.
    static func status(of lemma: String) -> Meeting.Status? {
        if refused.contains(lemma) { return .refused }
        if cancelled.contains(lemma) { return .cancelled }
        if postponed.contains(lemma) { return .postponed }
        if denied.contains(lemma) { return .denied }
        if proposed.contains(lemma) { return .proposed }
        if planned.contains(lemma) { return .planned }
        return nil
    }

    /// Adjectives before a noun of meeting.
    static let adjectives: [String: Meeting.Status] = [
        "planned": .planned, "scheduled": .planned, "upcoming": .planned, "future": .planned, "forthcoming": .planned,
        "next": .planned, "coming": .planned, "expected": .planned, "possible": .proposed, "proposed": .proposed,
        "potential": .proposed, "prospective": .proposed, "cancelled": .cancelled, "canceled": .cancelled,
        "postponed": .postponed, "delayed": .postponed, "ongoing": .ongoing, "continuing": .ongoing,
        "current": .ongoing, "alleged": .denied, "supposed": .denied, "hypothetical": .proposed,
    ]
}

/// Nouns of meeting and the verbs that carry them.
struct MeetingNoun: Sendable {
    let kind: Meeting.Kind
    /// Whether the noun alone says little ("call", "session"): it must name two participants, or stand after a verb
    /// of holding.
    let isWeak: Bool

    /// Nouns of which the tables give no more than the kind, and that are often something else.
    static let weak: Set<String> = [
        "call", "session", "conference", "forum", "gathering", "audience", "reception", "dinner", "lunch", "breakfast",
        "encounter", "tour", "trip", "bilateral", "face-to-face", "invitation", "debate", "exchange", "contact",
        "appearance",
        "discussion", "conversation", "dialogue", "negotiation", "consultation",
    ]

    /// Nouns beside those of the table.
    static let more: [String: Meeting.Kind] = [
        "debate": .conference, "phone-in": .phoneCall, "stop": .visit, "breakfast": .meeting,
        "tete-a-tete": .meeting, "discussion": .talks, "consultation": .talks,
    ]

    /// Verbs whose subject takes part in the event that is their object.
    static let holding: Set<String> = [
        "hold", "have", "conduct", "begin", "open", "start", "resume", "launch", "restart", "lead", "attend", "join",
        "enter",
        "pay", "make", "complete", "conclude", "finish", "end", "continue", "schedule", "plan", "seek", "request",
        "propose",
        "offer", "cancel", "postpone", "refuse", "decline", "reject", "arrange", "agree", "suspend", "scrap", "convene",
        "chair", "host", "engage", "participate", "take", "address", "skip", "initiate", "pursue", "renew", "want",
        "demand",
        "undertake", "cut", "receive", "get", "place", "wrap", "break", "leave", "delay", "abandon",
        "organise", "organize", "facilitate",
        "mediate", "sponsor",
        "broker", "announce", "set", "call", "go", "be",
    ]

    /// Verbs of holding whose subject is the host.
    static let hosting: Set<String> = ["host", "convene", "sponsor"]

    /// Verbs whose object or addressee is the other side when they happen at a meeting: "told X during a visit".
    static let addressing: Set<String> = [
        "tell", "present", "give", "hand", "show", "offer", "assure", "inform", "warn", "urge", "thank", "press",
        "brief",
        "ask", "promise", "confront", "deliver", "convince", "persuade", "reassure", "push", "meet", "see", "join",
    ]
}
