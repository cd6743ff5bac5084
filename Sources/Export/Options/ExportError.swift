/// Why a graph cannot be exported or loaded as asked.
public struct ExportError: Error, Hashable, Sendable {
    /// A word for programs.
    public enum Code: String, Sendable {
        /// The base is not an absolute IRI.
        case base
        /// The format cannot carry the mode of provenance.
        case provenance
        /// The endpoint is not an HTTP URL.
        case endpoint
        /// No connection, or it broke.
        case connection
        /// The server answered that it did not do it.
        case refused
        /// The store holds another number of triples than were sent.
        case count
        /// What is to be loaded cannot be read.
        case input
    }

    /// The kind of fault.
    public let code: Code
    /// What, where and what to do.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension ExportError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
