internal import Facts
internal import KnowledgeGraph

/// The meetings, statements and tenures of a graph that pass the filters.
struct DiagramScope: Sendable {
    let graph: DossierGraph
    let affiliations: Affiliations
    let filter: DiagramFilter
    private(set) var meetings: [MeetingID] = []
    private(set) var statements: [StatementID] = []
    private(set) var tenures: [TenureID] = []

    init(_ graph: DossierGraph, filter: DiagramFilter) {
        self.graph = graph
        self.affiliations = Affiliations(graph)
        self.filter = filter
        meetings = graph.meetings.indices.map { MeetingID($0) }.filter { passes(graph[$0]) }
        statements = graph.statements.indices.map { StatementID($0) }.filter { passes(graph[$0]) }
        tenures = graph.tenures.indices.map { TenureID($0) }.filter { passes(graph[$0]) }
    }

    /// Whether the filter lets nodes of a type pass.
    func shows(_ type: DiagramFilter.NodeType) -> Bool { filter.types.isEmpty || filter.types.contains(type) }

    /// Whether the filter lets an entity pass.
    func shows(_ id: EntityID) -> Bool { shows(DiagramFilter.NodeType(graph[id].kind)) }

    private func passes(_ meeting: MeetingNode) -> Bool {
        shows(.meeting) && (filter.statuses.isEmpty || filter.statuses.contains(meeting.status))
            && passes(meeting.support, meeting.time) && involves(meeting.participants.map(\.entity), meeting.place)
    }

    private func passes(_ statement: StatementNode) -> Bool {
        shows(.statement) && passes(statement.support, statement.time)
            && involves(statement.speakers + statement.about + statement.addressees, nil)
    }

    private func passes(_ tenure: TenureNode) -> Bool {
        shows(.office) && passes(tenure.support, nil) && involves([tenure.holder], graph[tenure.office].of)
    }

    private func passes(_ support: Support, _ time: TimeSpan?) -> Bool {
        support.confidence >= filter.minimumConfidence && support.documents.count >= filter.minimumSources
            && isInPeriod(time, support)
    }

    private func isInPeriod(_ time: TimeSpan?, _ support: Support) -> Bool {
        guard filter.since != nil || filter.until != nil else { return true }
        let published = support.documents.compactMap { graph[$0].date }
        // A prefix compares before its longer text, so that a month's beginning and end are made whole days.
        let begin = time?.begin ?? time?.end ?? published.min()
        let end = (time?.end ?? time?.begin).map { $0.count < 10 ? $0 + "-99" : $0 } ?? published.max()
        guard let begin, let end else { return false }
        return end >= filter.since ?? "" && (filter.until.map { begin <= $0 } ?? true)
    }

    private func involves(_ entities: [EntityID], _ place: EntityID?) -> Bool {
        let isOfPeople = filter.people.isEmpty || entities.contains { filter.people.contains($0) }
        guard isOfPeople, !filter.countries.isEmpty else { return isOfPeople }
        return (entities + [place].compactMap(\.self)).contains { id in
            affiliations.group(of: id).map { filter.countries.contains($0) } ?? false
        }
    }
}
