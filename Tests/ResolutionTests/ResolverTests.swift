import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct ResolverTests {
    /// Three reports about Borovia's president and her meeting.
    static let records: [FactsRecord] = [
        draft("b", "2021-03-02") { d in
            let country = d.entity(.country, "Borovia", iso2: "XB")
            let president = d.person("Marekova", gender: .female)
            d.tenure(president, "president", of: country)
            let guest = d.person("Tomas Edelgard")
            d.meeting([president, guest], on: "2021-03-01", in: d.entity(.place, "Axova", iso2: "XB"))
            d.statement([president], "we will keep the bridges open all winter")
        },
        draft("a", "2021-03-01") { d in
            let country = d.entity(.country, "Borovia", iso2: "XB")
            let president = d.person("Ilona Marekova/Marekova")
            d.tenure(president, "president", of: country)
            let guest = d.person("Tomáš Edelgard/Edelgard")
            d.meeting([president, guest], on: "2021-03-01", in: d.entity(.place, "Oksova"), status: .planned)
            d.statement([president], "“We will keep the bridges open all winter,”")
        },
        draft("c", "2021-03-05") { d in
            let leader = d.entity(.person, "the Borovian president", form: .title)
            let guest = d.person("T. Edelgard")
            d.statement([leader], "Thank you")
            d.statement([guest], "Thank you")
        },
    ]

    @Test func `one graph is made of many records`() throws {
        let graph = try Resolver(reference: .invented).resolve(Self.records).graph
        #expect(
            graph.entities.map(\.iri) == [
                "country/xb", "person/ilona-marekova", "person/tomas-edelgard", "place/oksova",
            ])
        #expect(graph.offices.map(\.iri) == ["office/xb/president"])
        #expect(graph.offices.map(\.name) == ["President of Borovia"])
        #expect(graph.tenures.map(\.iri) == ["tenure/ilona-marekova/xb/president"])
        #expect(graph.meetings.count == 1)
        #expect(graph.meetings.first?.status == .held)
        #expect(graph.meetings.first?.support.documents.count == 2)
        #expect(graph.statements.map(\.support.evidence.count) == [2, 1, 1])
        #expect(graph.entities[1].wikidata == "Q900020")
    }

    @Test func `the order of the records changes nothing`() throws {
        let first = try Resolver(reference: .invented).resolve(Self.records)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let other = try Resolver(reference: .invented).resolve(Self.records.shuffled(using: &generator))
            #expect(other.graph == first.graph)
            #expect(other.judgements == first.judgements)
            #expect(other.ledger == first.ledger)
        }
    }
}

/// A linear congruential generator (Knuth, MMIX), so that shuffles can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
