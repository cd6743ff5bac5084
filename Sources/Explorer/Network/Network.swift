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

    /// Selects the nodes, the best connected first where there are more than the limit, and merges parallel lines.
    init(_ graph: DossierGraph, index: GraphIndex, limit: Int) {
        let degrees = graph.entities.indices.map { index.neighbours[EntityID($0)]?.count ?? 0 }
        let chosen = graph.entities.indices.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }.prefix(limit).sorted()
        var collector = LinkCollector(graph: graph, drawn: Set(chosen))
        collector.collect()
        gatherings = collector.gatherings
        links = Self.merged(collector.links, graph).sorted { $0.key < $1.key }.map { key, items in
            let meetings = items.filter { $0.list == "m" }.map { graph.meetings[$0.index] }
            return NetworkLink(
                key: key, items: items.sorted(), isDashed: !meetings.isEmpty && !meetings.contains(where: \.tookPlace))
        }
        let ends = Set(links.flatMap { [$0.key.from, $0.key.to] })
        entities = links.isEmpty ? chosen : chosen.filter { ends.contains(.entity($0)) }
        isPartial = chosen.count < graph.entities.count
    }

    private typealias Links = [NetworkLink.Key: Set<NetworkLink.Item>]

    /// One line for all that one says of another: that of the sort with most statements that are not neutral.
    private static func merged(_ links: Links, _ graph: DossierGraph) -> Links {
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

private struct LinkCollector {
    let graph: DossierGraph
    let drawn: Set<Int>
    var gatherings: [Int] = []
    var links: [NetworkLink.Key: Set<NetworkLink.Item>] = [:]

    mutating func collect() {
        for (position, meeting) in graph.meetings.enumerated() { add(meeting, position) }
        for (position, tenure) in graph.tenures.enumerated() {
            guard let body = graph[tenure.office].of else { continue }
            join(.entity(tenure.holder.index), .entity(body.index), .tenure, .init(list: "t", index: position))
        }
        for (position, statement) in graph.statements.enumerated() { add(statement, position) }
        for (position, entity) in graph.entities.enumerated() {
            for party in entity.parties {
                join(.entity(party.index), .entity(position), .party, .init(list: "a", index: position))
            }
            if let whole = entity.partOf {
                join(.entity(position), .entity(whole.index), .part, .init(list: "p", index: position))
            }
        }
    }

    private mutating func add(_ meeting: MeetingNode, _ position: Int) {
        let present = meeting.participants.map(\.entity.index).filter(drawn.contains)
        let item = NetworkLink.Item(list: "m", index: position)
        if present.count == 2 {
            join(.entity(present[0]), .entity(present[1]), .met, item)
        } else if present.count > 2 {
            gatherings.append(position)
            for one in present { join(.entity(one), .meeting(position), .met, item) }
        } else if let only = present.first, let place = meeting.place {
            join(.entity(only), .entity(place.index), .met, item)
        }
    }

    private mutating func add(_ statement: StatementNode, _ position: Int) {
        let sort: NetworkLink.Sort =
            switch statement.polarity {
            case .supports: .supports
            case .criticises: .criticises
            case .neutral: .speaks
            }
        for speaker in statement.speakers {
            for subject in Set(statement.about + statement.addressees).sorted() {
                join(.entity(speaker.index), .entity(subject.index), sort, .init(list: "s", index: position))
            }
        }
    }

    private mutating func join(
        _ from: NetworkLink.End, _ to: NetworkLink.End, _ sort: NetworkLink.Sort, _ item: NetworkLink.Item
    ) {
        guard from != to, isDrawn(from), isDrawn(to) else { return }
        links[.init(from: from, to: to, sort: sort), default: []].insert(item)
    }

    private func isDrawn(_ end: NetworkLink.End) -> Bool {
        if case .entity(let index) = end { return drawn.contains(index) }
        return true
    }
}
