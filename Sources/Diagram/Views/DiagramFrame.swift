internal import Documents
internal import KnowledgeGraph

/// What stands around every picture: background, type, title, subtitle and the legend of what is drawn.
struct DiagramFrame: Sendable {
    /// An entry of the legend.
    enum LegendEntry: Hashable, Sendable {
        case node(NodeStyle)
        case line(String, color: String, isDashed: Bool)
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
                .plain("labeljust", "l"), .text("tooltip", title), .html("label", heading),
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
        for start in stride(from: 0, to: legend.count, by: 7) {
            rows.append(Label.row(legendRow(legend[start..<min(start + 7, legend.count)])))
            rows.append("<tr><td height=\"3\"></td></tr>")
        }
        if let note {
            rows += Wrap.lines(DotText.clean(note), width: 130).map {
                Label.row(Label.font($0, size: 9, color: palette.source))
            }
        }
        rows.append("<tr><td height=\"10\"></td></tr>")
        return Label.table(rows, padding: 1)
    }

    private func legendRow(_ entries: ArraySlice<LegendEntry>) -> String {
        let cells = entries.map { entry in
            switch entry {
            case .node(let style):
                let pair = palette[style]
                let border = [.person, .meeting, .source].contains(style) ? "rounded" : "solid"
                let box =
                    "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" bgcolor=\"\(pair.fill)\" "
                    + "color=\"\(pair.border)\" style=\"\(border)\"><tr><td>"
                    + Label.font(" \(style.legend) ", size: 9, color: palette.text) + "</td></tr></table>"
                return "<td>\(box)</td><td width=\"4\"></td>"
            case .line(let words, let color, let isDashed):
                let stroke = Label.font(isDashed ? "– –" : "——", size: 10, color: color, isBold: true)
                return "<td>\(stroke)</td><td width=\"3\"></td><td>\(Label.font(words, size: 9, color: palette.text))"
                    + "</td><td width=\"8\"></td>"
            }
        }
        return Label.table(["<tr>\(cells.joined())</tr>"])
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
