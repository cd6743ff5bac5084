import Documents
import Facts
import Language
import Testing

@testable import Extraction

/// What is taken from one document is bounded, and what is left out is said.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct LimitTests {
    /// A text beyond some limits, and what is said about it.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var limits: ExtractionLimits
        var warnings: [String]

        init(_ name: String, _ text: String, _ warnings: String..., set: (inout ExtractionLimits) -> Void) {
            testDescription = name
            self.text = text
            self.warnings = warnings
            limits = ExtractionLimits()
            set(&limits)
        }
    }

    static let meetings = "Tomas Arnov met Lena Brask in Paris on Monday. Jonas Vell met Ana Holm in Berlin on Friday."
    static let speeches = "Arnov said that it was late. Brask said that it was early. Vell said that he was tired."

    static let cases = [
        Case(
            "mentions", meetings,
            "many-mentions: test: of 6 mentions of entities the first 2 were kept. Split the document to have all of them."
        ) { $0.mentions = 2 },
        Case(
            "times", meetings,
            "many-times: test: of 2 time expressions the first 1 were kept. Split the document to have all of them."
        ) { $0.times = 1 },
        Case(
            "meetings", meetings,
            "many-meetings: test: of 2 meetings the first 1 were kept. Split the document to have all of them."
        ) { $0.meetings = 1 },
        Case(
            "statements", speeches,
            "many-statements: test: of 3 statements the first 2 were kept. Split the document to have all of them."
        ) { $0.statements = 2 },
        Case(
            "tenures", "President Tomas Arnov of France left. Prime Minister Lena Brask of Norway came.",
            "many-tenures: test: of 2 tenures the first 1 were kept. Split the document to have all of them."
        ) { $0.tenures = 1 },
        Case(
            "participants", "Tomas Arnov met Lena Brask, Jonas Vell and Ana Holm in Paris.",
            "many-participants: test: 1 meetings have more than 3 participants, the first at character 12; the others were "
                + "left out. Cut the list in the text into several sentences."
        ) { $0.participants = 3 },
        Case(
            "speakers", "Tomas Arnov and Lena Brask said that it was late.",
            "many-participants: test: 1 statements have more than 1 speakers, the first at character 37; the others were "
                + "left out. Cut the list in the text into several sentences."
        ) { $0.participants = 1 },
        Case(
            "depth", "Arnov said that Brask said that Vell said that it was late.",
            "deep-statements: test: 1 statements that stand inside 2 others were left out, the first at character 47; their "
                + "words are in those around them. Cut the sentence to have them."
        ) { $0.nesting = 2 },
        Case(
            "length", "Arnov said that it was late and dark in the harbour.",
            "long-statement: test: the content of 1 statements was cut after 12 bytes, the first at character 16. Look into "
                + "the document for the rest."
        ) { $0.contentBytes = 12 },
        Case("nothing", meetings + " " + speeches) { _ in },
    ]

    @Test(arguments: cases)
    func `what is beyond a limit is left out and named`(_ example: Case) throws {
        let document = try StatementReader.tree(of: example.text).document
        let findings = Extractor(limits: example.limits).findings(in: document)
        #expect(findings.warnings.map { "\($0.code.rawValue): \($0.message)" } == example.warnings)
        #expect(findings.mentions.count <= example.limits.mentions)
        #expect(findings.times.count <= example.limits.times)
        #expect(findings.tenures.count <= example.limits.tenures)
        #expect(findings.meetings.count <= example.limits.meetings)
        #expect(findings.statements.count <= example.limits.statements)
        #expect(findings.meetings.allSatisfy { $0.participants.count <= example.limits.participants })
        #expect(findings.statements.allSatisfy { $0.speakers.count <= example.limits.participants })
        let record = FactsRecord(id: "test", outcome: .findings(findings))
        try record.validate(against: document.source.text)
        #expect(try FactsRecord(json: record.json) == record)
    }

    @Test func `a content is cut behind a word, and over all its parts`() throws {
        let text = "“It was late,” Arnov said, “and it was dark in the harbour.”"
        let document = try StatementReader.tree(of: text).document
        var limits = ExtractionLimits()
        limits.contentBytes = 22
        let findings = Extractor(limits: limits).findings(in: document)
        #expect(findings.statements.map { $0.content.map(\.text) } == [["It was late,", "and it was"]])
    }

    @Test(arguments: [1, 2])
    func `nested reports give no more than so many times the text`(_ size: Int) throws {
        let text = String(repeating: "Arnov said that ", count: 900 * size) + "it was late."
        let findings = Extractor().findings(in: try StatementReader.tree(of: text).document)
        let lengths = findings.statements.flatMap { $0.content.map { $0.end - $0.start } }
        #expect(lengths.reduce(0, +) <= ExtractionLimits().nesting * text.utf8.count)
        #expect(findings.statements.count <= 100 * size)
        #expect(findings.warnings.contains { $0.code == .deepStatements })
        #expect(findings.warnings.contains { $0.code == .longSentence } == (size > 1))
    }
}
