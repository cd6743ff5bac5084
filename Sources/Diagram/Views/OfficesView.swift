internal import Facts
internal import KnowledgeGraph

/// Who holds which office where; what is over is grey.
struct OfficesView: Sendable {
    private let scope: DiagramScope
    private let options: DiagramOptions
    private let selection: TenureSelection
    private let tenures: [TenureNode]
    private let notes: EvidenceNote
    private let palette: Palette
    private var graph: DossierGraph { scope.graph }

    init(_ scope: DiagramScope, _ options: DiagramOptions) {
        self.scope = scope
        self.options = options
        let limit = options.maximumSize.map { max(1, $0 / 2) } ?? (options.page == .a4 ? 28 : 16)
        self.selection = TenureSelection(scope, limit: limit)
        self.tenures = selection.tenures
        self.notes = EvidenceNote(graph: scope.graph)
        self.palette = Palette.theme(options.theme)
    }

    /// The picture and what it shows.
    func draw() -> Drawing {
        let frame = self.frame
        var dot = frame.graph(
            "offices",
            attributes: [
                .plain("rankdir", "LR"), .plain("ranksep", options.page == .a4 ? 0.8 : 1.8), .plain("nodesep", 0.12),
                .plain("splines", "true"), .plain("remincross", "true"), .plain("mclimit", 4),
            ])
        let bodies = Set(tenures.compactMap { graph[$0.office].of }).sorted()
        let holders = Set(tenures.map(\.holder)).sorted()
        dot.items += bodies.map { entityNode($0, frame) }
        dot.items.append(.subgraph(.init(nodeDefaults: frame.look(.office), items: selection.posts.map(postNode))))
        dot.items.append(
            .subgraph(.init(nodeDefaults: frame.look(.person), items: holders.map { entityNode($0, nil) })))
        dot.items += selection.posts.compactMap(officeEdge) + selection.posts.flatMap(tenureEdges)
        return Drawing(dot, selection.counts)
    }

    private func entityNode(_ id: EntityID, _ frame: DiagramFrame?) -> DotGraph.Item {
        let entity = graph[id]
        let name = DotText.identifier(entity.iri)
        var attributes: DotGraph.Attributes = frame?.look(NodeStyle(entity.kind)) ?? []
        attributes += [
            .html("label", Label.node(entity.name, palette: palette)), .plain("id", name),
            .plain("class", entity.kind.rawValue), .text("tooltip", notes.entity(id, scope.affiliations)),
        ]
        let held = tenures.filter { $0.holder == id }
        if !held.isEmpty, held.allSatisfy({ $0.status == .former }) { attributes += faded }
        return .node(name, attributes)
    }

    /// The name of a post's node: the office's own for the first of its posts.
    private func name(_ post: TenureSelection.Post) -> String {
        let office = DotText.identifier(graph[post.office].iri)
        let isFirst = selection.posts.first { $0.office == post.office } == post
        return isFirst ? office : office + "~" + DotText.identifier(post.remit ?? "")
    }

    private func postNode(_ post: TenureSelection.Post) -> DotGraph.Item {
        let name = name(post)
        let title = post.title.isEmpty ? graph[post.office].name : post.title
        var attributes: DotGraph.Attributes = [
            .html("label", Label.node(Wrap.capitalised(title), palette: palette)),
            .plain("id", name), .plain("class", "office"),
            .text("tooltip", notes.text(graph[post.office].name, post.tenures.flatMap(\.support.evidence))),
        ]
        if post.tenures.allSatisfy({ $0.status == .former }) { attributes += faded }
        return .node(name, attributes)
    }

    private var faded: DotGraph.Attributes {
        [
            .plain("fontcolor", palette.source), .plain("color", palette.clusterBorder),
            .plain("fillcolor", palette.clusterFill),
        ]
    }

    private func officeEdge(_ post: TenureSelection.Post) -> DotGraph.Item? {
        guard let of = graph[post.office].of else { return nil }
        let (body, office) = (DotText.identifier(graph[of].iri), name(post))
        return .edge(
            body, office,
            [
                .plain("dir", "none"), .plain("color", palette.clusterBorder), .plain("id", body + "~" + office),
                .plain("class", "of"), .text("tooltip", graph[post.office].name),
            ])
    }

    private func tenureEdges(_ post: TenureSelection.Post) -> [DotGraph.Item] {
        post.tenures.map { tenureEdge($0, to: name(post)) }
    }

    private func tenureEdge(_ tenure: TenureNode, to office: String) -> DotGraph.Item {
        let holder = DotText.identifier(graph[tenure.holder].iri)
        var attributes: DotGraph.Attributes = [
            .plain("id", DotText.identifier(tenure.iri)), .plain("class", "tenure \(tenure.status.rawValue)"),
            .text("tooltip", notes.text(tenure.title, tenure.support.evidence)), .plain("dir", "none"),
        ]
        switch tenure.status {
        case .current: attributes.append(.plain("color", palette[.office].border))
        case .former:
            attributes += [
                .plain("style", "dashed"), .text("label", years(tenure) ?? "former"),
                .plain("fontcolor", palette.source),
            ]
        case .elect, .acting:
            attributes += [.plain("color", palette[.office].border), .text("label", tenure.status.rawValue)]
        case .unknown: break
        }
        return .edge(office, holder, attributes)
    }

    /// "until 2021", "2017–2021".
    private func years(_ tenure: TenureNode) -> String? {
        guard let end = tenure.end?.prefix(4) else { return nil }
        return tenure.begin.map { "\($0.prefix(4))–\(end)" } ?? "until \(end)"
    }

    private var frame: DiagramFrame {
        let kinds = Set(tenures.compactMap { graph[$0.office].of }.map { NodeStyle(graph[$0].kind) })
        var legend = NodeStyle.allCases.filter { kinds.contains($0) && $0 != .person }
            .map { DiagramFrame.LegendEntry.node($0) }
        if !tenures.isEmpty { legend += [.node(.office), .node(.person)] }
        let statuses = Set(tenures.map(\.status))
        if !statuses.isDisjoint(with: [.current, .elect, .acting]) {
            legend.append(.line("holds", color: palette[.office].border, isDashed: false))
        }
        if statuses.contains(.unknown) { legend.append(.line("held", color: palette.neutral, isDashed: false)) }
        if statuses.contains(.former) { legend.append(.line("former", color: palette.neutral, isDashed: true)) }
        return DiagramFrame(
            palette: palette, title: options.title ?? "Who holds which office",
            subtitle: options.subtitle ?? "Offices as reported in \(DiagramPeriod(graph.documents).text)",
            legend: legend, note: DiagramFrame.note(selection.counts, chosen: "those held now and spoken of most"))
    }
}
