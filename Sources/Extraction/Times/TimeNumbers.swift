/// Joins numbers that are written in several words: "twenty-five", "two and a half", "nineteen ninety-six".
enum TimeNumbers {
    /// The atoms with every number as one atom.
    static func joined(_ atoms: [TimeAtom]) -> [TimeAtom] {
        var result: [TimeAtom] = []
        result.reserveCapacity(atoms.count)
        var at = 0
        while at < atoms.count {
            if let (number, end) = number(in: atoms, at: at) {
                result.append(number)
                at = end
            } else {
                result.append(atoms[at])
                at += 1
            }
        }
        return result
    }

    private static func number(in atoms: [TimeAtom], at start: Int) -> (TimeAtom, Int)? {
        var atom = atoms[start]
        var end = start + 1
        var isYear = false
        if atom.isDigits, atom.isA(.number) {
            // "5 1/2", "1/2" alone stays as it is.
            while end < atoms.count, let factor = TimeLexicon.multipliers[atoms[end].text], factor > 999 {
                atom.number = min(atom.number, 1_000_000) * factor
                atom.classes = .number
                end += 1
            }
        } else if let (value, after, worded) = words(in: atoms, at: start) {
            atom.number = value
            end = after
            isYear = worded
        } else {
            return nil
        }
        let half = halfEnd(in: atoms, at: end)
        if let half {
            atom.hasHalf = true
            end = half
        }
        guard end > start + 1 || !atom.isDigits else { return nil }
        atom.text = String(atom.number)
        atom.bytes = atom.bytes.lowerBound..<atoms[end - 1].bytes.upperBound
        atom.tokens = atom.tokens.lowerBound..<atoms[end - 1].tokens.upperBound
        atom.classes.insert(.number)
        if isYear { atom.classes.insert(.year) }
        return (atom, end)
    }

    /// The end of "1/2", "and a half", "-and-a-half" after a number.
    private static func halfEnd(in atoms: [TimeAtom], at start: Int) -> Int? {
        if start < atoms.count, atoms[start].text == "1/2" { return start + 1 }
        var at = start
        for wanted in ["and", "a", "half"] {
            if at < atoms.count, atoms[at].text == "-" { at += 1 }
            guard at < atoms.count, atoms[at].text == wanted else { return nil }
            at += 1
        }
        return at
    }

    /// A cardinal in words, its end, and whether it reads as a year ("nineteen ninety-six", "two thousand").
    private static func words(in atoms: [TimeAtom], at start: Int) -> (value: Int, end: Int, isYear: Bool)? {
        guard let first = TimeLexicon.cardinals[atoms[start].text] else { return nil }
        var (total, current, end, isYear) = (0, first, start + 1, false)
        while end < atoms.count, end - start < 12 {
            let joint = atoms[end].text == "-" && end + 1 < atoms.count ? end + 1 : end
            let word = atoms[joint].text
            if let factor = TimeLexicon.multipliers[word], joint == end {
                current = min(current, 1_000_000) * factor
                if factor > 999 { (total, current) = (total + current, 0) }
                isYear = first == 2 && factor == 1000
            } else if let value = TimeLexicon.cardinals[word] {
                if current >= 20, current < 100, current % 10 == 0, (1..<10).contains(value) {
                    current += value
                } else if total == 0, (10...20).contains(current), (10..<100).contains(value), joint == end {
                    (total, current, isYear) = (current * 100, value, true)
                } else if current % 100 == 0, value < 100, joint == end, current + total > 0, !isYear || first == 2 {
                    current += value
                } else if isYear, current % 10 == 0, current < 100, (1..<10).contains(value) {
                    current += value
                } else {
                    break
                }
            } else {
                break
            }
            end = joint + 1
        }
        return (total + current, end, isYear)
    }
}
