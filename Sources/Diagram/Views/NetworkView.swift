internal import Facts
internal import KnowledgeGraph

/// Who meets whom: people in clusters by the country or organisation that they serve, meetings between them.
struct NetworkView: Sendable {
    private let scope: DiagramScope
    private let selection: NetworkSelection
    private let columns: NetworkColumns
    private let options: DiagramOptions
    private let names: MeetingLabel
    private let notes: EvidenceNote
    private let palette: Palette
    private var graph: DossierGraph { scope.graph }

    /// The nodes drawn where nobody says how many.
    static let defaultSize = 46

    init(_ scope: DiagramScope, _ options: DiagramOptions) {
        self.scope = scope
        self.options = options
        let selection = NetworkSelection(scope, limit: options.maximumSize ?? Self.defaultSize)
        self.selection = selection
        self.columns = NetworkColumns(
            agents: selection.agents, links: selection.gatherings.map(\.participants),
            affiliations: scope.affiliations)
        let period = DiagramPeriod(scope.graph.documents)
        self.names = MeetingLabel(graph: scope.graph, dates: DateLabel(commonYear: period.commonYear))
        self.notes = EvidenceNote(graph: scope.graph)
        self.palette = Palette.theme(options.theme)
    }

    /// The picture and what it shows.
    func draw() -> (graph: DotGraph, counts: [DiagramReport.Count]) {
        let frame = self.frame
        var dot = frame.graph(
            "network",
            attributes: [
                .plain("rankdir", "LR"), .plain("ranksep", 1.5), .plain("nodesep", 0.16), .plain("compound", "true"),
                .plain("splines", "true"), .plain("remincross", "true"), .plain("mclimit", 4),
            ])
        dot.items += column(columns.left, frame) + column(columns.right, frame)
        dot.items.append(
            .subgraph(
                .init(name: nil, nodeDefaults: frame.look(.meeting), items: selection.gatherings.map(meetingNode))))
        dot.items += selection.agreements.map { agreementNode($0, frame) }
        dot.items.append(
            .subgraph(
                .init(
                    name: nil,
                    edgeDefaults: [.plain("color", palette[.meeting].border), .plain("dir", "none")],
                    items: selection.gatherings.flatMap(edges))))
        dot.items += selection.stances.map(stanceEdge)
        dot.items += anchors
        return (dot, selection.counts)
    }

    // MARK: People

    private func column(_ groups: [NetworkColumns.Group], _ frame: DiagramFrame) -> [DotGraph.Item] {
        let clustered = groups.filter { $0.entity != nil }
        let single = clustered.filter { $0.members.count == 1 }
        let shared = single.count > 2 ? single : []
        var items = groups.filter { $0.entity == nil }.flatMap { group in
            group.members.map { agentNode($0, inGroupOf: nil, frame, isBare: true) }
        }
        for group in clustered where !shared.contains(group) {
            guard let entity = group.entity else { continue }
            items.append(cluster(graph[entity].iri, graph[entity].name, group.members, of: entity, frame))
        }
        if let first = shared.first?.entity {
            let kinds = Set(shared.compactMap { $0.entity.map { graph[$0].kind } })
            let name =
                clustered.count == shared.count
                ? (kinds == [.country] ? "Countries" : "Countries and organisations")
                : (kinds == [.country] ? "Other countries" : "Others")
            items.append(
                cluster("others/" + graph[first].iri, name, shared.flatMap(\.members), of: nil, frame))
        }
        return items
    }

    private func cluster(
        _ iri: String, _ name: String, _ members: [EntityID], of group: EntityID?, _ frame: DiagramFrame
    ) -> DotGraph.Item {
        let identifier = "cluster_" + DotText.identifier(iri)
        return .subgraph(
            .init(
                name: identifier,
                attributes: [
                    .html("label", "<b>\(DotText.html(name))</b>"), .plain("id", identifier),
                    .plain("class", "cluster"), .text("tooltip", name), .plain("style", "rounded,filled"),
                    .plain("color", palette.clusterBorder), .plain("fillcolor", palette.clusterFill),
                    .plain("margin", 12), .plain("fontcolor", palette.clusterText), .plain("fontsize", 12),
                    .plain("penwidth", 1),
                ],
                nodeDefaults: frame.look(.person),
                items: members.map { agentNode($0, inGroupOf: group, frame, isBare: false) }))
    }

