internal import Documents
internal import KnowledgeGraph

/// The articles that a picture refers to by number, in order of date, and the list of them under the picture.
struct ArticleNumbers: Sendable {
    private let graph: DossierGraph
    private let dates: DateLabel
    private var numbers: [DocumentID: Int] = [:]

    /// Longer lists would be larger than the picture.
    private static let longestList = 20
    /// Longer ones stand in two columns.
    private static let longestColumn = 8

    init(_ graph: DossierGraph, drawn: some Sequence<Evidence>, dates: DateLabel) {
        self.graph = graph
        self.dates = dates
        let documents = Set(drawn.map(\.document)).sorted {
            (graph[$0].date ?? "~", graph[$0].iri) < (graph[$1].date ?? "~", graph[$1].iri)
        }
        guard documents.count <= Self.longestList else { return }
        for (index, document) in documents.enumerated() { numbers[document] = index + 1 }
    }

    /// "article 2", "articles 1, 3", "4 articles", or the publisher and the day where there is no list.
    func text(_ evidence: [Evidence]) -> String {
        let documents = Set(evidence.map(\.document)).sorted()
        let listed = documents.compactMap { numbers[$0] }.sorted()
        if listed.count == documents.count, listed.count <= 4 {
            return (listed.count == 1 ? "article " : "articles ") + listed.map(String.init).joined(separator: ", ")
        }
        guard documents.count == 1, let only = documents.first.map({ graph[$0] }) else {
            return "\(documents.count) articles"
        }
        let day = only.date.flatMap { Day(iso: $0) }.map { dates.short($0) }
        let name = only.publisher ?? only.title ?? only.id
        return [Wrap.shortened(DotText.clean(name), to: 32), day].compactMap(\.self).joined(separator: ", ")
    }

    /// Markup that lists the articles, or nil where there are none or too many.
    func list(_ palette: Palette) -> String? {
        let documents = numbers.sorted { $0.value < $1.value }
        guard !documents.isEmpty else { return nil }
        let isLong = documents.count > Self.longestColumn
        let cells = documents.map { id, number in
            let document = graph[id]
            let day = document.date.flatMap { Day(iso: $0) }.map { dates.short($0) }
            let title = Wrap.shortened(DotText.clean(document.title ?? document.id), to: isLong ? 45 : 80)
            let words = [document.publisher, title, day].compactMap(\.self).joined(separator: ", ")
            return Label.font("\(number)  \(words)", size: 8, color: palette.source)
        }
        let half = isLong ? (cells.count + 1) / 2 : cells.count
        let rows = (0..<half).map { index in
            let second = index + half < cells.count ? cells[index + half] : nil
            return Label.row([cells[index], second].compactMap(\.self))
        }
        let heading = Label.row(Label.font("Articles", size: 8, color: palette.source, isBold: true))
        return Label.table(["<tr><td height=\"12\"></td></tr>", heading] + rows, padding: 1)
    }
}
