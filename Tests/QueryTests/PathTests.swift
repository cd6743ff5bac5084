import Facts
import KnowledgeGraph
import Query
import Testing

@testable import Query

@Suite struct PathTests {
    private var query: GraphQuery { Fixture.query }

    private func names(_ path: Path?) -> [String] {
        guard let path, let first = path.steps.first else { return [] }
        return ([first.from] + path.steps.map(\.to)).map { query.graph[$0].name }
    }

    private func path(_ a: String, _ b: String) -> Path? { query.paths(from: Fixture.id(a), to: Fixture.id(b)).first }

    @Test func `two who met are one step apart by the meeting that took place`() {
        let path = path("person/oda-tellmark", "person/ilya-dromskyy")
        #expect(path?.steps.map { $0.relations.first } == [.meeting(MeetingID(0))])
        #expect(path?.steps.first?.relations.contains(.meeting(MeetingID(1))) == true)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var from: String
        var to: String
        var names: [String]

        var testDescription: String { names.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case(from: "person/oda-tellmark", to: "person/lena-osk", names: ["Oda Tellmark", "Ilya Dromskyy", "Lena Osk"]),
        Case(from: "person/oda-tellmark", to: "country/ar", names: ["Oda Tellmark", "Arvenia"]),
        Case(
            from: "person/emile-marchand", to: "person/oda-tellmark",
            names: ["Émile Marchand", "the Harbour pact", "Oda Tellmark"]),
        Case(from: "person/mara-quist", to: "person/tom-sarrow", names: ["Mara Quist", "Arvenia", "Tom Sarrow"]),
    ])
    func `the way is the one that a reader would tell`(_ test: Case) {
        #expect(names(path(test.from, test.to)) == test.names)
        #expect(names(path(test.to, test.from)) == test.names.reversed())
    }

    @Test func `a shared pact is nearer than a shared country`() {
        let costs = RelationCosts()
        #expect(2 * costs.meeting < 2 * costs.statementAbout)
        #expect(2 * costs.statementAbout < 2 * costs.tenure + costs.throughCountry)
        #expect(2 * costs.party < 2 * costs.tenure + costs.throughCountry)
    }

    @Test func `the next ways are dearer, distinct and without loops`() {
        let paths = query.paths(from: Fixture.id("person/oda-tellmark"), to: Fixture.id("person/lena-osk"), count: 6)
        #expect(paths.count > 2)
        #expect(paths.map(\.cost) == paths.map(\.cost).sorted())
        #expect(Set(paths.map(names)).count == paths.count)
        for path in paths { #expect(Set(names(path)).count == path.steps.count + 1) }
    }

    @Test func `ways of any number of them are those of all simple ways by cost`() {
        let connections = ConnectionGraph(query.graph, costs: RelationCosts())
        let (start, end) = (Fixture.id("person/mara-quist").index, Fixture.id("person/lena-osk").index)
        var all: [ShortestRoutes.Route] = []
        func extend(_ nodes: [Int], _ cost: Int, _ manner: ConnectionGraph.Manner) {
            guard let last = nodes.last else { return }
            if last == end { return all.append(.init(cost: cost, nodes: nodes)) }
            for edge in connections.edges[last] where !nodes.contains(edge.target) {
                let passage = last == start ? 0 : connections.passage(through: last, from: manner, to: edge.manner)
                extend(nodes + [edge.target], cost + edge.cost + passage, edge.manner)
            }
        }
        extend([start], 0, .other)
        let found = ShortestRoutes(connections).routes(from: start, to: end, count: all.count + 5)
        #expect(found.count == all.count)
        #expect(found.map(\.cost) == all.map(\.cost).sorted())
        #expect(Set(found) == Set(all))
    }

    @Test func `there is no way to oneself, to the unconnected, or of no count`() {
        let (oda, sarrow) = (Fixture.id("person/oda-tellmark"), Fixture.id("organisation/sarrow"))
        #expect(query.paths(from: oda, to: oda).isEmpty)
        #expect(query.paths(from: oda, to: sarrow).isEmpty)
        #expect(query.paths(from: oda, to: Fixture.id("country/ar"), count: 0).isEmpty)
    }

    @Test func `every step has its evidence`() {
        for path in query.paths(from: Fixture.id("person/emile-marchand"), to: Fixture.id("person/lena-osk"), count: 3)
        {
            for step in path.steps { #expect(!step.relations.flatMap(query.evidence).isEmpty) }
        }
    }

    @Test func `betweenness of a line and of a star are those of the book`() {
        #expect(Brandes.betweenness([[1], [0, 2], [1]], maximumStarts: 9) == [0, 1, 0])
        #expect(Brandes.betweenness([[1, 2, 3], [0], [0], [0]], maximumStarts: 9) == [1, 0, 0, 0])
        let ring = Brandes.betweenness([[1, 3], [0, 2], [1, 3], [2, 0]], maximumStarts: 9)
        #expect(ring.allSatisfy { abs($0 - 1.0 / 6) < 1e-12 })
    }

    @Test func `the most central come first and equal ones in order`() {
        let people = query.top(20)
        #expect(people.allSatisfy { query.graph[$0.entity].kind == .person })
        #expect(people.map(\.degree) == people.map(\.degree).sorted(by: >))
        let between = query.top(3, by: .betweenness, kinds: [])
        #expect(between.map(\.betweenness) == between.map(\.betweenness).sorted(by: >))
    }
}
