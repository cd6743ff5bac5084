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
        /// The phrase as the table writes it.
        public let phrase: String
        /// Everything that the phrase can stand for, in the table's order.
        public let values: [Value]
    }

    private struct Entry: Sendable {
        let phrase: String
        let atoms: [String]
        var values: [Value]
    }

    private var entries: [Entry] = []
    /// Entries by their first atom in lower case.
    private var byFirst: [String: [Int32]] = [:]

    /// Makes a table; a phrase may occur several times.
    public init(_ phrases: some Sequence<(phrase: String, value: Value)>) {
        byFirst.reserveCapacity(phrases.underestimatedCount)
        for (phrase, value) in phrases { insert(phrase, value) }
    }

    private mutating func insert(_ phrase: String, _ value: Value) {
        let atoms = PhraseAtom.atoms(of: phrase)
        guard let first = atoms.first else { return }
        let bucket = byFirst[PhraseAtom.folded(first), default: []]
        if let same = bucket.first(where: { entries[Int($0)].atoms == atoms }) {
            entries[Int(same)].values.append(value)
        } else {
            byFirst[PhraseAtom.folded(first), default: []].append(Int32(entries.count))
            entries.append(Entry(phrase: phrase, atoms: atoms, values: [value]))
        }
    }

    /// The number of different phrases.
    public var count: Int { entries.count }

    /// The longest phrase that the tokens begin with.
    ///
    /// Tokens are those of the language engine: hyphens and possessive endings stand by themselves.
    public func longestMatch(in tokens: ArraySlice<String>, matching letterCase: LetterCase = .exact) -> Match? {
        guard let first = tokens.first, let bucket = byFirst[PhraseAtom.folded(PhraseAtom.trimmed(first))] else {
            return nil
        }
        var best: (length: Int, entry: Entry)?
        for index in bucket {
            let entry = entries[Int(index)]
            guard let length = length(of: entry, at: tokens, letterCase), length >= best?.length ?? 1 else { continue }
            if let found = best, found.length == length {
                best?.entry.values = found.entry.values + entry.values
            } else {
                best = (length, entry)
            }
        }
        return best.map { Match(tokenCount: $0.length, phrase: $0.entry.phrase, values: $0.entry.values) }
    }

    /// What a whole phrase stands for; empty where the table does not have it.
    public func values(for phrase: String, matching letterCase: LetterCase = .exact) -> [Value] {
        let atoms = PhraseAtom.atoms(of: phrase)
        guard let match = longestMatch(in: atoms[...], matching: letterCase), match.tokenCount == atoms.count else {
            return []
        }
        return match.values
    }

    /// The tokens that an entry covers, or nil where it does not match.
    private func length(of entry: Entry, at tokens: ArraySlice<String>, _ letterCase: LetterCase) -> Int? {
        var position = tokens.startIndex
        for (number, atom) in entry.atoms.enumerated() {
            if number > 0, position < tokens.endIndex, PhraseAtom.isHyphen(tokens[position]) { position += 1 }
            guard position < tokens.endIndex else { return nil }
            guard PhraseAtom.agree(tokens[position], atom, letterCase) else { return nil }
            position += 1
        }
        return position - tokens.startIndex
    }
}
