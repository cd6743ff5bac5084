public import KnowledgeGraph

/// Something that happened at a time of its own.
public struct TimelineEntry: Hashable, Sendable {
    /// What it is.
    public enum Event: Hashable, Sendable {
        case meeting(MeetingID)
        case statement(StatementID)
        /// The beginning of a tenure.
        case takesOffice(TenureID)
        /// The end of a tenure.
        case leavesOffice(TenureID)
    }

    /// Its own date, never that of a report.
    public var date: EventTime
    /// What happened.
    public var event: Event
}

extension GraphQuery {
    /// Everything that bears a date of its own, in order, and the number of meetings and statements that bear none.
    public func timeline(
        since: String? = nil, until: String? = nil, involving entity: EntityID? = nil
    ) -> (entries: [TimelineEntry], undated: Int) {
        var entries: [TimelineEntry] = []
        var undated = 0
        func add(_ event: TimelineEntry.Event, _ date: EventTime?) {
            guard let date, !date.isOfReport else { return undated += 1 }
            if date.isWithin(since: since, until: until) { entries.append(TimelineEntry(date: date, event: event)) }
        }
        for id in graph.meetings.indices.map({ MeetingID($0) }) where isConcerned(entity, by: graph[id]) {
            add(.meeting(id), date(of: id))
        }
        for id in graph.statements.indices.map({ StatementID($0) }) where isConcerned(entity, by: graph[id]) {
            add(.statement(id), date(of: id))
        }
        for (position, tenure) in graph.tenures.enumerated() where isConcerned(entity, by: tenure) {
            for (day, isBegin) in [(tenure.begin, true), (tenure.end, false)] {
                guard let day else { continue }
                let span = EventTime(TimeSpan(begin: day, end: day), tenure.support, in: graph)
                add(isBegin ? .takesOffice(TenureID(position)) : .leavesOffice(TenureID(position)), span)
            }
        }
        // Events of one date stay in order of kind and IRI.
        return (
            entries.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element),
            undated
        )
    }

    private func isConcerned(_ entity: EntityID?, by meeting: MeetingNode) -> Bool {
        entity.map { id in meeting.participants.contains { $0.entity == id } || meeting.place == id } ?? true
    }

    private func isConcerned(_ entity: EntityID?, by statement: StatementNode) -> Bool {
        entity.map { statement.speakers.contains($0) || statement.about.contains($0) } ?? true
    }

    private func isConcerned(_ entity: EntityID?, by tenure: TenureNode) -> Bool {
        entity.map { tenure.holder == $0 || graph[tenure.office].of == $0 } ?? true
    }
}
