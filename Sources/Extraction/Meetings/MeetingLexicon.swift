import Facts
package import Reference

/// The vocabulary of meetings, as the reference table has it.
package struct MeetingLexicon: Sendable {
    /// Classes of words that serve single rules.
    enum WordClass: String, CaseIterable, Sendable {
        /// Verbs whose subject takes part in the event that is their object: "hold talks".
        case holding
        /// Verbs of holding whose subject is the host.
        case hosting
        /// Verbs that put their subject at an event: "did not appear at the summit", "addressed a conference".
        case attending
        /// Verbs that tell of a past event that is their object: "recalled a lunch with X".
        case telling
        /// Verbs whose object or addressee is the other side when they happen at a meeting: "told X during a visit".
        case addressing
        /// Words whose object, not whose subject, does what the infinitive below them says: "sent X to meet Y".
        case controlling
        /// Those of them whose object has done it by then: "persuaded X to meet Y".
        case achieving
        /// Verbs that tell, in the past, how an event went: "the visit lasted two days".
        case outcome
        /// Verbs that say of an event that it takes place: "talks began".
        case occurring
        /// Participles that only introduce when and where: "the summit planned for June".
        case setting
        /// People in the plural who stand for their country or organisation.
        case group
        /// People without names who stand for nobody but themselves.
        case people
        /// What makes leaders those of others than a state: "Norlander business leaders".
        case `private`
        /// Words that count people: "a number of officials", "some of the ministers".
        case quantifier
        /// Those who are told of with the place where they serve: "his counterparts in France".
        case serving
        /// Plurals that refer back to two who were named: "both sides".
        case pair
        /// Those one speaks to in public: reporters, a crowd.
        case audience
        /// Ways in and out of a union or treaty: "negotiate Britain's exit".
        case passage
        /// Those who speak for others: "Arnov's spokesman said no meeting was planned".
        case speaking
        /// Those whose interview is no journalist's: "investigators interviewed X".
        case investigating
        /// Verbs of those who are about to have a visitor: "expects a visit by X".
        case receiving
        /// What a leader calls together others to renew: "a summit to renew efforts between A and B".
        case endeavour
        /// Words that tell of one more of what was told before: "further talks".
        case repeating
        /// Adjectives that tell of more events than one: "his many meetings with X".
        case several
        /// Buildings and towns of a country's government: "at the Norlander foreign ministry".
        case seat
        /// Where people embrace who meet: "at the airport".
        case venue
        /// Verbs of what lies ahead: "the summit approaches".
        case nearing
        /// What one is invited to besides a meeting.
        case occasion
        /// Words of sport: where teams meet, no governments do.
        case sport
    }

    /// The frames of verbs, by lemma.
    let verbs: [String: MeetingFrame]
    /// The nouns of meeting, by lemma or by a form of their own ("talks").
    let nouns: [String: MeetingNoun]
    /// The last words of names of events: "the Munich Security Conference".
    let names: [String: Meeting.Kind]
    /// What verbs and nouns above an event make of it.
    let moods: [String: Meeting.Status]
    /// What predicate adjectives and participles make of it: "is unlikely to meet".
    let predicates: [String: Meeting.Status]
    /// What words before a noun of meeting make of it: "a planned visit".
    let modifiers: [String: Meeting.Status]
    private let classes: [WordClass: Set<String>]

    /// The vocabulary of the embedded table.
    package static let standard = MeetingLexicon(ReferenceTables.standard.meetings.rows)

    /// Sorts the rows of a table by what they do.
    package init(_ rows: [MeetingTerm]) {
        var verbs: [String: MeetingFrame] = [:]
        var nouns: [String: MeetingNoun] = [:]
        var names: [String: Meeting.Kind] = [:]
        var statuses: [String: [String: Meeting.Status]] = [:]
        var classes: [WordClass: Set<String>] = [:]
        for row in rows {
            let kind = row.kind.flatMap(Meeting.Kind.init(rawValue:))
            if row.wordClass == "verb", let frame = row.frame.flatMap(MeetingFrame.named) {
                verbs[row.term] = frame
            } else if row.wordClass == "noun", let kind {
                nouns[row.term] = MeetingNoun(kind: kind, isWeak: row.frame == "weak")
            } else if row.wordClass == "name", let kind {
                names[row.term] = kind
            } else if let status = row.status.flatMap(Meeting.Status.init(rawValue:)) {
                statuses[row.wordClass, default: [:]][row.term] = status
            } else if let wordClass = WordClass(rawValue: row.wordClass) {
                classes[wordClass, default: []].insert(row.term)
            }
        }
        self.verbs = verbs
        self.nouns = nouns
        self.names = names
        self.moods = statuses["mood"] ?? [:]
        self.predicates = statuses["predicate"] ?? [:]
        self.modifiers = statuses["modifier"] ?? [:]
        self.classes = classes
    }

    /// Whether a word is of a class.
    func has(_ word: String, _ wordClass: WordClass) -> Bool { classes[wordClass]?.contains(word) ?? false }
}

/// What a noun of meeting tells.
struct MeetingNoun: Sendable {
    let kind: Meeting.Kind
    /// Whether the noun alone says little ("call", "session"): it must name two participants, or stand after a verb
    /// of holding.
    let isWeak: Bool
}
