/// The answers of spaCy's English patterns for the chunks that news is made of, without matching them.
///
/// Valid for the patterns of `fingerprint` alone; nil wherever a pattern would have to be asked. A test holds both equal.
enum CommonAffixes {
    /// The hash of the four patterns, joined by line breaks, of en_core_web_sm and _md 3.7 and 3.8.
    static let fingerprint: UInt64 = 13_783_243_352_927_410_431

    /// What is split off at the beginning of a range of UTF-16 units.
    static func prefix(_ units: [UInt16], _ range: Range<Int>) -> Int? {
        let first = units[range.lowerBound]
        if isDigit(first) { return 0 }
        // US$, C$ and A$ are prefixes.
        if isLetter(first) { return [0x41, 0x43, 0x55].contains(first) && units[range].contains(0x24) ? nil : 0 }
        return isSingle(first) ? 1 : nil
    }

    /// What is split off at the end of a range of UTF-16 units.
    static func suffix(_ units: [UInt16], _ range: Range<Int>) -> Int? {
        guard let last = units[range].last else { return 0 }
        let before = range.count > 1 ? units[range.upperBound - 2] : 0
        if isDigit(last) { return 0 }
        if isLetter(last) {
            // A unit of measure behind a figure, or a possessive, may stand at the end.
            if units[range].suffix(6).contains(where: isDigit) { return nil }
            return (last | 0x20) == 0x73 && (before == 0x27 || before == 0x2019) ? nil : 0
        }
        if last == 0x2E {
            if isDigit(before) || (0x61...0x7A).contains(before) { return 1 }
            guard isUpper(before) else { return nil }
            guard range.count > 2 else { return 0 }
            let earlier = units[range.upperBound - 3]
            return isUpper(earlier) ? 1 : earlier < 0x80 ? 0 : nil
        }
        return isSingle(last) ? 1 : nil
    }

    /// Whether no infix can stand in a range: letters, digits and apostrophes only, points and commas between digits.
    static func hasNoInfix(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        for index in range {
            let unit = units[index]
            if isLetter(unit) || isDigit(unit) || unit == 0x27 || unit == 0x2019 { continue }
            guard unit == 0x2C || unit == 0x2E, index > range.lowerBound, index + 1 < range.upperBound,
                isDigit(units[index - 1]), isDigit(units[index + 1])
            else { return false }
        }
        return true
    }

    /// Whether no address can begin a range: every one has a point.
    static func hasNoURL(_ units: [UInt16], _ range: Range<Int>) -> Bool { !units[range].contains(0x2E) }

    /// Whether a unit is split off alone, at the beginning as at the end.
    private static func isSingle(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x21, 0x22, 0x23, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x3F, 0x5B, 0x5D, 0x5F, 0x60,
            0x7B, 0x7D, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D:
            true
        default: false
        }
    }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
    private static func isUpper(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) }
    private static func isLetter(_ unit: UInt16) -> Bool { (0x61...0x7A).contains(unit | 0x20) && unit < 0x80 }
}
