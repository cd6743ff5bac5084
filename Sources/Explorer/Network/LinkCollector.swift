internal import Facts
internal import KnowledgeGraph

/// Every line between drawn entities.
struct LinkCollector {
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
