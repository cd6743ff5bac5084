/// The words of a document that say something.
///
/// A graph holds millions of these: the numbers are stored in 32 bits, the words in a store that may be a file.
public struct Evidence: Hashable, Sendable {
    /// The document that holds the words.
    public let document: DocumentID
    private let first: UInt32
    private let limit: UInt32
    private let sentenceNumber: UInt32
    private let words: Passage

    /// In Unicode scalars of the document's text.
    public var start: Int { Int(first) }
    /// In Unicode scalars, exclusive.
    public var end: Int { Int(limit) }
    /// The index of the sentence in the document, where known.
    public var sentence: Int? { sentenceNumber == .max ? nil : Int(sentenceNumber) }
    /// Equal to the document's scalars from start to end; fetched from the store at each call.
    public var text: String { words.text }

    /// Makes a piece of evidence that holds its words itself.
    public init(document: DocumentID, start: Int, end: Int, sentence: Int?, text: String) {
        self.init(document: document, start: start, end: end, sentence: sentence, words: Passage(text))
    }

    /// Makes a piece of evidence whose words are in a store.
    package init(document: DocumentID, start: Int, end: Int, sentence: Int?, words: Passage) {
        self.document = document
        first = UInt32(clamping: start)
        limit = UInt32(clamping: end)
        sentenceNumber = sentence.map { UInt32(clamping: $0) } ?? .max
        self.words = words
    }
}

extension Evidence: Comparable {
    /// By document, then by place in it.
    public static func < (a: Evidence, b: Evidence) -> Bool {
        (a.document, a.first, a.limit) < (b.document, b.first, b.limit)
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
