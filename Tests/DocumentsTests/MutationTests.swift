import TestSupport
import Testing

@testable import Documents

@Suite struct MutationTests {
    static let markdown = """
        ---
        id: a
        date: 2031-03-04
        ---
        # Talks begin
        > - 1. “It is time,” she said.

        ZENDA, Feb. 3 (Agency) - The talks began é \u{1F600}.
        ```
        <!-- x -->
        """
    static let json =
        #"{"id":"a","text":"He said “no”. \ud83d\ude00\n\nBy Jo Berg","date":"2031-02-21","n":[1,{"x":-1e5}]}"#

    /// Pieces that readers may stumble over.
    static let pieces: [[UInt8]] =
        [
            "<div>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script", "&#x110000;", "&#0;", "&amp",
            "<a href='",
            "---\n", "\r", "\n\n", "```", "#### ", "> > > ", "{", "[", "\"", "\\u", "\\", "}", "]", ",", "\u{2028}",
            "\u{FEFF}",
            "<table><tr><td>", "<p", "<h1>", "(", ")", " - ", "2031-13-45", "Feb. ", "\u{200D}", "<svg><style>",
            "<meta content=",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80], [0xE2, 0x80]]

    /// Cuts, doubles, moves and adds pieces.
    static func mutated(_ seed: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let length = Int.random(in: 0...min(40, bytes.count - place), using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(place..<place + length)
            case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
            case 2: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
            default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
            }
        }
        return bytes
    }

    @Test(arguments: [
        (DocumentFormat.html, MarkupTests.page, UInt64(1)), (.markdown, markdown, 2), (.text, markdown, 3),
        (.jsonl, json, 4),
    ])
    func `whatever is done to a document, it is read soundly or refused`(
        format: DocumentFormat, seed: String, number: UInt64
    ) {
        var generator = SeededGenerator(seed: number)
        let reader = DocumentReader()
        for _ in 0..<400 {
            let bytes = Self.mutated(Array(seed.utf8), with: &generator)
            let result =
                format == .jsonl
                ? reader.read(line: bytes, number: 1, path: "a") : reader.read(bytes, format: format, path: "a")
            if case .success(let document) = result { expectSound(document) }
        }
    }

    /// Texts that would take minutes, or end the process, if a reader were quadratic or recursive.
    @Test(arguments: [
        "<div>", "<b>", "<ul><li>", "<p class='author'>x", "> ", "- ", "* a\n", "[", "{\"a\":", "<!--", "&lt;", "a ",
        "A\n", "# ",
        "(", "“", "KYIV (A) - x\n", "By Jo\n", "Photo: ", "\u{1F600}", "<a>x</a> ", "-", "=\n", "2031-02-", "<table>",
        "<font>x",
    ])
    func `long and deeply nested input is read to its end`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
        for format in [DocumentFormat.html, .markdown, .text] {
            if case .success(let document) = DocumentReader().read(bytes, format: format, path: "a") {
                expectSound(document)
            }
        }
        _ = DocumentReader().read(line: bytes, number: 1, path: "a")
        _ = DocumentReader().read(line: Array("{\"x\":".utf8) + bytes, number: 1, path: "a")
    }
}
