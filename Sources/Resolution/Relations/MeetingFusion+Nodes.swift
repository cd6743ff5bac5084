internal import Documents
internal import Facts
internal import KnowledgeGraph

/// The nodes of the meetings, named and in order.
extension MeetingFusion {
    mutating func build(_ iris: inout IRIAssignment) {
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
