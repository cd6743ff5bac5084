internal import Facts
internal import KnowledgeGraph

/// What a network view draws: meetings between at least two participants, those who took part, agreements.
struct NetworkSelection: Sendable {
    /// Meetings of the same kind and standing with the same participants, drawn as one.
    struct Gathering: Hashable, Sendable {
        /// In order of time; at least one.
        var meetings: [MeetingID]
        /// Sorted; one alone where somebody visits.
        var participants: [EntityID]
        /// The country visited by one alone.
        var host: EntityID?
    }

    /// A line between an agreement and who is party to it or speaks for or against it.
    struct Stance: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case party, supports, criticises }

        var agreement: EntityID
        var entity: EntityID
        var kind: Kind
        /// Of statements; empty for a party.
        var statements: [StatementID]
    }

    /// Statements of one about another that take the same side.
    struct Remark: Hashable, Sendable {
        var speaker: EntityID
        var subject: EntityID
        var polarity: Statement.Polarity
        /// At least one.
        var statements: [StatementID]
    }

    var gatherings: [Gathering] = []
    /// Everyone who took part, sorted.
    var agents: [EntityID] = []
    var agreements: [EntityID] = []
    var stances: [Stance] = []
    /// What the focus says of others and they of it.
    var remarks: [Remark] = []
    var counts: [DiagramReport.Count] = []
    /// People whom no meeting joins to anybody, where no filter and no focus narrow the choice.
    var peopleApart = 0

    /// The lines to draw.
    var edgeCount: Int {
        gatherings.reduce(0) { $0 + $1.participants.count + ($1.host == nil ? 0 : 1) } + stances.count + remarks.count
    }

    /// Chooses up to a number of nodes, and of meetings among them: the best reported meetings of the best connected people, those around a focus
    /// where there is one.
    init(
        _ scope: DiagramScope, limit: Int, maximumMeetings: Int = .max, focus: EntityID? = nil, depth: Int = 1
    ) {
        let all = Self.near(focus, depth: depth, Self.gatherings(scope), scope)
        let degrees = Self.degrees(all)
        let totals = (people: Set(all.flatMap(\.participants)), meetings: all.reduce(0) { $0 + $1.meetings.count })
        gatherings = Self.chosen(all.filter { $0.host == nil }, degrees, scope, limit: limit, maximum: maximumMeetings)
        agents = Set(gatherings.flatMap(\.participants)).sorted()
        let visits = Self.chosen(
            all.filter { $0.host != nil }, degrees, scope, limit: limit, maximum: maximumMeetings, beside: gatherings)
        gatherings += visits
        agents = Set(gatherings.flatMap(\.participants)).sorted()
        if let focus { addRemarks(of: focus, scope, limit: limit) }
        addAgreements(scope)
        if focus == nil, scope.filter == DiagramFilter() {
            let people = scope.graph.entities.indices.filter { scope.graph.entities[$0].kind == .person }
            peopleApart = people.count { !totals.people.contains(EntityID($0)) }
        }
        let drawn = gatherings.reduce(0) { $0 + $1.meetings.count }
        counts = [
            .init(type: "participants", drawn: agents.count, total: max(agents.count, totals.people.count)),
            .init(type: "meetings", drawn: drawn, total: totals.meetings),
        ]
    }

    /// Meetings with at least two participants to draw and visits by one alone, alike ones merged.
    private static func gatherings(_ scope: DiagramScope) -> [Gathering] {
        struct Key: Hashable {
            var participants: [EntityID]
            var kind: Meeting.Kind
            var status: Meeting.Status
            var place: EntityID?
        }
        var groups: [Key: [MeetingID]] = [:]
        for id in scope.meetings {
            let meeting = scope.graph[id]
            let participants = agents(of: meeting, scope)
            guard participants.count > 1 || participants.count == 1 && host(of: meeting, participants, scope) != nil
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
            let host = key.participants.count == 1 ? host(of: scope.graph[sorted[0]], key.participants, scope) : nil
            return Gathering(meetings: sorted, participants: key.participants, host: host)
        }.sorted { $0.meetings[0] < $1.meetings[0] }
    }

    /// The participants to draw: a country stands for officials without a name, so that it is left out beside one of
    /// its own people.
    static func agents(of meeting: MeetingNode, _ scope: DiagramScope) -> [EntityID] {
        let shown = Set(meeting.participants.map(\.entity)).filter { scope.shows($0) && canTakePart(scope.graph[$0]) }
        let represented = Set(
            shown.filter { scope.graph[$0].kind == .person }.compactMap { scope.affiliations.group(of: $0) })
        return shown.filter { id in
            scope.graph[id].kind == .person || scope.graph[id].kind == .source
                || !(scope.affiliations.group(of: id).map { represented.contains($0) } ?? false)
        }.sorted()
    }

    /// The meetings at most `depth` steps from a focus; of a country those of its people as well.
    private static func near(
        _ focus: EntityID?, depth: Int, _ all: [Gathering], _ scope: DiagramScope
    ) -> [Gathering] {
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

    /// Adds what the focus says and what is said of it, and up to a quarter of the limit of others with whom only words
    /// connect it.
    private mutating func addRemarks(of focus: EntityID, _ scope: DiagramScope, limit: Int) {
        struct Key: Hashable {
            var speaker: EntityID
            var subject: EntityID
            var polarity: Statement.Polarity
        }
        var found: [Key: [StatementID]] = [:]
        for id in scope.statements {
            let statement = scope.graph[id]
            for speaker in Set(statement.speakers) where scope.shows(speaker) {
                for subject in Set(statement.about) where subject != speaker && scope.shows(subject) {
                    guard speaker == focus || subject == focus, scope.graph[subject].kind != .agreement else {
                        continue
                    }
                    found[Key(speaker: speaker, subject: subject, polarity: statement.polarity), default: []].append(id)
                }
            }
        }
        let ranked = found.map {
            Remark(speaker: $0.speaker, subject: $0.subject, polarity: $0.polarity, statements: $1)
        }.sorted { a, b in
            let x = (a.polarity == .neutral ? 0 : 1, a.statements.count)
            let y = (b.polarity == .neutral ? 0 : 1, b.statements.count)
            return x != y ? x > y : (a.statements[0], a.speaker, a.subject) < (b.statements[0], b.speaker, b.subject)
        }
        var drawn = Set(agents).union([focus])
        let room = drawn.count + max(3, limit / 8)
        var connected: Set<EntityID> = []
        for remark in ranked {
            let other = remark.speaker == focus ? remark.subject : remark.speaker
            let isNew = !drawn.contains(other)
            guard !isNew || drawn.count < room && scope.graph[other].kind != .place else { continue }
            // Neutral words matter only where nothing else connects the two.
            if remark.polarity == .neutral, !isNew || connected.contains(other) { continue }
            drawn.insert(other)
            connected.insert(other)
            remarks.append(remark)
        }
        agents = drawn.sorted()
    }

    /// The country that somebody visits who is not of it.
    private static func host(
        of meeting: MeetingNode, _ participants: [EntityID], _ scope: DiagramScope
    ) -> EntityID? {
        guard meeting.kind == .visit, let place = meeting.place, let host = scope.affiliations.country(of: place),
            !participants.contains(where: { scope.affiliations.group(of: $0) == host })
        else { return nil }
        return host
    }

    private static func canTakePart(_ entity: EntityNode) -> Bool {
        switch entity.kind {
        case .person, .country, .organisation, .source: true
        case .place, .agreement: false
        }
    }

    private static func degrees(_ gatherings: [Gathering]) -> [EntityID: Int] {
        var degrees: [EntityID: Int] = [:]
        for id in gatherings.flatMap(\.participants) { degrees[id, default: 0] += 1 }
        return degrees
    }

    /// Takes meetings in order of weight while the nodes fit; visits only to countries that others stand for.
    private static func chosen(
        _ all: [Gathering], _ degrees: [EntityID: Int], _ scope: DiagramScope, limit: Int, maximum: Int,
        beside earlier: [Gathering] = []
    ) -> [Gathering] {
        let ranked = all.enumerated().map { ($0.offset, weight($0.element, degrees, scope.graph)) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        var agents = Set(earlier.flatMap(\.participants))
        let hosts = Set(agents.compactMap { scope.affiliations.group(of: $0) })
        var chosen: [Int] = []
        for (index, _) in ranked {
            if let host = all[index].host, !hosts.contains(host) { continue }
            let new = all[index].participants.count { !agents.contains($0) }
            let meetings = earlier.count + chosen.count + 1
            guard agents.count + new + meetings <= limit, meetings <= maximum else { continue }
            agents.formUnion(all[index].participants)
            chosen.append(index)
        }
        return chosen.sorted().map { all[$0] }
    }

    /// More for more sources, for a date, for having taken place, and for people who meet others as well.
    private static func weight(_ gathering: Gathering, _ degrees: [EntityID: Int], _ graph: DossierGraph) -> Double {
        let meetings = gathering.meetings.map { graph[$0] }
        let sources = Set(meetings.flatMap(\.support.documents)).count
        let confidence = meetings.map(\.support.confidence).max() ?? 0
        let isDated = meetings.contains { $0.time?.begin != nil }
        let tookPlace = meetings.contains { $0.tookPlace }
        let reach = gathering.participants.map { Double(min(degrees[$0] ?? 0, 6)) }.reduce(0, +)
        let named = gathering.participants.filter { graph[$0].kind == .person }.count
        return Double(min(sources, 5)) + confidence + (isDated ? 1 : 0) + (tookPlace ? 0.5 : 0)
            + 0.3 * reach / Double(gathering.participants.count) + (named > 1 ? 1 : 0)
            - Double(max(0, gathering.participants.count - 6)) * 0.3
    }

    private mutating func addAgreements(_ scope: DiagramScope) {
        guard scope.shows(.agreement) else { return }
        let drawn = Set(agents)
        let groups = Set(agents.compactMap { scope.affiliations.group(of: $0) })
        let candidates = scope.graph.entities.indices.map { EntityID($0) }.filter {
            scope.graph[$0].kind == .agreement
        }
        let spoken = Self.spoken(by: drawn, scope)
        var found: [(id: EntityID, stances: [Stance])] = []
        for id in candidates {
            let parties = scope.graph[id].parties.filter { drawn.contains($0) || groups.contains($0) }
            let stances =
                parties.map { Stance(agreement: id, entity: $0, kind: .party, statements: []) }
                + Self.stances(on: id, spoken[id] ?? [:])
            if stances.count > 1 { found.append((id, stances)) }
        }
        found.sort {
            let (a, b) = (scope.graph[$0.id].mentions.count, scope.graph[$1.id].mentions.count)
            return a != b ? a > b : $0.id < $1.id
        }
        agreements = found.prefix(3).map(\.id)
        stances = found.prefix(3).flatMap(\.stances)
    }

    /// Who said what: of each agreement, by speaker and polarity.
    private typealias Spoken = [EntityID: [Statement.Polarity: [StatementID]]]

    /// What the drawn said of agreements: one pass over the statements, which are many.
    private static func spoken(by drawn: Set<EntityID>, _ scope: DiagramScope) -> [EntityID: Spoken] {
        var spoken: [EntityID: Spoken] = [:]
        for id in scope.statements {
            let statement = scope.graph[id]
            guard statement.polarity != .neutral else { continue }
            let speakers = Set(statement.speakers).intersection(drawn)
            guard !speakers.isEmpty else { continue }
            for agreement in Set(statement.about) where scope.graph[agreement].kind == .agreement {
                for speaker in speakers {
                    spoken[agreement, default: [:]][speaker, default: [:]][statement.polarity, default: []].append(id)
                }
            }
        }
        return spoken
    }

    private static func stances(on agreement: EntityID, _ spoken: Spoken) -> [Stance] {
        spoken.sorted { $0.key < $1.key }.flatMap { speaker, byPolarity in
            byPolarity.sorted { $0.key.rawValue < $1.key.rawValue }.map { polarity, said in
                Stance(
                    agreement: agreement, entity: speaker, kind: polarity == .supports ? .supports : .criticises,
                    statements: said)
            }
        }
    }
}
