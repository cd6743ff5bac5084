/// Why a document was refused: what, where and what to do.
public struct DocumentError: Error, Hashable, Sendable {
    /// A word for programs.
    public enum Code: String, Sendable, CaseIterable {
        case empty, binary
        case notUTF8 = "not-utf8"
        case tooLarge = "too-large"
        case unreadable
        case notFound = "not-found"
        case noArticles = "no-articles"
        case malformedJSON = "malformed-json"
        case missingField = "missing-field"
        case malformedHTML = "malformed-html"
        case timeout
    }

    /// What kind of fault it is.
    public var code: Code
    /// The id under which the refusal is recorded: as given, the file's stem, or the stem and the line's number.
    public var document: String
    /// The file, as the user named it; `-` is standard input.
    public var path: String
    /// From 1, where the fault is in one line of a file of many documents.
    public var line: Int?
    /// In bytes, from 1.
    public var column: Int?
    /// One sentence or two: what was found, what was wanted, what to do.
    public var message: String

    /// Makes an error.
    public init(
        _ code: Code, document: String, path: String, line: Int? = nil, column: Int? = nil, message: String
    ) {
        self.code = code
        self.document = document
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }
}

extension DocumentError: CustomStringConvertible {
    /// `file:line:column: message`.
    public var description: String {
        let place = [path == "-" ? "standard input" : path, line.map(String.init), column.map(String.init)]
        return place.compactMap(\.self).joined(separator: ":") + ": " + message
    }
}
