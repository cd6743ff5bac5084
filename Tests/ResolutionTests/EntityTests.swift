import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct EntityTests {
    struct Thing: Sendable {
        var kind: Entity.Kind
        var names: [String]
        var iso2: String?

        init(_ kind: Entity.Kind, _ names: String..., iso2: String? = nil) {
            self.kind = kind
            self.names = names
            self.iso2 = iso2
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var things: [Thing]
        var iris: [String]

        init(_ rule: String, _ things: [Thing], _ iris: [String]) {
            self.rule = rule
            self.things = things
            self.iris = iris
        }

        var testDescription: String { rule }
    }

    @Test(arguments: [
        Case(
            "countries are one by their code",
            [Thing(.country, "Arland", iso2: "XA"), Thing(.country, "the Arlanders")],
            ["country/xa"]),
        Case("a country without a code has its name", [Thing(.country, "Old Tarn")], ["country/old-tarn"]),
        Case(
            "organisations are one by the table",
            [Thing(.organisation, "ARC"), Thing(.organisation, "the Alliance of River Countries")], ["organisation/arc"]
        ),
        Case(
            "an acronym told in another document",
            [Thing(.organisation, "Office for Dams and Bridges", "ODB"), Thing(.organisation, "ODB")],
            ["organisation/office-for-dams-and-bridges"]),
        Case(
            "an acronym by its initials",
            [Thing(.organisation, "Northern Water Guild"), Thing(.organisation, "N.W.G.")],
            ["organisation/northern-water-guild"]),
        Case(
            "an acronym of two names is neither",
            [
                Thing(.organisation, "Northern Water Guild"), Thing(.organisation, "New Wool Gazette"),
                Thing(.organisation, "NWG"),
            ], ["organisation/new-wool-gazette", "organisation/northern-water-guild", "organisation/nwg"]),
        Case(
            "legal forms and articles say nothing",
            [Thing(.organisation, "The Tarn Dredgers Ltd."), Thing(.organisation, "Tarn Dredgers")],
            ["organisation/tarn-dredgers-ltd"]),
        Case(
            "a ministry is one only with its country",
            [
                Thing(.organisation, "Foreign Ministry", iso2: "XA"),
                Thing(.organisation, "foreign ministry", iso2: "XA"),
                Thing(.organisation, "Foreign Ministry", iso2: "XB"),
            ], ["organisation/foreign-ministry", "organisation/foreign-ministry-xb"]),
        Case(
            "places are one by name and country",
            [Thing(.place, "Tarn", iso2: "XA"), Thing(.place, "Tarn", iso2: "XB"), Thing(.place, "Tarn", iso2: "XA")],
            ["place/tarn", "place/tarn-xb"]),
        Case(
            "spellings of a city by the table", [Thing(.place, "Axova"), Thing(.place, "Oksova", iso2: "XB")],
            ["place/oksova"]),
        Case(
            "a word for the kind of place says nothing", [Thing(.place, "the Tarn Sea"), Thing(.place, "Tarn")],
            ["place/tarn-sea"]),
        Case(
            "kinds are never mixed", [Thing(.place, "Tarn"), Thing(.organisation, "Tarn")],
            ["organisation/tarn", "place/tarn"]),
    ])
    func `entities of many documents are one or not`(_ item: Case) throws {
        let records = item.things.enumerated().map { index, thing in
            draft("d\(index)", "2021-03-0\(index + 1)") { $0.add(thing.kind, thing.names, iso2: thing.iso2) }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.entities.map(\.iri) == item.iris)
        #expect(try Resolver(reference: .invented).resolve(records.reversed()).graph == graph)
    }

    @Test(arguments: [
        ("the wool deal", "a wool agreement", "2021-04-01", 1), ("the wool deal", "the timber deal", "2021-04-01", 2),
        ("the wool deal", "the wool deal", "2023-04-01", 2), ("the deal", "the deal", "2021-03-02", 2),
        ("the wool deal", "the fine wool deal", "2021-03-09", 1),
    ])
    func `agreements are one by description and parties within a period`(
        _ a: String, _ b: String, _ date: String, _ count: Int
    ) throws {
        let records = [(a, "2021-03-01"), (b, date)].map { name, date in
            draft(date + name, date) { d in
                let parties = [d.entity(.country, "Arland", iso2: "XA"), d.entity(.country, "Borovia", iso2: "XB")]
                _ = d.entity(.agreement, name, form: .nominal, parties: parties)
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.entities.count { $0.kind == .agreement } == count)
    }

    @Test(arguments: [
        ("Ñandú \"><script>&'", "person/nandu-script"), ("Пётр Осинский", "person/pyotr-osinskiy"),
        ("../../etc/passwd", "person/etc-passwd"), ("王小明", "person/u738bu5c0fu660e"), ("…", "person/x-b49358"),
    ])
    func `a slug is safe whatever the name holds`(_ name: String, _ iri: String) throws {
        let graph = try Resolver(reference: .invented).resolve([draft("a b/ü") { $0.add(.person, [name], iso2: nil) }])
            .graph
        #expect(graph.entities.map(\.iri) == [iri])
        #expect(graph.documents.map(\.iri) == ["document/a%20b%2F%C3%BC"])
    }

    @Test func `a second record with an id is refused`() throws {
        let records = [
            draft("a", "2021-03-01") { _ = $0.person("Marek Olander") }, draft("a") { _ = $0.person("Ines Tarp") },
        ]
        let resolved = try Resolver(reference: .invented).resolve(records)
        #expect(resolved.refused.map(\.id) == ["a"])
        #expect(resolved.graph.documents.count == 1)
        #expect(try Resolver(reference: .invented).resolve(records.reversed()).graph == resolved.graph)
    }

    @Test func `records come back with the nodes of everything`() throws {
        let failure = FactsRecord(id: "z", outcome: .failure(.init(code: "empty", message: "nothing in it")))
        let given = [failure] + ResolverTests.records
        let resolved = try Resolver(reference: .invented).resolve(given)
        let records = resolved.order.map { resolved.annotated(given[$0]) }
        #expect(records.map(\.id) == ["a", "b", "c", "z"])
        let findings = try #require(records[0].findings)
        #expect(
            findings.entities.map(\.iri) == [
                "country/xb", "person/ilona-marekova", "person/tomas-edelgard", "place/oksova",
            ])
        #expect(findings.tenures.map(\.iri) == ["tenure/ilona-marekova/xb/president"])
        #expect(findings.meetings.first?.iri?.hasPrefix("meeting/2021-03-01-ilona-marekova-tomas-edelgard-") == true)
        #expect(findings.statements.allSatisfy { $0.iri != nil })
        #expect(records[3] == failure)
    }
}
