/// How the labels of documents are kept apart from those that a reader makes up, and from other documents'.
enum BlankLabels {
    /// Gives a label as it is, or behind the document's prefix; `anon7` gets a low line, for readers make such labels.
    @inline(__always)
    static func renamed(_ label: ByteSlice, prefix: [UInt8], scratch: inout OutputBuffer) -> ByteSlice {
        if prefix.isEmpty, label[0] != 0x61 || !isGenerated(label) { return label }
        scratch.removeAll()
        scratch.append(prefix)
        scratch.append(label)
        if isGenerated(label) { scratch.append(0x5F) }
        return scratch.slice
    }

    /// Whether a label is `anon`, digits and any number of low lines.
    private static func isGenerated(_ label: ByteSlice) -> Bool {
        guard label.hasPrefix("anon") else { return false }
        var index = 4
        while index < label.count, ASCII.isDigit(label[index]) { index += 1 }
        guard index > 4 else { return false }
        while index < label.count, label[index] == 0x5F { index += 1 }
        return index == label.count
    }
}
