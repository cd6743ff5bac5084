internal import Facts
internal import KnowledgeGraph

/// Finds what a network can draw of meetings: who stands for whom in them, which are alike, which are near a focus.
struct GatheringFinder: Sendable {
    let scope: DiagramScope

    /// Meetings with at least two participants to draw and visits by one alone, alike ones merged.
    func all() -> [NetworkSelection.Gathering] {
        struct Key: Hashable {
            var participants: [EntityID]
            var kind: Meeting.Kind
            var status: Meeting.Status
            var place: EntityID?
        }
        var groups: [Key: [MeetingID]] = [:]
        for id in scope.meetings {
            let meeting = scope.graph[id]
            let participants = agents(of: meeting)
            guard participants.count > 1 || participants.count == 1 && host(of: meeting, participants) != nil
            else { continue }
            let key = Key(
                participants: participants, kind: meeting.kind, status: meeting.status, place: meeting.place)
            groups[key, default: []].append(id)
        }
        return groups.map { key, meetings in
            let sorted = meetings.sorted {
                let (a, b) = (scope.graph[$0].time?.begin ?? "~", scope.graph[$1].time?.begin ?? "~")
                return a != b ? a < b : $0 < $1
            }
            let host = key.participants.count == 1 ? host(of: scope.graph[sorted[0]], key.participants) : nil
            return NetworkSelection.Gathering(meetings: sorted, participants: key.participants, host: host)
        }.sorted { $0.meetings[0] < $1.meetings[0] }
    }

    /// The participants to draw: a country stands for officials without a name, so that it is left out beside one of
    /// its own people.
    func agents(of meeting: MeetingNode) -> [EntityID] {
        let shown = Set(meeting.participants.map(\.entity)).filter { scope.shows($0) && canTakePart(scope.graph[$0]) }
        let represented = Set(
            shown.filter { scope.graph[$0].kind == .person }.compactMap { scope.affiliations.group(of: $0) })
        return shown.filter { id in
            scope.graph[id].kind == .person || scope.graph[id].kind == .source
                || !(scope.affiliations.group(of: id).map { represented.contains($0) } ?? false)
        }.sorted()
    }

    /// The meetings at most `depth` steps from a focus; of a country those of its people as well.
    func near(_ focus: EntityID?, depth: Int) -> [NetworkSelection.Gathering] {
        let all = self.all()
        guard let focus else { return all }
        var reached: Set<EntityID> = [focus]
        if scope.graph[focus].kind != .person {
            reached.formUnion(
                Set(all.flatMap(\.participants)).filter { scope.affiliations.group(of: $0) == focus })
        }
        var near: Set<Int> = []
        for _ in 0..<max(1, depth) {
            let found = all.indices.filter { index in
                !near.contains(index)
                    && (all[index].host.map { reached.contains($0) } ?? false
                        || all[index].participants.contains { reached.contains($0) })
            }
            near.formUnion(found)
            reached.formUnion(found.flatMap { all[$0].participants })
        }
        return near.sorted().map { all[$0] }
    }

    /// The country that somebody visits who is not of it.
    private func host(of meeting: MeetingNode, _ participants: [EntityID]) -> EntityID? {
        guard meeting.kind == .visit, let place = meeting.place, let host = scope.affiliations.country(of: place),
            !participants.contains(where: { scope.affiliations.group(of: $0) == host })
        else { return nil }
        return host
    }

    private func canTakePart(_ entity: EntityNode) -> Bool {
        switch entity.kind {
        case .person, .country, .organisation, .source: true
        case .place, .agreement: false
        }
    }
}
