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
    public var start: Int
    public var end: Int
    /// The index of the sentence in the document, from 0.
    public var sentence: Int
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
    public var start: Int
    public var end: Int
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
    public var begin: String?
    public var end: String?
    /// The expression before it was resolved.
    public var text: String
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

    public var start: Int
    public var end: Int
    public var text: String
    public var kind: Kind
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
