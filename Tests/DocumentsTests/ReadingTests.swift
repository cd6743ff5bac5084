import Testing

@testable import Documents

/// Reads one document of a format.
func document(_ text: String, _ format: DocumentFormat = .text, path: String = "a.txt") throws -> SourceDocument {
    try DocumentReader().read(Array(text.utf8), format: format, path: path).get()
}

extension SourceDocument {
    /// The paragraphs of a role, as words.
    func words(_ role: Paragraph.Role) -> [String] { paragraphs.filter { $0.role == role }.map { text[$0.range] } }
}

@Suite struct ReadingTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let code: DocumentError.Code
        let message: String
        var testDescription: String { message }
    }

    @Test(arguments: [
        Refusal(bytes: [], code: .empty, message: "x/a.txt: There is no text in it. Leave it out."),
        Refusal(
            bytes: [0xEF, 0xBB, 0xBF, 0x0A], code: .empty, message: "x/a.txt: There is no text in it. Leave it out."),
        Refusal(
            bytes: [0x41, 0x00, 0x42], code: .binary,
            message: "x/a.txt: Byte 2 is zero, so this is no text. Give text, Markdown, HTML or JSON Lines."),
        Refusal(
            bytes: [0xEF, 0xBB, 0xBF, 0x41, 0xE9, 0x20], code: .notUTF8,
            message: "x/a.txt: Byte 5 (0xE9) is not UTF-8. "
                + "Convert the file to UTF-8 first (iconv -f WINDOWS-1252 -t UTF-8)."),
        Refusal(
            bytes: [0xFF, 0xFE, 0x41, 0x00], code: .notUTF8,
            message: "x/a.txt: The text is UTF-16. Convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)."),
        Refusal(
            bytes: Array(repeating: 0x41, count: 101), code: .tooLarge,
            message: "x/a.txt: The document has 101 bytes, more than the limit of 100. Raise the limit."),
    ])
    func `what is no text is refused with what, where and what to do`(refusal: Refusal) {
        let reader = DocumentReader(options: ReadingOptions(sizeLimit: 100))
        let error = #expect(throws: DocumentError.self) {
            try reader.read(refusal.bytes, format: .text, path: "x/a.txt").get()
        }
        #expect(error?.code == refusal.code)
        #expect(error?.description == refusal.message)
        #expect(error?.document == "a")
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xC3],
        ] as [[UInt8]])
    func `overlong forms, surrogates and cut sequences are not UTF-8`(bytes: [UInt8]) {
        #expect(DocumentReader().read([0x41] + bytes, format: .text, path: "a.txt").failure?.code == .notUTF8)
    }

    @Test func `a byte order mark is dropped and nothing else changes`() throws {
        let text = "\u{FEFF}Zenda, e\u{301} \u{1F600}.\r\n\r\nShe\u{200D} left.\n"
        let document = try document(text)
        #expect(document.text.utf8 == Array(text.utf8.dropFirst(3)))
        #expect(document.text.scalarCount == text.unicodeScalars.count - 1)
        #expect(document.words(.body) == ["Zenda, e\u{301} \u{1F600}.", "She\u{200D} left."])
    }

    struct Line: Sendable, CustomTestStringConvertible {
        let json: String
        let message: String
        var testDescription: String { json }
    }

    @Test(arguments: [
        Line(
            json: #"{"id":"a","text":"b""#,
            message: "f.jsonl:7:21: The line is no JSON object of a document: "
                + "the end of the text stands where “}” was expected."),
        Line(json: #"{"text":"b"}"#, message: #"f.jsonl:7: The line has no "id". Give every document one."#),
        Line(json: #"{"id":"a"}"#, message: #"f.jsonl:7: The line has no "text". Give the article's text there."#),
        Line(json: #"{"id":"a","text":" "}"#, message: "f.jsonl:7: There is no text in it. Leave it out."),
        Line(
            json: #"{"id":"a","text":"\ud800"}"#,
            message: "f.jsonl:7:19: The line is no JSON object of a document: half a surrogate pair is no character."),
        Line(
            json: #"["id"]"#,
            message: "f.jsonl:7:1: The line is no JSON object of a document: “[” stands where “{” was expected."),
    ])
    func `a line that is no document is refused with its number and column`(line: Line) {
        let error = DocumentReader().read(line: Array(line.json.utf8), number: 7, path: "f.jsonl").failure
        #expect(error?.description == line.message)
    }

    @Test func `a line of JSON tells text, date, title, url and publisher`() throws {
        let json =
            #"{"id": 12, "other": [1, {"x": null}], "text": "He said “no”. \ud83d\ude00", "date": "2031-02-21T10:00Z","#
            + #" "title": "T", "url": "https://example.org/1", "publisher": "P"}"#
        let document = try DocumentReader().read(line: Array(json.utf8), number: 1, path: "f").get()
        #expect(document.id == "12" && document.text[0..<document.text.utf8.count] == "He said “no”. \u{1F600}")
        #expect(document.metadata.date == Day(iso: "2031-02-21") && document.metadata.dateSource == .metadata)
        #expect(document.metadata.title == "T" && document.metadata.publisher == "P")
    }
}

extension Result {
    /// The error, if any.
    var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}
