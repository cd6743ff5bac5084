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
    private static let width = 200

    init(scope: DiagramScope, dates: DateLabel, articles: ArticleNumbers, palette: Palette) {
        self.scope = scope
        self.dates = dates
        self.names = MeetingLabel(graph: scope.graph, dates: dates)
        self.notes = EvidenceNote(graph: scope.graph)
        self.articles = articles
        self.palette = palette
    }

    /// A card and the name of its node; the date stands on it where the axis does not give it.
    func node(_ card: TimelineSelection.Card, date: String?) -> (name: String, item: DotGraph.Item) {
        switch card {
        case .meeting(let id): meeting(graph[id], date)
        case .statement(let saying): statement(saying, date)
        }
    }

    private func meeting(_ meeting: MeetingNode, _ date: String?) -> (name: String, item: DotGraph.Item) {
        let title = names.name(meeting) + (meeting.status == .held ? "" : ", " + meeting.status.rawValue)
        let rows =
            Wrap.lines(DotText.clean(title), width: 30).map {
                Label.font($0, size: 11, color: palette.text, isBold: true)
            }
            + participants(meeting)
            + [source([date, articles.text(meeting.support.evidence)])]
        let colors = palette[.meeting]
        return node(
            meeting.iri, "meeting \(meeting.status.rawValue)", rows, fill: colors.fill, border: colors.border,
            isDashed: !meeting.tookPlace, tooltip: notes.text(title, meeting.support.evidence),
            link: notes.link(meeting.support.evidence))
    }

    /// A line for each participant; several of one country share one by their family names.
    private func participants(_ meeting: MeetingNode) -> [String] {
        let shown = meeting.participants.map(\.entity).filter { scope.shows($0) }.sorted {
            let (a, b) = (graph[$0], graph[$1])
            if (a.kind == .person) != (b.kind == .person) { return a.kind == .person }
            return a.mentions.count != b.mentions.count ? a.mentions.count > b.mentions.count : $0 < $1
        }
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
            let country = people.isEmpty ? nil : group.map { Wrap.shortened(DotText.clean(graph[$0].name), to: 22) }
            let listed =
                people.count < 2
                ? DotText.clean((people.first ?? members[0]).name(in: graph))
                : Self.joined(people.map { MeetingLabel.surname($0.name(in: graph)) }, room: 38 - (country?.count ?? 0))
            return Label.font(Wrap.shortened(listed, to: 30), size: 10, color: palette.text)
                + (country.map { "&#160;&#160;" + Label.font($0, size: 9, color: palette.source) } ?? "")
        }
        guard lines.count > 5 else { return lines }
        return lines.prefix(4) + [Label.font("and \(lines.count - 4) more", size: 9, color: palette.source)]
    }

    /// "Rubio · Waltz · Witkoff", or "Rubio · Waltz and 2 more" where the room in characters is less.
    private static func joined(_ names: [String], room: Int) -> String {
        for count in stride(from: names.count, to: 1, by: -1) {
            let rest = names.count - count
            let text = names.prefix(count).joined(separator: " · ") + (rest > 0 ? " and \(rest) more" : "")
            if text.count <= room { return text }
        }
        return names[0] + " and \(names.count - 1) more"
    }

    private func source(_ parts: [String?]) -> String {
        Label.font(parts.compactMap(\.self).joined(separator: " · "), size: 8, color: palette.source)
    }

    private func statement(_ saying: StatementSelection.Saying, _ date: String?) -> (name: String, item: DotGraph.Item)
    {
        let statement = graph[saying.statement]
        let speakers = saying.speakers.map { $0.name(in: graph) }.joined(separator: ", ")
        var rows = [
            Label.font(Wrap.shortened(DotText.clean(speakers), to: 32), size: 11, color: palette.text, isBold: true)
        ]
        rows += Wrap.lines(Quotation.text(statement, limit: 110), width: 42, isBalanced: false).map {
            Label.font($0, size: 10, color: palette.text)
        }
        let about = saying.subject.map { "about " + Wrap.shortened(DotText.clean($0.name(in: graph)), to: 30) }
        if about != nil { rows.append(source([about])) }
        rows.append(source([date, articles.text(statement.support.evidence)]))
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
            + "width=\"\(Self.width + 14)\">" + Label.table(rows.map { Label.row($0) }, padding: 1)
            + "</td></tr></table>"
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
