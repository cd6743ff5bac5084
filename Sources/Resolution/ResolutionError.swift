internal import KnowledgeGraph

/// What stops a resolution: a file that cannot be read as what it should be, or judgements that contradict each other.
public struct ResolutionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing went wrong.
    public enum Code: String, Sendable, CaseIterable {
        case judgement, contradiction, ledger, storage
    }

    /// A word for programs.
    public var code: Code
    /// The file, where there is one.
    public var file: String?
    /// Its line, from 1.
    public var line: Int?
    /// What was found, what was wanted and what to do.
    public var message: String

    /// The message or text for people.
    public var description: String {
        [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":") + (file == nil ? "" : ": ") + message
    }

    /// Why what memory has no room for could not be put on the disk.
    static func storage(_ error: StorageError) -> ResolutionError {
        ResolutionError(code: .storage, file: nil, line: nil, message: error.description)
    }

    static func judgement(_ file: String, _ line: Int, _ message: String) -> ResolutionError {
        ResolutionError(code: .judgement, file: file, line: line, message: message)
    }

    static func ledger(_ file: String, _ line: Int, _ message: String) -> ResolutionError {
        ResolutionError(code: .ledger, file: file, line: line, message: message)
    }
}
