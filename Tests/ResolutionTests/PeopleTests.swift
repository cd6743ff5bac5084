import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct PeopleTests {
    /// A person of one document: names (the fullest first), and an office of a country where there is one.
    struct Person: Sendable {
        var names: String
        var role: String?
        var iso2: String?
        var gender: Entity.Gender?

        init(_ names: String, _ role: String? = nil, _ iso2: String? = nil, gender: Entity.Gender? = nil) {
            self.names = names
            self.role = role
            self.iso2 = iso2
            self.gender = gender
        }

        func add(to draft: inout Draft) {
            let person = draft.person(names, gender: gender)
            guard let role else { return }
            draft.tenure(person, role, of: iso2.map { draft.entity(.country, $0, iso2: $0) })
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var people: [Person]
        /// How many people they are.
        var count: Int
        /// The verdict that is on record between them.
        var verdict: Judgement.Verdict?

        init(_ rule: String, _ people: [Person], _ count: Int, _ verdict: Judgement.Verdict? = nil) {
            self.rule = rule
            self.people = people
            self.count = count
            self.verdict = verdict
        }

        var testDescription: String { rule }
    }

    @Test(arguments: [
        Case("a full name is one person", [Person("Marek Olander"), Person("Marek Olander/Olander")], 1),
        Case("transliterations are one", [Person("Petra Zelinsky"), Person("Petra Zelinskyy")], 1, .same),
        Case("a nickname is one if nobody else fits", [Person("William Harte"), Person("Bill Harte")], 1, .same),
        Case(
            "a nickname with two candidates is unsure",
            [Person("Christopher Harte"), Person("Christian Harte"), Person("Chris Harte")], 3, .unsure),
        Case("an initial is one if nobody else fits", [Person("Eva Lind"), Person("E. Lind")], 1, .same),
        Case("an initial of two is unsure", [Person("Eva Lind"), Person("Elsa Lind"), Person("E. Lind")], 3, .unsure),
        Case(
            "an initial is settled by the office",
            [Person("Eva Lind", "judge", "XA"), Person("Elsa Lind"), Person("E. Lind", "judge", "XA")], 2, .same),
        Case("a surname alone joins the only bearer", [Person("Marek Olander"), Person("Olander")], 1, .same),
        Case(
            "a surname alone of two bearers is unsure",
            [Person("Marek Olander"), Person("Tomas Olander"), Person("Olander")], 3, .unsure),
        Case(
            "a surname alone is settled by its office",
            [
                Person("Marek Olander", "mayor", "XA"), Person("Tomas Olander", "judge", "XA"),
                Person("Olander", "judge", "XA"),
            ], 2, .same),
        Case(
            "a surname alone is settled by its country",
            [
                Person("Marek Olander", "mayor", "XA"), Person("Tomas Olander", "judge", "XB"),
                Person("Olander", "envoy general", "XB"),
            ],
            2, .same),
        Case("other given names are other people", [Person("Marek Olander"), Person("Tomas Olander")], 2),
        Case(
            "offices of other countries forbid it",
            [Person("Marek Olander", "mayor", "XA"), Person("Marek Olander", "judge", "XB")], 2, .different),
        Case(
            "other genders forbid it",
            [Person("Kim Harlow", gender: .female), Person("Kim Harlow", gender: .male)], 2, .different),
        Case(
            "a namesake of two others is unsure",
            [Person("Marek Olander", "mayor", "XA"), Person("Marek Olander", "judge", "XB"), Person("Marek Olander")],
            3, .unsure),
        Case(
            "a translated name needs something else",
            [Person("Volodymyr Marchuk"), Person("Vladimir Marchuk")], 2, .unsure),
        Case(
            "a translated name with the office is one",
            [Person("Volodymyr Marchuk", "mayor", "XA"), Person("Vladimir Marchuk", "mayor", "XA")], 1, .same),
        Case(
            "a slip of the pen needs the office", [Person("Volodymyr Marchuk"), Person("Volodmyr Marchuk")], 2, .unsure),
        Case(
            "a slip of the pen with the office is one",
            [Person("Volodymyr Marchuk", "mayor", "XA"), Person("Volodmyr Marchuk", "mayor", "XA")], 1, .same),
        Case("a leading family name is a short form", [Person("Xi Maolin/Xi"), Person("Xi")], 1, .same),
        Case("father and son are two", [Person("Robert Keane Jr."), Person("Robert Keane Sr.")], 2),
    ])
    func `people of many documents are one or not`(_ item: Case) throws {
        let records = item.people.enumerated().map { index, person in
            draft("d\(index)", "2021-03-0\(index + 1)") { person.add(to: &$0) }
        }
        let resolved = try Resolver(reference: .invented).resolve(records)
        #expect(resolved.graph.entities.count { $0.kind == .person } == item.count)
        if let verdict = item.verdict { #expect(resolved.judgements.contains { $0.verdict == verdict }) }
        let reversed = try Resolver(reference: .invented).resolve(records.reversed())
        #expect(reversed.graph == resolved.graph)
    }

    @Test func `a title stands for its holder on the day of the document`() throws {
        func record(_ id: String, _ date: String, _ name: String?) -> FactsRecord {
            draft(id, date) { d in
                let country = d.entity(.country, "Arland", iso2: "XA")
                if let name {
                    d.tenure(d.person(name), "president", of: country)
                } else {
                    _ = d.entity(.person, "the Arlandish president", form: .title)
                }
            }
        }
        let resolved = try Resolver(reference: .invented).resolve([
            record("a", "2020-01-01", "Marek Olander"), record("b", "2020-02-01", nil),
            record("c", "2020-03-01", "Marek Olander"), record("d", "2022-01-01", "Ines Tarp"),
            record("e", "2022-01-05", nil),
        ])
        #expect(resolved.graph.entities.map(\.iri) == ["country/xa", "person/ines-tarp", "person/marek-olander"])
        #expect(resolved.node(of: LocalID<Entity>(1), in: "b") == EntityID(2))
        #expect(resolved.node(of: LocalID<Entity>(1), in: "e") == EntityID(1))
    }

    @Test func `the reference table names a holder whom no document names`() throws {
        let record = draft("a", "2020-02-01") { _ = $0.entity(.person, "the Borovian president", form: .title) }
        let later = draft("a", "2024-02-01") { _ = $0.entity(.person, "the Borovian president", form: .title) }
        let resolver = Resolver(reference: .invented)
        #expect(try resolver.resolve([record]).graph.entities.map(\.name) == ["Ilona Marekova"])
        #expect(try resolver.resolve([later]).graph.entities.map(\.name) == ["the Borovian president"])
    }

    @Test func `the leader of a country is the holder of its leading office`() throws {
        let resolved = try Resolver(reference: .invented).resolve([
            draft("a", "2020-01-01") { d in
                let country = d.entity(.country, "Arland", iso2: "XA")
                d.tenure(d.person("Marek Olander"), "president", of: country)
                d.tenure(d.person("Ines Tarp"), "foreign minister", of: country)
            },
            draft("b", "2020-01-09") { d in _ = d.entity(.person, "the Arlandish leader", form: .nominal) },
        ])
        #expect(resolved.graph.entities.count { $0.kind == .person } == 2)
    }

    @Test func `sources without a name are never joined`() throws {
        let records = ["a", "b"].map { draft($0) { _ = $0.entity(.source, "an Arlandish official", form: .nominal) } }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.entities.map(\.iri) == ["source/a/0-21", "source/b/0-21"])
    }
}
