internal import Documents
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

    private struct Group {
        var reports: [Report]
        var participants: Set<EntityID>
        var place: EntityID?
        var days: DayInterval?
    }

    private let table: EntityTable
    private let governments: Governments
    private var groups: [Group] = []
    private(set) var meetings: [MeetingNode] = []
    private(set) var assignment: ClaimNodes<MeetingNode>

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

    private func meeting(_ report: Report) -> ToldMeeting {
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

    private func fits(_ report: Report, _ group: Group) -> Bool {
        let theirs = group.participants
        let ours = Set(report.participants)
        let isSameTime = max(report.days?.length ?? .max, group.days?.length ?? .max) <= 7
        guard ours.isSubset(of: theirs) || theirs.isSubset(of: ours) || isSameTime && governments.agree(ours, theirs)
        else {
            return false
        }
        // Whoever spoke at a conference may have met others the same day: one participant needs the same place.
        guard min(ours.count, theirs.count) > 1 || ours == theirs || report.place != nil && group.place != nil else {
            return false
        }
        guard kindsAgree(report, group), placesAgree(report.place, group.place) else { return false }
        if let a = report.days, let b = group.days {
            guard let common = a.intersection(b) else { return false }
            return common.length <= 7 || ours == theirs && report.place == group.place && report.place != nil
        }
        return undatedAgrees(report, group, equal: ours == theirs)
    }

    /// How long after a meeting, in days, a report without its date still tells of it.
    private static let memory = 14

    /// Without a date on one side: in one document of one place, told soon after the day of the other, or, where no
    /// report has a date, told within days of each other of one place.
    private func undatedAgrees(_ report: Report, _ group: Group, equal: Bool) -> Bool {
        guard equal else { return false }
        let isOnePlace = report.place != nil && report.place == group.place
        if group.reports.contains(where: { $0.key.document == report.key.document }) { return isOnePlace }
        guard let told = report.told else { return false }
        if let days = group.days, report.days == nil {
            let isSoon = told >= days.first - (isOnePlace ? 7 : 0) && told <= days.last + Self.memory
            return isSoon && (isOnePlace || report.participants.count > 1 && happened(report, group))
        }
        return isOnePlace && group.reports.contains { $0.told.map { abs($0 - told) <= 3 } ?? false }
    }

    private func happened(_ report: Report, _ group: Group) -> Bool {
        ([report] + group.reports).allSatisfy { $0.status == .held || $0.status == .ongoing }
    }

    private func kindsAgree(_ report: Report, _ group: Group) -> Bool {
        let kinds = Set(group.reports.map(\.kind)).union([report.kind])
        return !kinds.contains(.phoneCall) || kinds.isSubset(of: [.phoneCall, .talks])
    }

    private func placesAgree(_ a: EntityID?, _ b: EntityID?) -> Bool {
        guard let a, let b else { return true }
        return a == b || isPart(a, of: b) || isPart(b, of: a)
    }

    private func isPart(_ a: EntityID, of b: EntityID) -> Bool { table[a].partOf == b }
}

// MARK: - Nodes
extension MeetingFusion {
    private mutating func build(_ iris: inout IRIAssignment) {
        let rank = table.corpus.rank
        for index in groups.indices {
            groups[index].reports.sort { (rank[$0.key.document], $0.key.index) < (rank[$1.key.document], $1.key.index) }
        }
        groups.sort {
            let (a, b) = ($0.reports[0].key, $1.reports[0].key)
            return (rank[a.document], a.index) < (rank[b.document], b.index)
        }
        let names = iris.assign(groups.count, prefix: "meeting/") { request(groups[$0], $1) }
        let order = groups.indices.sorted { names[$0] < names[$1] }
        meetings.reserveCapacity(order.count)
        var rules = SharedRules()
        for (place, index) in order.enumerated() {
            meetings.append(node(groups[index], iri: names[index], &rules))
            for report in groups[index].reports { assignment[report.key.document, report.key.index] = MeetingID(place) }
        }
    }

    private func request(_ group: Group, _ iris: IRIAssignment) -> IRIRequest {
        let first = group.reports[0]
        let anchor = meeting(first).evidence.anchor(in: first.key.document)
        let digest = SHA256("\(table.corpus.ids[first.key.document])#char=\(anchor.start),\(anchor.end)".utf8).hex
        let people = group.participants.subtracting(governments.stoodIn(group.reports.map(\.participants))).sorted().map
        { table[$0].iri.split(separator: "/").last.map(String.init) ?? "" }
        let shown = people.prefix(3).joined(separator: "-") + (people.count > 3 ? "-and-\(people.count - 3)" : "")
        let date = Slug.make(time(group)?.begin ?? "undated")
        let anchors = group.reports.map { report in
            let row = meeting(report).row
            return Anchor(document: report.key.document, start: Int(row.cueStart), end: Int(row.cueEnd))
        }
        return IRIRequest(
            candidates: ["meeting/\(date)-\(shown)-\(digest.prefix(6))"], anchor: anchors[0],
            recorded: iris.recorded(at: anchors))
    }

    /// The most exact date of all reports; of equal ones the earliest report's.
    private func time(_ group: Group) -> TimeSpan? {
        let dated = group.reports.filter { $0.days != nil }
        let best = dated.enumerated().min { a, b in
            (a.element.days?.length ?? .max, a.offset) < (b.element.days?.length ?? .max, b.offset)
        }
        return best.flatMap { meeting($0.element).date }.map { TimeSpan(begin: $0.begin, end: $0.end, text: $0.text) }
    }

    private func node(_ group: Group, iri: String, _ rules: inout SharedRules) -> MeetingNode {
        let kinds = group.reports.map(\.kind)
        return MeetingNode(
            iri: iri, kind: kinds.first { $0 != .meeting } ?? .meeting, status: MeetingStatus.of(group.reports),
            participants: participants(group), place: group.place, time: time(group),
            topics: Array(Set(group.reports.flatMap { table.nodes($0.key.document, meeting($0).topics) })).sorted(),
            support: Support(
                group.reports.map { report in
                    let meeting = meeting(report)
                    return (table.evidence(meeting.evidence, in: report.key.document), meeting.rule, meeting.confidence)
                }, &rules))
    }

    /// Each once; a host or visitor of any report is one.
    private func participants(_ group: Group) -> [MeetingNode.Participant] {
        var roles: [EntityID: Meeting.Participant.Role] = [:]
        for report in group.reports {
            for participant in meeting(report).participants {
                let node = table.node(report.key.document, participant.entity)
                if roles[node] == nil || roles[node] == .participant { roles[node] = participant.role }
            }
        }
        for country in governments.stoodIn(group.reports.map(\.participants)) { roles[country] = nil }
        return roles.sorted { $0.key < $1.key }.map { MeetingNode.Participant(entity: $0.key, role: $0.value) }
    }
}
