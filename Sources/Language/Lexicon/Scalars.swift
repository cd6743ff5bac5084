/// Predicates of characters as Python defines them, since the model was trained with those.
extension Unicode.Scalar {
    /// `str.isspace`: White_Space and the information separators.
    var isPythonSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// `str.isalpha`: a letter by general category.
    var isPythonLetter: Bool {
        if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// `str.isdigit`: the numeric type is digit or decimal.
    var isPythonDigit: Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) }
        switch properties.numericType {
        case .digit, .decimal: return true
        default: return false
        }
    }

    /// `str.isupper`.
    var isPythonUpper: Bool {
        value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
    }
}

extension String {
    /// `str.lower`: full case mapping with the final sigma of Greek.
    var pythonLower: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        let scalars = Array(unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\u{3A3}" {
                result.append(Self.isFinalSigma(scalars, index) ? "\u{3C2}" : "\u{3C3}")
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether a capital sigma follows a cased letter and none follows it (Unicode Standard, table 3-17, Final_Sigma).
    private static func isFinalSigma(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
        let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
        return before?.properties.isCased == true && after?.properties.isCased != true
    }

    /// Whether the bytes are the same; `==` would be canonical equivalence.
    func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// The shape of a word: letters as `X` or `x`, digits as `d`, other characters as they are; runs are cut at four.
func wordShape(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    var length = 0
    for scalar in word.unicodeScalars {
        length += 1
        if length >= 100 { return "LONG" }
        let kind: Unicode.Scalar =
            scalar.isPythonLetter ? (scalar.isPythonUpper ? "X" : "x") : scalar.isPythonDigit ? "d" : scalar
        run = kind == last ? run + 1 : 0
        last = kind
        if run < 4 { result.append(kind) }
    }
    return String(result)
}
