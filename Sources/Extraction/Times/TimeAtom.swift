import Documents
import Language

/// A word, number or mark as the grammar of times sees it: tokens cut at hyphens, numbers of several words joined.
struct TimeAtom: Sendable {
    /// What an atom can stand for; an atom may be several things ("second", "may").
    struct Classes: OptionSet, Sendable, Hashable {
        let rawValue: UInt32
        static let number = Classes(rawValue: 1 << 0)
        static let ordinal = Classes(rawValue: 1 << 1)
        static let unit = Classes(rawValue: 1 << 2)
        static let plural = Classes(rawValue: 1 << 3)
        static let month = Classes(rawValue: 1 << 4)
        static let weekday = Classes(rawValue: 1 << 5)
        static let weekdays = Classes(rawValue: 1 << 6)
        static let season = Classes(rawValue: 1 << 7)
        static let part = Classes(rawValue: 1 << 8)
        static let year = Classes(rawValue: 1 << 9)
        static let day = Classes(rawValue: 1 << 10)
        static let decade = Classes(rawValue: 1 << 11)
        static let clock = Classes(rawValue: 1 << 12)
        static let zone = Classes(rawValue: 1 << 13)
    }

    /// In lower case, abbreviations without their point, any dash as "-".
    var text: String
    var bytes: Range<Int>
    /// The first and the last token, exclusive.
    var tokens: Range<Int>
    var classes: Classes = []
    /// The value of a number, an ordinal, a year or a decade ("1990s" is 1990).
    var number = 0
    /// "two and a half".
    var hasHalf = false
    var isCapitalised: Bool
    /// Written in digits.
    var isDigits = false
    /// Hours and minutes of "10:35".
    var minute: Int?

    /// Whether the atom bears one of some classes.
    func isA(_ wanted: Classes) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// Cuts the tokens of a stretch into atoms.
struct TimeAtomiser {
    let document: AnnotatedDocument

    /// The atoms of some tokens, numbers joined and classes given.
    func atoms(of tokens: Range<Int>) -> [TimeAtom] {
        var atoms: [TimeAtom] = []
        atoms.reserveCapacity(tokens.count)
        for index in tokens { append(index, to: &atoms) }
        atoms = atoms.map(classified)
        for index in atoms.indices where Self.isPartOfName(index, of: atoms) { atoms[index].classes.remove(.month) }
        return TimeNumbers.joined(atoms)
    }

    /// "Mar-a-Lago": a month with a word hyphened on to it is none, unless that is a month too ("Sept.-Oct.").
    private static func isPartOfName(_ index: Int, of atoms: [TimeAtom]) -> Bool {
        guard atoms[index].isA(.month), index + 2 < atoms.count, atoms[index + 1].text == "-" else { return false }
        let next = atoms[index + 2]
        return atoms[index].bytes.upperBound == atoms[index + 1].bytes.lowerBound
            && atoms[index + 1].bytes.upperBound == next.bytes.lowerBound
            && next.text.utf8.first.map { (97...122).contains($0) } == true && !next.isA(.month)
    }

    private func append(_ index: Int, to atoms: inout [TimeAtom]) {
        let token = document.tokens[index]
        let utf8 = Array(token.lower.utf8)
        let capital = token.text.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
        guard utf8.count == token.range.count, Self.mustCut(utf8) else {
            let text = Self.withoutPoints(token.lower)
            atoms.append(
                TimeAtom(
                    text: text, bytes: token.range, tokens: index..<index + 1, isCapitalised: capital,
                    isDigits: Self.isDigit(utf8.first ?? 0)))
            return
        }
        var at = 0
        while at < utf8.count {
            let end = Self.runEnd(utf8, from: at)
            let text = String(decoding: utf8[at..<end], as: UTF8.self)
            let low = token.range.lowerBound
            let first = document.source.text.utf8[low + at]
            atoms.append(
                TimeAtom(
                    text: Self.withoutPoints(text), bytes: low + at..<low + end, tokens: index..<index + 1,
                    isCapitalised: first >= 65 && first <= 90, isDigits: Self.isDigit(utf8[at])))
            at = end
        }
    }

