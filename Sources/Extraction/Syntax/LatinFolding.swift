/// Latin letters without their diacritics.
package enum LatinFolding {
    private static let table: [Unicode.Scalar: String] = {
        let rows = [
            "a": "àáâãäåāăąǎ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
            "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
            "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, letters) in rows {
            for letter in letters.unicodeScalars { table[letter] = plain }
        }
        return table
    }()

    /// A word without diacritics, its case kept: "Málaga" is "Malaga".
    package static func plain(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
        return word.map { letter in
            let folded = fold(String(letter))
            return letter.isUppercase ? folded.prefix(1).uppercased() + folded.dropFirst() : folded
        }.joined()
    }

    /// A word in lower case without diacritics; what is not a letter of Latin script stays.
    package static func fold(_ word: String) -> String {
        let lower = word.lowercased()
        guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
        var folded = ""
        for scalar in lower.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            if let plain = table[scalar] { folded += plain } else { folded.unicodeScalars.append(scalar) }
        }
        return folded
    }
}
