internal import Facts
internal import KnowledgeGraph
internal import Query

/// What the page draws: entities, gatherings of three or more, and the lines between them.
struct Network: Sendable {
    /// Indices of the graph's entities, ascending; those without any line are left out, unless all are without.
    let entities: [Int]
    /// Indices of the graph's meetings with three or more drawn participants, ascending.
    let gatherings: [Int]
    let links: [NetworkLink]
    /// Whether entities are left out because there are too many.
    let isPartial: Bool
    /// Lines between drawn entities that are left out because there are too many.
    let omittedLinks: Int

    /// The lines for each entity that may be drawn: more make a picture of lines alone.
    static let linksPerEntity = 3

    /// Selects the nodes, the best connected first where there are more than the limit, and merges parallel lines.
    init(_ graph: DossierGraph, index: GraphIndex, limit: Int) {
        let degrees = graph.entities.indices.map { index.neighbours[EntityID($0)]?.count ?? 0 }
        let chosen = graph.entities.indices.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }.prefix(limit).sorted()
        var collector = LinkCollector(graph: graph, drawn: Set(chosen))
        collector.collect()
        let all = Self.merged(collector.links).sorted { $0.key < $1.key }.map { key, items in
            let meetings = items.filter { $0.list == "m" }.map { graph.meetings[$0.index] }
            return NetworkLink(
                key: key, items: items.sorted(), isDashed: !meetings.isEmpty && !meetings.contains(where: \.tookPlace))
        }
        let links = LinkChoice(all).strongest(limit * Self.linksPerEntity)
        let ends = Set(links.flatMap { [$0.key.from, $0.key.to] })
        self.links = links
        gatherings = collector.gatherings.filter { ends.contains(.meeting($0)) }
        entities = links.isEmpty ? chosen : chosen.filter { ends.contains(.entity($0)) }
        isPartial = chosen.count < graph.entities.count
        omittedLinks = all.count - links.count
    }

    private typealias Links = [NetworkLink.Key: Set<NetworkLink.Item>]

    /// One line for all that one says of another: that of the sort with most statements that are not neutral.
    private static func merged(_ links: Links) -> Links {
        var merged = links.filter { !$0.key.sort.isDirected }
        let words = Dictionary(grouping: links.filter { $0.key.sort.isDirected }) {
            NetworkLink.Key(from: $0.key.from, to: $0.key.to, sort: .speaks)
        }
        for (key, parts) in words {
            func count(_ sort: NetworkLink.Sort) -> Int { parts.first { $0.key.sort == sort }?.value.count ?? 0 }
            var key = key
            if count(.criticises) + count(.supports) > 0 {
                key.sort = count(.supports) > count(.criticises) ? .supports : .criticises
            }
            merged[key] = parts.reduce(into: []) { $0.formUnion($1.value) }
        }
        return merged
    }
}
