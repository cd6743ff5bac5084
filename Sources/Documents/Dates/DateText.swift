/// A date written in a text, as far as it is written.
package struct WrittenDate: Hashable, Sendable {
    /// Nil where the text does not say it.
    package var year: Int?
    package var month: Int
    package var day: Int

    /// The day, in the year written or else in the one given.
    package func day(orYear given: Int?) -> Day? {
        guard let year = year ?? given else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

/// Reads dates as news sites and agencies write them, in English.
package enum DateText {
    /// The date with which a text begins, and the number of words that it takes: `Feb. 21, 2025`,
    /// `Friday, 21 February`, `2025-02-21T10:00Z`.
    package static func date(atStartOf words: ArraySlice<Substring>) -> (date: WrittenDate, count: Int)? {
        guard let first = words.first else { return nil }
        if let day = iso(first) { return (WrittenDate(year: day.year, month: day.month, day: day.day), 1) }
        if weekdays.contains(bare(first)) {
            guard let found = date(atStartOf: words.dropFirst()) else { return nil }
            return (found.date, found.count + 1)
        }
        guard words.count >= 2 else { return nil }
        let second = words[words.startIndex + 1]
        let third = words.dropFirst(2).first
        if let month = month(first), let day = dayNumber(second) {
            return numbered(month: month, day: day, endsThere: second.hasSuffix("."), third)
        }
        if let month = month(second), let day = dayNumber(first) {
            return numbered(month: month, day: day, endsThere: false, third)
        }
        return nil
    }

    /// The day that a file's name bears: `2025-02-21`, `2025_02_21` or `20250221`, no digit beside it.
    package static func day(inFileName name: String) -> Day? {
        let digits = Array(name.utf8)
        for start in digits.indices {
            let isFree = start == 0 || !isDigit(digits[start - 1])
            guard isFree, let (day, end) = packedDay(digits, at: start) else { continue }
            if end == digits.count || !isDigit(digits[end]) { return day }
        }
        return nil
    }

    /// Whether a word in lower case is a weekday or a month.
    static func opens(_ word: String) -> Bool { weekdays.contains(word) || months[word] != nil }

    private static func numbered(
        month: Int, day: Int, endsThere: Bool, _ third: Substring?
    ) -> (date: WrittenDate, count: Int) {
        let year = endsThere ? nil : third.flatMap(year)
        return (WrittenDate(year: year, month: month, day: day), year == nil ? 2 : 3)
    }

    private static func packedDay(_ digits: [UInt8], at start: Int) -> (Day, Int)? {
        var position = start
        func number(_ width: Int) -> Int? {
            guard position + width <= digits.count, digits[position..<position + width].allSatisfy(isDigit) else {
                return nil
            }
            defer { position += width }
            return Int(String(decoding: digits[position..<position + width], as: UTF8.self))
        }
        guard let year = number(4), (1900...2099).contains(year) else { return nil }
        var separator: UInt8?
        if position < digits.count, [0x2D, 0x5F, 0x2E].contains(digits[position]) {
            separator = digits[position]
            position += 1
        }
        guard let month = number(2) else { return nil }
        if let separator {
            guard position < digits.count, digits[position] == separator else { return nil }
            position += 1
        }
        guard let day = number(2), let result = Day(year: year, month: month, day: day) else { return nil }
        return (result, position)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func iso(_ word: Substring) -> Day? {
        guard word.utf8.count >= 10, word.utf8.prefix(4).allSatisfy(isDigit) else { return nil }
        let rest = word.dropFirst(10)
        guard rest.isEmpty || !(rest.first?.isNumber ?? false) else { return nil }
        return Day(iso: word)
    }

    private static func bare(_ word: Substring) -> String {
        String(word.lowercased().drop { !$0.isLetter && !$0.isNumber }).trimmingMarks()
    }

    private static func month(_ word: Substring) -> Int? { months[bare(word)] }

    private static func year(_ word: Substring) -> Int? {
        guard let number = Int(bare(word)), (1900...2099).contains(number) else { return nil }
        return number
    }

    private static func dayNumber(_ word: Substring) -> Int? {
        var text = bare(word)
        for suffix in ["st", "nd", "rd", "th"] where text.hasSuffix(suffix) { text = String(text.dropLast(2)) }
        guard text.utf8.count <= 2, let number = Int(text), (1...31).contains(number) else { return nil }
        return number
    }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun",
    ]

    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
}
