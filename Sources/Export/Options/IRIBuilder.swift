internal import KnowledgeGraph

/// Makes absolute IRIs of the graph's relative ones; what an IRI may not hold is percent-encoded.
struct IRIBuilder: Sendable {
    let base: String

    /// Checks the base: a scheme, and no character that an IRI may not hold.
    init(base: String) throws(ExportError) {
        let bytes = Array(base.utf8)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
        let scheme = bytes[..<colon]
        let isScheme =
            scheme.first.map(Self.isLetter) == true
            && scheme.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || "+-.".utf8.contains($0) }
        let isClean = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
        guard isScheme, isClean, base.hasSuffix("/") || base.hasSuffix("#") || base.hasSuffix(":") else {
            throw ExportError(
                .base,
                "the base “\(base)” is not an absolute IRI ending in /, # or :; write one such as https://example.org/")
        }
        self.base = base
    }

    /// The IRI of a node, from its relative IRI.
    func node(_ relative: String) -> String { base + Self.encoded(relative) }

    /// The IRI of a span of a document (RFC 5147).
    static func mention(document: String, start: Int, end: Int) -> String { "\(document)#char=\(start),\(end)" }

    /// A relative IRI with percent-encoding wherever RFC 3986 does not let a character stand in a path.
    static func encoded(_ relative: String) -> String {
        if relative.utf8.allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: "/") }), !hasDotSegment(relative) {
            return relative
        }
        var result: [UInt8] = []
        for segment in relative.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if !result.isEmpty || segment.startIndex != relative.utf8.startIndex { result.append(UInt8(ascii: "/")) }
            appendEncoded(Array(segment), to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func appendEncoded(_ segment: [UInt8], to result: inout [UInt8]) {
        let isDots = segment == [0x2E] || segment == [0x2E, 0x2E]
        for (index, byte) in segment.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "%") && index + 2 < segment.count && isHex(segment[index + 1])
                && isHex(segment[index + 2])
            if isEscape || (!isDots && (isUnreserved(byte) || "!$&'()*+,;=:@".utf8.contains(byte))) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
    }

    private static func hasDotSegment(_ relative: String) -> Bool {
        relative.utf8.contains(UInt8(ascii: ".")) && relative.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
    }
}
