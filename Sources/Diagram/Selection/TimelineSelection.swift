internal import Documents
internal import Facts
internal import KnowledgeGraph

/// The dated meetings and statements that a timeline draws, by date.
struct TimelineSelection: Sendable {
    /// A card of the timeline.
    enum Card: Hashable, Sendable {
        case meeting(MeetingID)
        case statement(StatementSelection.Saying)
    }

    /// What happened on one date.
    struct Row: Hashable, Sendable {
        var time: TimeSpan
        var cards: [Card]
    }

    var rows: [Row] = []
    var counts: [DiagramReport.Count] = []
    /// Meetings that bear no date.
    var undated = 0

    /// Chooses up to a number of cards, two thirds of them meetings where there are so many.
    init(_ scope: DiagramScope, limit: Int) {
        let graph = scope.graph
        let all = scope.meetings.filter { id in
            graph[id].participants.contains { scope.shows($0.entity) }
        }
        let dated = all.filter { graph[$0].time?.begin != nil }
        undated = all.count - dated.count
        let sayings = StatementSelection(scope, limit: .max, requiresSubject: false)
        let spoken = sayings.sayings.filter { Self.day(of: graph[$0.statement], graph) != nil }
        let share = max(limit * 2 / 3, limit - spoken.count)
        let meetings = Self.best(dated, graph, limit: share)
        let best = StatementSelection(scope, limit: limit - meetings.count, requiresSubject: false).sayings
        let statements = best.filter { Self.day(of: graph[$0.statement], graph) != nil }
        counts = [
            .init(type: "meetings", drawn: meetings.count, total: all.count),
            .init(type: "statements", drawn: statements.count, total: sayings.sayings.count),
        ]
        setRows(meetings, statements, graph)
    }

    private mutating func setRows(
        _ meetings: [MeetingID], _ statements: [StatementSelection.Saying], _ graph: DossierGraph
    ) {
        struct Key: Hashable {
            var begin: String
            var end: String
        }
        var cards: [Key: [Card]] = [:]
        for id in meetings {
            guard let begin = graph[id].time?.begin else { continue }
            cards[Key(begin: begin, end: graph[id].time?.end ?? begin), default: []].append(.meeting(id))
        }
        for saying in statements {
            guard let day = Self.day(of: graph[saying.statement], graph) else { continue }
            cards[Key(begin: day, end: day), default: []].append(.statement(saying))
        }
        rows = cards.sorted { a, b in
            let (x, y) = (Self.middle(a.key.begin, a.key.end), Self.middle(b.key.begin, b.key.end))
            return x != y ? x < y : (a.key.begin, a.key.end) < (b.key.begin, b.key.end)
        }.map { Row(time: TimeSpan(begin: $0.key.begin, end: $0.key.end), cards: $0.value) }
    }

    /// The day of a statement, or that of the first article that reports it.
    static func day(of statement: StatementNode, _ graph: DossierGraph) -> String? {
        statement.time?.begin ?? statement.support.documents.compactMap { graph[$0].date }.min()
    }

    /// Twice the middle of a stretch of time, in days.
    private static func middle(_ begin: String, _ end: String) -> Int {
        func day(_ text: String, isEnd: Bool) -> Int {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard let year = parts.first else { return 0 }
            let month = parts.count > 1 ? parts[1] : isEnd ? 12 : 1
            let last = (1...12).contains(month) ? Day.length(ofMonth: month, year: year) : 28
            return Day(year: year, month: month, day: parts.count > 2 ? parts[2] : isEnd ? last : 1)?.ordinal ?? 0
        }
        return day(begin, isEnd: false) + day(end, isEnd: true)
    }

    private static func best(_ meetings: [MeetingID], _ graph: DossierGraph, limit: Int) -> [MeetingID] {
        func weight(_ id: MeetingID) -> Double {
            let meeting = graph[id]
            let people = meeting.participants.filter { graph[$0.entity].kind == .person }
            let mentions = people.map { min(graph[$0.entity].mentions.count, 20) }.max() ?? 0
            return Double(min(meeting.support.documents.count, 5)) + meeting.support.confidence
                + (people.count > 1 ? 1.5 : 0) + (meeting.participants.count > 1 ? 1 : 0) + 0.05 * Double(mentions)
        }
        let ranked = meetings.map { ($0, weight($0)) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        return ranked.prefix(limit).map(\.0).sorted()
    }
}
