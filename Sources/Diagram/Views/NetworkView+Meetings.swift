internal import Facts
internal import KnowledgeGraph

extension NetworkView {
    /// The node of a meeting, or of several alike.
    func meetingNode(_ gathering: NetworkSelection.Gathering) -> DotGraph.Item {
        let meetings = gathering.meetings.map { graph[$0] }
        let title = names.name(meetings[0], count: meetings.count)
        let lines = [names.line(meetings)].compactMap(\.self)
        var attributes: DotGraph.Attributes = [
            .html("label", Label.node(title, lines: lines, palette: palette, width: 24)),
            .plain("id", name(gathering)), .plain("class", "meeting \(meetings[0].status.rawValue)"),
            .text("tooltip", notes.text(title, meetings.flatMap(\.support.evidence))),
        ]
        if let link = notes.link(meetings.flatMap(\.support.evidence)) {
            attributes += [.plain("URL", link), .plain("target", "_blank")]
        }
        if !meetings[0].tookPlace { attributes.append(.plain("style", "filled,dashed")) }
        return .node(name(gathering), attributes)
    }

    /// The lines from a meeting to those who took part.
    func edges(_ gathering: NetworkSelection.Gathering) -> [DotGraph.Item] {
        let meeting = graph[gathering.meetings[0]]
        let node = name(gathering)
        var items = gathering.participants.map { id in
            var attributes: DotGraph.Attributes = [
                .plain("id", node + "~" + name(id)), .plain("class", "took-part \(meeting.status.rawValue)"),
                .text("tooltip", notes.text(graph[id].name, meeting.support.evidence)),
            ]
            if !meeting.tookPlace { attributes.append(.plain("style", "dashed")) }
            return edge(name(id), node, attributes + port(id, meetingNode: node))
        }
        if let host = gathering.host, let cluster = clusterName(of: host) {
            items.append(visitEdge(node, host, cluster, meeting))
        }
        return items
    }

    private func visitEdge(
        _ node: String, _ host: EntityID, _ cluster: String, _ meeting: MeetingNode
    ) -> DotGraph.Item {
        let target = name(representative(of: host))
        let isOutward = (ranks[node] ?? 0) < (ranks[target] ?? 0)
        return edge(
            node, target,
            [
                .plain(isOutward ? "lhead" : "ltail", cluster),
                .plain("id", node + "~" + DotText.identifier(graph[host].iri)),
                .plain("class", "place \(meeting.status.rawValue)"),
                .plain("style", meeting.tookPlace ? "solid" : "dashed"),
                .text("tooltip", notes.text(graph[host].name, meeting.support.evidence)),
            ])
    }

    /// Where many lines reach one node they meet in one point of its border, on the side that they come from; and so do
    /// lines that would else run over the name of a cluster, which stands above on the left, in the last column on the
    /// right: those to its country, those that come from the left, and all where the name is long.
    private func port(_ id: EntityID, meetingNode: String) -> DotGraph.Attributes {
        // The lines of one alone in the middle are spread best by themselves.
        if id == focus, !isInCluster(id) { return [] }
        let (meeting, agent) = (ranks[meetingNode] ?? 0, ranks[name(id)] ?? 0)
        let isPerson = graph[id].kind == .person
        if meeting < agent {
            let isMiddle = agent < 2 * (columns.columns.count - 1)
            return degree(id) > 3 || isInCluster(id) && (isMiddle || !isPerson || isUnderName(id))
                ? [.plain("headport", "w")] : []
        }
        let isInTheWay = !isPerson || isUnderName(id)
        return degree(id) <= 3 && isInTheWay && isInCluster(id) ? [.plain("tailport", "e")] : []
    }

    /// The node of an agreement.
    func agreementNode(_ id: EntityID, _ frame: DiagramFrame) -> DotGraph.Item {
        let entity = graph[id]
        let status = entity.status.map { [$0.rawValue] } ?? []
        return .node(
            name(id),
            frame.look(.agreement) + [
                .html("label", Label.node(Wrap.capitalised(entity.name), lines: status, palette: palette)),
                .plain("id", name(id)),
                .plain("class", "agreement"), .text("tooltip", notes.text(entity.name, entity.mentions)),
            ])
    }

    /// The line between an agreement and a party, or one who speaks for or against it.
    func stanceEdge(_ stance: NetworkSelection.Stance) -> DotGraph.Item {
        let (agreement, agent) = (name(stance.agreement), end(of: stance))
        let isRight = (ranks[agreement] ?? 0) < (ranks[name(agent)] ?? 0)
        var attributes: DotGraph.Attributes = [
            .plain("id", agreement + "~" + name(agent) + "~\(stance.kind)"), .plain("class", "\(stance.kind)"),
        ]
        switch stance.kind {
        case .party:
            attributes += [
                .plain("color", palette[.agreement].border), .plain("dir", "none"),
                .text("tooltip", "\(graph[stance.entity].name) is a party to \(graph[stance.agreement].name)"),
            ]
            if agent != stance.entity, agent != focus, let cluster = clusterName(of: stance.entity) {
                attributes.append(.plain(isRight ? "lhead" : "ltail", cluster))
            }
        case .supports, .criticises:
            let evidence = stance.statements.flatMap { graph[$0].support.evidence }
            attributes += [
                .plain("color", stance.kind == .supports ? palette.supports : palette.criticises),
                .plain("style", stance.kind == .supports ? "solid" : "dashed"),
                .plain("dir", isRight ? "back" : "forward"),
                .text("tooltip", notes.text("\(graph[agent].name) \(stance.kind)", evidence)),
            ]
            if stance.statements.count > 1 { attributes.append(.html("label", count(stance.statements.count))) }
            if isRight, degree(agent) > 3 { attributes.append(.plain("headport", "w")) }
        }
        return edge(name(agent), agreement, attributes)
    }

    /// A count on a line: a small table, so that the line does not run through the figure.
    func count(_ number: Int) -> String {
        "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"\(palette.background)\"><tr><td>\(number)×"
            + "</td></tr></table>"
    }

    /// The node at which a stance ends: who holds it, or for a country that is a cluster only, one of its people.
    func end(of stance: NetworkSelection.Stance) -> EntityID {
        selection.agents.contains(stance.entity) ? stance.entity : representative(of: stance.entity)
    }

    /// Who stands for a country that is drawn as a cluster only: the best connected of those in the cluster.
    private func representative(of group: EntityID) -> EntityID {
        let clustered = columns.columns.joined().first { $0.entity == group }?.members
        let members = clustered ?? selection.agents.filter { scope.affiliations.group(of: $0) == group }
        return members.max { (degree($0), $1) < (degree($1), $0) } ?? group
    }
}
