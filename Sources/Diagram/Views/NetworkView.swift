internal import Facts
internal import KnowledgeGraph

/// Who meets whom: people in clusters by the country or organisation that they serve, meetings between them.
struct NetworkView: Sendable {
    let scope: DiagramScope
    let selection: NetworkSelection
    let columns: NetworkColumns
    let names: MeetingLabel
    let notes: EvidenceNote
    let palette: Palette
    /// In the middle of an ego view.
    let focus: EntityID?
    let plan: LayoutPlan
    /// The two best connected, where they stand out.
    let hubs: Set<EntityID>
    private let degrees: [EntityID: Int]
    private let options: DiagramOptions
    private var notesOnSize: [String] = []
    /// The rank of each node that has a place of its own, by its name.
    private(set) var ranks: [String: Int] = [:]

    var graph: DossierGraph { scope.graph }

    private static let tooLarge =
        "More than \(NumberWord.grouped(LayoutPlan.springs.maximumEdges)) lines cannot be drawn: choose a focus, a "
        + "country, a period or a smaller number of nodes."

    /// The nodes drawn where nobody says how many.
    static let defaultSize = 46
    /// The meetings above one another where nobody says how many: more would not fit on a page.
    private static let readableMeetings = 20

    init(_ scope: DiagramScope, _ options: DiagramOptions) {
        self.scope = scope
        self.options = options
        let focus = options.view == .ego ? options.focus ?? Self.bestConnected(scope) : nil
        self.focus = focus
        var limit = options.maximumSize ?? Self.defaultSize
        var selection = NetworkSelection(
            scope, limit: limit, maximumMeetings: options.maximumSize == nil ? Self.readableMeetings : .max,
            focus: focus, depth: options.depth)
        while selection.edgeCount > LayoutPlan.springs.maximumEdges, limit > Self.defaultSize {
            limit = limit * 3 / 4
            notesOnSize = [Self.tooLarge]
            selection = NetworkSelection(scope, limit: limit, focus: focus, depth: options.depth)
        }
        self.selection = selection
        let plan = LayoutPlan.forEdges(selection.edgeCount)
        self.plan = plan
        var degrees: [EntityID: Int] = [:]
        for id in selection.gatherings.flatMap(\.participants) { degrees[id, default: 0] += 1 }
        self.degrees = degrees
        let ranked = degrees.filter { $0.value > 2 }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        self.hubs = Set(ranked.prefix(2).map(\.key))
        let members = Dictionary(grouping: selection.agents) { scope.affiliations.group(of: $0) }
        let columns = NetworkColumns(
            agents: selection.agents,
            links: selection.gatherings.map { gathering in
                gathering.participants + (gathering.host.flatMap { members[$0]?.prefix(1) } ?? [])
            },
            affiliations: scope.affiliations,
            // Springs know no columns.
            count: plan == .springs
                ? 1
                : max(
                    options.page == .screen || focus != nil ? 3 : 2,
                    min(7, 1 + (selection.gatherings.count + Self.readableMeetings - 1) / Self.readableMeetings)),
            focus: focus)
        self.columns = columns
        let period = DiagramPeriod(scope.graph.documents)
        self.names = MeetingLabel(graph: scope.graph, dates: DateLabel(commonYear: period.commonYear))
        self.notes = EvidenceNote(graph: scope.graph)
        self.palette = Palette.theme(options.theme)
        setRanks(members)
    }

