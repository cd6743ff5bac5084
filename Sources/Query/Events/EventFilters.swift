public import Facts
public import KnowledgeGraph

/// The conditions on a meeting; what is empty or nil sets none.
public struct MeetingFilter: Hashable, Sendable {
    /// Each of these has to take part; for a country or organisation, itself or someone who serves it.
    public var with: [EntityID]
    /// The first ISO day.
    public var since: String?
    /// The last ISO day.
    public var until: String?
    /// One of these; any where empty.
    public var statuses: Set<Meeting.Status>

    /// Makes a filter.
    public init(
        with: [EntityID] = [], since: String? = nil, until: String? = nil, statuses: Set<Meeting.Status> = []
    ) {
        self.with = with
        self.since = since
        self.until = until
        self.statuses = statuses
    }
}

/// The conditions on a statement; what is nil sets none.
public struct StatementFilter: Hashable, Sendable {
    /// Who speaks.
    public var by: EntityID?
    /// Whom it speaks of.
    public var about: EntityID?
    /// The first ISO day.
    public var since: String?
    /// The last ISO day.
    public var until: String?

    /// Makes a filter.
    public init(by: EntityID? = nil, about: EntityID? = nil, since: String? = nil, until: String? = nil) {
        self.by = by
        self.about = about
        self.since = since
        self.until = until
    }
}

extension GraphQuery {
    /// The date of a meeting.
    public func date(of id: MeetingID) -> EventTime? { EventTime(graph[id].time, graph[id].support, in: graph) }

    /// The date of a statement.
    public func date(of id: StatementID) -> EventTime? { EventTime(graph[id].time, graph[id].support, in: graph) }

    /// The meetings that meet all conditions, by date, undated ones last.
    public func meetings(_ filter: MeetingFilter = MeetingFilter()) -> [MeetingID] {
        let ids = graph.meetings.indices.map { MeetingID($0) }.filter { id in
            let meeting = graph[id]
            return (filter.statuses.isEmpty || filter.statuses.contains(meeting.status))
                && filter.with.allSatisfy { takesPart($0, in: meeting) }
                && isWithin(date(of: id), filter.since, filter.until)
        }
        return byDate(ids, date)
    }

    /// The statements that meet all conditions, by date, undated ones last.
    public func statements(_ filter: StatementFilter = StatementFilter()) -> [StatementID] {
        let ids = graph.statements.indices.map { StatementID($0) }.filter { id in
            let statement = graph[id]
            return filter.by.map { statement.speakers.contains($0) } ?? true
                && filter.about.map { statement.about.contains($0) } ?? true
                && isWithin(date(of: id), filter.since, filter.until)
        }
        return byDate(ids, date)
    }

    private func takesPart(_ id: EntityID, in meeting: MeetingNode) -> Bool {
        if meeting.participants.contains(where: { $0.entity == id }) { return true }
        guard graph[id].kind == .country || graph[id].kind == .organisation else { return false }
        return meeting.participants.contains { serves($0.entity, id) }
    }

    /// Whether somebody holds an office of a country or organisation that is not over.
    func serves(_ person: EntityID, _ body: EntityID) -> Bool {
        (index.tenuresByHolder[person] ?? []).contains {
            graph[$0].status != .former && graph[graph[$0].office].of == body
        }
    }

    private func isWithin(_ date: EventTime?, _ since: String?, _ until: String?) -> Bool {
        guard since != nil || until != nil else { return true }
        return date?.isWithin(since: since, until: until) ?? false
    }

    func byDate<Item>(_ ids: [Handle<Item>], _ date: (Handle<Item>) -> EventTime?) -> [Handle<Item>] {
        let dated = ids.map { (id: $0, date: date($0)) }
        return dated.sorted { a, b in
            switch (a.date, b.date) {
            case (let x?, let y?) where x != y: x < y
            case (.some, nil): true
            case (nil, .some): false
            default: a.id < b.id
            }
        }.map(\.id)
    }
}
