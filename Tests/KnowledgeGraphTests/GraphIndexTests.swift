import Facts
import KnowledgeGraph
import Testing

@Suite struct GraphIndexTests {
    /// Arland, its president, a guest and their city; a meeting, a planned one, a statement and a tenure.
    static let graph: DossierGraph = {
        let evidence = [Evidence(document: DocumentID(0), start: 0, end: 4, sentence: 0, text: "they")]
        let support = Support(evidence: evidence, rules: ["rule"], confidence: 0.9)
        func participants(_ list: Int...) -> [MeetingNode.Participant] { list.map { .init(entity: EntityID($0)) } }
        return DossierGraph(
            documents: [DocumentNode(iri: "document/a", id: "a", length: 10, sha256: "0")],
            entities: [
                EntityNode(iri: "country/xa", kind: .country, name: "Arland", iso2: "XA", mentions: evidence),
                EntityNode(iri: "person/ines-tarp", kind: .person, name: "Ines Tarp", mentions: evidence),
                EntityNode(iri: "person/jon-vesterby", kind: .person, name: "Jon Vesterby", mentions: evidence),
                EntityNode(iri: "person/marek-olander", kind: .person, name: "Marek Olander", mentions: evidence),
                EntityNode(iri: "place/oksova", kind: .place, name: "Oksova", partOf: EntityID(0), mentions: evidence),
            ],
            offices: [
                OfficeNode(iri: "office/xa/president", name: "President of Arland", role: "president", of: EntityID(0))
            ],
            tenures: [
                TenureNode(
                    iri: "tenure/marek-olander/xa/president", holder: EntityID(3), office: OfficeID(0),
                    title: "President",
                    status: .current, support: support)
            ],
            meetings: [
                MeetingNode(
                    iri: "meeting/1", kind: .meeting, status: .held, participants: participants(1, 3), support: support),
                MeetingNode(
                    iri: "meeting/2", kind: .talks, status: .planned, participants: participants(1, 2, 3),
                    support: support),
            ],
            statements: [
                StatementNode(
                    iri: "statement/a/0-4", speakers: [EntityID(3)], form: .direct, content: "they",
                    addressees: [EntityID(1)], about: [EntityID(0), EntityID(2)], support: support)
            ])
    }()

    @Test func `an index leads from entities to their relations`() {
        let index = GraphIndex(Self.graph)
        #expect(index.tenuresByHolder == [EntityID(3): [TenureID(0)]])
        #expect(index.tenuresByOffice == [OfficeID(0): [TenureID(0)]])
        #expect(index.meetingsByParticipant[EntityID(1)] == [MeetingID(0), MeetingID(1)])
        #expect(index.statementsBySpeaker == [EntityID(3): [StatementID(0)]])
        #expect(index.statementsAbout == [EntityID(0): [StatementID(0)], EntityID(2): [StatementID(0)]])
        #expect(index.statementsTo == [EntityID(1): [StatementID(0)]])
    }

    @Test(arguments: [(0, [3, 4]), (1, [2, 3]), (2, [1, 3]), (3, [0, 1, 2]), (4, [0])])
    func `neighbours are everyone in a relation, each once`(_ entity: Int, _ others: [Int]) {
        #expect(GraphIndex(Self.graph).neighbours[EntityID(entity)] == others.map { EntityID($0) })
    }

    @Test func `statistics count nodes and name the best-connected people`() {
        let statistics = GraphStatistics(Self.graph, index: GraphIndex(Self.graph))
        #expect(statistics.entities[.person] == 3)
        #expect(statistics.entities[.organisation] == 0)
        #expect(statistics.meetings == 2)
        #expect(statistics.held == 1)
        #expect(statistics.bestConnected.map(\.person) == [EntityID(3), EntityID(1), EntityID(2)])
        #expect(statistics.bestConnected.map(\.degree) == [3, 2, 2])
    }
}
