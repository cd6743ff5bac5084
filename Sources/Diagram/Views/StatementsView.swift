internal import Facts
internal import KnowledgeGraph

/// Who says what about whom: the speaker, the words, the subject; colour tells whether they are for or against it.
struct StatementsView: Sendable {
    private let scope: DiagramScope
    private let options: DiagramOptions
    private let selection: StatementSelection
    private let notes: EvidenceNote
    private let dates: DateLabel
    private let articles: ArticleNumbers
    private let palette: Palette
    private var graph: DossierGraph { scope.graph }

    init(_ scope: DiagramScope, _ options: DiagramOptions) {
        self.scope = scope
        self.options = options
        let limit = options.maximumSize.map { max(1, $0 / 2) } ?? (options.page == .a4 ? 15 : 12)
        let selection = StatementSelection(scope, limit: limit, requiresSubject: true)
        self.selection = selection
        self.notes = EvidenceNote(graph: scope.graph)
        self.dates = DateLabel(commonYear: DiagramPeriod(scope.graph.documents).commonYear)
        self.articles = ArticleNumbers(
            scope.graph, drawn: selection.sayings.flatMap { scope.graph[$0.statement].support.evidence }, dates: dates)
        self.palette = Palette.theme(options.theme)
    }

    /// The picture and what it shows.
    func draw() -> Drawing {
        let frame = self.frame
        var dot = frame.graph(
            "statements",
            attributes: [
                .plain("rankdir", "LR"), .plain("ranksep", options.page == .a4 ? 0.9 : 1.8), .plain("nodesep", 0.13),
                .plain("splines", "true"), .plain("remincross", "true"), .plain("mclimit", 4),
            ])
        let speakers = Set(selection.sayings.flatMap(\.speakers)).sorted()
        let subjects = Set(selection.sayings.compactMap(\.subject)).sorted()
        let items =
            speakers.map { entityNode($0, "speaker", frame) }
            + [.subgraph(.init(nodeDefaults: frame.look(.statement), items: selection.sayings.map(statementNode)))]
            + subjects.map { entityNode($0, "subject", frame) } + selection.sayings.flatMap(edges)
        dot.items = frame.page(items, below: articles.list(palette))
        return Drawing(dot, selection.counts)
    }

    private func name(_ id: EntityID, _ part: String) -> String { part + ":" + DotText.identifier(graph[id].iri) }

    private func entityNode(_ id: EntityID, _ part: String, _ frame: DiagramFrame) -> DotGraph.Item {
        let entity = graph[id]
        var lines: [String] = []
        if entity.kind == .person { lines = [scope.affiliations.line(of: id, inGroupOf: nil)].compactMap(\.self) }
        if let status = entity.status { lines = [status.rawValue] }
        return .node(
            name(id, part),
            frame.look(NodeStyle(entity.kind)) + [
                .html(
                    "label",
                    Label.node(
                        entity.kind == .agreement ? Wrap.capitalised(entity.name) : entity.name, lines: lines,
                        palette: palette, isUnnamed: entity.kind == .source)),
                .plain("id", name(id, part)), .plain("class", entity.kind.rawValue),
                .text("tooltip", notes.entity(id, scope.affiliations)),
            ])
    }

    private func statementNode(_ saying: StatementSelection.Saying) -> DotGraph.Item {
        let statement = graph[saying.statement]
        let words = Wrap.lines(Quotation.text(statement, limit: 90), width: 32).map { DotText.html($0) }
        let source = [dates.text(statement.time), articles.text(statement.support.evidence)].compactMap(\.self)
        let label =
            words.joined(separator: "<br/>") + "<br/>"
            + Label.font(source.joined(separator: " · "), size: 8, color: palette.source)
        let node = DotText.identifier(statement.iri)
        var attributes: DotGraph.Attributes = [
            .html("label", label), .plain("id", node),
            .plain("class", "statement \(statement.form.rawValue) \(statement.polarity.rawValue)"),
            .plain("color", palette.color(statement.polarity)),
            .text("tooltip", notes.text(Wrap.shortened(statement.content, to: 300), statement.support.evidence)),
        ]
        if let link = notes.link(statement.support.evidence) {
            attributes += [.plain("URL", link), .plain("target", "_blank")]
        }
        return .node(node, attributes)
    }

    private func edges(_ saying: StatementSelection.Saying) -> [DotGraph.Item] {
        let statement = graph[saying.statement]
        let node = DotText.identifier(statement.iri)
        let look: DotGraph.Attributes = [
            .plain("color", palette.color(statement.polarity)),
            .plain("style", statement.polarity == .criticises ? "dashed" : "solid"), .plain("penwidth", 1.4),
        ]
        let evidence = notes.text(statement.polarity.rawValue, statement.support.evidence)
        var items = saying.speakers.map { speaker -> DotGraph.Item in
            .edge(
                name(speaker, "speaker"), node,
                look + [
                    .plain("dir", "none"), .plain("id", name(speaker, "speaker") + "~" + node),
                    .plain("class", "speaker"), .text("tooltip", evidence),
                ])
        }
        if let subject = saying.subject {
            items.append(
                .edge(
                    node, name(subject, "subject"),
                    look + [
                        .plain("id", node + "~" + name(subject, "subject")),
                        .plain("class", "about \(statement.polarity.rawValue)"), .text("tooltip", evidence),
                    ]))
        }
        return items
    }

    private var frame: DiagramFrame {
        let kinds = Set(
            selection.sayings.flatMap { $0.speakers + [$0.subject].compactMap(\.self) }
                .map { NodeStyle(graph[$0].kind) })
        var legend = NodeStyle.allCases.filter { kinds.contains($0) }.map { DiagramFrame.LegendEntry.node($0) }
        let polarities = Set(selection.sayings.map { graph[$0.statement].polarity })
        for polarity in Statement.Polarity.allCases where polarities.contains(polarity) {
            legend.append(
                .line(
                    polarity == .neutral ? "speaks of" : polarity.rawValue, color: palette.color(polarity),
                    isDashed: polarity == .criticises, isArrow: true))
        }
        let period = DiagramPeriod(graph.documents)
        return DiagramFrame(
            palette: palette, title: options.title ?? "Who says what about whom",
            subtitle: options.subtitle ?? "Left the speaker, right whom or what the words are about; \(period.text)",
            legend: legend, note: DiagramFrame.note(selection.counts, chosen: "those that take sides or quote first"))
    }
}

extension Palette {
    /// The colour of what is said.
    func color(_ polarity: Statement.Polarity) -> String {
        switch polarity {
        case .supports: supports
        case .criticises: criticises
        case .neutral: neutral
        }
    }
}
