/// A document's decoded text: valid UTF-8, with offsets in bytes inside the program and in Unicode scalars outside it.
public struct SourceText: Sendable {
    /// The text as UTF-8, without a byte order mark; nothing else is changed.
    public let utf8: [UInt8]
    /// The number of Unicode scalars.
    public let scalarCount: Int
    /// Scalars before each 64th byte; empty where all is ASCII.
    private let checkpoints: [UInt32]

    private static let stride = 64

    /// Takes the text of a string.
    public init(_ string: String) {
        self.init(validated: Array(string.utf8))
    }

    /// Takes bytes that are known to be valid UTF-8.
    package init(validated utf8: [UInt8]) {
        self.utf8 = utf8
        var checkpoints: [UInt32] = []
        var count = 0
        for (index, byte) in utf8.enumerated() {
            if index % Self.stride == 0 { checkpoints.append(UInt32(count)) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        self.scalarCount = count
        self.checkpoints = count == utf8.count ? [] : checkpoints
    }

    /// The Unicode scalars before a byte offset, which must lie on a scalar's first byte or at the end.
    public func scalarOffset(ofByte offset: Int) -> Int {
        guard !checkpoints.isEmpty else { return offset }
        let block = min(offset / Self.stride, checkpoints.count - 1)
        var count = Int(checkpoints[block])
        for byte in utf8[(block * Self.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// A range of bytes as a range of Unicode scalars.
    public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
        scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
    }

    /// The words at a range of bytes.
    public subscript(range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }
}
