/// Why a record could not be read, or does not hold.
public struct FactsError: Error, Hashable, Sendable {
    /// A word for programs.
    public enum Code: String, Sendable, CaseIterable {
        case notUTF8 = "not-utf8"
        case malformed, unreadable, invalid
    }

    /// What kind of fault it is.
    public var code: Code
    /// The file, where one was read.
    public var path: String?
    /// From 1.
    public var line: Int?
    /// In bytes, from 1.
    public var column: Int?
    /// The place in the record: `meetings[2].cue.start`.
    public var member: String
    /// What was found, what was wanted.
    public var message: String

    /// Makes an error.
    public init(
        _ code: Code, path: String? = nil, line: Int? = nil, column: Int? = nil, member: String = "", message: String
    ) {
        self.code = code
        self.path = path
        self.line = line
        self.column = column
        self.member = member
        self.message = message
    }
}

extension FactsError: CustomStringConvertible {
    /// `file:line:column: member: message`.
    public var description: String {
        let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        return [place, member, message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
