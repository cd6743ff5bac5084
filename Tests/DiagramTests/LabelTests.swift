import Facts
import KnowledgeGraph
import Testing

@testable import Diagram

@Suite struct LabelTests {
    @Test(arguments: [
        ("2025-02-12", "2025-02-12", "12 Feb"), ("2024-09-03", "2024-09-03", "3 Sep 2024"),
        ("2025-02-10", "2025-02-16", "week of 10 Feb"), ("2025-02-10", "2025-02-14", "week of 10 Feb"),
        ("2025-02-20", "2025-02-21", "20–21 Feb"), ("2025-02-28", "2025-03-01", "28 Feb – 1 Mar"),
        ("2024-09", "2024-09", "September 2024"), ("2025-02", "2025-02", "February"), ("2014", "2014", "2014"),
        ("2025-02-01", "2025-02-28", "February"), ("2024-01-01", "2024-12-31", "2024"),
        ("2022-02", "2022-04", "February 2022 – April 2022"), ("nonsense", "nonsense", "nonsense"),
    ])
    func `dates are as short as they can be`(begin: String, end: String, text: String) {
        #expect(DateLabel(commonYear: 2025).text(TimeSpan(begin: begin, end: end)) == text)
    }

    @Test func `no date gives no text`() {
        #expect(DateLabel(commonYear: 2025).text(nil) == nil)
        #expect(DateLabel(commonYear: 2025).text(TimeSpan(begin: nil, end: nil)) == nil)
    }

    @Test(arguments: [
        ("Port Maren", " in Port Maren"), ("White House", " at the White House"),
        ("United States", " in the United States"), ("Kremlin", " at the Kremlin"),
        ("Netherlands", " in the Netherlands"),
        ("The Hague", " in The Hague"), ("European Union", " in the European Union"), ("Freeport", " in Freeport"),
    ])
    func `one meets in a city and at a building`(place: String, text: String) {
        #expect(MeetingLabel.at(place) == text)
    }

    @Test(arguments: [
        ("Ursa van der Lind", "van der Lind"), ("Oda Tellmark", "Tellmark"), ("Sting", "Sting"),
        ("Ana de la Cruz Mora", "de la Cruz Mora"), ("J. R. Hale", "Hale"),
    ])
    func `a family name keeps its particles`(name: String, surname: String) {
        #expect(MeetingLabel.surname(name) == surname)
    }

    @Test func `meetings are called by kind, place and visitor`() throws {
        let graph = Fixtures.harbour
        let label = MeetingLabel(graph: graph, dates: DateLabel(commonYear: 2031))
        let names = Set(graph.meetings.map { label.name($0) })
        #expect(
            names.isSuperset(of: [
                "Phone call", "Andro in Port Maren", "Visit to Port Maren", "Talks in Galdria", "Meeting in Highcourt",
                "Conference in Lisk", "Talks",
            ]))
        let lines = Set(graph.meetings.compactMap { label.line([$0]) })
        #expect(lines.isSuperset(of: ["20 Feb", "week of 17 Feb", "4 Mar, planned", "28 Feb – 1 Mar", "refused"]))
        let calls = graph.meetings.filter { $0.kind == .phoneCall }
        #expect(label.name(calls[0], count: 2) == "2 phone calls")
        var interview = calls[0]
        interview.kind = .interview
        #expect(label.name(interview).hasPrefix("Interview"))
        #expect(label.name(interview, count: 2).hasPrefix("2 interviews"))
    }

    @Test(arguments: [
        ("a plain title", 40, ["a plain title"]), ("", 10, [""]),
        ("National Security Adviser, United States", 34, ["National Security", "Adviser, United States"]),
        ("Donaudampfschifffahrtsgesellschaft", 10, ["Donaudamp", "fschifffa", "hrtsgesel", "lschaft"]),
    ])
    func `lines are broken at words and balanced`(text: String, width: Int, lines: [String]) {
        #expect(Wrap.lines(text, width: width) == lines)
    }

    @Test(arguments: [
        ("praise for “the brave and patient”", 80, "praise for “the brave and patient”"),
        ("praise for “the brave and patient”", 26, "praise for “the brave and…”"),
        ("the paper a \"draft of a draft\"", 20, "the paper a \"draft…\""), ("„ein neuer Anfang“", 12, "„ein neuer…“"),
        ("they had “no cards”, and no time", 26, "they had “no cards”, and…"),
        ("no marks at all here", 12, "no marks at…"),
    ])
    func `a quotation that is cut through is closed`(words: String, limit: Int, short: String) {
        let statement = StatementNode(
            iri: "statement/1", speakers: [], form: .mixed, content: words,
            support: Support(evidence: [], rules: [], confidence: 1))
        #expect(Quotation.text(statement, limit: limit) == short)
    }

    @Test(arguments: [
        ("short", 10, "short"), ("one two three four", 12, "one two…"), ("one, two, three", 9, "one, two…"),
        ("unbreakablelongword", 8, "unbreaka…"), ("one, two, … three", 12, "one, two…"),
        ("It ended. So it goes", 12, "It ended…"),
    ])
    func `a text is shortened after a word`(text: String, limit: Int, short: String) {
        #expect(Wrap.shortened(text, to: limit) == short)
    }
}
