/// Reads Markdown: front matter, headings and paragraphs, the marks of blocks left out of the paragraphs.
///
/// The text stays as it is in the file. One pass over its lines, without recursion (CommonMark 0.31, sections 4 and 5,
/// as far as articles need it).
struct MarkdownReader {
    let text: SourceText
    private let frontMatter: FrontMatter
    private var blocks: [Block] = []
    /// The bytes of the paragraph that is being read.
    private var open: Range<Int>?
    /// The mark that closes the code that is being read.
    private var fence: Character?
    private var isComment = false

    init(text: SourceText) {
        self.text = text
        frontMatter = FrontMatter(text)
        let range = min(frontMatter.length, text.utf8.count)..<text.utf8.count
        var previous: TextLine?
        for line in TextLine.lines(of: text, in: range) {
            read(line, isAfterText: previous != nil)
            previous = line
        }
        close()
    }

    func document(id: String, fileName: String?, fallback: Day?) -> SourceDocument {
        StructureBuilder(text: text, blocks: blocks).document(
            id: frontMatter["id"] ?? id, metadata: frontMatter.metadata, fileName: fileName, fallback: fallback)
    }

    private mutating func read(_ line: TextLine, isAfterText: Bool) {
        if line.followsBlank { close() }
        if readUnseen(line.text) { return }
        var range = line.range
        var role: Paragraph.Role?
        while let mark = Self.mark(text.utf8[range]) {
            if mark.startsBlock { close() }
            if mark.isHeading { role = .heading }
            range = TextLine.trimmed(range.lowerBound + mark.length..<range.upperBound, of: text.utf8)
        }
        if range.isEmpty { return }
        if role == .heading {
            append(Self.withoutClosingMarks(range, of: text.utf8), role: .heading)
        } else if Self.isUnderline(line.text) {
            underline()
        } else if line.text.hasPrefix("|") || line.text.hasPrefix("![") || Self.isDefinition(line.text) {
            close()
            append(range, role: line.text.hasPrefix("![") ? .caption : .boilerplate)
        } else {
            open = (open?.lowerBound ?? range.lowerBound)..<range.upperBound
        }
    }

    /// Whether a line is code or a comment, of which nothing is read.
    private mutating func readUnseen(_ line: String) -> Bool {
        if let mark = fence {
            if line.hasPrefix(String(repeating: mark, count: 3)) { fence = nil }
            return true
        }
        if isComment || line.hasPrefix("<!--") {
            close()
            isComment = !line.hasSuffix("-->")
            return true
        }
        guard line.hasPrefix("```") || line.hasPrefix("~~~") else { return false }
        close()
        fence = line.first
        return true
    }

    /// Makes the open paragraph a heading (`===` or `---` under it).
    private mutating func underline() {
        guard let range = open else { return }
        open = nil
        append(range, role: .heading)
    }

    private mutating func close() {
        guard let range = open else { return }
        open = nil
        append(range, role: nil)
    }

    private mutating func append(_ range: Range<Int>, role: Paragraph.Role?) {
        guard !range.isEmpty else { return }
        blocks.append(Block(TextLine(range: range, text: text[range], followsBlank: true), role: role))
    }
}

extension MarkdownReader {
    /// The mark of a block at the beginning of a line.
    private struct Mark {
        let length: Int
        var isHeading = false
        var startsBlock = false
    }

    private static func mark(_ line: ArraySlice<UInt8>) -> Mark? {
        let utf8 = Array(line.prefix(8))
        guard let first = utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "#"):
            let count = utf8.prefix { $0 == first }.count
            guard count <= 6, utf8.count > count, utf8[count] == 0x20 else { return nil }
            return Mark(length: count + 1, isHeading: true, startsBlock: true)
        case UInt8(ascii: ">"): return Mark(length: 1)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return utf8.count > 1 && utf8[1] == 0x20 ? Mark(length: 2, startsBlock: true) : nil
        default:
            let digits = utf8.prefix { (0x30...0x39).contains($0) }.count
            guard (1...3).contains(digits), utf8.count > digits + 1, [0x2E, 0x29].contains(utf8[digits]),
                utf8[digits + 1] == 0x20
            else { return nil }
            return Mark(length: digits + 2, startsBlock: true)
        }
    }

    private static func isUnderline(_ line: String) -> Bool {
        guard let first = line.first, "=-*_".contains(first), line.utf8.count >= 3 else { return false }
        return line.allSatisfy { $0 == first || $0 == " " }
    }

    /// `[label]: address`
    private static func isDefinition(_ line: String) -> Bool {
        guard line.hasPrefix("["), let end = line.range(ofFirst: "]:") else { return false }
        return !line[..<end.lowerBound].dropFirst().contains("[")
    }

    /// A heading without the number signs that may close it.
    private static func withoutClosingMarks(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        guard end < range.upperBound, end > range.lowerBound, bytes[end - 1] == 0x20 else { return range }
        return TextLine.trimmed(range.lowerBound..<end, of: bytes)
    }
}
