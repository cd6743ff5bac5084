/// How much is taken from one document, so that its record stays in proportion to its text.
///
/// The most that one of 520 articles has is 397 mentions, 70 times, 14 tenures, 14 meetings of 8 participants, and 95
/// statements, three in one another, the longest of 3,772 characters. What lies beyond a limit is left out, and a warning
/// of the findings says so.
public struct ExtractionLimits: Hashable, Sendable {
    /// Mentions of entities, the first in the text.
    public var mentions = 100_000
    /// Time expressions, the first in the text.
    public var times = 50_000
    /// Tenures.
    public var tenures = 20_000
    /// Meetings, those told first.
    public var meetings = 20_000
    /// Statements, the first in the text.
    public var statements = 20_000
    /// Participants of one meeting, or speakers of one statement.
    public var participants = 100
    /// Statements that stand in one another.
    public var nesting = 8
    /// The content of one statement, in bytes of the text as UTF-8.
    public var contentBytes = 20_000

    /// The limits of the program.
    public init() {}
}
