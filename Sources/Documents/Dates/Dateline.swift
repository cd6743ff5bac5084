/// The place, date and agency before a report's first sentence: `KYIV, Feb. 21 (Agency) -`, `ANKARA (Reuters) –`.
struct Dateline {
    /// The date, where it bears one.
    let date: WrittenDate?
    /// Whether a date or an agency makes it certain; a place in capitals alone does not.
    let isCertain: Bool
    /// The bytes of the line before the report's first word.
    let length: Int

    /// Finds the dateline with which a line begins.
    init?(_ line: TextLine) {
        let text = line.text
        guard Self.mayHaveDash(line), let end = Self.end(in: text) else { return nil }
        let head = text[..<end.lowerBound]
        guard let place = head.split(whereSeparator: { $0 == "(" || $0 == "," }).first, Self.isPlace(place) else {
            return nil
        }
        let words = head.split { $0 == " " || $0 == "(" || $0 == ")" }
        date = words.indices.lazy.compactMap { DateText.date(atStartOf: words[$0...])?.date }.first
        let hasAgency = Self.hasAgency(head)
        let isCapitals = !place.contains(where: \.isLowercase)
        isCertain = hasAgency || date != nil
        let opensSentence = text[end.upperBound...].first.map { !$0.isLowercase } ?? false
        guard isCertain || (isCapitals && place.count >= 4 && opensSentence) else { return nil }
        length = text.utf8.distance(from: text.startIndex, to: end.upperBound)
    }

    /// Most lines have no dash near their beginning.
    private static func mayHaveDash(_ line: TextLine) -> Bool {
        line.lowerBytes.prefix(140).contains { $0 == 0x2D || $0 == 0x5F || $0 == 0xE2 }
    }

    /// Whether a name in brackets ends the head, or only a date follows it.
    private static func hasAgency(_ head: Substring) -> Bool {
        guard let open = head.firstIndex(of: "("), let close = head.lastIndex(of: ")"), open < close else {
            return false
        }
        let rest = head[head.index(after: close)...].drop { $0 == " " }
        return (rest.isEmpty || rest.first == ",") && !(head[head.index(after: open)].isLowercase)
    }

    /// The dash, and the spaces beside it, that ends a dateline within the first 90 characters.
    private static func end(in text: String) -> Range<String.Index>? {
        var index = text.startIndex
        var count = 0
        while index < text.endIndex, count < 90 {
            if ["-", "–", "—", "_"].contains(text[index]), isDash(at: index, in: text) {
                var end = text.index(after: index)
                while end < text.endIndex, ["-", " ", "\u{A0}"].contains(text[end]) { end = text.index(after: end) }
                return end < text.endIndex || text[index] == "_" ? index..<end : nil
            }
            index = text.index(after: index)
            count += 1
        }
        return nil
    }

    /// A hyphen inside a word is no dash.
    private static func isDash(at index: String.Index, in text: String) -> Bool {
        guard index > text.startIndex else { return false }
        let before = text[text.index(before: index)]
        return before == " " || before == ")" || before == "\u{A0}" || text[index] == "—"
    }

    /// One to five words, the first in capitals or all capitalised, nothing but letters.
    private static func isPlace(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count), text.first?.isUppercase ?? false else { return false }
        let joining = ["de", "of", "the", "al", "la"]
        let isName = words.allSatisfy { ($0.first?.isUppercase ?? false) || joining.contains(String($0)) }
        return isName && text.allSatisfy { $0.isLetter || [" ", "-", "'", "’", ".", "/"].contains($0) }
    }
}
