/// One line of a text that is not blank.
package struct TextLine: Sendable {
    /// Bytes of the text, surrounding white space left out.
    package var range: Range<Int>
    package let text: String
    package let lower: String
    /// `lower` as UTF-8.
    let lowerBytes: [UInt8]
    /// The number of stretches between spaces.
    let wordCount: Int
    /// Whether a blank line or the text's beginning stands before.
    package let followsBlank: Bool

    init(range: Range<Int>, text: String, followsBlank: Bool) {
        self.range = range
        self.text = text
        lower = text.lowercased()
        lowerBytes = Array(lower.utf8)
        wordCount = lowerBytes.split(separator: 0x20).count
        self.followsBlank = followsBlank
    }
}

extension TextLine {
    /// The lines of a text that are not blank; a line ends with LF, CR LF, CR or U+2028 or U+2029.
    static func lines(of text: SourceText, in range: Range<Int>? = nil) -> [TextLine] {
        let bytes = text.utf8
        let range = range ?? 0..<bytes.count
        var lines: [TextLine] = []
        var start = range.lowerBound
        var followsBlank = true
        while start < range.upperBound {
            let end = self.end(ofLineAt: start, in: bytes, limit: range.upperBound)
            let trimmed = trimmed(start..<end, of: bytes)
            if trimmed.isEmpty {
                followsBlank = true
            } else {
                lines.append(TextLine(range: trimmed, text: text[trimmed], followsBlank: followsBlank))
                followsBlank = false
            }
            start = next(after: end, in: bytes)
        }
        return lines
    }

    /// The offset of the first byte of the line's end.
    private static func end(ofLineAt start: Int, in bytes: [UInt8], limit: Int) -> Int {
        var index = start
        while index < limit {
            switch bytes[index] {
            case 0x0A, 0x0D: return index
            case 0xE2 where isUnicodeLineEnd(at: index, in: bytes): return index
            default: index += 1
            }
        }
        return limit
    }

    /// The offset after the line's end.
    private static func next(after end: Int, in bytes: [UInt8]) -> Int {
        guard end < bytes.count else { return end + 1 }
        if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
        return bytes[end] == 0xE2 ? end + 3 : end + 1
    }

    /// Whether U+2028 or U+2029 stands at an offset.
    private static func isUnicodeLineEnd(at index: Int, in bytes: [UInt8]) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
    }

    /// A range without the white space at its ends (ASCII white space, no-break space, zero-width characters).
    static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let width = widthOfSpace(startingAt: start, before: end, in: bytes) { start += width }
        while start < end, let width = widthOfSpace(endingAt: end, after: start, in: bytes) { end -= width }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func widthOfSpace(startingAt start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
        if isSpace(bytes[start]) { return 1 }
        if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { return 2 }
        return end - start >= 3 && isWideSpace(at: start, in: bytes) ? 3 : nil
    }

    private static func widthOfSpace(endingAt end: Int, after start: Int, in bytes: [UInt8]) -> Int? {
        if isSpace(bytes[end - 1]) { return 1 }
        if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { return 2 }
        return end - start >= 3 && isWideSpace(at: end - 3, in: bytes) ? 3 : nil
    }

    /// U+2000 to U+200D (but the joiners of emoji inside words are never at an end), U+202F, U+3000, U+FEFF.
    private static func isWideSpace(at index: Int, in bytes: [UInt8]) -> Bool {
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
        default: false
        }
    }
}

extension TextLine {
    /// Whether the line ends as sentences do; quotation marks, brackets and symbols may follow the stop.
    var endsSentence: Bool {
        let stops: Set<Character> = [".", "!", "?", "…"]
        guard let last = text.last(where: { $0.isLetter || $0.isNumber || stops.contains($0) }) else { return false }
        return stops.contains(last)
    }
}
