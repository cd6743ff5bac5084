internal import CExplorer
internal import Documents

/// A part of the page, as it is embedded in the program.
struct PagePart: Sendable {
    let text: String

    static let markup = PagePart(EXPLORER_HTML)
    static let style = PagePart(EXPLORER_CSS)
    static let script = PagePart(EXPLORER_JS)

    private init(_ name: ExplorerPartName) {
        let part = explorer_bytes(name)
        text = String(decoding: UnsafeBufferPointer(start: part.start, count: part.count), as: UTF8.self)
    }

    /// The SHA-256 in base64, as a policy names it.
    var digest: String { Self.base64(SHA256(text.utf8).bytes) }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? digits[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