    private func agentNode(
        _ id: EntityID, inGroupOf group: EntityID?, _ frame: DiagramFrame, isBare: Bool
    ) -> DotGraph.Item {
        let entity = graph[id]
        let style = NodeStyle(entity.kind)
        let line = entity.kind == .person ? scope.affiliations.line(of: id, inGroupOf: group) : nil
        let label = Label.node(
            entity.name, lines: [line].compactMap(\.self), palette: palette, isUnnamed: entity.kind == .source)
        var attributes: DotGraph.Attributes = [
            .html("label", label), .plain("id", DotText.identifier(entity.iri)),
            .plain("class", "node " + entity.kind.rawValue), .text("tooltip", tooltip(id)),
        ]
        if isBare || style != .person { attributes += frame.look(style) }
        if hubs.contains(id) { attributes.append(.plain("penwidth", 2)) }
        return .node(DotText.identifier(entity.iri), attributes)
    }

    private func tooltip(_ id: EntityID) -> String {
        let entity = graph[id]
        let documents = Set(entity.mentions.map(\.document)).count
        let count = NumberWord.counted(entity.mentions.count, "mention")
        let head = "\(entity.name): \(count) in \(NumberWord.counted(documents, "article"))"
        guard let tenure = scope.affiliations.tenure(of: id) else { return notes.text(head, []) }
        return notes.text(head, tenure.support.evidence)
    }

