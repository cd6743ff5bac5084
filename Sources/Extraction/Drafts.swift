package import Facts

/// A noun phrase: its tokens and its head.
package struct Phrase: Hashable, Sendable {
    package var tokens: Range<Int>
    package var head: Int

    /// Makes a phrase.
    package init(tokens: Range<Int>, head: Int) {
        self.tokens = tokens
        self.head = head
    }
}

/// A time expression of the document with its value and, where it names one, the stretch of the calendar it covers.
package struct ResolvedTime: Hashable, Sendable {
    package var tokens: Range<Int>
    /// Bytes of the text; they may begin or end inside a token ("Sept.-Oct.").
    package var bytes: Range<Int>
    package var kind: TimeExpression.Kind
    /// TIMEX3.
    package var value: String
    /// A day, month or year; nil where it cannot be placed on the calendar.
    package var begin: String?
    package var end: String?

    /// Makes a resolved time.
    package init(
        tokens: Range<Int>, bytes: Range<Int>, kind: TimeExpression.Kind, value: String, begin: String? = nil,
        end: String? = nil
    ) {
        self.tokens = tokens
        self.bytes = bytes
        self.kind = kind
        self.value = value
        self.begin = begin
        self.end = end
    }
}

/// A holding of an office as the words say it, before names are resolved.
package struct DraftTenure: Hashable, Sendable {
    /// Tokens of the mentions of the holder, and of the country or organisation served.
    package var holder: Int
    package var of: Int?
    /// A token of the person whose office it is: "Trump's envoy".
    package var owner: Int?
    /// The title as written, without the country.
    package var title: Range<Int>
    /// What the office is called where no title tells: "head" of one who "heads" a body.
    package var name: String? = nil
    package var role: String
    /// `head-of-state`, `minister` … as the table of offices has it.
    package var level: String
    package var status: Tenure.Status
    package var evidence: Range<Int>
    package var rule: String
    package var confidence: Double
}

/// A meeting as the words say it. Phrases become entities when names and pronouns are resolved.
package struct DraftMeeting: Hashable, Sendable {
    /// One who took part, or was to.
    package struct Participant: Hashable, Sendable {
        package var phrase: Phrase
        package var role: Meeting.Participant.Role

        /// Makes a participant.
        package init(phrase: Phrase, role: Meeting.Participant.Role) {
            self.phrase = phrase
            self.role = role
        }
    }

    package var kind: Meeting.Kind
    package var status: Meeting.Status
    /// The words that tell of the meeting.
    package var cue: Range<Int>
    package var lemma: String
    package var participants: [Participant]
    package var place: Phrase?
    /// An index into the document's times.
    package var time: Int?
    package var topics: [Phrase]
    /// The name that the event itself bears: "the Munich Security Conference".
    package var name: Phrase?
    /// Sentences that say so, in order.
    package var sentences: [Int]
    package var rule: String
    package var confidence: Double

    /// Makes a draft.
    package init(
        kind: Meeting.Kind, status: Meeting.Status, cue: Range<Int>, lemma: String, participants: [Participant],
        place: Phrase? = nil, time: Int? = nil, topics: [Phrase] = [], name: Phrase? = nil, sentences: [Int],
        rule: String, confidence: Double
    ) {
        self.kind = kind
        self.status = status
        self.cue = cue
        self.lemma = lemma
        self.participants = participants
        self.place = place
        self.time = time
        self.topics = topics
        self.name = name
        self.sentences = sentences
        self.rule = rule
        self.confidence = confidence
    }
}

/// A statement as the words say it.
package struct DraftStatement: Hashable, Sendable {
    /// Who speaks; empty only where there is no cue. A phrase that no mention covers becomes an unnamed source.
    package var speakers: [Phrase]
    package var form: Statement.Form
    /// The parts of the content, in bytes of the text, in order.
    package var content: [Range<Int>]
    /// The words that attribute, and their lemma.
    package var cue: Range<Int>?
    package var lemma: String?
    package var addressees: [Phrase]
    /// What the words themselves name as the subject ("accused X of", "called X Y").
    package var about: [Phrase]
    package var medium: Phrase?
    /// An index into the document's times.
    package var time: Int?
    /// The index of the statement inside which this one is told.
    package var reportedBy: Int?
    package var polarity: Statement.Polarity
    /// Sentences that say so, in order.
    package var sentences: [Int]
    package var rule: String
    package var confidence: Double

    /// Makes a draft.
    package init(
        speakers: [Phrase], form: Statement.Form, content: [Range<Int>], cue: Range<Int>?, lemma: String?,
        addressees: [Phrase] = [], about: [Phrase] = [], medium: Phrase? = nil, time: Int? = nil,
        reportedBy: Int? = nil, polarity: Statement.Polarity = .neutral, sentences: [Int], rule: String,
        confidence: Double
    ) {
        self.speakers = speakers
        self.form = form
        self.content = content
        self.cue = cue
        self.lemma = lemma
        self.addressees = addressees
        self.about = about
        self.medium = medium
        self.time = time
        self.reportedBy = reportedBy
        self.polarity = polarity
        self.sentences = sentences
        self.rule = rule
        self.confidence = confidence
    }
}
