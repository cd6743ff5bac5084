/// How words are cut and compared in a `PhraseTable`.
enum PhraseAtom {
    /// The words of a phrase as the language engine would cut it, without hyphens and final full stops.
    static func atoms(of phrase: String) -> [String] {
        var atoms: [String] = []
        for word in phrase.split(whereSeparator: { $0 == " " || $0 == "-" }) {
            let atom = trimmed(String(word))
            if atom.utf8.count > 2, atom.hasSuffix("'s") {
                atoms += [String(atom.dropLast(2)), "'s"]
            } else {
                atoms.append(atom)
            }
        }
        return atoms
    }

    /// A word with straight apostrophes and without the full stop that ends an abbreviation.
    static func trimmed(_ word: String) -> String {
        var word = word
        if word.utf8.count > 1, word.utf8.last == UInt8(ascii: ".") { word.removeLast() }
        if !isASCII(word), word.contains("\u{2019}") { word = String(word.map { $0 == "\u{2019}" ? "'" : $0 }) }
        return word
    }

    /// A word in lower case.
    static func folded(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return word }
        return word.lowercased()
    }

    static func isHyphen(_ token: String) -> Bool { token == "-" || token == "\u{2010}" || token == "\u{2011}" }

    /// Whether a token of the text is the atom of a phrase.
    static func agree(_ token: String, _ atom: String, _ letterCase: LetterCase) -> Bool {
        let token = trimmed(token)
        if token == atom { return true }
        return letterCase == .folded && folded(token) == folded(atom)
    }

    private static func isASCII(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }
}