    /// The two best connected people, where they stand out.
    private var hubs: Set<EntityID> {
        var degrees: [EntityID: Int] = [:]
        for id in selection.gatherings.flatMap(\.participants) { degrees[id, default: 0] += 1 }
        let ranked = degrees.filter { $0.value > 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return Set(ranked.prefix(2).map(\.key))
    }

    // MARK: Meetings

    private func meetingNode(_ gathering: NetworkSelection.Gathering) -> DotGraph.Item {
        let meetings = gathering.meetings.map { graph[$0] }
        let name = names.name(meetings[0], count: meetings.count)
        let lines = [names.line(meetings)].compactMap(\.self)
        var attributes: DotGraph.Attributes = [
            .html("label", Label.node(name, lines: lines, palette: palette, width: 24)),
            .plain("id", DotText.identifier(meetings[0].iri)),
            .plain("class", "node meeting \(meetings[0].status.rawValue)"),
            .text("tooltip", notes.text(name, meetings.flatMap(\.support.evidence))),
        ]
        if !meetings[0].tookPlace { attributes.append(.plain("style", "filled,dashed")) }
        return .node(DotText.identifier(meetings[0].iri), attributes)
    }

    private func edges(_ gathering: NetworkSelection.Gathering) -> [DotGraph.Item] {
        let meeting = graph[gathering.meetings[0]]
        let node = DotText.identifier(meeting.iri)
        return gathering.participants.map { id in
            let agent = DotText.identifier(graph[id].iri)
            var attributes: DotGraph.Attributes = [
                .plain("id", node + "~" + agent), .plain("class", "edge took-part \(meeting.status.rawValue)"),
                .text("tooltip", notes.text(graph[id].name, meeting.support.evidence)),
            ]
            if !meeting.tookPlace { attributes.append(.plain("style", "dashed")) }
            guard columns.isRight(id) else { return .edge(agent, node, attributes) }
            if degree(id) > 3 { attributes.append(.plain("headport", "w")) }
            return .edge(node, agent, attributes)
        }
    }

    private func degree(_ id: EntityID) -> Int { selection.gatherings.count { $0.participants.contains(id) } }

    /// Unseen edges that keep meetings right of the left column where nobody of it took part.
    private var anchors: [DotGraph.Item] {
        let leftmost = columns.left.first?.members.first
        guard let leftmost else { return [] }
        return selection.gatherings.filter { $0.participants.allSatisfy { columns.isRight($0) } }.map {
            .edge(
                DotText.identifier(graph[leftmost].iri), DotText.identifier(graph[$0.meetings[0]].iri),
                [.plain("style", "invis")])
        }
    }

    // MARK: Agreements

    private func agreementNode(_ id: EntityID, _ frame: DiagramFrame) -> DotGraph.Item {
        let entity = graph[id]
        let status = entity.status.map { [$0.rawValue] } ?? []
        return .node(
            DotText.identifier(entity.iri),
            frame.look(.agreement) + [
                .html("label", Label.node(entity.name, lines: status, palette: palette)),
                .plain("id", DotText.identifier(entity.iri)), .plain("class", "node agreement"),
                .text("tooltip", notes.text(entity.name, entity.mentions)),
            ])
    }

    private func stanceEdge(_ stance: NetworkSelection.Stance) -> DotGraph.Item {
        let agreement = DotText.identifier(graph[stance.agreement].iri)
        let agent = selection.agents.first { $0 == stance.entity } ?? representative(of: stance.entity)
        let name = DotText.identifier(graph[agent].iri)
        var attributes: DotGraph.Attributes = [.plain("id", agreement + "~" + name + "~\(stance.kind)")]
        switch stance.kind {
        case .party:
            attributes += [
                .plain("class", "edge party"), .plain("color", palette[.agreement].border), .plain("dir", "none"),
                .text("tooltip", "\(graph[stance.entity].name) is a party to \(graph[stance.agreement].name)"),
            ]
        case .supports, .criticises:
            let evidence = stance.statements.flatMap { graph[$0].support.evidence }
            let count = stance.statements.count
            attributes += [
                .plain("class", "edge \(stance.kind)"),
                .plain("color", stance.kind == .supports ? palette.supports : palette.criticises),
                .plain("style", stance.kind == .supports ? "solid" : "dashed"),
                .text("tooltip", notes.text("\(graph[agent].name) \(stance.kind)", evidence)),
            ]
            if count > 1 { attributes.append(.text("label", "\(count) times")) }
        }
        guard columns.isRight(agent) else { return .edge(name, agreement, attributes) }
        attributes.append(.plain("dir", stance.kind == .party ? "none" : "back"))
        if degree(agent) > 3 { attributes.append(.plain("headport", "w")) }
        return .edge(agreement, name, attributes)
    }

    /// Who stands for a country that is drawn as a cluster only: the best connected of its people.
    private func representative(of group: EntityID) -> EntityID {
        let members = selection.agents.filter { scope.affiliations.group(of: $0) == group }
        return members.max { (degree($0), $1) < (degree($1), $0) } ?? group
    }

    // MARK: Frame

    private var frame: DiagramFrame {
        let period = DiagramPeriod(graph.documents)
        let things = selection.agreements.isEmpty ? "People and meetings" : "People, meetings and agreements"
        let counts = selection.counts.filter { $0.drawn < $0.total }
        let note = counts.map { "\($0.drawn) of \(NumberWord.grouped($0.total)) \($0.type)" }.joined(separator: " and ")
        return DiagramFrame(
            palette: palette, title: options.title ?? "Who meets whom",
            subtitle: options.subtitle ?? "\(things) in \(period.text)", legend: legend,
            note: counts.isEmpty ? nil : "Drawn: \(note), the best reported and best connected.")
    }

    private var legend: [DiagramFrame.LegendEntry] {
        var entries: [DiagramFrame.LegendEntry] = []
        let kinds = Set(selection.agents.map { NodeStyle(graph[$0].kind) })
        for style in [NodeStyle.person, .country, .organisation, .source] where kinds.contains(style) {
            entries.append(.node(style))
        }
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
            entries.append(
                .line(words.joined(separator: ", "), color: palette[.meeting].border, isDashed: true))
        }
        let stances = Set(selection.stances.map(\.kind))
        if stances.contains(.party) {
            entries.append(.line("party", color: palette[.agreement].border, isDashed: false))
        }
        if stances.contains(.supports) { entries.append(.line("supports", color: palette.supports, isDashed: false)) }
        if stances.contains(.criticises) {
            entries.append(.line("criticises", color: palette.criticises, isDashed: true))
        }
        return entries
    }
}

extension NodeStyle {
    /// The style of an entity.
    init(_ kind: Entity.Kind) {
        switch kind {
        case .person: self = .person
        case .country: self = .country
        case .organisation: self = .organisation
        case .place: self = .place
        case .agreement: self = .agreement
        case .source: self = .source
        }
    }
}