    /// The person who took part in most meetings.
    private static func bestConnected(_ scope: DiagramScope) -> EntityID? {
        var degrees: [EntityID: Int] = [:]
        for participant in scope.meetings.flatMap({ scope.graph[$0].participants }) {
            guard scope.graph[participant.entity].kind == .person else { continue }
            degrees[participant.entity, default: 0] += 1
        }
        return degrees.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private mutating func setRanks(_ members: [EntityID?: [EntityID]]) {
        for agent in selection.agents { ranks[name(agent)] = columns.rank(of: agent) }
        var load: [Int: Int] = [:]
        for gathering in selection.gatherings {
            let hosts = gathering.host.flatMap { members[$0]?.prefix(1) } ?? []
            let gap = columns.gap(between: gathering.participants + hosts, load: load)
            load[gap, default: 0] += 1
            ranks[name(gathering)] = gap
        }
        for agreement in selection.agreements {
            let about = selection.stances.filter { $0.agreement == agreement }.map { end(of: $0) }
            let gap = columns.gap(between: about, load: load)
            load[gap, default: 0] += 1
            ranks[name(agreement)] = gap
        }
    }

    /// The picture and what it shows.
    func draw() -> Drawing {
        let frame = self.frame
        var dot = frame.graph(
            options.view.rawValue,
            attributes: [
                .plain("rankdir", "LR"), .plain("ranksep", focus != nil && options.page == .a4 ? 0.7 : 1.5),
                .plain("nodesep", 0.16), .plain("compound", "true"),
                .plain("splines", "true"), .plain("remincross", "true"), .plain("mclimit", 4),
                // The older way of ranking clusters leaks twice as much memory, but copes better with large graphs.
                .plain("newrank", plan == .full ? "true" : "false"),
            ])
        for (index, column) in columns.columns.enumerated() {
            dot.items += people(column, isLast: index > 0 && index == columns.columns.count - 1, frame)
        }
        dot.items.append(
            .subgraph(.init(nodeDefaults: frame.look(.meeting), items: selection.gatherings.map(meetingNode))))
        dot.items += selection.agreements.map { agreementNode($0, frame) }
        let lines = selection.gatherings.flatMap(edges)
        dot.items.append(
            .subgraph(
                .init(
                    edgeDefaults: [.plain("color", palette[.meeting].border), .plain("dir", "none")], items: lines)))
        let words = selection.stances.map(stanceEdge) + selection.remarks.flatMap(remarkItems)
        dot.items += words + ties(lines + words)
        return Drawing(dot, selection.counts, plan: plan, notes: notesOnSize + [apart].compactMap(\.self))
    }

    // MARK: Ranks

    /// The name of an entity's node.
    func name(_ id: EntityID) -> String { DotText.identifier(graph[id].iri) }
    /// The name of a meeting's node.
    func name(_ gathering: NetworkSelection.Gathering) -> String {
        DotText.identifier(graph[gathering.meetings[0]].iri)
    }

    /// An edge from left to right; it spans the ranks between its ends, so that each node comes to stand where it is
    /// meant to.
    func edge(_ a: String, _ b: String, _ attributes: DotGraph.Attributes) -> DotGraph.Item {
        let (first, second) = (ranks[a] ?? 0, ranks[b] ?? 0)
        let length = abs(second - first)
        let span: DotGraph.Attributes = length > 1 ? [.plain("minlen", Double(length))] : []
        return first <= second ? .edge(a, b, attributes + span) : .edge(b, a, attributes + span)
    }

    /// Unseen edges that tie what is not connected to the rest, because the ranks of separate parts are counted apart.
    private func ties(_ items: [DotGraph.Item]) -> [DotGraph.Item] {
        var parts = Components()
        for case .edge(let tail, let head, _) in items { parts.join(tail, head) }
        // The older ranking keeps the members of a cluster together.
        for column in columns.columns where plan != .full {
            for group in column where group.entity != nil {
                for member in group.members { parts.join(name(group.members[0]), name(member)) }
            }
        }
        let nodes = ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let first = nodes.first?.key else { return [] }
        var ties: [DotGraph.Item] = []
        for (node, rank) in nodes where rank > 0 && parts.root(of: node) != parts.root(of: first) {
            parts.join(first, node)
            ties.append(edge(first, node, [.plain("style", "invis")]))
        }
        return ties
    }

    /// The number of meetings drawn that somebody took part in.
    func degree(_ id: EntityID) -> Int { degrees[id] ?? 0 }

    // MARK: Frame

    private var frame: DiagramFrame {
        let period = DiagramPeriod(graph.documents)
        let things = selection.agreements.isEmpty ? "People and meetings" : "People, meetings and agreements"
        return DiagramFrame(
            palette: palette, title: options.title ?? title,
            subtitle: options.subtitle ?? "\(things) in \(period.text)", legend: legend,
            note: notesBelowTitle.isEmpty ? nil : notesBelowTitle.joined(separator: " "))
    }

    private var notesBelowTitle: [String] { [DiagramFrame.note(selection.counts), apart].compactMap(\.self) }

    /// Who is missing because a network shows meetings.
    private var apart: String? {
        guard selection.peopleApart > 0 else { return nil }
        return "In no meeting, and not drawn: \(NumberWord.counted(selection.peopleApart, "person", plural: "people"))."
    }

    private var title: String {
        guard let focus else { return "Who meets whom" }
        return "Around " + MeetingLabel.withArticle(graph[focus].name)
    }

    private var legend: [DiagramFrame.LegendEntry] {
        let kinds = Set(selection.agents.map { NodeStyle(graph[$0].kind) })
        var entries = [NodeStyle.person, .country, .organisation, .source].filter { kinds.contains($0) }
            .map { DiagramFrame.LegendEntry.node($0) }
        let meetings = selection.gatherings.map { graph[$0.meetings[0]] }
        if !meetings.isEmpty { entries.append(.node(.meeting)) }
        if !selection.agreements.isEmpty { entries.append(.node(.agreement)) }
        if meetings.contains(where: \.tookPlace) {
            entries.append(.line("took part", color: palette[.meeting].border, isDashed: false))
        }
        let words = Meeting.Status.allCases.filter { status in
            meetings.contains { !$0.tookPlace && $0.status == status }
        }.map(\.rawValue)
        if !words.isEmpty {
            entries.append(.line(words.joined(separator: ", "), color: palette[.meeting].border, isDashed: true))
        }
        let stances = Set(selection.stances.map(\.kind))
        if stances.contains(.party) {
            entries.append(.line("party", color: palette[.agreement].border, isDashed: false))
        }
        let polarities = Set(selection.remarks.map(\.polarity))
        if stances.contains(.supports) || polarities.contains(.supports) {
            entries.append(.line("supports", color: palette.supports, isDashed: false, isArrow: true))
        }
        if stances.contains(.criticises) || polarities.contains(.criticises) {
            entries.append(.line("criticises", color: palette.criticises, isDashed: true, isArrow: true))
        }
        if polarities.contains(.neutral) {
            entries.append(.line("speaks of", color: palette.neutral, isDashed: false, isArrow: true))
        }
        return entries
    }
}

/// Connected parts of a graph, by union and find.
struct Components: Sendable {
    private var parents: [String: String] = [:]

    /// The name that stands for the part.
    func root(of name: String) -> String {
        var name = name
        while let parent = parents[name] { name = parent }
        return name
    }

    /// Makes the parts of two names one.
    mutating func join(_ a: String, _ b: String) {
        let (a, b) = (root(of: a), root(of: b))
        if a != b { parents[b] = a }
    }
}
