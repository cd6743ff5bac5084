/// What a build found, in words for a terminal.
public struct BuildSummary: Sendable, CustomStringConvertible {
    /// The message or text for people.
    public let description: String

    /// Counts the nodes of a graph, names the best-connected people and what was refused.
    public init(_ graph: DossierGraph, refused: [FactsRecord]) {
        let statistics = GraphStatistics(graph, index: GraphIndex(graph))
        func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
        func kind(_ kind: Entity.Kind) -> Int { statistics.entities[kind] ?? 0 }
        var lines = [
            "Read \(count(statistics.documents, "article", "articles")): "
                + [
                    count(kind(.person), "person", "people"), count(kind(.country), "country", "countries"),
                    count(kind(.organisation), "organisation", "organisations"), count(kind(.place), "place", "places"),
                    count(kind(.agreement), "agreement", "agreements"),
                    count(kind(.source), "unnamed source", "unnamed sources"),
                ].joined(separator: ", "),
            "Found "
                + [
                    count(statistics.tenures, "tenure", "tenures") + " of "
                        + count(statistics.offices, "office", "offices"),
                    count(statistics.meetings, "meeting", "meetings") + " (\(statistics.held) held)",
                    count(statistics.statements, "statement", "statements"),
                ].joined(separator: ", "),
        ]
        if !statistics.bestConnected.isEmpty {
            lines.append("Best connected:")
            let width = statistics.bestConnected.map { graph[$0.person].name.count }.max() ?? 0
            for person in statistics.bestConnected {
                let name = graph[person.person].name
                lines.append("  " + name + String(repeating: " ", count: width - name.count + 2) + "\(person.degree)")
            }
        }
        if !refused.isEmpty { lines.append("Refused \(count(refused.count, "document", "documents")): see above") }
        description = lines.joined(separator: "\n")
    }
}
