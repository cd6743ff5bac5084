internal import Facts
internal import KnowledgeGraph

extension NetworkView {
    var frame: DiagramFrame {
        let period = DiagramPeriod(graph.documents)
        let things = selection.agreements.isEmpty ? "People and meetings" : "People, meetings and agreements"
        return DiagramFrame(
            palette: palette, title: options.title ?? title,
            subtitle: options.subtitle ?? "\(things) in \(period.text)", legend: legend,
            note: notesBelowTitle.isEmpty ? nil : notesBelowTitle.joined(separator: " "))
    }

    private var notesBelowTitle: [String] { [DiagramFrame.note(selection.counts), apart].compactMap(\.self) }

    /// Who is missing because a network shows meetings.
    var apart: String? {
        guard selection.peopleApart > 0 else { return nil }
        return "In no meeting, and not drawn: \(NumberWord.counted(selection.peopleApart, "person", plural: "people"))."
    }

    private var title: String {
        guard let focus else { return "Who meets whom" }
        return "Around " + MeetingLabel.withArticle(graph[focus].name)
    }

    private var legend: [DiagramFrame.LegendEntry] {
        let kinds = Set(selection.agents.map { NodeStyle(graph[$0].kind) })
        var entries = [NodeStyle.person, .country, .organisation, .place, .source].filter { kinds.contains($0) }
            .map { DiagramFrame.LegendEntry.node($0) }
        let meetings = selection.gatherings.map { graph[$0.meetings[0]] }
        if !meetings.isEmpty { entries.append(.node(.meeting)) }
        if !selection.agreements.isEmpty { entries.append(.node(.agreement)) }
        if meetings.contains(where: \.tookPlace) {
            entries.append(.line("took part", color: palette[.meeting].border, isDashed: false))
        }
        let words = Meeting.Status.allCases.filter { status in
            meetings.contains { !$0.tookPlace && $0.status == status }
        }.map(\.rawValue)
        if !words.isEmpty {
            entries.append(.line(words.joined(separator: ", "), color: palette[.meeting].border, isDashed: true))
        }
        let stances = Set(selection.stances.map(\.kind))
        if stances.contains(.party) {
            entries.append(.line("party", color: palette[.agreement].border, isDashed: false))
        }
        let polarities = Set(selection.remarks.map(\.polarity))
        if stances.contains(.supports) || polarities.contains(.supports) {
            entries.append(.line("supports", color: palette.supports, isDashed: false, isArrow: true))
        }
        if stances.contains(.criticises) || polarities.contains(.criticises) {
            entries.append(.line("criticises", color: palette.criticises, isDashed: true, isArrow: true))
        }
        if polarities.contains(.neutral) {
            entries.append(.line("speaks of", color: palette.neutral, isDashed: false, isArrow: true))
        }
        return entries
    }
}
