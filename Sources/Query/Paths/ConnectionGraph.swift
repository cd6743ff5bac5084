internal import Facts
internal import KnowledgeGraph

/// Entities joined by every relation between them; built once, then walked by paths and centrality.
struct ConnectionGraph: Sendable {
    struct Edge: Sendable {
        var target: Int
        /// The cheapest relation's.
        var cost: Int
        /// The cheapest relation's.
        var manner: Manner
        /// The cheapest first.
        var relations: [Relation]
    }

    /// By entity; the targets of each ascend and are distinct.
    private(set) var edges: [[Edge]]
    /// What it costs to pass through an entity.
    private let passages: [Int]
    private let governmentShare: Int

    init(_ graph: DossierGraph, costs: RelationCosts) {
        var collector = Collector(graph: graph, costs: costs)
        collector.collect()
        edges = [[Edge]](repeating: [], count: graph.entities.count)
        for (pair, links) in collector.links.sorted(by: { $0.key < $1.key }) {
            let sorted = links.sorted { $0.rank < $1.rank }
            var edge = Edge(
                target: pair.high, cost: sorted[0].cost, manner: Manner(sorted[0].relation),
                relations: sorted.map(\.relation))
            edges[pair.low].append(edge)
            edge.target = pair.low
            edges[pair.high].append(edge)
        }
        for position in edges.indices { edges[position].sort { $0.target < $1.target } }
        governmentShare = costs.throughGovernment
        passages = graph.entities.map { entity in
            switch entity.kind {
            case .country, .place: costs.throughCountry
            case .organisation: costs.throughOrganisation
            case .person, .agreement, .source: 0
            }
        }
    }
}

extension ConnectionGraph {
    /// The sort of relation by which a route comes or goes, where that matters to the passage.
    enum Manner: Int, Sendable, CaseIterable {
        case other, meeting, tenure

        init(_ relation: Relation) {
            switch relation {
            case .meeting: self = .meeting
            case .tenure: self = .tenure
            case .statementAbout, .statementTo, .statementWith, .party, .place, .part: self = .other
            }
        }
    }

    /// What it costs to come to a node in one manner and leave it in another: less from one who met a government to one
    /// who serves in it than between any others.
    func passage(through node: Int, from arrival: Manner, to departure: Manner) -> Int {
        let isGovernment =
            [arrival, departure] == [.meeting, .tenure] || [arrival, departure] == [.tenure, .meeting]
        return isGovernment ? min(passages[node], governmentShare) : passages[node]
    }

    struct Pair: Hashable, Comparable, Sendable {
        let low: Int
        let high: Int

        static func < (a: Pair, b: Pair) -> Bool { (a.low, a.high) < (b.low, b.high) }
    }

    struct Link: Sendable {
        var relation: Relation
        var cost: Int
        /// Of relations that cost the same meetings first, then the surest, then the best reported, then in order.
        var rank: Rank
    }

    struct Rank: Comparable, Sendable {
        var cost: Int
        /// Whether it is no meeting.
        var isOther: Int
        var doubt: Double
        var sources: Int
        var order: Int

        static func < (a: Rank, b: Rank) -> Bool {
            (a.cost, a.isOther, a.doubt, a.sources, a.order) < (b.cost, b.isOther, b.doubt, b.sources, b.order)
        }
    }

    /// Walks the graph's lists and notes every pair.
    private struct Collector {
        let graph: DossierGraph
        let costs: RelationCosts
        var links: [Pair: [Link]] = [:]

        mutating func collect() {
            for (position, meeting) in graph.meetings.enumerated() { add(meeting, MeetingID(position)) }
            for (position, tenure) in graph.tenures.enumerated() {
                guard let body = graph[tenure.office].of else { continue }
                join(tenure.holder, body, .tenure(TenureID(position)), costs.tenure, tenure.support, position)
            }
            for (position, statement) in graph.statements.enumerated() { add(statement, StatementID(position)) }
            for (position, entity) in graph.entities.enumerated() {
                let support = Support(evidence: entity.mentions, rules: [], confidence: 0.5)
                for party in entity.parties {
                    join(EntityID(position), party, .party(EntityID(position)), costs.party, support, position)
                }
                if let whole = entity.partOf {
                    join(EntityID(position), whole, .part(EntityID(position)), costs.part, support, position)
                }
            }
        }

        private mutating func add(_ meeting: MeetingNode, _ id: MeetingID) {
            let cost = meeting.tookPlace ? costs.meeting : costs.meetingNotHeld
            for (position, one) in meeting.participants.enumerated() {
                for other in meeting.participants[(position + 1)...] {
                    join(one.entity, other.entity, .meeting(id), cost, meeting.support, id.index)
                }
                if let place = meeting.place, meeting.tookPlace {
                    join(one.entity, place, .place(id), costs.place, meeting.support, id.index)
                }
            }
        }

        private mutating func add(_ statement: StatementNode, _ id: StatementID) {
            for (position, speaker) in statement.speakers.enumerated() {
                for other in statement.speakers[(position + 1)...] {
                    join(speaker, other, .statementWith(id), costs.statementWith, statement.support, id.index)
                }
                for other in statement.addressees {
                    join(speaker, other, .statementTo(id), costs.statementTo, statement.support, id.index)
                }
                for other in statement.about {
                    join(speaker, other, .statementAbout(id), costs.statementAbout, statement.support, id.index)
                }
            }
        }

        private mutating func join(
            _ a: EntityID, _ b: EntityID, _ relation: Relation, _ cost: Int, _ support: Support, _ order: Int
        ) {
            guard a != b else { return }
            let pair = Pair(low: min(a.index, b.index), high: max(a.index, b.index))
            let isMeeting = if case .meeting = relation { true } else { false }
            let rank = Rank(
                cost: cost, isOther: isMeeting ? 0 : 1, doubt: 1 - support.confidence,
                sources: -support.documents.count,
                order: order)
            links[pair, default: []].append(Link(relation: relation, cost: cost, rank: rank))
        }
    }
}
