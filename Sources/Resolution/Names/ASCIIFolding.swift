/// The fold of any text to lower-case ASCII letters, digits and single spaces.
///
/// Latin letters lose their marks, Cyrillic and Greek ones are romanised (BGN/PCGN and ELOT 743, simplified); everything
/// else that is neither letter nor digit separates words. A letter of another script becomes its code point (`u4e2d`), so
/// that different names stay different.
enum ASCIIFolding {
    /// The folded text as UTF-8 bytes without leading, trailing or repeated spaces.
    static func bytes(of text: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &out) }
        if out.last == space { out.removeLast() }
        return out
    }

    /// The folded text.
    static func fold(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

    /// The folded words.
    static func words(of text: String) -> [String] {
        bytes(of: text).split(separator: space).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let space = UInt8(ascii: " ")

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: out.append(UInt8(scalar.value))
        case 0x41...0x5A: out.append(UInt8(scalar.value) + 32)
        case 0x27, 0x2E, 0xAD, 0x2BC, 0x2018, 0x2019, 0x200B...0x200F, 0x2060, 0xFEFF: break
        case ..<0x80: separate(&out)
        default: appendBeyondASCII(scalar, to: &out)
        }
    }

    private static func separate(_ out: inout [UInt8]) {
        if let last = out.last, last != space { out.append(space) }
    }

    private static func appendBeyondASCII(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol, .format: return
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            if let known = Romanisation.letters[scalar] {
                out.append(contentsOf: known.utf8)
            } else if let letter = latinBase(properties.name) {
                out.append(contentsOf: letter.utf8)
            } else {
                out.append(contentsOf: "u\(String(scalar.value, radix: 16))".utf8)
            }
        default: separate(&out)
        }
    }

    /// `LATIN SMALL LETTER E WITH ACUTE` gives `e`: the Unicode name knows the letter below every mark.
    private static func latinBase(_ name: String?) -> String? {
        guard let name, name.hasPrefix("LATIN ") else { return nil }
        let words = name.split(separator: " ")
        guard let at = words.firstIndex(of: "LETTER"), at + 1 < words.count else { return nil }
        let letter = words[at + 1]
        guard letter.utf8.count <= 2, letter.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        return letter.lowercased()
    }
}

/// Letters whose Latin form their Unicode name does not tell.
enum Romanisation {
    static let letters: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
            "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "ng", "Ŋ": "ng", "ə": "a", "Ə": "a",
        ]
        let cyrillic = [
            "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo", "ж": "zh",
            "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
            "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
            "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ј": "j", "љ": "lj",
            "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
        ]
        let greek = [
            "α": "a", "ά": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "έ": "e", "ζ": "z", "η": "i", "ή": "i",
            "θ": "th", "ι": "i", "ί": "i", "ϊ": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o",
            "ό": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "ύ": "y", "φ": "f", "χ": "ch",
            "ψ": "ps", "ω": "o", "ώ": "o",
        ]
        for (letter, latin) in cyrillic.merging(greek, uniquingKeysWith: { first, _ in first }) {
            for form in [letter, letter.uppercased()] {
                if let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 { table[scalar] = latin }
            }
        }
        return table
    }()
}
