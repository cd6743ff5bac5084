public import Facts

/// Two or more agents in contact, whether it took place or not.
public struct MeetingNode: Hashable, Sendable {
    /// One who took part, or was to.
    public struct Participant: Hashable, Sendable {
        /// The entity.
        public var entity: EntityID
        /// The part played, or the normal form of a title.
        public var role: Meeting.Participant.Role

        /// Makes a participant.
        public init(entity: EntityID, role: Meeting.Participant.Role = .participant) {
            self.entity = entity
            self.role = role
        }
    }

    /// Relative to the base: `meeting/{date}-{participants}-{6 hex}`.
    public var iri: String
    /// What kind of thing it is.
    public var kind: Meeting.Kind
    /// How far it has come, or whether it took place.
    public var status: Meeting.Status
    /// Sorted by entity.
    public var participants: [Participant]
    /// Where it happened, where the text says so.
    public var place: EntityID?
    /// When, where the text says so.
    public var time: TimeSpan?
    /// What it was about.
    public var topics: [EntityID]
    /// Who and what vouches for it.
    public var support: Support

    /// Makes a meeting.
    public init(
        iri: String, kind: Meeting.Kind, status: Meeting.Status, participants: [Participant], place: EntityID? = nil,
        time: TimeSpan? = nil, topics: [EntityID] = [], support: Support
    ) {
        self.iri = iri
        self.kind = kind
        self.status = status
        self.participants = participants
        self.place = place
        self.time = time
        self.topics = topics
        self.support = support
    }

    /// Whether the participants were in contact: only then is `metWith` derived.
    public var tookPlace: Bool { status == .held || status == .ongoing }
}

/// What a source is reported to have said. The content is attributed, never asserted.
public struct StatementNode: Hashable, Sendable {
    /// Relative to the base: `statement/{document}/{begin}-{end}`.
    public var iri: String
    /// Who speaks; empty where nobody is named.
    public var speakers: [EntityID]
    /// Whose words they are: direct, indirect or mixed.
    public var form: Statement.Form
    private let words: Passage
    /// The words attributed; parts of a split quotation are joined by " … ". Fetched from a store at each call.
    public var content: String { words.text }
    /// The lemma of the word that attributes.
    public var cue: String?
    /// Who is spoken to.
    public var addressees: [EntityID]
    /// What the words are about.
    public var about: [EntityID]
    /// Where it was said or first carried.
    public var medium: EntityID?
    /// When, where the text says so.
    public var time: TimeSpan?
    /// The statement inside which this one is told.
    public var reportedBy: StatementID?
    /// The attitude towards what it is about.
    public var polarity: Statement.Polarity
    /// Who and what vouches for it.
    public var support: Support

    /// Makes a statement.
    public init(
        iri: String, speakers: [EntityID], form: Statement.Form, content: String, cue: String? = nil,
        addressees: [EntityID] = [], about: [EntityID] = [], medium: EntityID? = nil, time: TimeSpan? = nil,
        reportedBy: StatementID? = nil, polarity: Statement.Polarity = .neutral, support: Support
    ) {
        self.init(
            iri: iri, speakers: speakers, form: form, words: Passage(content), cue: cue, addressees: addressees,
            about: about, medium: medium, time: time, reportedBy: reportedBy, polarity: polarity, support: support)
    }

    /// Makes a statement whose words are in a store.
    package init(
        iri: String, speakers: [EntityID], form: Statement.Form, words: Passage, cue: String?,
        addressees: [EntityID], about: [EntityID], medium: EntityID?, time: TimeSpan?, reportedBy: StatementID?,
        polarity: Statement.Polarity, support: Support
    ) {
        self.iri = iri
        self.speakers = speakers
        self.form = form
        self.words = words
        self.cue = cue
        self.addressees = addressees
        self.about = about
        self.medium = medium
        self.time = time
        self.reportedBy = reportedBy
        self.polarity = polarity
        self.support = support
    }
}
