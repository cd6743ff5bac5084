import Documents
import Foundation
import Language

@testable import Extraction

/// Documents for the tests of times and meetings.
enum TimesSupport {
    /// The language model, or nil where none is installed.
    static let model: LanguageModel? = try? LanguageModel(directory: ModelLocation.directory())

    /// What a test says where it cannot run.
    static let needsModel = "no language model is installed: run `dossier setup`"

    /// A text as one section, analysed by the model.
    static func annotated(_ text: String, date: String?) throws -> AnnotatedDocument {
        guard let model else { throw MissingModel() }
        return model.annotate(source(text, date: date))
    }

    struct MissingModel: Error {}

    /// A text as one section whose lines are paragraphs.
    static func source(_ text: String, date: String?) -> SourceDocument {
        let source = SourceText(text)
        var paragraphs: [Paragraph] = []
        var start = 0
        for (index, byte) in (source.utf8 + [10]).enumerated() where byte == 10 {
            if index > start { paragraphs.append(Paragraph(range: start..<index)) }
            start = index + 1
        }
        let day = date.flatMap { Day(iso: $0) }
        return SourceDocument(
            id: "test", text: source, sections: [Section(range: 0..<source.utf8.count, date: day)],
            paragraphs: paragraphs)
    }

    /// A text without analysis: every word or mark is a token, capitalised words are names, all hang on the first token.
    /// Enough for the grammar of times, which looks at words.
    static func plain(_ text: String, date: String?) -> AnnotatedDocument {
        let source = source(text, date: date)
        var tokens: [Token] = []
        var sentences: [Range<Int>] = []
        for (index, paragraph) in source.paragraphs.enumerated() {
            let first = tokens.count
            for range in words(source.text.utf8, paragraph.range) {
                let word = source.text[range]
                let isCapital = word.first?.isUppercase ?? false
                let isWord = word.contains { $0.isLetter || $0.isNumber }
                let tag: Tag = !isWord ? .comma : isCapital ? .NNP : word.first?.isNumber == true ? .CD : .NN
                tokens.append(
                    Token(
                        range: range, text: word, lower: word.lowercased(), lemma: word.lowercased(), tag: tag,
                        partOfSpeech: .NOUN, head: first, label: tokens.count == first ? .root : .dep, sentence: index,
                        paragraph: index, isFollowedBySpace: true))
            }
            sentences.append(first..<tokens.count)
        }
        return AnnotatedDocument(
            source: source, tokens: tokens, sentences: sentences, paragraphs: sentences, entities: [], quotations: [])
    }

    /// Runs of letters, digits, points, hyphens and colons; every other mark by itself.
    private static func words(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        func isWord(_ byte: UInt8) -> Bool {
            switch byte {
            case 48...57, 65...90, 97...122, 0x2E, 0x2D, 0x3A, 0x2F: true
            default: byte >= 0x80
            }
        }
        var found: [Range<Int>] = []
        var at = range.lowerBound
        while at < range.upperBound {
            var end = at + 1
            if utf8[at] == 0x20 {
                at = end
                continue
            }
            if utf8[at] == 0x27 {
                while end < range.upperBound, isWord(utf8[end]) { end += 1 }
            } else if isWord(utf8[at]) {
                while end < range.upperBound, isWord(utf8[end]) { end += 1 }
            }
            found.append(at..<end)
            at = end
        }
        return found
    }
}
