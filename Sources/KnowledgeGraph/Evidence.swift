/// The words of a document that say something.
public struct Evidence: Hashable, Sendable {
    /// The document that holds the words.
    public var document: DocumentID
    /// In Unicode scalars of the document's text.
    public var start: Int
    /// In Unicode scalars, exclusive.
    public var end: Int
    /// The index of the sentence in the document, where known.
    public var sentence: Int?
    /// Equal to the document's scalars from start to end.
    public var text: String

    /// Makes a piece of evidence.
    public init(document: DocumentID, start: Int, end: Int, sentence: Int?, text: String) {
        self.document = document
        self.start = start
        self.end = end
        self.sentence = sentence
        self.text = text
    }
}

extension Evidence: Comparable {
    /// By document, then by place in it.
    public static func < (a: Evidence, b: Evidence) -> Bool {
        (a.document, a.start, a.end) < (b.document, b.start, b.end)
    }
}

/// Who or what vouches for a node: words, the rules that read them, and how sure they are.
public struct Support: Hashable, Sendable {
    /// At least one, sorted.
    public var evidence: [Evidence]
    /// Names of rules, sorted.
    public var rules: [String]
    /// 0 to 1; that of the surest report.
    public var confidence: Double

    /// Makes support; evidence must not be empty.
    public init(evidence: [Evidence], rules: [String], confidence: Double) {
        self.evidence = evidence
        self.rules = rules
        self.confidence = confidence
    }

    /// The documents that say so, in order, each once.
    public var documents: [DocumentID] {
        var seen: [DocumentID] = []
        for item in evidence where seen.last != item.document { seen.append(item.document) }
        return seen
    }
}

/// A stretch of time as exact as the text is: `2025-02-20`, `2025-02` or `2025` at either end.
public struct TimeSpan: Hashable, Sendable {
    /// The beginning: a day, month or year.
    public var begin: String?
    /// The end: a day, month or year.
    public var end: String?
    /// The expression before it was resolved.
    public var text: String?

    /// Makes a stretch of time.
    public init(begin: String?, end: String?, text: String? = nil) {
        self.begin = begin
        self.end = end
        self.text = text
    }
}
