import Documents
import Testing

@testable import Language

/// Pairing over a simple splitter: words, and every other character by itself; sentences end at stops.
struct QuotationPairingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        /// Paragraphs, one a line; brackets frame what should be found.
        let marked: String
        var continued: [Int] = []
        var testDescription: String { rule }
    }

    static let cases = [
        Case(rule: "straight marks", marked: #"He said "[we won]" today."#),
        Case(rule: "curly marks", marked: "He said “[we won]” today."),
        Case(rule: "guillemets", marked: "He said «[we won]» today."),
        Case(rule: "two apostrophes and two graves", marked: "He said ``[we won]'' today."),
        Case(rule: "opened curly, closed straight", marked: "“[They feel good about it,]\" the minister said."),
        Case(rule: "a closing form that opens", marked: "”[We won,]” he said."),
        Case(rule: "a comma inside and a second part", marked: "“[We won,]” he said. “[All of it.]”"),
        Case(rule: "inner single marks", marked: "“[She said ‘[no]’ twice,]” he said."),
        Case(rule: "inner marks that close together with the outer", marked: "“[They told him ‘[no,]’]” she said."),
        Case(rule: "inner straight mark closed before a curly one", marked: "“[They told him ‘[no,]']” she said."),
        Case(rule: "inner mark never closed", marked: "“[I said ‘[it is not ready. Go on]]” he said."),
        Case(rule: "inner marks of the same form", marked: #"He wrote: "[The "[great]" plan]" again."#),
        Case(rule: "single marks outside, double inside", marked: "‘[We call it “[home]” here,]’ she said."),
        Case(rule: "straight single marks outside", marked: "She said '[we can't stay]' and left."),
        Case(rule: "apostrophes are no marks", marked: "The workers’ rights aren’t the ministers’ affair."),
        Case(rule: "a plural possessive inside single marks", marked: "‘[The voters’ choice is clear,]’ she said."),
        Case(rule: "elisions are no marks", marked: "In the ’90s they'd rock 'n' roll 'til dawn."),
        Case(rule: "inches are no marks", marked: "A 6\" gap and a 9\" board."),
        Case(rule: "a dash before the closing mark", marked: "“[We never —]” he began."),
        Case(rule: "a dash before the opening mark", marked: "one thing—“[win]”—and no other"),
        Case(rule: "a closing mark lost before another quotation", marked: "“[We won, he said.] “[All of it.]”"),
        Case(rule: "a double mark closed by a single one", marked: "She wrote: “[We won.]’ Then she left."),
        Case(rule: "an opening mark lost", marked: "[We won,]” he said."),
        Case(
            rule: "a quotation over a paragraph break",
            marked: "He said: “[It is not ready.]\n“[It never was.]” Then he left.",
            continued: [1]),
        Case(
            rule: "a quotation over two paragraph breaks", marked: "“[One.]\n“[Two.]\n“[Three.]”", continued: [1, 2]),
        Case(rule: "a paragraph that does not reopen", marked: "“[It is not ready.]\nHe left."),
        Case(
            rule: "straight marks on the wrong side", marked: #"It fell, she said." [We go on.] "The plan failed."#),
        Case(rule: "marks lost at both ends", marked: #"[We won,]" he said. "[And we go on.]"#),
        Case(rule: "an empty pair", marked: "He said “” twice."),
    ]

    @Test(arguments: cases)
    func `quotations stand where their marks do`(_ sample: Case) {
        let (document, wanted) = Self.reading(sample.marked)
        let found = document.pair()
        #expect(found.map { document.source.text[$0.content] } == wanted)
        #expect(found.indices.filter { found[$0].continues != nil } == sample.continued)
    }

    @Test func `an inner quotation knows the one around it`() {
        let (document, _) = Self.reading("“[She said ‘[no]’ twice,]” he said.")
        #expect(document.pair().map(\.parent) == [nil, 0])
    }

    @Test func `a quotation never goes on in another section`() {
        let text = SourceText("“One.\n“Two.”")
        let document = SplitDocument(text, sections: [0..<8, 8..<text.utf8.count])
        #expect(document.pair().map(\.continues) == [nil, nil])
    }

    @Test func `tokens of a quotation leave its marks out`() {
        let (document, _) = Self.reading("He said “[we won]” today.")
        #expect(document.pair().first?.tokens == 3..<5)
        #expect(document.pair().first?.opening == 2)
        #expect(document.pair().first?.closing == 5)
    }

    @Test(arguments: ["“", "\"", "‘", "'", "”", "“‘", "\" ", "’", "«", "“a ", "\"a \"b "])
    func `ten thousand marks are paired without growth in depth`(_ mark: String) {
        let document = SplitDocument(SourceText("He said " + String(repeating: mark, count: 10_000) + " end."))
        for quotation in document.pair() {
            #expect(quotation.content.upperBound <= document.source.text.utf8.count)
        }
    }

    /// A text in which brackets frame the contents wanted, in order of their beginning.
    static func reading(_ marked: String) -> (SplitDocument, [String]) {
        var text = ""
        var open: [String.Index] = []
        var spans: [Range<Int>] = []
        for character in marked {
            switch character {
            case "[": open.append(text.endIndex)
            case "]":
                guard let start = open.popLast() else { continue }
                let lower = text.utf8.distance(from: text.startIndex, to: start)
                spans.append(lower..<text.utf8.count)
            default: text.append(character)
            }
        }
        let source = SourceText(text)
        let ordered = spans.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        return (SplitDocument(source), ordered.map { source[$0] })
    }
}

/// A document cut into tokens by a simple splitter.
struct SplitDocument {
    let source: SourceDocument
    let tokens: [Token]
    let paragraphs: [Range<Int>]

    init(_ text: SourceText, sections: [Range<Int>] = []) {
        var tokens: [Token] = []
        var paragraphs: [Paragraph] = []
        var ranges: [Range<Int>] = []
        var offset = 0
        var sentence = 0
        for line in text[0..<text.utf8.count].split(separator: "\n", omittingEmptySubsequences: false) {
            let first = tokens.count
            Self.split(line, at: offset, paragraph: ranges.count, sentence: &sentence, into: &tokens)
            paragraphs.append(Paragraph(range: offset..<offset + line.utf8.count))
            ranges.append(first..<tokens.count)
            offset += line.utf8.count + 1
            sentence += 1
        }
        let whole = sections.isEmpty ? [0..<text.utf8.count] : sections
        self.source = SourceDocument(
            id: "test", text: text, sections: whole.map { Section(range: $0, date: nil) }, paragraphs: paragraphs)
        self.tokens = tokens
        self.paragraphs = ranges
    }

    func pair() -> [Quotation] { QuotationPairing.pair(tokens: tokens, paragraphs: paragraphs, source: source) }

    private static func split(
        _ line: Substring, at offset: Int, paragraph: Int, sentence: inout Int, into tokens: inout [Token]
    ) {
        var start = offset
        var word = ""
        func token(_ text: String, _ spaced: Bool) -> Token {
            let isPossessive = text == "’" && tokens.last?.text.hasSuffix("s") == true
            return Token(
                range: start..<start + text.utf8.count, text: text, lower: text.lowercased(), lemma: text,
                tag: isPossessive ? .POS : .NN,
                partOfSpeech: .NOUN, head: tokens.count, label: .root, sentence: sentence, paragraph: paragraph,
                isFollowedBySpace: spaced)
        }
        for character in line {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                tokens.append(token(word, character == " "))
                start += word.utf8.count
                word = ""
            }
            if let last = tokens.last, last.text == String(character), "`'".contains(character),
                last.range.upperBound == start
            {
                tokens.removeLast()
                start -= 1
                tokens.append(token(last.text + last.text, false))
                start += 2
                continue
            }
            let isSpaced =
                line.utf8.index(
                    line.startIndex, offsetBy: start - offset + String(character).utf8.count, limitedBy: line.endIndex
                )
                .map { $0 < line.endIndex && line[$0] == " " } ?? false
            if character != " " { tokens.append(token(String(character), isSpaced)) }
            start += String(character).utf8.count
            if character == "." { sentence += 1 }
        }
        if !word.isEmpty { tokens.append(token(word, false)) }
    }
}
