import Documents
import Foundation
import TestSupport
import Testing

@testable import Language

extension SourceDocument {
    /// A document of one paragraph a line.
    static func lines(_ string: String) -> SourceDocument {
        let text = SourceText(string)
        var paragraphs: [Paragraph] = []
        var start = 0
        for (index, byte) in (text.utf8 + [0x0A]).enumerated() where byte == 0x0A {
            if index > start { paragraphs.append(Paragraph(range: start..<index)) }
            start = index + 1
        }
        return SourceDocument(
            id: "test", text: text, sections: [Section(range: 0..<text.utf8.count, date: nil)], paragraphs: paragraphs)
    }
}

@Suite(.enabled(if: TestModel.medium != nil, TestModel.wanted)) struct AnnotationTests {
    static let model = TestModel.medium.flatMap { try? LanguageModel(directory: $0) }

    static func annotate(_ text: String) throws -> AnnotatedDocument { try #require(model).annotate(.lines(text)) }

    /// What must hold of the annotation of any text.
    static func check(_ document: AnnotatedDocument) {
        let text = document.source.text
        var end = 0
        for (index, token) in document.tokens.enumerated() {
            #expect(token.range.lowerBound >= end)
            #expect(!token.range.isEmpty)
            #expect(Array(token.text.utf8) == Array(text.utf8[token.range]))
            #expect(document.tokens.indices.contains(token.head))
            #expect(document.sentences[token.sentence].contains(index))
            #expect(document.paragraphs[token.paragraph].contains(index))
            #expect(document.tokens[token.head].paragraph == token.paragraph)
            #expect((token.head == index) == (token.label == .root))
            end = token.range.upperBound
        }
        #expect(document.sentences.flatMap { Array($0) } == Array(document.tokens.indices))
        #expect(document.paragraphs.count == document.source.paragraphs.count)
        #expect(document.paragraphs.flatMap { Array($0) } == Array(document.tokens.indices))
        #expect(document.sentences.allSatisfy { !$0.isEmpty })
        var last = 0
        for entity in document.entities {
            #expect(entity.tokens.lowerBound >= last && !entity.tokens.isEmpty)
            last = entity.tokens.upperBound
        }
        #expect(last <= document.tokens.count)
    }

    @Test func `offsets are bytes of the document's text`() throws {
        let document = try Self.annotate("Zoë 😀 met “Ilya”.\r\n\nÅse e\u{301}t \u{FEFF}café")
        Self.check(document)
        #expect(document.tokens.map(\.text).prefix(7) == ["Zoë", "😀", "met", "“", "Ilya", "”", "."])
        #expect(document.tokens[2].range == 10..<13)
    }

    @Test func `white space is no token, and heads are numbered without it`() throws {
        let document = try Self.annotate("The   minister \t said   yes .\n \n  Mr. Quell  left.")
        Self.check(document)
        #expect(document.tokens.map(\.text) == ["The", "minister", "said", "yes", ".", "Mr.", "Quell", "left", "."])
        #expect(document.tokens[1].isFollowedBySpace)
        #expect(!document.tokens[7].isFollowedBySpace)
        #expect(document.paragraphs == [0..<5, 5..<5, 5..<9])
    }

    struct Cut: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var warnings: [DocumentWarning.Code]
    }

    @Test(arguments: [
        Cut(testDescription: "usual", text: "It was late. It rained.", warnings: []),
        Cut(
            testDescription: "stops near the cut", text: String(repeating: "It was late. ", count: 1000), warnings: []),
        Cut(
            testDescription: "no stop near the cut", text: String(repeating: "very ", count: 3100) + "late.",
            warnings: [.longSentence]),
        Cut(
            testDescription: "a long word", text: "It was " + String(repeating: "x", count: 1025) + ".",
            warnings: [.longWord]),
        Cut(
            testDescription: "a long space", text: "It was" + String(repeating: " ", count: 2000) + "late.",
            warnings: []),
    ])
    func `a sentence or word that is cut is named`(_ cut: Cut) throws {
        let document = try Self.annotate(cut.text)
        Self.check(document)
        #expect(document.warnings.map(\.code) == cut.warnings)
        #expect(document.warnings.allSatisfy { $0.message.hasPrefix("test: ") })
    }

    @Test func `a paragraph that never ends is read part by part`() throws {
        let whole = try Self.annotate(String(repeating: "It was late. ", count: 1500))
        Self.check(whole)
        #expect(whole.tokens.count == 6000)
        #expect(whole.paragraphs == [0..<6000])
    }

    @Test func `an empty document has no tokens`() throws {
        for text in ["", "\n\n", " "] { Self.check(try Self.annotate(text)) }
        #expect(try Self.annotate("").tokens.isEmpty)
    }

    @Test func `the same text is annotated the same by many tasks at once`() async throws {
        let text = try Golden.read(ParityTests.fixture).docs.map(\.text).joined(separator: "\n")
        let model = try #require(Self.model)
        var conllu: [UInt8] = []
        ConlluWriter().write(model.annotate(.lines(text)), to: &conllu)
        let expected = conllu
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var out: [UInt8] = []
                    ConlluWriter().write(model.annotate(.lines(text)), to: &out)
                    return out == expected
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    static let hostile = [
        Hostile(testDescription: "a line of letters", text: String(repeating: "a", count: 200_000)),
        Hostile(testDescription: "brackets", text: String(repeating: "(", count: 6000)),
        Hostile(testDescription: "nested quotes", text: String(repeating: "“‘", count: 2500) + "w"),
        Hostile(testDescription: "NULs", text: String(repeating: "\0", count: 5000) + " a \0 b"),
        Hostile(testDescription: "lone combining marks", text: String(repeating: "\u{301}", count: 5000)),
        Hostile(testDescription: "emoji", text: String(repeating: "😀", count: 3000)),
        Hostile(testDescription: "spaces", text: String(repeating: " ", count: 100_000) + "x"),
        Hostile(testDescription: "colons and at signs", text: String(repeating: "a:@", count: 2000)),
        Hostile(testDescription: "faces", text: String(repeating: ":-)'", count: 1000)),
        Hostile(testDescription: "separators", text: "a\u{2028}b\u{85}c\u{1C}d\u{3000}e\u{200B}f"),
    ]

    @Test(arguments: hostile)
    func `hostile text is annotated whole`(item: Hostile) throws {
        Self.check(try Self.annotate(item.text + "\n" + item.text + " the end."))
    }

    @Test func `random characters are annotated whole`() throws {
        var generator = SeededGenerator(seed: 11)
        let characters = Array("aZ0 .,'\"“”‘’()-:;!?$%@/\t\u{301}\u{200D}😀é京\0\u{A0}")
        for _ in 0..<20 {
            let text = String((0..<400).map { _ in characters.randomElement(using: &generator) ?? " " })
            Self.check(try Self.annotate(text))
        }
    }

    @Test func `a paragraph too long for the network is cut behind a sentence`() throws {
        let sentence = "Ms. Vostok, who leads Ardania, met Mr. Quell of Belmark in Port Sable and left again . "
        let document = try Self.annotate(String(repeating: sentence, count: 400))
        Self.check(document)
        #expect(document.tokens.count > 6000)
        #expect(document.sentences.count == 400)
    }
}
