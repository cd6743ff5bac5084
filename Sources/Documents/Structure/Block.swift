/// A paragraph in the making: its words, and the role that its markup gives it.
struct Block: Sendable {
    var line: TextLine
    /// Nil where the markup does not tell.
    var role: Paragraph.Role?
    var stamp: WrittenDate?
    var dateline: Dateline?

    init(_ line: TextLine, role: Paragraph.Role? = nil) {
        self.line = line
        self.role = role
        guard role == nil || role == .body || role == .byline else { return }
        if let found = DateStamp(line) {
            stamp = found.date
            if found.length >= line.text.utf8.count {
                self.role = .byline
            } else {
                cut(found.length)
            }
        }
        dateline = Dateline(self.line)
    }

    /// Leaves the first bytes out of the paragraph.
    private mutating func cut(_ length: Int) {
        let rest = line.text.utf8.dropFirst(length)
        line = TextLine(
            range: line.range.lowerBound + length..<line.range.upperBound, text: String(Substring(rest)),
            followsBlank: line.followsBlank)
    }
}

extension Block {
    /// The blocks of plain text: its lines, or, where lines were wrapped at a width, the lines between blank ones.
    static func blocks(ofPlainText text: SourceText) -> [Block] {
        let lines = TextLine.lines(of: text)
        guard isWrapped(lines) else { return lines.map { Block($0) } }
        var blocks: [Block] = []
        var start = 0
        for index in lines.indices where index + 1 == lines.count || lines[index + 1].followsBlank {
            let range = lines[start].range.lowerBound..<lines[index].range.upperBound
            blocks.append(Block(TextLine(range: range, text: text[range], followsBlank: true)))
            start = index + 1
        }
        return blocks
    }

    /// Whether most line breaks inside blocks come at a width (50 to 100 characters) and not at a sentence's end.
    private static func isWrapped(_ lines: [TextLine]) -> Bool {
        let inner = lines.indices.dropLast().filter { !lines[$0 + 1].followsBlank }
        guard inner.count >= 3, inner.count * 2 >= lines.count else { return false }
        let filled = inner.filter { (50...100).contains(lines[$0].text.utf8.count) }
        let open = inner.filter { !lines[$0].endsSentence && lines[$0 + 1].text.first?.isLowercase ?? false }
        let longest = lines.map(\.text.utf8.count).max() ?? 0
        return longest <= 110 && filled.count * 5 >= inner.count * 4 && open.count * 3 >= inner.count
    }
}
