internal import Documents
internal import KnowledgeGraph

/// What stands around every picture: background, type, title, subtitle and the legend of what is drawn.
struct DiagramFrame: Sendable {
    /// An entry of the legend.
    enum LegendEntry: Hashable, Sendable {
        case node(NodeStyle)
        case line(String, color: String, isDashed: Bool, isArrow: Bool = false)
    }

    static let fontName = "Helvetica,Arial,sans-serif"

    var palette: Palette
    var title: String
    var subtitle: String
    var legend: [LegendEntry]
    /// A line in small type: what was left out.
    var note: String?

    /// A graph without items.
    func graph(_ name: String, attributes: DotGraph.Attributes) -> DotGraph {
        let type: DotGraph.Attributes = [.plain("fontname", Self.fontName)]
        return DotGraph(
            name: name,
            attributes: type + [
                .plain("fontsize", 11), .plain("fontcolor", palette.text), .plain("bgcolor", palette.background),
                .plain("pad", 0.35), .plain("outputorder", "edgesfirst"), .plain("labelloc", "t"),
                .plain("labeljust", "l"), .plain("tooltip", " "), .html("label", heading),
            ] + attributes,
            nodeDefaults: type + [
                .plain("fontsize", 11), .plain("fontcolor", palette.text), .plain("style", "filled"),
                .plain("penwidth", 1.3), .plain("margin", "0.11,0.06"), .plain("height", 0.3),
            ],
            edgeDefaults: type + [
                .plain("fontsize", 9), .plain("fontcolor", palette.edgeText), .plain("color", palette.neutral),
                .plain("penwidth", 1.2), .plain("arrowsize", 0.65),
            ])
    }

    /// A node's colours and shape.
    func look(_ style: NodeStyle) -> DotGraph.Attributes {
        style.shape + [.plain("fillcolor", palette[style].fill), .plain("color", palette[style].border)]
    }

    private var heading: String {
        var rows = Wrap.lines(DotText.clean(title), width: 60).map {
            Label.row(Label.font($0, size: 24, color: palette.title, isBold: true))
        }
        rows += Wrap.lines(DotText.clean(subtitle), width: 110).map {
            Label.row(Label.font($0, size: 12, color: palette.subtitle))
        }
        rows.append("<tr><td height=\"9\"></td></tr>")
        rows += legendRows.flatMap { [$0, "<tr><td height=\"3\"></td></tr>"] }
        if let note {
            rows += Wrap.lines(DotText.clean(note), width: 130).map {
                Label.row(Label.font($0, size: 9, color: palette.source))
            }
        }
        rows.append("<tr><td height=\"10\"></td></tr>")
        return Label.table(rows, padding: 1)
    }

    /// Boxes in one row, lines in rows of five. The last cell takes the room that a wider title leaves: it spans many
    /// columns, and tables deal it out by columns.
    private var legendRows: [String] {
        var boxes: [String] = []
        var lines: [String] = []
        for entry in legend {
            switch entry {
            case .node(let style): boxes.append(swatch(style))
            case .line(let words, let color, let isDashed, let isArrow):
                let head = isArrow ? Label.font("►", size: 7, color: color) : ""
                lines.append(
                    Label.font(isDashed ? "– –" : "——", size: 10, color: color, isBold: true) + head + "&#160;"
                        + Label.font(words, size: 9, color: palette.text))
            }
        }
        let gap = "<font point-size=\"9\">&#160;&#160;&#160;&#160;&#160;</font>"
        var rows = stride(from: 0, to: lines.count, by: 5).map { start in
            Label.row(lines[start..<min(start + 5, lines.count)].joined(separator: gap))
        }
        if !boxes.isEmpty {
            let cells = boxes.joined() + "<td colspan=\"400\"></td>"
            rows.insert(Label.row(Label.table(["<tr>\(cells)</tr>"])), at: 0)
        }
        return rows
    }

    private func swatch(_ style: NodeStyle) -> String {
        let pair = palette[style]
        let border = style == .source ? "rounded,dashed" : [.person, .meeting].contains(style) ? "rounded" : "solid"
        let box =
            "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\" bgcolor=\"\(pair.fill)\" "
            + "color=\"\(pair.border)\" style=\"\(border)\"><tr><td>"
            + Label.font(style.legend, size: 9, color: palette.text) + "</td></tr></table>"
        return "<td>\(box)</td><td width=\"4\"></td>"
    }

    /// A cluster with a name; that of a last column on the side that no line reaches.
    func cluster(_ name: String, id: String, isLast: Bool = false) -> DotGraph.Attributes {
        [
            .html(
                "label",
                Wrap.lines(DotText.clean(name), width: 30).map { "<b>\(DotText.html($0))</b>" }
                    .joined(separator: "<br/>")),
            .plain("id", id), .text("tooltip", name), .plain("style", "rounded,filled"),
            .plain("color", palette.clusterBorder), .plain("fillcolor", palette.clusterFill), .plain("margin", 12),
            .plain("fontcolor", palette.clusterText), .plain("fontsize", 12), .plain("penwidth", 1),
            .plain("labeljust", isLast ? "r" : "l"),
        ]
    }

    /// The items of a page, inside an unseen cluster that bears what stands below the picture.
    func page(_ items: [DotGraph.Item], below markup: String?) -> [DotGraph.Item] {
        guard let markup else { return items }
        return [
            .subgraph(
                .init(
                    name: "cluster_page",
                    attributes: [
                        .plain("peripheries", 0), .plain("style", ""), .plain("margin", 0), .plain("tooltip", " "),
                        .html("label", markup), .plain("labelloc", "b"), .plain("labeljust", "l"),
                    ], items: items))
        ]
    }

    /// What is not drawn, in words, or nil.
    static func note(
        _ counts: [DiagramReport.Count], chosen: String = "the best reported and best connected"
    ) -> String? {
        let partial = counts.filter { $0.drawn < $0.total }
        guard !partial.isEmpty else { return nil }
        let parts = partial.map { "\($0.drawn) of \(NumberWord.grouped($0.total)) \($0.type)" }
        return "Drawn: \(parts.joined(separator: " and ")), \(chosen)."
    }
}

/// The period and the number of articles that a subtitle gives.
struct DiagramPeriod: Sendable {
    var articles: Int
    var first: Day?
    var last: Day?

    init(_ documents: [DocumentNode]) {
        articles = documents.count
        let days = documents.compactMap { $0.date.flatMap { Day(iso: $0) } }
        first = days.min()
        last = days.max()
    }

    /// The year that most of the period lies in, if it is no longer than a year.
    var commonYear: Int? {
        guard let first, let last, last.ordinal - first.ordinal < 300 else { return nil }
        return last.year
    }

    /// "five articles, 20–28 February 2025".
    var text: String {
        let counted = NumberWord.counted(articles, "article")
        guard let first, let last else { return counted }
        return counted + ", " + DateLabel.period(from: first, to: last)
    }
}
