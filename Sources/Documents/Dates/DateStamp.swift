/// A line that gives its article's date: `Published: 21 February 2025`, `Tuesday, March 4, 2025`, `date 2025-02-22`.
struct DateStamp {
    let date: WrittenDate
    /// The bytes of the line up to the first word that is not part of the stamp; the line's length where all is.
    let length: Int

    /// Finds the stamp with which a line begins.
    init?(_ line: TextLine) {
        guard Self.mayBegin(line) else { return nil }
        let words = line.text.prefix(200).split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" })[...]
        let labelled = Self.labelLength(words)
        guard let found = DateText.date(atStartOf: words.dropFirst(labelled)) else { return nil }
        let rest = words.dropFirst(labelled + found.count)
        let isAlone = rest.allSatisfy(Self.isTime) && line.text.count <= 120
        guard labelled > 0 || (isAlone && found.date.year != nil) else { return nil }
        date = found.date
        if isAlone {
            length = line.text.utf8.count
        } else if let next = rest.first(where: { !Self.isTime($0) }), found.date.year != nil {
            length = line.text.utf8.distance(from: line.text.startIndex, to: next.startIndex)
        } else {
            return nil
        }
    }

    /// A stamp begins with a digit, a label, a weekday or a month; most lines do not.
    private static func mayBegin(_ line: TextLine) -> Bool {
        guard let first = line.lowerBytes.first else { return false }
        if (0x30...0x39).contains(first) { return true }
        let word = String(decoding: line.lowerBytes.prefix(24).prefix { $0 != 0x20 }, as: UTF8.self).trimmingMarks()
        return word == "last" || labels.contains(word) || DateText.opens(word)
    }

    /// The number of words before the date that announce it.
    private static func labelLength(_ words: ArraySlice<Substring>) -> Int {
        let lower = words.prefix(3).map { $0.lowercased().trimmingMarks() }
        guard let first = lower.first, labels.contains(first) else {
            return lower.count > 1 && lower[0] == "last" && labels.contains(lower[1]) ? 2 : 0
        }
        return lower.count > 1 && ["on", "at", "date"].contains(lower[1]) ? 2 : 1
    }

    private static let labels: Set<String> = [
        "date", "published", "posted", "updated", "modified", "first", "created", "publication", "issued", "filed",
    ]

    /// A time of day, a zone or a mark between two stamps.
    private static func isTime(_ word: Substring) -> Bool {
        let text = word.lowercased().trimmingMarks()
        if text.isEmpty || text.contains(":") && text.first?.isNumber ?? false { return true }
        return zones.contains(text) || text.allSatisfy { $0.isNumber || $0 == "." || $0 == ":" }
    }

    private static let zones: Set<String> = [
        "at", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "cet", "cest", "bst", "eet",
        "updated", "published", "min", "read", "minutes", "ist",
    ]
}
