/// Says that a document was read, but not the whole of it as it stands, because it passes a limit.
public struct DocumentWarning: Hashable, Sendable {
    /// A word for programs.
    public enum Code: String, Sendable, CaseIterable {
        case longSentence = "long-sentence"
        case longWord = "long-word"
        case manyMentions = "many-mentions"
        case manyTimes = "many-times"
        case manyTenures = "many-tenures"
        case manyMeetings = "many-meetings"
        case manyStatements = "many-statements"
        case manyParticipants = "many-participants"
        case deepStatements = "deep-statements"
        case longStatement = "long-statement"
    }

    /// What was limited.
    public var code: Code
    /// A sentence or two for people: which document, what was found, what was done with it, what to do.
    public var message: String

    /// Makes a warning.
    public init(_ code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
