extension JSONScanner {
    /// Reads a string.
    package mutating func string() throws(JSONError) -> String {
        try expect(UInt8(ascii: "\""))
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20
        {
            end += 1
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            advance(to: end + 1)
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return String(decoding: try escapedString(from: start), as: UTF8.self)
    }

    private mutating func escapedString(from start: Int) throws(JSONError) -> [UInt8] {
        var result: [UInt8] = []
        advance(to: start)
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                advance(to: position + 1)
                return result
            case UInt8(ascii: "\\"):
                advance(to: position + 1)
                try appendEscape(to: &result)
            case 0..<0x20:
                throw fault("\(found()) must be escaped in a string")
            default:
                result.append(byte)
                advance(to: position + 1)
            }
        }
        throw fault("the string that begins here is not closed", at: start - 1)
    }

    private mutating func appendEscape(to result: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw fault("the text ends inside an escape") }
        let byte = bytes[position]
        advance(to: position + 1)
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): result += Array(String(Character(try unicodeEscape())).utf8)
        default: throw fault("this is no escape of JSON", at: position - 2)
        }
    }

    /// The scalar of `\uXXXX` or of a pair of surrogates, the position after the `u`.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position - 2
        let high = try fourHexDigits()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw fault("half a surrogate pair is no character", at: start) }
        advance(to: position + 2)
        let low = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        else { throw fault("half a surrogate pair is no character", at: start) }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits are expected after \\u") }
        advance(to: position + 4)
        return value
    }

    /// Reads a string or null.
    package mutating func optionalString() throws(JSONError) -> String? { try isNull() ? nil : string() }

    /// Whether null comes next; if so goes past it.
    package mutating func isNull() throws(JSONError) -> Bool {
        guard peek() == UInt8(ascii: "n") else { return false }
        try word("null")
        return true
    }

    /// Reads a number.
    package mutating func number() throws(JSONError) -> Double {
        let text = try numberText()
        guard let value = Double(text), value.isFinite else {
            let what = text.utf8.count > 40 ? text.prefix(40) + "…" : text[...]
            throw fault("“\(what)” is no number that can be held", at: position - text.utf8.count)
        }
        return value
    }

    /// Reads a whole number.
    package mutating func integer() throws(JSONError) -> Int {
        let text = try numberText()
        guard let value = Int(text) else { throw fault("“\(text)” is no whole number", at: position - text.utf8.count) }
        return value
    }

    private mutating func numberText() throws(JSONError) -> String {
        guard let first = peek(), first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
            throw fault("\(found()) stands where a number was expected")
        }
        let isPart: (UInt8) -> Bool = { (0x30...0x39).contains($0) || Self.signs.contains($0) }
        let end = bytes[position...].firstIndex { !isPart($0) } ?? bytes.count
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        advance(to: end)
        return text
    }

    private static var signs: [UInt8] { [0x2B, 0x2D, 0x2E, 0x45, 0x65] }

    /// Reads over one value of any kind.
    package mutating func skipValue() throws(JSONError) {
        switch peek() {
        case UInt8(ascii: "{"): try object { _, scanner throws(JSONError) in try scanner.skipValue() }
        case UInt8(ascii: "["): try array { scanner throws(JSONError) in try scanner.skipValue() }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }

    private mutating func word(_ word: String) throws(JSONError) {
        guard bytes[position...].starts(with: word.utf8) else {
            throw fault("\(found()) stands where “\(word)” was expected")
        }
        advance(to: position + word.utf8.count)
    }
}
