internal import Documents
internal import Facts
internal import KnowledgeGraph

/// What happened when: an axis of dates with a card for each meeting and statement beside it.
struct TimelineView: Sendable {
    private let scope: DiagramScope
    private let options: DiagramOptions
    private let selection: TimelineSelection
    private let cards: TimelineCards
    private let dates: DateLabel
    private let articles: ArticleNumbers
    private let palette: Palette
    private var graph: DossierGraph { scope.graph }
    /// The cards beside one another.
    private var width: Int { options.page == .a4 ? 3 : 5 }

    init(_ scope: DiagramScope, _ options: DiagramOptions) {
        self.scope = scope
        self.options = options
        let limit = options.maximumSize ?? (options.page == .a4 ? 24 : 25)
        let isA4 = options.page == .a4
        let selection = TimelineSelection(
            scope, limit: limit, width: isA4 ? 3 : 5, maximumRows: max(isA4 ? 12 : 8, limit / (isA4 ? 2 : 3)))
        self.selection = selection
        self.dates = DateLabel(commonYear: DiagramPeriod(scope.graph.documents).commonYear)
        self.palette = Palette.theme(options.theme)
        let evidence = selection.rows.flatMap(\.cards).flatMap { card, _ in
            switch card {
            case .meeting(let id): scope.graph[id].support.evidence
            case .statement(let saying): scope.graph[saying.statement].support.evidence
            }
        }
        self.articles = ArticleNumbers(scope.graph, drawn: evidence, dates: dates)
        self.cards = TimelineCards(scope: scope, dates: dates, articles: articles, palette: palette)
    }

    /// The picture and what it shows.
    func draw() -> Drawing {
        let frame = self.frame
        var dot = frame.graph(
            "timeline",
            attributes: [
                .plain("rankdir", "TB"), .plain("ranksep", 0.3), .plain("nodesep", 0.22), .plain("newrank", "true"),
                .plain("splines", "line"),
            ])
        dot.items = frame.page(axisAndCards, below: articles.list(palette))
        // Nearly all edges are unseen and only align the cards.
        return Drawing(dot, selection.counts, plan: .full, notes: [undated].compactMap(\.self))
    }

    /// Rows of at most `width` cards; the first of a date bears its name, the others let the axis run on.
    private var axisAndCards: [DotGraph.Item] {
        var ticks: [String] = []
        var above = Array(repeating: String?.none, count: width)
        var nodes: [DotGraph.Item] = []
        var edges: [DotGraph.Item] = []
        for (index, row) in selection.rows.enumerated() {
            for start in stride(from: 0, to: row.cards.count, by: width) {
                let tick = "tick:\(index)" + (start == 0 ? "" : ".\(start)")
                nodes.append(start == 0 ? tickNode(tick, row) : pointNode(tick))
                let line = row.cards[start..<min(start + width, row.cards.count)].map { card, time in
                    cards.node(card, date: row.isExact ? nil : dates.text(time))
                }
                nodes += line.map(\.item)
                let names = line.map(\.name)
                nodes.append(rank([tick] + names))
                for (left, right) in zip([tick] + names, names) { edges.append(unseen(left, right, weight: 1)) }
                for (column, name) in names.enumerated() {
                    if let higher = above[column] { edges.append(unseen(higher, name, weight: 100)) }
                    above[column] = name
                }
                ticks.append(tick)
            }
        }
        let axis: DotGraph.Attributes = [
            .plain("color", palette.axis), .plain("penwidth", 3), .plain("dir", "none"), .plain("weight", 1000),
            .plain("tooltip", " "),
        ]
        let spine = zip(ticks, ticks.dropFirst()).map { DotGraph.Item.edge($0, $1, axis) }
        return nodes + spine + edges
    }

    private func rank(_ names: [String]) -> DotGraph.Item {
        .subgraph(.init(attributes: [.plain("rank", "same")], items: names.map { .node($0, []) }))
    }

    private func unseen(_ a: String, _ b: String, weight: Double) -> DotGraph.Item {
        .edge(a, b, [.plain("style", "invis"), .plain("weight", weight)])
    }

    private func pointNode(_ name: String) -> DotGraph.Item {
        .node(
            name,
            [
                .plain("shape", "point"), .plain("width", 0.04), .plain("height", 0.04), .plain("color", palette.axis),
                .plain("tooltip", " "),
            ])
    }

    private func tickNode(_ name: String, _ row: TimelineSelection.Row) -> DotGraph.Item {
        let (date, remark) = row.isExact ? dates.tick(row.time) : (dates.text(row.time) ?? "", nil)
        var rows = [
            "<tr><td align=\"right\" width=\"116\">\(Label.font(date, size: 13, color: palette.text, isBold: true))</td></tr>"
        ]
        if let remark {
            rows.append("<tr><td align=\"right\">\(Label.font(remark, size: 9, color: palette.source))</td></tr>")
        }
        return .node(
            name,
            [
                .plain("shape", "plain"), .plain("style", ""), .plain("class", "date"), .text("tooltip", date),
                .html("label", Label.table(rows, padding: 2)),
            ])
    }

    private var undated: String? {
        let counts = [(selection.undated.meetings, "meeting"), (selection.undated.statements, "statement")]
        let parts = counts.filter { $0.0 > 0 }.map { NumberWord.counted($0, $1) }
        return parts.isEmpty ? nil : "Without a date and not drawn: \(parts.joined(separator: " and "))."
    }

    private var frame: DiagramFrame {
        var legend: [DiagramFrame.LegendEntry] = []
        let all = selection.rows.flatMap(\.cards).map(\.card)
        let meetings = all.compactMap { if case .meeting(let id) = $0 { graph[id] } else { nil } }
        if !meetings.isEmpty { legend.append(.node(.meeting)) }
        if all.count > meetings.count { legend.append(.node(.statement)) }
        let words = Meeting.Status.allCases.filter { status in
            meetings.contains { !$0.tookPlace && $0.status == status }
        }.map(\.rawValue)
        if !words.isEmpty {
            legend.append(.line(words.joined(separator: ", "), color: palette[.meeting].border, isDashed: true))
        }
        let polarities = all.compactMap {
            if case .statement(let saying) = $0 { graph[saying.statement].polarity } else { nil }
        }
        for polarity in [Statement.Polarity.supports, .criticises] where polarities.contains(polarity) {
            legend.append(.line(polarity.rawValue, color: palette.color(polarity), isDashed: false))
        }
        var notes = [DiagramFrame.note(selection.counts, chosen: "the best reported")].compactMap(\.self)
        if let undated { notes.append(undated) }
        return DiagramFrame(
            palette: palette, title: options.title ?? "What happened when",
            subtitle: options.subtitle ?? "Meetings and statements in \(DiagramPeriod(graph.documents).text)",
            legend: legend, note: notes.isEmpty ? nil : notes.joined(separator: " "))
    }
}
