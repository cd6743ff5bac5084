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

extension UTF8Bytes {
    /// The offset of the first byte that is not UTF-8, or nil.
    static func firstInvalid(in bytes: ByteSlice) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let (_, length) = decode(bytes.dropFirst(index))
            if length == 0 { return index }
            index += length
        }
        return nil
    }
}

extension OutputBuffer {
    /// Appends a scalar as UTF-8.
    mutating func append(scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(scalar))
        } else if scalar < 0x800 {
            append(UInt8(0xC0 | scalar >> 6))
            append(UInt8(0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            append(UInt8(0xE0 | scalar >> 12))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        } else {
            append(UInt8(0xF0 | scalar >> 18))
            append(UInt8(0x80 | scalar >> 12 & 0x3F))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// The bytes as a slice, valid until the next change.
    var slice: ByteSlice { ByteSlice(buffer: bytes) }
}
