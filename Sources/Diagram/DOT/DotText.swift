/// Text of an article made safe for DOT, for the HTML-like labels of Graphviz and for the SVG that comes of them.
package enum DotText {
    /// The text without what XML 1.0 cannot hold and what reorders or hides the text around it; white space becomes
    /// single spaces.
    package static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !scalars.isEmpty
            } else if !isUnsafe(scalar) {
                if pendingSpace { scalars.append(" ") }
                pendingSpace = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Markup of an HTML-like label that shows the text; a space where there is none, since empty markup is an error.
    package static func html(_ text: String) -> String {
        var markup = ""
        for character in clean(text).unicodeScalars {
            switch character {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "\\": markup += "&#92;"
            default: markup.unicodeScalars.append(character)
            }
        }
        return markup.isEmpty ? "&#160;" : markup
    }

    /// The value of an attribute in which Graphviz replaces `\N` and entities, such as a tooltip; lines are kept.
    static func escString(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            clean(String(line)).replacing("\\", with: "\\\\").replacing("&", with: "&amp;")
        }.joined(separator: "\\n")
    }

    /// A quoted string of the DOT language; the value must not end in an odd number of backslashes.
    package static func quoted(_ value: String) -> String { "\"" + value.replacing("\"", with: "\\\"") + "\"" }

    /// A name for a node, edge or cluster and its `id`: what is not a letter, digit or one of `-._~/:,` of ASCII is
    /// percent-encoded, so that it needs no escaping anywhere.
    static func identifier(_ iri: String) -> String {
        var result = ""
        for byte in iri.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || "-._~/:,".unicodeScalars.contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }

    /// An address for a link, or nil unless it is one of http or https; quotes, brackets and the like are
    /// percent-encoded, and the ampersand is written for an attribute in which entities count.
    static func link(_ address: String?) -> String? {
        guard let address, let colon = address.firstIndex(of: ":"),
            ["http", "https"].contains(address[..<colon].lowercased()), address[colon...].hasPrefix("://")
        else { return nil }
        let allowed = "-._~:/?#[]@!$&()*+,;=%"
        var result = ""
        for byte in address.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || allowed.unicodeScalars.contains(scalar) {
                result += byte == UInt8(ascii: "&") ? "&amp;" : String(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Marks, overrides and isolates of direction; the invisible operators and the byte order mark.
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        // Characters of private use draw as boxes, and those that are not characters are not XML.
        case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xF0000...0x10FFFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
