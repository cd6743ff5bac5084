/// How words are cut and compared in a `PhraseTable`: bytes where all is ASCII, strings where not.
enum PhraseAtom {
    static let separator: UInt8 = 0x1F
    private static let apostrophe = UInt8(ascii: "'")

    /// Appends the words of a phrase as the language engine would cut it, each followed by a separator.
    static func append(_ phrase: String, to atoms: inout [UInt8]) {
        var start = atoms.count
        func close() {
            if atoms.count > start + 1, atoms.last == UInt8(ascii: ".") { atoms.removeLast() }
            guard atoms.count > start else { return }
            if atoms.count > start + 2, atoms[atoms.count - 2] == apostrophe, atoms.last == UInt8(ascii: "s") {
                atoms.insert(separator, at: atoms.count - 2)
            }
            atoms.append(separator)
            start = atoms.count
        }
        let isASCII = phrase.utf8.allSatisfy { $0 < 0x80 }
        for byte in (isASCII ? phrase : straightened(phrase)).utf8 {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { close() } else { atoms.append(byte) }
        }
        close()
    }

    /// The words of a phrase, without hyphens and final full stops.
    static func atoms(of phrase: String) -> [String] {
        var atoms: [UInt8] = []
        append(phrase, to: &atoms)
        return atoms.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A hash of an atom that is the same in lower and upper case (FNV-1a).
    static func hash(_ atom: ArraySlice<UInt8>) -> UInt32 {
        asciiHash(atom) ?? asciiHash(slowlyFolded(String(decoding: atom, as: UTF8.self)).utf8, anyByte: true) ?? 0
    }

    /// The hash of a token's atom.
    static func hash(of token: String) -> UInt32 {
        asciiHash(trimmed(token.utf8)) ?? asciiHash(slowlyFolded(token).utf8, anyByte: true) ?? 0
    }

    static func isHyphen(_ token: String) -> Bool { token == "-" || token == "\u{2010}" || token == "\u{2011}" }

    /// Whether a token of the text is the atom of a phrase.
    static func agree(_ token: String, _ atom: ArraySlice<UInt8>, _ letterCase: LetterCase) -> Bool {
        let bytes = trimmed(token.utf8)
        if bytes.elementsEqual(atom) { return true }
        if letterCase == .folded, bytes.elementsEqual(atom, by: { lower($0) == lower($1) }) { return true }
        if token.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        let straight = straightened(String(Substring(bytes)))
        let string = String(decoding: atom, as: UTF8.self)
        return straight == string || (letterCase == .folded && straight.lowercased() == string.lowercased())
    }

    /// A word without the full stop that ends an abbreviation.
    private static func trimmed(_ word: String.UTF8View) -> Substring.UTF8View {
        word.count > 1 && word.last == UInt8(ascii: ".") ? word.dropLast() : word[...]
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Nil where a byte is not ASCII, unless any byte will do.
    private static func asciiHash(_ bytes: some Sequence<UInt8>, anyByte: Bool = false) -> UInt32? {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes {
            guard byte < 0x80 || anyByte else { return nil }
            hash = (hash ^ UInt32(lower(byte))) &* 16_777_619
        }
        return hash
    }

    private static func slowlyFolded(_ word: String) -> String {
        String(Substring(trimmed(straightened(word).lowercased().utf8)))
    }

    private static func straightened(_ word: String) -> String {
        String(word.map { $0 == "\u{2019}" ? "'" : $0 })
    }
}
