/// Whether letters must agree in case.
public enum LetterCase: Sendable {
    case exact
    /// Compared in lower case: headlines, and words that begin a sentence.
    case folded
}

/// Phrases of one or more words and what each stands for, found in running text longest first.
///
/// Words are compared by atoms: hyphens between words, the kind of apostrophe and the full stop that ends an
/// abbreviation make no difference (`secretary-general`, `secretary general`; `Gen.`, `Gen`).
public struct PhraseTable<Value: Sendable>: Sendable {
    /// A phrase found at the beginning of a list of tokens.
    public struct Match: Sendable {
        /// The number of tokens that the phrase covers, hyphens included.
        public let tokenCount: Int
        /// Everything that the phrase can stand for, in the table's order.
        public let values: [Value]
    }

    private struct Entry: Sendable {
        /// Of the first atom in lower case.
        let hash: UInt32
        let value: UInt32
        /// Bytes of `atoms`.
        let start: UInt32
        let end: UInt32
    }

    private var values: [Value]
    /// The atoms of all phrases, each followed by a separator.
    private var atoms: [UInt8] = []
    /// Sorted by hash, then by value.
    private var entries: [Entry] = []

    /// Makes a table of values, each found under all its surfaces.
    public init(_ values: [Value], surfaces: (Value) -> [String]) {
        self.values = values
        entries.reserveCapacity(values.count * 4)
        for (index, value) in values.enumerated() {
            for surface in surfaces(value) { insert(surface, value: index) }
        }
        entries.sort { ($0.hash, $0.value) < ($1.hash, $1.value) }
    }

    /// Makes a table of pairs; a phrase may occur several times.
    public init(_ phrases: [(phrase: String, value: Value)]) {
        values = phrases.map(\.value)
        for (index, pair) in phrases.enumerated() { insert(pair.phrase, value: index) }
        entries.sort { ($0.hash, $0.value) < ($1.hash, $1.value) }
    }

    private mutating func insert(_ phrase: String, value: Int) {
        let start = atoms.count
        PhraseAtom.append(phrase, to: &atoms)
        guard let end = atoms[start...].firstIndex(of: PhraseAtom.separator) else { return }
        entries.append(
            Entry(
                hash: PhraseAtom.hash(atoms[start..<end]), value: UInt32(value), start: UInt32(start),
                end: UInt32(atoms.count)))
    }

    /// The longest phrase that the tokens begin with.
    ///
    /// Tokens are those of the language engine: hyphens and possessive endings stand by themselves.
    public func longestMatch(in tokens: ArraySlice<String>, matching letterCase: LetterCase = .exact) -> Match? {
        guard let first = tokens.first else { return nil }
        let hash = PhraseAtom.hash(of: first)
        var length = 0
        var found: [UInt32] = []
        var index = firstEntry(of: hash)
        while index < entries.count, entries[index].hash == hash {
            let covered = self.length(of: entries[index], at: tokens, letterCase)
            if covered > length { found.removeAll() }
            if covered > 0, covered >= length, found.last != entries[index].value { found.append(entries[index].value) }
            length = max(length, covered)
            index += 1
        }
        return length == 0 ? nil : Match(tokenCount: length, values: found.map { values[Int($0)] })
    }

    /// What a whole phrase stands for; empty where the table does not have it.
    public func values(for phrase: String, matching letterCase: LetterCase = .exact) -> [Value] {
        let tokens = PhraseAtom.atoms(of: phrase)
        guard let match = longestMatch(in: tokens[...], matching: letterCase), match.tokenCount == tokens.count else {
            return []
        }
        return match.values
    }

    private func firstEntry(of hash: UInt32) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = low + (high - low) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens that an entry covers; 0 where it does not match.
    private func length(of entry: Entry, at tokens: ArraySlice<String>, _ letterCase: LetterCase) -> Int {
        var position = tokens.startIndex
        var start = Int(entry.start)
        while start < Int(entry.end) {
            if start > entry.start, position < tokens.endIndex, PhraseAtom.isHyphen(tokens[position]) { position += 1 }
            guard position < tokens.endIndex else { return 0 }
            let end = atoms[start...].firstIndex(of: PhraseAtom.separator) ?? Int(entry.end)
            guard PhraseAtom.agree(tokens[position], atoms[start..<end], letterCase) else { return 0 }
            position += 1
            start = end + 1
        }
        return position - tokens.startIndex
    }
}
