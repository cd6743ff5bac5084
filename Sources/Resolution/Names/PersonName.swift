/// A person's name taken apart: folded words, without titles of courtesy.
struct PersonName: Hashable, Sendable {
    /// Given names in order; initials are single letters, initials written together (`jd`) stay together.
    let given: [String]
    /// The last word of the family name.
    let surname: String
    /// `jr`, `sr`, `ii` …
    let suffix: String?
    /// Every word in order, without courtesy and suffix.
    let words: [String]

    /// Takes a name apart; nil where nothing is left of it.
    init?(_ text: String) {
        var words = ASCIIFolding.words(of: text)
        while words.count > 1, let first = words.first, NameWords.courtesy.contains(first) { words.removeFirst() }
        var suffix: String?
        if words.count > 1, let last = words.last, NameWords.suffixes.contains(last) {
            suffix = last
            words.removeLast()
        }
        words = PersonName.joiningInitials(words)
        guard let surname = words.last else { return nil }
        self.words = words
        self.surname = surname
        self.suffix = suffix
        self.given = words.dropLast().enumerated().compactMap { index, word in
            let isParticle = NameWords.particles.contains(word) && !(index == 0 && word.utf8.count == 1)
            return isParticle ? nil : word
        }
    }

    /// Whether it is a family name (or a single name) alone.
    var isSurnameOnly: Bool { given.isEmpty }

    /// The transliteration class of every word that is no particle: equal for `Zelensky` and `Zelenskyy`.
    var classKey: String {
        (given + [surname]).map(Transliteration.class(of:)).joined(separator: " ") + (suffix.map { " ,\($0)" } ?? "")
    }

    var surnameClass: String { Transliteration.class(of: surname) }

    /// `j d vance` and `jd vance` are one.
    private static func joiningInitials(_ words: [String]) -> [String] {
        var out: [String] = []
        var open = false
        for (index, word) in words.enumerated() {
            let isInitial = word.utf8.count == 1 && index < words.count - 1
            if isInitial, open, index <= 1, let last = out.popLast() {
                out.append(last + word)
            } else {
                out.append(word)
            }
            open = isInitial
        }
        return out
    }
}

/// Words of names that do not tell one person from another.
enum NameWords {
    static let courtesy: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "madam", "mme",
        "monsieur", "madame", "herr", "frau", "senor", "senora", "don", "dona", "rev", "reverend", "father", "sister",
        "hon", "honourable", "honorable", "sheikh", "shaikh", "mullah", "ayatollah", "imam", "rabbi", "saint",
    ]
    static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "junior", "senior"]
    static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "ten",
        "zu",
        "zur", "zum", "al", "el", "bin", "ibn", "ben", "abu", "ould", "af", "av", "y", "e",
    ]
    /// Family names that commonly stand first (Chinese, Korean, Vietnamese); they only add a way to be named briefly.
    static let leadingFamilyNames: Set<String> = [
        "xi", "li", "wang", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu",
        "gao",
        "lin", "he", "guo", "ma", "luo", "deng", "wen", "jiang", "mao", "qin", "bo", "tsai", "lai", "kim", "lee",
        "park",
        "moon", "yoon", "roh", "ban", "choi", "jung", "kang", "cho", "han", "chung", "nguyen", "tran", "pham", "vo",
        "hun",
    ]
}
