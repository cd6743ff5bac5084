import Documents
import Testing

@testable import Facts

@Suite struct FactsValidationTests {
    @Test func `a sound record holds against its text`() throws {
        let sample = SampleRecord()
        try sample.record.validate(against: sample.text)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let member: String
        let change: @Sendable (inout Findings) -> Void
    }

    @Test(arguments: [
        Case(testDescription: "other words", member: "mentions[0]") { $0.mentions[0].text = "Mária Kós" },
        Case(testDescription: "words of the same length", member: "mentions[1]") { $0.mentions[1].text = "Zendo" },
        Case(testDescription: "an empty span", member: "times[0]") { $0.times[0].end = $0.times[0].start },
        Case(testDescription: "beyond the text", member: "times[0]") { $0.times[0].end = 9999 },
        Case(testDescription: "no such entity", member: "tenures[0].person") { $0.tenures[0].person = LocalID(9) },
        Case(testDescription: "no such mention", member: "meetings[0].participants") {
            $0.meetings[0].participants[0].mention = LocalID(9)
        },
        Case(testDescription: "no evidence", member: "tenures[0].evidence") { $0.tenures[0].evidence = [] },
        Case(testDescription: "no content", member: "statements[0].content") { $0.statements[0].content = [] },
        Case(testDescription: "a cue alone", member: "statements[0]") { $0.statements[0].speakers = [] },
        Case(testDescription: "sure beyond 1", member: "meetings[0].confidence") { $0.meetings[0].confidence = 1.1 },
        Case(testDescription: "another length", member: "document.length") { $0.document.length = 3 },
        Case(testDescription: "too much evidence", member: "meetings[0].evidence") {
            $0.meetings[0].evidence = Array(repeating: $0.meetings[0].evidence[0], count: 40)
        },
    ])
    func `a record that does not hold is refused where it does not`(wrong: Case) throws {
        let sample = SampleRecord()
        var findings = try #require(sample.record.findings)
        wrong.change(&findings)
        let record = FactsRecord(id: "a", outcome: .findings(findings))
        let error = #expect(throws: FactsError.self) { try record.validate(against: sample.text) }
        #expect(error?.member == wrong.member)
    }
}
