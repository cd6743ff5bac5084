internal import Facts
internal import KnowledgeGraph

/// The dated meetings and statements that a timeline draws, by date.
struct TimelineSelection: Sendable {
    /// A card of the timeline.
    enum Card: Hashable, Sendable {
        case meeting(MeetingID)
        case statement(StatementSelection.Saying)
    }

    /// What happened in one stretch of time.
    struct Row: Sendable {
        var time: TimeSpan
        /// In order of time; the time of each.
        var cards: [(card: Card, time: TimeSpan)] = []
        /// Whether all cards are of exactly this time.
        var isExact: Bool { cards.allSatisfy { $0.time == time } }
    }

    var rows: [Row] = []
    var counts: [DiagramReport.Count] = []
    /// What bears no date.
    var undated = (meetings: 0, statements: 0)

    /// Chooses up to a number of cards, two thirds of them meetings where there are so many.
    ///
    /// A row is a day, or a week, month or year where days would make more than `maximumRows` lines of `width` cards.
    init(_ scope: DiagramScope, limit: Int, width: Int, maximumRows: Int) {
        let graph = scope.graph
        let all = scope.meetings.filter { id in
            graph[id].participants.contains { scope.shows($0.entity) }
        }
        let dated = all.filter { graph[$0].time?.begin != nil }
        let sayings = StatementSelection(scope, limit: .max, requiresSubject: false).sayings
        let spoken = sayings.count { Self.day(of: graph[$0.statement], graph) != nil }
        let meetings = Self.best(dated, graph, limit: max(limit * 2 / 3, limit - spoken))
        let statements = StatementSelection(scope, limit: limit - meetings.count, requiresSubject: false) {
            Self.day(of: $0, graph) != nil
        }.sayings
        undated = (all.count - dated.count, sayings.count - spoken)
        counts = [
            .init(type: "meetings", drawn: meetings.count, total: all.count),
            .init(type: "statements", drawn: statements.count, total: sayings.count),
        ]
        var cards: [(card: Card, time: TimeSpan)] = meetings.compactMap { id in
            graph[id].time.map { (.meeting(id), TimeSpan(begin: $0.begin, end: $0.end ?? $0.begin)) }
        }
        cards += statements.compactMap { saying in
            Self.day(of: graph[saying.statement], graph).map { (.statement(saying), TimeSpan(begin: $0, end: $0)) }
        }
        for unit in TimelineUnit.allCases {
            rows = Self.rows(cards, by: unit)
            if rows.reduce(0, { $0 + ($1.cards.count + width - 1) / width }) <= maximumRows { break }
        }
    }

    private static func rows(_ cards: [(card: Card, time: TimeSpan)], by unit: TimelineUnit) -> [Row] {
        let sorted = cards.enumerated().sorted { a, b in
            let (x, y) = (TimelineUnit.middle(a.element.time), TimelineUnit.middle(b.element.time))
            return x != y ? x < y : a.offset < b.offset
        }.map(\.element)
        var rows: [Row] = []
        for card in sorted {
            let stretch = unit.stretch(around: card.time)
            if let last = rows.indices.last, rows[last].time == stretch {
                rows[last].cards.append(card)
            } else {
                rows.append(Row(time: stretch, cards: [card]))
            }
        }
        // A row of one date alone bears that date.
        return rows.map { row in
            let first = row.cards[0].time
            return row.cards.allSatisfy { $0.time == first } ? Row(time: first, cards: row.cards) : row
        }
    }

    /// The day of a statement, or that of the first article that reports it.
    static func day(of statement: StatementNode, _ graph: DossierGraph) -> String? {
        statement.time?.begin ?? statement.support.documents.compactMap { graph[$0].date }.min()
    }

    private static func best(_ meetings: [MeetingID], _ graph: DossierGraph, limit: Int) -> [MeetingID] {
        func weight(_ id: MeetingID) -> Double {
            let meeting = graph[id]
            let people = meeting.participants.filter { graph[$0.entity].kind == .person }
            let mentions = people.map { min(graph[$0.entity].mentions.count, 20) }.max() ?? 0
            return Double(min(meeting.support.documents.count, 5)) + meeting.support.confidence
                + (people.count > 1 ? 1.5 : 0) - (meeting.kind == .interview ? 3 : 0)
                + (meeting.participants.count > 1 ? 1 : 0) + 0.05 * Double(mentions)
        }
        let ranked = meetings.map { ($0, weight($0)) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        return ranked.prefix(limit).map(\.0).sorted()
    }
}
