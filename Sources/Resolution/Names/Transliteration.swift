/// Classes of spellings of one word: what transliterations and typewriters do to a name, undone.
///
/// The classes follow the usual romanisations of Cyrillic (BGN/PCGN, ISO 9, Library of Congress, passport systems),
/// German and Nordic letters written with two, and the common ones of Arabic consonants.
enum Transliteration {
    /// A rewriting of letters anywhere in the word, or at its end only.
    private struct Rule {
        let from: [UInt8]
        let to: [UInt8]
        let atEnd: Bool

        init(_ from: String, _ to: String, atEnd: Bool = false) {
            self.from = Array(from.utf8)
            self.to = Array(to.utf8)
            self.atEnd = atEnd
        }
    }

    /// The first that fits at a place wins, so longer ones stand first. Capitals are classes of sounds.
    private static let rules: [Rule] = [
        Rule("shch", "S"), Rule("tsch", "C"), Rule("dzh", "J"), Rule("sch", "S"), Rule("tch", "C"), Rule("szcz", "S"),
        Rule("iyi", "i", atEnd: true), Rule("eff", "ev", atEnd: true), Rule("off", "ov", atEnd: true),
        Rule("skyj", "ski", atEnd: true), Rule("yy", "i"), Rule("iy", "i"), Rule("ii", "i"), Rule("yj", "i"),
        Rule("ij", "i"), Rule("ay", "ai"), Rule("ey", "ei"), Rule("oy", "oi"), Rule("uy", "ui"), Rule("yu", "iu"),
        Rule("ju", "iu"), Rule("ya", "ia"), Rule("ja", "ia"), Rule("ye", "e"), Rule("je", "e"), Rule("yo", "e"),
        Rule("jo", "e"), Rule("sh", "S"), Rule("zh", "Z"), Rule("ch", "C"), Rule("cz", "C"), Rule("kh", "h"),
        Rule("gh", "g"), Rule("dh", "d"), Rule("th", "t"), Rule("ph", "f"), Rule("ts", "c"), Rule("tz", "c"),
        Rule("ck", "k"), Rule("ks", "x"), Rule("ae", "a"), Rule("oe", "o"), Rule("ue", "u"), Rule("aa", "a"),
        Rule("oo", "u"), Rule("ou", "u"), Rule("ee", "i"), Rule("q", "k"), Rule("w", "v"), Rule("y", "i"),
        Rule("j", "i"),
    ]

    /// Rules by their first letter, in order.
    private static let byFirst: [[Rule]] = {
        var table = [[Rule]](repeating: [], count: 256)
        for rule in rules { if let first = rule.from.first { table[Int(first)].append(rule) } }
        return table
    }()

    /// The class of a folded word; words of one class may be one name.
    static func `class`(of word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 2 else { return word }
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if let rule = byFirst[Int(bytes[at])].first(where: { fits($0, bytes, at) }) {
                append(rule.to, to: &out)
                at += rule.from.count
            } else {
                append([bytes[at]], to: &out)
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func fits(_ rule: Rule, _ bytes: [UInt8], _ at: Int) -> Bool {
        let end = at + rule.from.count
        guard end <= bytes.count, !rule.atEnd || end == bytes.count else { return false }
        // A word is not emptied by its first letters: `Yemen` keeps its sound.
        return bytes[at..<end].elementsEqual(rule.from)
    }

    /// Double letters count once.
    private static func append(_ letters: [UInt8], to out: inout [UInt8]) {
        for letter in letters where out.last != letter { out.append(letter) }
    }
}
