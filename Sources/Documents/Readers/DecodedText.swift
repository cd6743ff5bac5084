/// Turns bytes into text, or says why they are none.
enum DecodedText {
    /// What is wrong with some bytes.
    struct Fault: Error {
        let code: DocumentError.Code
        let message: String
    }

    /// The text of bytes, a byte order mark dropped.
    static func decode(_ bytes: [UInt8]) -> Result<SourceText, Fault> {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let dropped = bytes.count - content.count
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return fault(.notUTF8, "The text is UTF-16. Convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8).")
        }
        if let offset = content.firstIndex(of: 0) {
            let place = offset + dropped + 1
            return fault(.binary, "Byte \(place) is zero, so this is no text. Give text, Markdown, HTML or JSON Lines.")
        }
        if let offset = firstInvalidByte(content) {
            let hex = String(content[offset], radix: 16, uppercase: true)
            return fault(
                .notUTF8,
                "Byte \(offset + dropped + 1) (0x\(hex.utf8.count == 1 ? "0" : "")\(hex)) is not UTF-8. "
                    + "Convert the file to UTF-8 first (iconv -f WINDOWS-1252 -t UTF-8).")
        }
        if content.allSatisfy({ $0 <= 0x20 }) {
            return fault(.empty, "There is no text in it. Leave it out.")
        }
        return .success(SourceText(validated: content))
    }

    private static func fault(_ code: DocumentError.Code, _ message: String) -> Result<SourceText, Fault> {
        .failure(Fault(code: code, message: message))
    }

    /// The offset of the first byte that cannot stand where it does (Unicode 15, table 3-7).
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            let width: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch first {
            case 0xC2...0xDF: width = 2
            case 0xE0: (width, second) = (3, 0xA0...0xBF)
            case 0xED: (width, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: width = 3
            case 0xF0: (width, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: width = 4
            case 0xF4: (width, second) = (4, 0x80...0x8F)
            default: return index
            }
            guard index + width <= bytes.count, second.contains(bytes[index + 1]),
                bytes[(index + 2)..<(index + width)].allSatisfy({ $0 & 0xC0 == 0x80 })
            else { return index }
            index += width
        }
        return nil
    }
}

extension SourceText {
    /// The offset of the first byte that is not UTF-8, or nil where all is.
    package static func firstInvalidByte(_ bytes: [UInt8]) -> Int? { DecodedText.firstInvalidByte(bytes) }
}
