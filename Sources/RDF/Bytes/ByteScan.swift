/// Searches that look at eight bytes at a time.
///
/// Each test marks the high bit of a byte that it finds; above the first mark there may be false ones (a borrow runs
/// upwards), so only the first is used. See "Bit Twiddling Hacks", "Determine if a word has a byte less than n".
enum ByteScan {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }

    @inline(__always)
    static func word(at pointer: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    @inline(__always)
    static func bytes(_ word: UInt64, equal byte: UInt8) -> UInt64 { zeros(word ^ (ones &* UInt64(byte))) }

    @inline(__always)
    static func bytes(_ word: UInt64, below limit: UInt8) -> UInt64 {
        (word &- (ones &* UInt64(limit))) & ~word & highs
    }

    /// Whether a byte must be escaped in a string: a control character, a quotation mark or a backslash.
    @inline(__always)
    static func isSpecialInString(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
    }

    /// The offset of the first byte of a slice that must be escaped in a string, or the slice's length.
    @inline(__always)
    static func firstSpecialInString(_ slice: ByteSlice, from offset: Int) -> Int {
        var index = offset
        while index &+ 8 <= slice.count {
            let word = word(at: slice.start + index)
            let found =
                bytes(word, below: 0x20) | bytes(word, equal: 0x22) | bytes(word, equal: 0x5C)
                | bytes(word, equal: 0x7F)
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < slice.count, !isSpecialInString(slice[index]) { index &+= 1 }
        return index
    }
}
