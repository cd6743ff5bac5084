import Documents
import Facts
import Language
import Testing

@testable import Extraction

/// A text and lines that its findings should give.
struct RecordCase: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }
}

/// The whole of extraction over plain text with the real model.
enum RecordReader {
    /// The findings of a text, one paragraph a line, as of Saturday, 3 May 2031.
    static func findings(_ text: String) throws -> Findings {
        let tree = try StatementReader.tree(of: text)
        let day = Day(year: 2031, month: 5, day: 3)
        let source = SourceDocument(
            id: "test", text: tree.document.source.text,
            sections: [Section(range: 0..<tree.document.source.text.utf8.count, date: day)],
            paragraphs: tree.document.source.paragraphs)
        return Extractor().findings(in: try #require(StatementReader.model).annotate(source))
    }

    /// `person | title | body | status`, in order of the evidence.
    static func tenures(_ text: String) throws -> [String] {
        let findings = try findings(text)
        return findings.tenures.map { tenure in
            let body = tenure.of.map { findings.entities[$0.index].name } ?? "-"
            return [findings.entities[tenure.person.index].name, tenure.title, body, tenure.status.rawValue]
                .joined(separator: " | ")
        }
    }

    /// `name (kind)` for every entity, in order.
    static func entities(_ text: String) throws -> [String] {
        try findings(text).entities.map { "\($0.name) (\($0.kind.rawValue))" }
    }

    /// `words = entity (kind, form)` for every mention, in order.
    static func mentions(_ text: String) throws -> [String] {
        let findings = try findings(text)
        return findings.mentions.map {
            "\($0.text) = \(findings.entities[$0.entity.index].name) (\($0.kind.rawValue), \($0.form.rawValue))"
        }
    }

    /// `speaker + speaker | lemma | content` for every statement, in order.
    static func statements(_ text: String) throws -> [String] {
        let findings = try findings(text)
        return findings.statements.map { statement in
            let speakers = statement.speakers.map { findings.entities[$0.entity.index].name }.joined(separator: " + ")
            let content = statement.content.map(\.text).joined(separator: " … ")
            return "\(speakers) | \(statement.cue?.lemma ?? "-") | \(content)"
        }
    }
}
