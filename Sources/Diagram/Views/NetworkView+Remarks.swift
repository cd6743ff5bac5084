internal import Facts
internal import KnowledgeGraph

extension NetworkView {
    /// The line from one who speaks to whom the words are about; where there are several statements, through their number.
    func remarkItems(_ remark: NetworkSelection.Remark) -> [DotGraph.Item] {
        let (speaker, subject) = (name(remark.speaker), name(remark.subject))
        let id = "\(speaker)~\(subject)~\(remark.polarity.rawValue)"
        let evidence = remark.statements.flatMap { graph[$0].support.evidence }
        let head = "\(graph[remark.speaker].name) on \(graph[remark.subject].name)"
        let look: DotGraph.Attributes = [
            .plain("class", "remark \(remark.polarity.rawValue)"), .plain("color", palette.color(remark.polarity)),
            .text("tooltip", notes.text(head, evidence)),
        ]
        let (from, to) = (ranks[speaker] ?? 0, ranks[subject] ?? 0)
        let number = remark.statements.count
        let line = look + [.plain("style", remark.polarity == .criticises ? "dashed" : "solid")]
        guard number > 1, abs(from - to) > 1, plan <= .limited else {
            var attributes = [.plain("id", id), .plain("dir", from <= to ? "forward" : "back")] + line
            attributes += port(remark.speaker, from: to) + port(remark.subject, from: from)
            // A label between two nodes of one rank can make dot 2.42 free memory twice; one set after the layout cannot.
            if number > 1 { attributes.append(.html(from == to ? "xlabel" : "label", count(number))) }
            if from == to { attributes.append(.plain("constraint", "false")) }
            return [edge(speaker, subject, attributes)]
        }
        let bead = id + "~count"
        let middle = (from + to) / 2
        return [
            .node(bead, [.plain("id", bead)] + look + beadLook(number)),
            part(
                speaker, bead, ranks: (from, middle),
                [.plain("id", id), .plain("dir", "none")] + line + port(remark.speaker, from: middle)),
            part(
                bead, subject, ranks: (middle, to),
                [.plain("id", id + "~2"), .plain("dir", from <= to ? "forward" : "back")] + line
                    + port(remark.subject, from: middle)),
        ]
    }

    /// Where a line from another rank ends at what is not a person in a cluster: beside it, not above, where the name of
    /// the cluster is.
    private func port(_ id: EntityID, from rank: Int) -> DotGraph.Attributes {
        let own = ranks[name(id)] ?? 0
        guard own != rank, graph[id].kind != .person, isInCluster(id) else { return [] }
        return own < rank ? [.plain("tailport", "e")] : [.plain("headport", "w")]
    }

    /// A number on its line, framed in the line's colour, so that it cannot be taken for another's.
    private func beadLook(_ number: Int) -> DotGraph.Attributes {
        [
            .text("label", "\(number)×"), .plain("shape", "box"), .plain("style", "filled,rounded"),
            .plain("fillcolor", palette.background), .plain("fontcolor", palette.edgeText), .plain("fontsize", 9),
            .plain("penwidth", 1.2), .plain("margin", "0.05,0.02"), .plain("height", 0.2), .plain("width", 0.28),
        ]
    }

    /// One half of a line with a number, from left to right.
    private func part(
        _ a: String, _ b: String, ranks: (Int, Int), _ attributes: DotGraph.Attributes
    ) -> DotGraph.Item {
        let length = abs(ranks.1 - ranks.0)
        let span: DotGraph.Attributes = length > 1 ? [.plain("minlen", Double(length))] : []
        return ranks.0 <= ranks.1 ? .edge(a, b, attributes + span) : .edge(b, a, attributes + span)
    }
}
