/// What went wrong with a document or a stream, where, and what to do about it.
public struct RDFError: Error, Hashable, Sendable {
    /// The kind of fault.
    public enum Code: String, Hashable, Sendable {
        /// The document breaks the grammar of its format.
        case syntax
        /// The bytes are not UTF-8.
        case encoding
        /// An IRI has characters that none may have, or no scheme.
        case invalidIRI
        /// A term stands where RDF does not allow one of its kind.
        case invalidTerm
        /// A named graph was to be written to a format that has none.
        case namedGraph
        /// The format can be written and not read, or the document uses what is not read.
        case unsupported
        /// A file or pipe could not be opened, read or written.
        case file
        /// The reader at the other end of a pipe has gone away.
        case brokenPipe
    }

    /// Where in a document a fault was found.
    public struct Location: Hashable, Sendable {
        /// The document's name, as the caller gave it.
        public let document: String
        /// The line, from 1.
        public let line: Int
        /// The column in Unicode scalars, from 1.
        public let column: Int
        /// The line of the fault, shortened around it if it is long.
        public let excerpt: String
        /// How many scalars of the excerpt stand before the fault.
        public let caret: Int
    }

    /// The kind of fault.
    public let code: Code
    /// The place, or nil where there is no document to point into.
    public let location: Location?
    /// What was found, what was wanted and what to do, in one sentence.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String, at location: Location? = nil) {
        self.code = code
        self.location = location
        self.message = message
    }
}

extension RDFError: CustomStringConvertible {
    /// The message, and with a location also the line with a caret under the fault.
    public var description: String {
        guard let location else { return message }
        let spaces = String(repeating: " ", count: location.caret)
        return """
            \(location.document):\(location.line):\(location.column): \(message)
            \(location.excerpt)
            \(spaces)^
            """
    }
}
