import Documents
import Facts
import Foundation
import Language
import Reference
import Testing

@testable import Extraction

/// A text and the statements it should give.
struct StatementCase: Sendable, CustomTestStringConvertible {
    let text: String
    /// `speaker + speaker | lemma | form | part … part`, in order of the content; `-` where there is none.
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }
}

/// Reads statements off plain text with the real model; its entities serve as mentions.
enum StatementReader {
    static let needsModel: Comment = "no language model: run `dossier setup`, or set DOSSIER_MODEL"

    static let model: LanguageModel? = {
        let directory = ModelLocation.directory()
        guard FileManager.default.fileExists(atPath: directory + "/meta.json") else { return nil }
        return try? LanguageModel(directory: directory)
    }()

    /// A text, one paragraph a line, with its trees.
    static func tree(of text: String, roles: [Paragraph.Role] = []) throws -> SyntaxTree {
        let source = SourceText(text)
        var paragraphs: [Paragraph] = []
        var offset = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !line.isEmpty {
                let role = index < roles.count ? roles[index] : .body
                paragraphs.append(Paragraph(range: offset..<offset + line.utf8.count, role: role))
            }
            offset += line.utf8.count + 1
        }
        let document = SourceDocument(
            id: "test", text: source, sections: [Section(range: 0..<source.utf8.count, date: nil)],
            paragraphs: paragraphs)
        return SyntaxTree(try #require(model).annotate(document))
    }

    /// The drafts of a text.
    static func drafts(in tree: SyntaxTree) -> [DraftStatement] {
        StatementExtractor.statements(
            in: tree, mentions: mentions(in: tree), times: TimeTagger().times(in: tree), reference: .standard)
    }

    /// The statements of a text as lines.
    static func lines(of text: String, roles: [Paragraph.Role] = []) throws -> [String] {
        let tree = try tree(of: text, roles: roles)
        return drafts(in: tree).map { line(for: $0, in: tree) }
    }

    static func line(for draft: DraftStatement, in tree: SyntaxTree) -> String {
        let speakers = draft.speakers.map { tree.text(of: $0.tokens) }.joined(separator: " + ")
        let content = draft.content.map { tree.document.source.text[$0] }.joined(separator: " … ")
        return "\(speakers) | \(draft.lemma ?? "-") | \(draft.form.rawValue) | \(content)"
    }

    private static func mentions(in tree: SyntaxTree) -> MentionTable {
        let kinds: [EntityLabel: Entity.Kind] = [
            .person: .person, .organisation: .organisation, .geopolitical: .country, .location: .place,
        ]
        let found = tree.document.entities.compactMap { entity -> DraftMention? in
            guard let kind = kinds[entity.label], let last = entity.tokens.last else { return nil }
            let head = entity.tokens.first { tree.head(of: $0).map { !entity.tokens.contains($0) } ?? true } ?? last
            return DraftMention(tokens: entity.tokens, head: head, kind: kind, form: .name)
        }
        return MentionTable(found, tokenCount: tree.count)
    }
}
