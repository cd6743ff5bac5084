/// What records tell, of all records one after the other: arrays of plain values, none of which holds a pointer.
struct CorpusArrays: Sendable {
    var entities: [EntityRow] = []
    var mentions: [MentionRow] = []
    var tenures: [TenureRow] = []
    var meetings: [MeetingRow] = []
    var statements: [StatementRow] = []
    /// Of the rows above: aliases.
    var texts: [TextID] = []
    /// Parties, topics, speakers, addressees and subjects, by their numbers in the record.
    var items: [UInt32] = []
    var participants: [ParticipantRow] = []
    /// Evidence and content.
    var spans: [SpanRow] = []

    /// How many rows there are of what documents point to.
    var counts: (entities: Int, mentions: Int, tenures: Int, meetings: Int, statements: Int) {
        (entities.count, mentions.count, tenures.count, meetings.count, statements.count)
    }
}
