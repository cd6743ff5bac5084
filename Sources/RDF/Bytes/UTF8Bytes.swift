/// UTF-8, byte by byte (RFC 3629).
enum UTF8Bytes {
    /// Reads a scalar of two or more bytes; the length is 0 where the bytes are not UTF-8.
    static func decode(_ bytes: ByteSlice) -> (scalar: UInt32, length: Int) {
        guard bytes.count > 1 else { return (0, 0) }
        let first = UInt32(bytes[0])
        switch first {
        case 0xC2...0xDF: return tail(bytes, first & 0x1F, length: 2, least: 0x80)
        case 0xE0...0xEF: return tail(bytes, first & 0x0F, length: 3, least: 0x800)
        case 0xF0...0xF4: return tail(bytes, first & 0x07, length: 4, least: 0x10000)
        default: return (0, 0)
        }
    }

    @inline(__always)
    private static func tail(
        _ bytes: ByteSlice, _ lead: UInt32, length: Int, least: UInt32
    ) -> (scalar: UInt32, length: Int) {
        guard bytes.count >= length else { return (0, 0) }
        var scalar = lead
        for index in 1..<length {
            let byte = UInt32(bytes[index])
            guard byte & 0xC0 == 0x80 else { return (0, 0) }
            scalar = scalar << 6 | byte & 0x3F
        }
        guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return (0, 0) }
        return (scalar, length)
    }
}
