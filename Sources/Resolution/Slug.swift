internal import Documents

/// Parts of IRIs that are safe whatever the text holds.
enum Slug {
    /// The longest slug made from a name, in characters; longer ones are cut and marked by a digest.
    static let limit = 80

    /// ASCII letters, digits and hyphens: `volodymyr-zelenskyy`. A text without any letter or digit gives a digest.
    static func make(_ text: String) -> String {
        var bytes = ASCIIFolding.bytes(of: text)
        for index in bytes.indices where bytes[index] == UInt8(ascii: " ") { bytes[index] = UInt8(ascii: "-") }
        if bytes.isEmpty { return "x-" + SHA256(text.utf8).hex.prefix(6) }
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.prefix(limit - 7), as: UTF8.self) + "-" + SHA256(text.utf8).hex.prefix(6)
    }

    /// An identifier as one segment of a path: unreserved characters (RFC 3986, 2.3) stay, every other byte is
    /// percent-encoded, so that different identifiers stay different.
    static func segment(_ identifier: String) -> String {
        var out: [UInt8] = []
        for byte in identifier.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(byte)
            case UInt8(ascii: ".") where identifier != "." && identifier != "..": out.append(byte)
            default:
                out.append(UInt8(ascii: "%"))
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            }
        }
        return out.isEmpty ? "x" : String(decoding: out, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
