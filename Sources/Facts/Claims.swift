/// One person's holding of one office.
public struct Tenure: Hashable, Sendable {
    /// Whether the office is held on the day the document speaks of.
    public enum Status: String, Sendable, CaseIterable {
        case current, former, elect, acting, unknown
    }

    /// Who holds it.
    public var person: LocalID<Entity>
    /// As written, without the country.
    public var title: String
    /// The normal form of the reference table of offices.
    public var role: String
    /// The country or organisation served.
    public var of: LocalID<Entity>?
    /// How far it has come.
    public var status: Status
    /// The day for which the status holds.
    public var asOf: String?
    /// An ISO day, month or year.
    public var begin: String?
    /// An ISO day, month or year.
    public var end: String?
    /// The words that say so; at least one span.
    public var evidence: [EvidenceSpan]
    /// The name of the rule that found it.
    public var rule: String
    /// 0 to 1.
    public var confidence: Double
    /// The node of the graph, filled by `dossier resolve`.
    public var iri: String?

    /// Makes a tenure; evidence must not be empty.
    public init(
        person: LocalID<Entity>, title: String, role: String, of: LocalID<Entity>?, status: Status,
        asOf: String? = nil, begin: String? = nil, end: String? = nil, evidence: [EvidenceSpan], rule: String,
        confidence: Double, iri: String? = nil
    ) {
        self.person = person
        self.title = title
        self.role = role
        self.of = of
        self.status = status
        self.asOf = asOf
        self.begin = begin
        self.end = end
        self.evidence = evidence
        self.rule = rule
        self.confidence = confidence
        self.iri = iri
    }
}

/// Two or more agents in contact, whether it took place or not.
public struct Meeting: Hashable, Sendable {
    /// The one vocabulary of kinds, here, in the ontology and in the tables.
    public enum Kind: String, Sendable, CaseIterable {
        case meeting, visit
        case phoneCall = "phone call"
        case talks, conference, summit, interview
    }

    /// Whether it took place. Only `held` and `ongoing` are contact.
    public enum Status: String, Sendable, CaseIterable {
        case held, ongoing, planned, proposed, refused, cancelled, postponed, denied
    }

    /// One who took part, or was to.
    public struct Participant: Hashable, Sendable {
        /// The part played.
        public enum Role: String, Sendable, CaseIterable {
            case participant, visitor, host
        }

        /// Whom it is about.
        public var entity: LocalID<Entity>
        /// The mention that puts it there.
        public var mention: LocalID<Mention>?
        /// The part played.
        public var role: Role

        /// Makes a participant.
        public init(entity: LocalID<Entity>, mention: LocalID<Mention>?, role: Role = .participant) {
            self.entity = entity
            self.mention = mention
            self.role = role
        }
    }

    /// What kind it is.
    public var kind: Kind
    /// The word that tells of it.
    public var cue: Cue
    /// How far it has come.
    public var status: Status
    /// Those who took part.
    public var participants: [Participant]
    /// Where it was.
    public var place: LocalID<Entity>?
    /// The event's own date; nil rather than the publication date.
    public var date: EventDate?
    /// What it was about.
    public var topics: [LocalID<Entity>]
    /// The words that say so; at least one span.
    public var evidence: [EvidenceSpan]
    /// The name of the rule that found it.
    public var rule: String
    /// How sure the rule is, from 0 to 1.
    public var confidence: Double
    /// The node of the graph, filled by `dossier resolve`.
    public var iri: String?

    /// Makes a meeting; evidence must not be empty.
    public init(
        kind: Kind, cue: Cue, status: Status, participants: [Participant], place: LocalID<Entity>? = nil,
        date: EventDate? = nil, topics: [LocalID<Entity>] = [], evidence: [EvidenceSpan], rule: String,
        confidence: Double, iri: String? = nil
    ) {
        self.kind = kind
        self.cue = cue
        self.status = status
        self.participants = participants
        self.place = place
        self.date = date
        self.topics = topics
        self.evidence = evidence
        self.rule = rule
        self.confidence = confidence
        self.iri = iri
    }
}

/// What a source is reported to have said. The content is attributed, never asserted.
public struct Statement: Hashable, Sendable {
    /// Whose words they are.
    public enum Form: String, Sendable, CaseIterable {
        case direct, indirect, mixed
    }

    /// The attitude towards what the statement is about, where words say so.
    public enum Polarity: String, Sendable, CaseIterable {
        case supports, criticises, neutral
    }

    /// May be empty only where `cue` is nil.
    public var speakers: [EntityReference]
    /// How it is said.
    public var form: Form
    /// The parts of one statement, in order; at least one.
    public var content: [Span]
    /// Nil where nothing attributes it.
    public var cue: Cue?
    /// Those spoken to.
    public var addressees: [LocalID<Entity>]
    /// What it is about.
    public var about: [LocalID<Entity>]
    /// Where it was said or first carried: Fox News, X, a nightly address.
    public var medium: LocalID<Entity>?
    /// The date.
    public var date: EventDate?
    /// The statement inside which this one is told.
    public var reportedBy: LocalID<Statement>?
    /// The attitude towards what it is about.
    public var polarity: Polarity
    /// The words that say so; at least one span.
    public var evidence: [EvidenceSpan]
    /// The name of the rule that found it.
    public var rule: String
    /// How sure the rule is, from 0 to 1.
    public var confidence: Double
    /// The node of the graph, filled by `dossier resolve`.
    public var iri: String?

    /// Makes a statement; content and evidence must not be empty.
    public init(
        speakers: [EntityReference], form: Form, content: [Span], cue: Cue?, addressees: [LocalID<Entity>] = [],
        about: [LocalID<Entity>] = [], medium: LocalID<Entity>? = nil, date: EventDate? = nil,
        reportedBy: LocalID<Statement>? = nil, polarity: Polarity = .neutral, evidence: [EvidenceSpan],
        rule: String, confidence: Double, iri: String? = nil
    ) {
        self.speakers = speakers
        self.form = form
        self.content = content
        self.cue = cue
        self.addressees = addressees
        self.about = about
        self.medium = medium
        self.date = date
        self.reportedBy = reportedBy
        self.polarity = polarity
        self.evidence = evidence
        self.rule = rule
        self.confidence = confidence
        self.iri = iri
    }
}
