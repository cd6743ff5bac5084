/// Cuts text into chunks at white space as spaCy does: one space after a chunk belongs to it, any further white space of the
/// run is a chunk of its own.
enum TextSplitter {
    /// Calls `chunk` with the bytes of each chunk and whether it is white space, and `space` where one space follows.
    static func split(
        _ text: UnsafeRawBufferPointer, chunk: (Range<Int>, Bool) -> Void, space: () -> Void
    ) {
        guard !text.isEmpty else { return }
        var start = 0
        var index = 0
        var width = 0
        var inSpace = isSpace(text, 0, &width)
        while index < text.count {
            let isSpace = isSpace(text, index, &width)
            if isSpace != inSpace {
                if start < index { chunk(start..<index, inSpace) }
                if text[index] == 0x20 {
                    space()
                    start = index + 1
                } else {
                    start = index
                }
                inSpace = isSpace
            }
            index += width
        }
        if start < text.count { chunk(start..<text.count, inSpace) }
    }

    /// Whether the scalar at a byte is white space; `width` becomes its number of bytes.
    @inline(__always)
    static func isSpace(_ text: UnsafeRawBufferPointer, _ index: Int, _ width: inout Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 {
            width = 1
            return byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte)
        }
        return isWideSpace(text, index, &width)
    }

    private static func isWideSpace(_ text: UnsafeRawBufferPointer, _ index: Int, _ width: inout Int) -> Bool {
        let byte = text[index]
        width = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, text.count - index)
        var value = UInt32(byte) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
        for next in text[(index + 1)..<(index + width)] { value = value << 6 | UInt32(next & 0x3F) }
        return Unicode.Scalar(value)?.isPythonSpace ?? false
    }
}
