internal import Facts
internal import KnowledgeGraph

/// Reports of one meeting: participants, place and date agree.
struct MeetingFusion {
    struct Report {
        var key: ClaimKey
        var kind: Meeting.Kind
        var status: Meeting.Status
        /// Sorted, each once.
        var participants: [EntityID]
        var place: EntityID?
        var days: DayInterval?
        /// The day of the document.
        var told: Int?
    }

    struct Group {
        var reports: [Report]
        var participants: Set<EntityID>
        var place: EntityID?
        var days: DayInterval?
    }

    let table: EntityTable
    let governments: Governments
    var groups: [Group] = []
    var meetings: [MeetingNode] = []
    var assignment: ClaimNodes<MeetingNode>

    init(_ table: EntityTable, assignment iris: inout IRIAssignment) {
        self.table = table
        governments = Governments(table)
        assignment = ClaimNodes(counts: table.corpus.indices.map { table.corpus.meetings(of: $0).count })
        let reports = MeetingFusion.reports(table)
        fuse(reports)
        build(&iris)
    }

    private static func reports(_ table: EntityTable) -> [Report] {
        var out: [Report] = []
        for document in table.corpus.indices {
            for (index, meeting) in table.corpus.meetings(of: document).enumerated() {
                out.append(
                    Report(
                        key: ClaimKey(document: document, index: index), kind: meeting.kind, status: meeting.status,
                        participants: table.nodes(document, meeting.participants.map(\.entity)),
                        place: meeting.place.map { table.node(document, $0) }, days: DayInterval(meeting.date),
                        told: table.corpus.days[document]))
            }
        }
        return out
    }

    func meeting(_ report: Report) -> ToldMeeting {
        table.corpus.meetings(of: report.key.document)[report.key.index]
    }

    /// The most exact reports first, each to the only group that it fits.
    private mutating func fuse(_ reports: [Report]) {
        let rank = table.corpus.rank
        let order = reports.indices.sorted { a, b in
            let x = (reports[a].days?.length ?? .max, -reports[a].participants.count, rank[reports[a].key.document])
            let y = (reports[b].days?.length ?? .max, -reports[b].participants.count, rank[reports[b].key.document])
            return x != y ? x < y : reports[a].key.index < reports[b].key.index
        }
        var index: [Pair: [Int]] = [:]
        for report in order.map({ reports[$0] }) {
            let pairs = keys(of: report)
            let candidates = Set(pairs.flatMap { index[$0] ?? [] }).sorted()
            let fitting = candidates.filter { fits(report, groups[$0]) }
            let at: Int
            if fitting.count == 1 {
                at = fitting[0]
                add(report, to: at)
            } else {
                at = groups.count
                groups.append(
                    Group(
                        reports: [report], participants: Set(report.participants), place: report.place,
                        days: report.days))
            }
            for pair in pairs where !(index[pair] ?? []).contains(at) { index[pair, default: []].append(at) }
        }
    }

    /// Pairs of participants, and pairs of governments by the week, since two countries meet often.
    private func keys(of report: Report) -> [Pair] {
        let own = Pair.all(report.participants, place: report.place)
        guard let days = report.days, days.length <= 7 else { return own }
        let bodies = governments.bodies(report.participants)
        guard !bodies.isEmpty else { return own }
        return Set([days.first / 8, days.last / 8]).sorted()
            .reduce(own) { $0 + Pair.all(bodies, place: report.place, week: $1) }
    }

    private mutating func add(_ report: Report, to group: Int) {
        groups[group].reports.append(report)
        groups[group].participants.formUnion(report.participants)
        if let place = report.place, groups[group].place.map({ isPart(place, of: $0) }) ?? true {
            groups[group].place = place
        }
        if let days = report.days { groups[group].days = groups[group].days?.intersection(days) ?? days }
    }
}
