/// The local part of a prefixed name (Turtle, rule 168s).
enum LocalName {
    /// Whether bytes can stand after a prefix without any escape; others are better written as a whole IRI.
    static func isPlain(_ local: ByteSlice) -> Bool {
        var index = 0
        while index < local.count {
            let byte = local[index]
            if byte >= 0x80 {
                let (scalar, length) = UTF8Bytes.decode(local.dropFirst(index))
                guard length > 0, index == 0 ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) else {
                    return false
                }
                index += length
                continue
            }
            guard ASCII.isAlphanumeric(byte) || byte == 0x5F || isInner(byte, at: index, of: local.count) else {
                return false
            }
            index += 1
        }
        return true
    }

    /// Whether a hyphen or a dot stands where one may: not first, and a dot not last either.
    @inline(__always)
    private static func isInner(_ byte: UInt8, at index: Int, of count: Int) -> Bool {
        index > 0 && (byte == 0x2D || (byte == 0x2E && index < count - 1))
    }
}

/// The characters of names (Turtle, rules 163s to 166s) beyond ASCII.
enum NameCharacters {
    /// Whether a scalar beyond ASCII may begin a name: PN_CHARS_BASE.
    static func isStart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
            0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether a scalar beyond ASCII may stand inside a name: PN_CHARS.
    static func isName(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(scalar)
        }
    }
}
