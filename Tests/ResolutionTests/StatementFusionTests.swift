import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct StatementFusionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var words: [String]
        var forms: [Statement.Form]
        var count: Int

        init(_ rule: String, _ words: [String], forms: [Statement.Form] = [.direct, .direct], _ count: Int) {
            self.rule = rule
            self.words = words
            self.forms = forms
            self.count = count
        }

        var testDescription: String { rule }
    }

    @Test(arguments: [
        Case("the same words", ["The dam will hold until spring", "The dam will hold until spring"], 1),
        Case("marks and case say nothing", ["“The dam will hold until spring,”", "the dam will hold until spring"], 1),
        Case(
            "a part of a longer quotation",
            ["The dam will hold until spring. Then we shall see", "the dam will hold until spring"], 1),
        Case("a few short words told together", ["a clown", "a clown"], 1),
        Case("other words", ["The dam will hold until spring", "The dam will break before spring"], 2),
        Case(
            "the quoted words of mixed speech",
            ["the dam “will hold until the spring floods”", "It will hold until the spring floods"],
            forms: [.mixed, .direct], 1),
        Case(
            "indirect speech only as a whole",
            ["the dam will hold until spring", "the dam will hold until spring and longer"],
            forms: [.indirect, .indirect], 2),
    ])
    func `statements that quote the same words fuse`(_ item: Case) throws {
        let records = item.words.enumerated().map { index, words in
            draft("d\(index)", "2021-03-0\(index + 1)") { d in
                d.statement([d.person("Marek Olander")], words, form: item.forms[index])
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.statements.count == item.count)
        #expect(graph.statements.flatMap(\.support.evidence).count == 2)
    }

    @Test func `the same words by another speaker are another statement`() throws {
        let records = ["Marek Olander", "Ines Tarp"].enumerated().map { index, name in
            draft("d\(index)") { d in d.statement([d.person(name)], "the dam will hold until spring") }
        }
        #expect(try Resolver(reference: .invented).resolve(records).graph.statements.count == 2)
    }

    @Test func `a statement is named after its earliest source`() throws {
        let records = [("b", "2021-03-01"), ("a", "2021-03-02")].map { id, date in
            draft(id, date) { d in d.statement([d.person("Marek Olander")], "the dam will hold until spring") }
        }
        #expect(
            try Resolver(reference: .invented).resolve(records).graph.statements.map(\.iri) == ["statement/b/14-44"])
    }
}
