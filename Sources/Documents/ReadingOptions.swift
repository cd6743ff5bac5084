/// How documents are to be read.
public struct ReadingOptions: Sendable {
    /// The format of all input; nil to go by each file's name.
    public var format: DocumentFormat?
    /// The date of documents that bear none.
    public var date: Day?
    /// The largest document, in bytes; of JSON Lines the longest line.
    public var sizeLimit: Int

    /// Makes options; the limit is 10 MB unless told.
    public init(format: DocumentFormat? = nil, date: Day? = nil, sizeLimit: Int = 10_000_000) {
        self.format = format
        self.date = date
        self.sizeLimit = sizeLimit
    }
}

/// A format of input.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, markdown, html, jsonl

    /// The format that a file's name tells, or nil where its extension is none of ours.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }
}
