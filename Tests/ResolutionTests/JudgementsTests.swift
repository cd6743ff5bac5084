import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct JudgementsTests {
    static let records = [
        draft("a", "2021-03-01") { _ = $0.person("Marek Olander") },
        draft("b", "2021-03-02") { _ = $0.person("Marek Olander") },
        draft("c", "2021-03-03") { _ = $0.person("The Fox of Tarn") },
    ]

    private func people(_ lines: String) throws -> [String] {
        let judgements = try Judgements(lines, file: "judgements.tsv")
        return try Resolver(reference: .invented, judgements: judgements).resolve(Self.records).graph.entities.map(
            \.iri)
    }

    @Test(arguments: [
        ("", ["person/fox-of-tarn", "person/marek-olander"]),
        ("same\tMarek Olander\tThe Fox of Tarn", ["person/marek-olander"]),
        ("same\tperson/marek-olander\tperson/fox-of-tarn\this nickname", ["person/marek-olander"]),
        ("same\tdocument/c#char=0,15\tdocument/a#char=0,13", ["person/marek-olander"]),
    ])
    func `a file forces merges by name, node or mention`(_ lines: String, _ iris: [String]) throws {
        #expect(try people("# decided by hand\n\n" + lines + "\n") == iris)
    }

    @Test func `a file forbids merges`() throws {
        let iris = try people("different\tdocument/a#char=0,13\tdocument/b#char=0,13")
        #expect(iris.count == 3)
        #expect(iris.prefix(2) == ["person/fox-of-tarn", "person/marek-olander"])
    }

    @Test(arguments: [
        ("same\tA", "judgements.tsv:1: found 2 field(s), wanted 3 or 4 separated by tabs: same|different, A, B, note"),
        ("equal\tA\tB", "judgements.tsv:1: found \"equal\", wanted \"same\" or \"different\""),
        (
            "\nsame\tdocument/a#char=9,3\tB",
            "judgements.tsv:2: a reference is empty or its span is not document/ID#char=BEGIN,END with BEGIN before END"
        ),
    ])
    func `a bad line is named`(_ lines: String, _ message: String) {
        let error = #expect(throws: ResolutionError.self) { try Judgements(lines, file: "judgements.tsv") }
        #expect(error?.description == message)
    }

    @Test func `judgements that contradict each other are refused`() {
        #expect(throws: ResolutionError.self) {
            try people("same\tMarek Olander\tThe Fox of Tarn\ndifferent\tThe Fox of Tarn\tdocument/a#char=0,13")
        }
    }

    @Test func `a judgement of nothing in the records is reported`() throws {
        let judgements = try Judgements("same\tMarek Olander\tNobody", file: "j")
        let resolved = try Resolver(reference: .invented, judgements: judgements).resolve(Self.records)
        #expect(resolved.unmatchedJudgements == [1])
    }
}

@Suite struct LedgerTests {
    private func resolve(_ records: [FactsRecord], _ ledger: Ledger?) throws -> Resolved {
        try Resolver(reference: .invented, ledger: ledger).resolve(records)
    }

    @Test func `a document that is added renames nothing`() throws {
        let first = try resolve(
            [
                draft("b", "2021-03-02") { d in
                    d.tenure(d.person("Olander"), "mayor", of: d.entity(.country, "Arland", iso2: "XA"))
                    d.meeting([d.person("Ines Tarp"), d.person("Jon Vesterby")], on: "2021-03")
                }
            ], Ledger())
        let both = [
            draft("b", "2021-03-02") { d in
                d.tenure(d.person("Olander"), "mayor", of: d.entity(.country, "Arland", iso2: "XA"))
                d.meeting([d.person("Ines Tarp"), d.person("Jon Vesterby")], on: "2021-03")
            },
            draft("a", "2021-03-01") { d in
                d.tenure(d.person("Marek Olander"), "mayor", of: d.entity(.country, "Arland", iso2: "XA"))
                d.meeting([d.person("Ines Tarp"), d.person("Jon Vesterby")], on: "2021-03-01")
            },
        ]
        let known = try #require(first.ledger)
        let reread = try Ledger(known.text, file: "ledger.tsv")
        let second = try resolve(both, reread)
        #expect(second.graph.entities.map(\.iri) == first.graph.entities.map(\.iri))
        #expect(second.graph.meetings.map(\.iri) == first.graph.meetings.map(\.iri))
        #expect(second.graph.tenures.map(\.iri) == first.graph.tenures.map(\.iri))
        let fresh = try resolve(both, nil)
        #expect(fresh.graph.entities.map(\.iri).contains("person/marek-olander"))
        #expect(fresh.ledger == nil)
    }

    @Test func `two nodes of a ledger that turn out one keep one of its names`() throws {
        let apart = [
            draft("a", "2021-03-01") { _ = $0.person("William Harte") },
            draft("b", "2021-03-02") { _ = $0.person("Bill Harte") },
        ]
        let ledger = try #require(
            try Resolver(
                reference: .invented,
                judgements: try Judgements("different\tWilliam Harte\tBill Harte", file: "j"), ledger: Ledger()
            ).resolve(apart).ledger)
        #expect(try resolve(apart, ledger).graph.entities.map(\.iri) == ["person/william-harte"])
    }

    @Test(arguments: [
        ("person/x\ta", "l:1: found 2 field(s), wanted IRI, document and BEGIN-END separated by tabs"),
        ("person/x\ta\t3", "l:1: found the span \"3\", wanted BEGIN-END, as 12-20"),
    ])
    func `a bad line is named`(_ text: String, _ message: String) {
        let error = #expect(throws: ResolutionError.self) { try Ledger(text, file: "l") }
        #expect(error?.description == message)
    }
}

@Suite struct ExplanationTests {
    @Test func `a merge is explained by its decisions`() throws {
        let resolved = try Resolver(reference: .invented).resolve([
            draft("a") { _ = $0.person("William Harte") }, draft("b") { _ = $0.person("Bill Harte") },
        ])
        #expect(
            resolved.explain("Bill Harte", "William Harte").description
                == """
                "Bill Harte" and "William Harte" are one node, person/william-harte: by 1 decision
                  same (75 %): William Harte (a) and Bill Harte (b): a short form of the given name; nobody else fits
                """)
    }

    @Test(arguments: [
        ("Marek Olander", "Tomas Olander", Judgement.Verdict.different),
        ("Olander", "Tomas Olander", .unsure),
    ])
    func `what is not one is explained as well`(_ a: String, _ b: String, _ verdict: Judgement.Verdict) throws {
        let resolved = try Resolver(reference: .invented).resolve([
            draft("a") { _ = $0.person("Marek Olander") }, draft("b") { _ = $0.person("Tomas Olander") },
            draft("c") { _ = $0.person("Olander") },
        ])
        #expect(resolved.explain(a, b).verdict == verdict)
    }

    @Test func `an unknown name is said to be unknown`() throws {
        let resolved = try Resolver(reference: .invented).resolve([draft("a") { _ = $0.person("Marek Olander") }])
        #expect(resolved.explain("Marek Olander", "Nobody").verdict == nil)
    }
}
