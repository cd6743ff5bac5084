internal import Diagram
internal import Facts
internal import KnowledgeGraph
internal import Query

/// The network laid out by Graphviz, as SVG to stand inside a page.
///
/// Nodes have the ids `n0`, `n1`, … (entities) and `m0`, … (meetings), lines `e0`, …; all colours are those of the page's
/// style sheet.
struct NetworkPicture: Sendable {
    private let graph: DossierGraph
    private let network: Network
    private let query: GraphQuery

    init(_ network: Network, _ query: GraphQuery) {
        self.graph = query.graph
        self.network = network
        self.query = query
    }

    /// The `svg` element and its content, in UTF-8, without titles.
    func svg() throws(GraphvizError) -> String {
        let files = try GraphvizRenderer.render(dot: dot, formats: [.svg])
        let text = String(decoding: files[.svg] ?? [], as: UTF8.self)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("<svg") }
        return lines.filter { !$0.hasPrefix("<title>") && !$0.hasPrefix("<!--") }.joined(separator: "\n")
    }

    /// The network in the DOT language.
    var dot: String {
        var lines = ["digraph network {", "  charset=\"UTF-8\";", "  graph [" + layout + "];"]
        lines.append(
            "  node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, margin=\"0.1,0.05\", height=0.3, width=0.3];"
        )
        lines.append("  edge [arrowsize=0.6, penwidth=1.2];")
        lines += network.entities.map(node)
        lines += network.gatherings.map(gathering)
        lines += network.links.enumerated().map(edge)
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// Stress majorisation draws best and takes the square of the nodes; springs take over above it.
    private var layout: String {
        let common = "splines=line, outputorder=edgesfirst, bgcolor=transparent, start=1, pack=24, "
        return network.entities.count <= 400
            ? common + "layout=neato, mode=major, model=shortpath, overlap=prism, sep=\"+10\""
            : common + "layout=sfdp, overlap=prism, sep=\"+8\", K=0.9, repulsiveforce=1.4"
    }

    private func node(_ index: Int) -> String {
        let entity = graph.entities[index]
        let name = Wrap.lines(DotText.clean(Wrap.shortened(entity.name, to: 60)), width: 22).map(DotText.html)
        let tag = entity.kind == .source ? "i" : "b"
        var label = name.map { "<\(tag)>\($0)</\(tag)>" }.joined(separator: "<br/>")
        if let title = line(EntityID(index)) {
            for line in Wrap.lines(DotText.clean(Wrap.shortened(title, to: 64)), width: 30) {
                label += "<br/><font point-size=\"\(max(8, fontSize(index) * 2 / 3))\">\(DotText.html(line))</font>"
            }
        }
        return
            "  n\(index) [id=\"n\(index)\", class=\"\(entity.kind.rawValue)\", \(shape(entity.kind)), fontsize=\(fontSize(index)), label=<\(label)>];"
    }

    /// In points: what is better connected is larger, more so among many, so that it can be read from afar.
    private func fontSize(_ index: Int) -> Int {
        let degree = query.index.neighbours[EntityID(index)]?.count ?? 0
        let weight = min(10, Double(degree).squareRoot() * 1.6)
        return 10 + Int(weight * (1 + Double(network.entities.count) / 400))
    }

    private func line(_ id: EntityID) -> String? {
        switch graph[id].kind {
        case .person: query.bestTitle(of: id)
        case .agreement: graph[id].status?.rawValue
        case .country, .organisation, .place, .source: nil
        }
    }

    private func shape(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: "shape=box, style=\"filled,rounded\""
        case .source: "shape=box, style=\"filled,rounded,dashed\""
        case .country: "shape=octagon, style=filled"
        case .organisation: "shape=box, style=filled"
        case .place: "shape=hexagon, style=filled"
        case .agreement: "shape=box, style=filled, peripheries=2"
        }
    }

    private func gathering(_ index: Int) -> String {
        let meeting = graph.meetings[index]
        let name = meeting.place.map { meeting.kind.rawValue + " in " + graph[$0].name } ?? meeting.kind.rawValue
        var label = Wrap.lines(DotText.clean(name), width: 18).map(DotText.html).joined(separator: "<br/>")
        if let date = query.date(of: MeetingID(index)), !date.isOfReport {
            label += "<br/><font point-size=\"9\">\(DotText.html(date.begin))</font>"
        }
        let style = meeting.tookPlace ? "filled" : "filled,dashed"
        return "  m\(index) [id=\"m\(index)\", class=\"meeting\", shape=ellipse, style=\"\(style)\", fontsize=10, "
            + "margin=\"0.02,0.02\", label=<\(label)>];"
    }

    private func edge(_ number: Int, _ link: NetworkLink) -> String {
        let (from, to, sort) = (link.key.from.name, link.key.to.name, link.key.sort)
        let style = link.isDashed || sort == .criticises ? "dashed" : sort == .part ? "dotted" : "solid"
        let width = sort == .met ? min(1.4 + 0.5 * Double(link.items.count - 1), 4) : 1
        return "  \(from) -> \(to) [id=\"e\(number)\", class=\"\(sort.rawValue)\", style=\(style), penwidth=\(width), "
            + "dir=\(sort.isDirected ? "forward" : "none"), len=\(sort.length)];"
    }
}
