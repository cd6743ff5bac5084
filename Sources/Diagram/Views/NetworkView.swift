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
    let options: DiagramOptions
    private var notesOnSize: [String] = []
    /// The rank of each node that has a place of its own, by its name.
    var ranks: [String: Int] = [:]

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

    /// The name of an entity's node.
    func name(_ id: EntityID) -> String { DotText.identifier(graph[id].iri) }
    /// The name of a meeting's node.
    func name(_ gathering: NetworkSelection.Gathering) -> String {
        DotText.identifier(graph[gathering.meetings[0]].iri)
    }

    /// The number of meetings drawn that somebody took part in.
    func degree(_ id: EntityID) -> Int { degrees[id] ?? 0 }
}
