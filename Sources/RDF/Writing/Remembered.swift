/// A node kept for comparison with the next: its kind first, so that `_:a` is not `<a>`, then its bytes.
enum Remembered {
    /// Whether a node is the remembered one.
    @inline(__always)
    static func isSame(_ term: TermView, as remembered: [UInt8]) -> Bool {
        guard remembered.count == term.value.count + 1 else { return false }
        return remembered.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, start[0] == term.kind.rawValue else { return false }
            return ByteSlice(start + 1, count: bytes.count - 1) == term.value
        }
    }

    /// Remembers a node in place of the last.
    @inline(__always)
    static func set(_ bytes: inout [UInt8], to term: TermView) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(term.kind.rawValue)
        bytes.append(contentsOf: term.value.buffer)
    }
}
