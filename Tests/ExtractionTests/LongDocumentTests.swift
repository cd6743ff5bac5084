import Documents
import Facts
import Language
import Testing

@testable import Extraction

/// Documents so long that nothing in them is compared with everything: what is near still decides.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct LongDocumentTests {
    private func findings(_ lines: [String]) throws -> Findings {
        try RecordReader.findings(lines.joined(separator: "\n"))
    }

    /// A surname for a number, unlike all others by more than a slip of the pen.
    private func surname(_ number: Int) -> String {
        let syllables = ["bar", "dol", "fen", "gur", "hal", "kim", "lor", "mun", "nad", "sik"]
        let digits = String(number + 1000).map { syllables[$0.wholeNumberValue ?? 0] }
        return digits.joined().prefix(1).uppercased() + digits.joined().dropFirst()
    }

    @Test func `hundreds of people who share a given name are told apart`() throws {
        let names = (0..<450).map { "Anna " + surname($0) }
        let findings = try findings(names.map { $0 + " came to town." } + ["Later \(surname(440)) left the town."])
        #expect(findings.entities.filter { $0.kind == .person }.map(\.name) == names)
        #expect(findings.mentions.last.map { findings.entities[$0.entity.index].name } == names[440])
    }

    @Test func `one pair that meets hundreds of times is one meeting with bounded evidence`() throws {
        let findings = try findings(Array(repeating: "Tomas Arnov met Lena Brask.", count: 400))
        #expect(findings.meetings.count == 1)
        #expect(findings.meetings[0].participants.count == 2)
        #expect(findings.meetings[0].evidence.reduce(0) { $0 + $1.end - $1.start } <= 1500)
    }

    @Test func `a title far on stands for the holder named last before it`() throws {
        let lines = (0..<150).flatMap {
            ["President Anna \(surname($0)) of France came to town.", "The president said that it was late."]
        }
        let findings = try findings(lines)
        #expect(findings.statements.count == 150)
        for statement in findings.statements {
            let start = statement.content[0].start
            let last = findings.mentions.last { $0.form == .name && $0.kind == .person && $0.start < start }
            #expect(statement.speakers.map(\.entity) == [last?.entity])
        }
    }

    @Test func `quotations that nobody is said to speak do not wait for one another`() throws {
        let text = (0..<800).map { "“We agree on number \($0).”" }.joined(separator: " ")
        #expect(try findings([text]).statements.isEmpty)
    }

    @Test func `a bare title takes its country from its own paragraph however long that is`() throws {
        let filler = Array(repeating: "It rained on the harbour.", count: 300).joined(separator: " ")
        let findings = try findings(["Norway held an election. \(filler) In Norway Foreign Minister Lena Brask won."])
        let offices = findings.tenures.map { $0.of.map { findings.entities[$0.index].name } }
        #expect(offices == ["Norway"])
    }
}
