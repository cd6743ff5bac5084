/// A stretch of the document's text with its words.
public struct Span: Hashable, Sendable {
    /// In Unicode scalars.
    public var start: Int
    /// In Unicode scalars, exclusive.
    public var end: Int
    /// Equal to the document's scalars from start to end.
    public var text: String

    /// Makes a span.
    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}

/// The words that say something, and the sentence they stand in.
public struct EvidenceSpan: Hashable, Sendable {
    /// The offset of the first scalar.
    public var start: Int
    /// The offset after the last scalar.
    public var end: Int
    /// The index of the sentence in the document, from 0.
    public var sentence: Int
    /// The document's words there.
    public var text: String

    /// Makes a span of evidence.
    public init(start: Int, end: Int, sentence: Int, text: String) {
        self.start = start
        self.end = end
        self.sentence = sentence
        self.text = text
    }
}

/// The word that tells of an event or attributes a statement.
public struct Cue: Hashable, Sendable {
    /// The offset of the first scalar.
    public var start: Int
    /// The offset after the last scalar.
    public var end: Int
    /// The lemma of the word.
    public var lemma: String

    /// Makes a cue.
    public init(start: Int, end: Int, lemma: String) {
        self.start = start
        self.end = end
        self.lemma = lemma
    }
}

/// The date of an event, as exact as the text is: days, months (`2025-02`) or years, from `begin` to `end`.
public struct EventDate: Hashable, Sendable {
    /// The first day, month or year.
    public var begin: String?
    /// The last day, month or year.
    public var end: String?
    /// The expression before it was resolved.
    public var text: String
    /// The offset of the first scalar.
    public var start: Int

    /// Makes a date.
    public init(begin: String?, end: String?, text: String, start: Int) {
        self.begin = begin
        self.end = end
        self.text = text
        self.start = start
    }
}

/// A time expression with its TIMEX3 type and value (TimeML 1.2.1).
public struct TimeExpression: Hashable, Sendable {
    /// The four types of TIMEX3.
    public enum Kind: String, Sendable, CaseIterable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// The offset of the first scalar.
    public var start: Int
    /// The offset after the last scalar.
    public var end: Int
    /// The document's words there.
    public var text: String
    /// What kind it is.
    public var kind: Kind
    /// The TIMEX3 value: `2025-02-20`, `2025-W08`, `P3D`.
    public var value: String

    /// Makes a time expression.
    public init(start: Int, end: Int, text: String, kind: Kind, value: String) {
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.value = value
    }
}
