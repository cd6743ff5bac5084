package import Reference

/// A person's name taken apart: given names, surname with its particles, generational suffix.
package struct PersonName: Hashable, Sendable {
    /// The words of the name as written, without honorifics.
    package let words: [String]
    /// The words folded for comparison: lower case, no diacritics, final -yy, -iy, -ij as -y.
    package let keys: [String]
    /// The surname with its particles, folded.
    package let surname: String
    /// The words before the surname, folded, initials included.
    package let given: [String]
    /// The words without a suffix such as "Jr", folded, those that a hyphen joins taken apart.
    package let parts: [String]
    /// The index of the surname's first word.
    private let surnameStart: Int
    /// The index after the surname's last word; what follows is a suffix.
    private let surnameEnd: Int

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ben",
        "ibn", "bint", "abu", "ter", "ten", "zu", "st",
    ]

    /// Takes a name apart; nil where no word is left.
    package init?(_ words: [String]) {
        let keys = words.map(Self.key)
        guard keys.contains(where: { !$0.isEmpty }) else { return nil }
        var end = keys.count
        while end > 1, Self.suffixes.contains(keys[end - 1]) { end -= 1 }
        var start = end - 1
        while start > 1, Self.particles.contains(keys[start - 1]) || words[start - 1] == "-" || words[start] == "-" {
            start -= 1
        }
        self.words = words
        self.keys = keys
        self.surnameStart = max(0, start)
        self.surnameEnd = end
        self.surname = keys[max(0, start)..<end].joined(separator: " ")
        self.given = keys[..<max(0, start)].filter { !$0.isEmpty }
        self.parts = keys[..<end].flatMap { $0.split(separator: "-").map(String.init) }
    }

    /// A word folded for comparison.
    package static func key(_ word: String) -> String {
        let folded = String(
            String.UnicodeScalarView(
                LatinFolding.fold(word).unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" }))
        for ending in ["yy", "iy", "ij", "yi", "iyi"] where folded.count > 5 && folded.hasSuffix(ending) {
            return folded.dropLast(ending.count) + "y"
        }
        return folded
    }

    /// Whether the name is a single word.
    package var isSingle: Bool { keys[..<surnameEnd].filter { !$0.isEmpty }.count == 1 }

    /// Whether the words before the last are particles: "El Sonni", "de Brask".
    package var isSurnameWithParticles: Bool {
        surnameEnd > 1 && keys[..<(surnameEnd - 1)].allSatisfy(Self.particles.contains)
    }

    /// Whether a name ends in another, however hyphens and spaces part their words.
    package func endsIn(_ other: PersonName) -> Bool {
        parts.count > other.parts.count && parts.suffix(other.parts.count).elementsEqual(other.parts)
    }

    /// Whether two words are one given name: equal, an initial of the other, or one slip of the pen apart.
    package static func givenNamesAgree(_ a: String, _ b: String, forms: GivenNameForms) -> Bool {
        if a == b || a.hasPrefix(b) && b.count <= 2 || b.hasPrefix(a) && a.count <= 2 { return true }
        if forms.agree(a, b, as: .nickname) || forms.agree(a, b, as: .translation) { return true }
        // Most names differ by more than two slips, which is sooner seen than how many letters they have.
        guard isOneSlipApart(a, b, allowed: 2), min(a.count, b.count) > 4 else { return false }
        return max(a.count, b.count) > 7 || isOneSlipApart(a, b, allowed: 1)
    }

    /// Whether two full names can belong to one person: same surname and given names that agree.
    package func agrees(with other: PersonName, forms: GivenNameForms) -> Bool {
        let sameSurname =
            surname == other.surname
            || Self.isOneSlipApart(surname, other.surname, allowed: 1)
                && min(surname.count, other.surname.count) > 6
        guard sameSurname else { return false }
        guard let a = given.first, let b = other.given.first else { return true }
        if let x = middleInitial, let y = other.middleInitial, x != y { return false }
        return Self.givenNamesAgree(a, b, forms: forms)
            || given.contains { other.given.contains($0) && $0.count > 2 }
    }

    /// "W" of "George W. Bush", "H" of "George H.W. Bush".
    private var middleInitial: Character? {
        given.dropFirst().first { $0.count <= 2 }?.first
    }

    /// Whether a single word of running text can stand for this name: its surname, or the first word where the
    /// surname comes first (Xi Jinping).
    package func isNamed(by word: String) -> Bool {
        let key = Self.key(word)
        return key.count > 1
            && (surname == key || keys[surnameStart..<surnameEnd].last == key || keys.first == key
                || keys[..<surnameEnd].contains(key))
    }

    /// Whether two words are at most some edits apart (Damerau's transposition counts one).
    package static func isOneSlipApart(_ a: String, _ b: String, allowed: Int) -> Bool {
        let (long, short) = (max(a.utf8.count, b.utf8.count), min(a.utf8.count, b.utf8.count))
        guard long - short <= allowed else { return false }
        let start = sharedCount(a.utf8, b.utf8)
        let end = min(sharedCount(a.utf8.reversed(), b.utf8.reversed()), short - start)
        // One edit leaves a letter, or two that change places, between what the words share.
        guard allowed > 1 || long - start - end <= 2 else { return false }
        // One edit brings in one letter and takes one away.
        let (first, second) = (letters(of: a), letters(of: b))
        guard max((first & ~second).nonzeroBitCount, (second & ~first).nonzeroBitCount) <= allowed else { return false }
        return distance(
            Array(a.utf8.dropFirst(start).dropLast(end)), Array(b.utf8.dropFirst(start).dropLast(end))) <= allowed
    }

    /// How many elements two sequences begin with alike.
    private static func sharedCount(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Int {
        var (first, second, count) = (a.makeIterator(), b.makeIterator(), 0)
        while let byte = first.next(), byte == second.next() { count += 1 }
        return count
    }

    /// The letters that a word has, a bit each; two letters may have one bit.
    private static func letters(of word: String) -> UInt64 { word.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

    /// The number of edits between two words.
    private static func distance(_ x: [UInt8], _ y: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: y.count + 1)
        var row = Array(0...y.count)
        for i in x.indices {
            var next = [i + 1] + [Int](repeating: 0, count: y.count)
            for j in y.indices {
                let cost = x[i] == y[j] ? 0 : 1
                next[j + 1] = min(row[j + 1] + 1, next[j] + 1, row[j] + cost)
                if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
                    next[j + 1] = min(next[j + 1], before[j - 1] + 1)
                }
            }
            before = row
            row = next
        }
        return row[y.count]
    }
}
