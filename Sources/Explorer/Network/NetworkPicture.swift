internal import Diagram
internal import Facts
internal import KnowledgeGraph
internal import Query

/// The network laid out by Graphviz, as SVG to stand inside a page.
///
/// Nodes have the ids `n0`, `n1`, … (entities) and `m0`, … (meetings) by their numbers in the page, lines `e0`, …; all
/// colours are those of the page's style sheet.
struct NetworkPicture: Sendable {
    private let graph: DossierGraph
    private let network: Network
    private let query: GraphQuery
    private let excerpt: Excerpt

    init(_ network: Network, _ query: GraphQuery, _ excerpt: Excerpt) {
        self.graph = query.graph
        self.network = network
        self.query = query
        self.excerpt = excerpt
    }

    /// The `svg` element and its content, in UTF-8, without titles, and a sentence for each layout that took too long.
    ///
    /// - Parameter command: Lays out in another process with a time limit; nil for this process, without one.
    func svg(_ command: RenderCommand?) throws(GraphvizError) -> (svg: String, notes: [String]) {
        var notes: [String] = []
        for layout in Layout.allCases where network.entities.count <= layout.maximumNodes {
            do throws(GraphvizError) {
                return (Self.inner(try file(dot(layout), command)), notes)
            } catch {
                guard error.code == .timeout else { throw error }
                notes.append(
                    "The explorer's layout by \(layout.words) was stopped after \(command?.timeout ?? 0) seconds.")
            }
        }
        throw GraphvizError(
            code: .timeout,
            message: "The explorer's network is too large to be laid out in time. Draw fewer with --max-nodes.")
    }

    private func file(_ dot: String, _ command: RenderCommand?) throws(GraphvizError) -> [UInt8] {
        guard let command else { return try GraphvizRenderer.render(dot: dot, formats: [.svg])[.svg] ?? [] }
        return try GraphvizRenderer.renderInChild(dot: dot, formats: [.svg], command: command)[.svg] ?? []
    }

    /// Without the XML declaration, comments and titles.
    private static func inner(_ file: [UInt8]) -> String {
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").drop { !$0.hasPrefix("<svg") }
        return lines.filter { !$0.hasPrefix("<title>") && !$0.hasPrefix("<!--") }.joined(separator: "\n")
    }

    /// The network in the DOT language.
    func dot(_ layout: Layout) -> String {
        var lines = ["digraph network {", "  charset=\"UTF-8\";", "  graph [" + layout.attributes + "];"]
        lines.append(
            "  node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, margin=\"0.1,0.05\", height=0.3, width=0.3];"
        )
        lines.append("  edge [arrowsize=0.6, penwidth=1.2];")
        lines += network.entities.map(node)
        lines += network.gatherings.map(gathering)
        lines += network.links.enumerated().map(edge)
        return (lines + ["}"]).joined(separator: "\n") + "\n"
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
        let id = excerpt.name(of: .entity(index))
        return
            "  \(id) [id=\"\(id)\", class=\"\(entity.kind.rawValue)\", \(shape(entity.kind)), fontsize=\(fontSize(index)), label=<\(label)>];"
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
        let name =
            meeting.place.map { meeting.kind.rawValue + Wording.at(meeting.kind) + graph[$0].name }
            ?? meeting.kind.rawValue
        var label = Wrap.lines(DotText.clean(name), width: 18).map(DotText.html).joined(separator: "<br/>")
        if let date = query.date(of: MeetingID(index)), !date.isOfReport {
            label += "<br/><font point-size=\"9\">\(DotText.html(date.begin))</font>"
        }
        let style = meeting.tookPlace ? "filled" : "filled,dashed"
        let id = excerpt.name(of: .meeting(index))
        return "  \(id) [id=\"\(id)\", class=\"meeting\", shape=ellipse, style=\"\(style)\", fontsize=10, "
            + "margin=\"0.02,0.02\", label=<\(label)>];"
    }

    private func edge(_ number: Int, _ link: NetworkLink) -> String {
        let (from, to, sort) = (excerpt.name(of: link.key.from), excerpt.name(of: link.key.to), link.key.sort)
        let style = link.isDashed || sort == .criticises ? "dashed" : sort == .part ? "dotted" : "solid"
        let width = sort == .met ? min(1.4 + 0.5 * Double(link.items.count - 1), 4) : 1
        return "  \(from) -> \(to) [id=\"e\(number)\", class=\"\(sort.rawValue)\", style=\(style), penwidth=\(width), "
            + "dir=\(sort.isDirected ? "forward" : "none"), len=\(sort.length)];"
    }
}

extension NetworkPicture {
    /// How the network is laid out, from the finest to what large ones need.
    enum Layout: Sendable, CaseIterable {
        /// Stress majorisation draws best and takes the square of the nodes.
        case stress
        /// Springs, with overlaps taken out one by one.
        case springs
        /// Springs, drawn apart as a whole until nothing overlaps.
        case scaledSprings

        var maximumNodes: Int { self == .stress ? 400 : .max }

        /// How a message calls it.
        var words: String {
            switch self {
            case .stress: "stress"
            case .springs: "springs"
            case .scaledSprings: "scaled springs"
            }
        }

        var attributes: String {
            let common = "splines=line, outputorder=edgesfirst, bgcolor=transparent, start=1, pack=24, "
            switch self {
            case .stress: return common + "layout=neato, mode=major, model=shortpath, overlap=prism, sep=\"+10\""
            case .springs: return common + "layout=sfdp, overlap=prism, sep=\"+8\", K=0.9, repulsiveforce=1.4"
            case .scaledSprings: return common + "layout=sfdp, overlap=scalexy, sep=\"+4\", K=0.9, repulsiveforce=1.4"
            }
        }
    }
}
