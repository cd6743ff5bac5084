internal import Facts
internal import KnowledgeGraph

/// The cards of a timeline: all of one width, so that they stand in columns.
struct TimelineCards: Sendable {
    private let scope: DiagramScope
    private let dates: DateLabel
    private let names: MeetingLabel
    private let notes: EvidenceNote
    private let articles: ArticleNumbers
    private let palette: Palette
    private var graph: DossierGraph { scope.graph }

    /// Of the text, in points.
    private static let width = 190

    init(scope: DiagramScope, dates: DateLabel, articles: ArticleNumbers, palette: Palette) {
        self.scope = scope
        self.dates = dates
        self.names = MeetingLabel(graph: scope.graph, dates: dates)
        self.notes = EvidenceNote(graph: scope.graph)
        self.articles = articles
        self.palette = palette
    }

    /// A card and the name of its node.
    func node(_ card: TimelineSelection.Card) -> (name: String, item: DotGraph.Item) {
        switch card {
        case .meeting(let id): meeting(graph[id])
        case .statement(let saying): statement(saying)
        }
    }

    private func meeting(_ meeting: MeetingNode) -> (name: String, item: DotGraph.Item) {
        let title = names.name(meeting) + (meeting.status == .held ? "" : ", " + meeting.status.rawValue)
        let rows =
            Wrap.lines(DotText.clean(title), width: 30).map { Label.font($0, size: 11, color: palette.text, isBold: true) }
            + participants(meeting)
            + [Label.font(articles.text(meeting.support.evidence), size: 8, color: palette.source)]
        let colors = palette[.meeting]
        return node(
            meeting.iri, "meeting \(meeting.status.rawValue)", rows, fill: colors.fill, border: colors.border,
            isDashed: !meeting.tookPlace, tooltip: notes.text(title, meeting.support.evidence),
            link: notes.link(meeting.support.evidence))
    }

    /// A line for each participant; several of one country share one by their family names.
    private func participants(_ meeting: MeetingNode) -> [String] {
        let shown = meeting.participants.map(\.entity).filter { scope.shows($0) }
        var groups: [(group: EntityID?, members: [EntityID])] = []
        for id in shown {
            let group = scope.affiliations.group(of: id)
            if let group, let index = groups.firstIndex(where: { $0.group == group }) {
                groups[index].members.append(id)
            } else {
                groups.append((group, [id]))
            }
        }
        let lines = groups.map { group, members -> String in
            let people = members.filter { $0 != group }
            let listed =
                people.count < 2
                ? (people.first ?? members[0]).name(in: graph)
                : people.map { MeetingLabel.surname($0.name(in: graph)) }.joined(separator: " · ")
            let country = people.isEmpty ? nil : group.map { graph[$0].name }
            let room = max(8, 36 - (country?.count ?? 0))
            return Label.font(Wrap.shortened(DotText.clean(listed), to: room), size: 10, color: palette.text)
                + (country.map {
                    "&#160;&#160;" + Label.font(Wrap.shortened($0, to: 24), size: 9, color: palette.source)
                } ?? "")
        }
        guard lines.count > 5 else { return lines }
        return lines.prefix(4) + [Label.font("and \(lines.count - 4) more", size: 9, color: palette.source)]
    }

    private func statement(_ saying: StatementSelection.Saying) -> (name: String, item: DotGraph.Item) {
        let statement = graph[saying.statement]
        let speakers = saying.speakers.map { $0.name(in: graph) }.joined(separator: ", ")
        var rows = [
            Label.font(Wrap.shortened(DotText.clean(speakers), to: 32), size: 11, color: palette.text, isBold: true)
        ]
        rows += Wrap.lines(Quotation.text(statement, limit: 110), width: 36).map {
            Label.font($0, size: 10, color: palette.text)
        }
        let about = saying.subject.map { "about " + Wrap.shortened(DotText.clean($0.name(in: graph)), to: 30) }
        let source = [about, articles.text(statement.support.evidence)].compactMap(\.self)
        rows.append(Label.font(source.joined(separator: " · "), size: 8, color: palette.source))
        let border = statement.polarity == .neutral ? palette[.statement].border : palette.color(statement.polarity)
        return node(
            statement.iri, "statement \(statement.polarity.rawValue)", rows, fill: palette[.statement].fill,
            border: border, isDashed: false, tooltip: notes.text(speakers, statement.support.evidence),
            link: notes.link(statement.support.evidence))
    }

    /// An outer table for the border and an inner one for the lines: only so is the space around them even.
    private func node(
        _ iri: String, _ classes: String, _ rows: [String], fill: String, border: String, isDashed: Bool,
        tooltip: String, link: String?
    ) -> (name: String, item: DotGraph.Item) {
        let name = DotText.identifier(iri)
        let markup =
            "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" bgcolor=\"\(fill)\" "
            + "color=\"\(border)\" style=\"rounded\(isDashed ? ",dashed" : "")\"><tr><td cellpadding=\"7\" "
            + "width=\"\(Self.width + 14)\">" + Label.table(rows.map(Label.row), padding: 1) + "</td></tr></table>"
        var attributes: DotGraph.Attributes = [
            .plain("shape", "plain"), .plain("style", ""), .plain("id", name), .plain("class", classes),
            .text("tooltip", tooltip), .html("label", markup),
        ]
        if let link { attributes += [.plain("URL", link), .plain("target", "_blank")] }
        return (name, .node(name, attributes))
    }
}

extension EntityID {
    /// The name of the entity.
    fileprivate func name(in graph: DossierGraph) -> String { graph[self].name }
}