    /// Whether a token holds digits, hyphens or dashes (E2 80 93, E2 80 94) beside other things.
    private static func mustCut(_ utf8: [UInt8]) -> Bool {
        guard utf8.count > 1 else { return false }
        return utf8.indices.contains { index in
            let byte = utf8[index]
            return isDigit(byte) || byte == 0x2D || byte == 0x2F
                || (byte == 0xE2 && index + 2 < utf8.count && utf8[index + 1] == 0x80
                    && [0x93, 0x94].contains(utf8[index + 2]))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The end of the run of letters, of digits ("10:35", "1,000", "1990s", "16th") or of one mark.
    private static func runEnd(_ utf8: [UInt8], from start: Int) -> Int {
        var end = start + 1
        if isDigit(utf8[start]) {
            while end < utf8.count {
                let isJoint =
                    end + 1 < utf8.count && isDigit(utf8[end + 1]) && [0x2C, 0x2E, 0x2F, 0x3A].contains(utf8[end])
                guard isDigit(utf8[end]) || isJoint else { break }
                end += 1
            }
            for suffix in suffixes where utf8[end...].starts(with: suffix) {
                let after = end + suffix.count
                if after == utf8.count || utf8[after] == 45 { return after }
            }
            return end
        }
        if isLetter(utf8[start]) {
            while end < utf8.count, isLetter(utf8[end]) || utf8[end] == 0x2E { end += 1 }
            return end
        }
        while end < utf8.count, utf8[start] >= 0x80, utf8[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// What belongs to a number in digits: "1990s", "1st".
    private static let suffixes: [[UInt8]] = ["st", "nd", "rd", "th", "s"].map { Array($0.utf8) }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

    /// "a.m." as "am", "feb." as "feb", any dash as "-".
    private static func withoutPoints(_ text: String) -> String {
        if text == "–" || text == "—" { return "-" }
        if text == "’s" { return "'s" }
        guard text.utf8.count > 1, text.utf8.contains(0x2E), text.utf8.contains(where: isLetter) else { return text }
        return text.filter { $0 != "." }
    }
}

// MARK: - Classes
extension TimeAtomiser {
    private func classified(_ atom: TimeAtom) -> TimeAtom {
        var atom = atom
        if atom.isDigits { Self.classifyDigits(&atom) } else { Self.classifyWord(&atom) }
        return atom
    }

    private static func classifyWord(_ atom: inout TimeAtom) {
        guard let entry = TimeLexicon.words[atom.text] else { return }
        atom.classes = entry.classes
        atom.number = entry.number
    }

    private static func classifyDigits(_ atom: inout TimeAtom) {
        let text = atom.text
        if text.contains(":") {
            let parts = text.split(separator: ":").compactMap { Int($0) }
            if parts.count >= 2, parts[0] < 25, parts[1] < 60 {
                atom.number = parts[0]
                atom.minute = parts[1]
                atom.classes.insert(.clock)
            }
            return
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(digits), digits.utf8.count < 9 else { return }
        atom.number = value
        switch text.dropFirst(digits.count) {
        case "":
            atom.classes.insert(.number)
            if (1...31).contains(value), digits.utf8.count < 3 { atom.classes.insert(.day) }
            if digits.utf8.count == 4, (1000...2199).contains(value) { atom.classes.insert(.year) }
        case "s":
            if digits.utf8.count == 4, value % 10 == 0 { atom.classes.insert(.decade) }
            if digits.utf8.count == 2, value % 10 == 0 {
                atom.number = 1900 + value
                atom.classes.insert(.decade)
            }
        case "st", "nd", "rd", "th":
            atom.classes.insert(.ordinal)
            if (1...31).contains(value) { atom.classes.insert(.day) }
        default: break
        }
    }
}
