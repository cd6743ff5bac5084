import Documents

/// Days between which something lasts: "from Monday to Wednesday", "between May 7 and May 9", "April 15-17".
///
/// The two days stay two expressions; the first gets the end of the second.
extension TimeTagger {
    /// A day that an interval may begin with: its atoms and the reading.
    struct Opening {
        let atoms: Range<Int>
        let reading: TimeReading
    }

    /// The last day of an interval that begins with one day and ends with the next, or nil where they are two days.
    func lastDay(from opening: Opening?, joinedTo reading: TimeReading, at start: Int, in atoms: [TimeAtom]) -> String?
    {
        guard let opening, start == opening.atoms.upperBound + 1, let begin = day(opening.reading),
            let end = day(reading), isLink(at: start - 1, from: opening.atoms.lowerBound, in: atoms)
        else { return nil }
        return last(begin, end)
    }

    /// "April 15-17", "May 3 to 5": a second number alone has the month of the first.
    func lastDay(from opening: Opening, in atoms: [TimeAtom]) -> String? {
        let next = opening.atoms.upperBound
        guard next + 1 < atoms.count, let begin = day(opening.reading),
            atoms[opening.atoms].contains(where: { $0.isA(.month) }),
            isLink(at: next, from: opening.atoms.lowerBound, in: atoms), atoms[next + 1].isA(.day),
            !atoms[next + 1].isA(.year),
            next + 2 == atoms.count || !atoms[next + 2].isA([.unit, .month]) && atoms[next + 2].text != "%",
            let end = Day(year: begin.year, month: begin.month, day: atoms[next + 1].number)
        else { return nil }
        return last(begin, end)
    }

    private func day(_ reading: TimeReading) -> Day? {
        guard reading.kind == .date, let period = reading.period, period.unit == .day else { return nil }
        return period.start
    }

    /// "to", "until", "through" behind "from", "and" behind "between", a dash.
    private func isLink(at index: Int, from start: Int, in atoms: [TimeAtom]) -> Bool {
        let before = start > 0 ? atoms[start - 1].text : ""
        return switch atoms[index].text {
        case "through", "-": true
        case "to", "until", "till": before == "from"
        case "and": before == "between"
        default: false
        }
    }

    /// The end of an interval of some days; a longer one is a misreading.
    private func last(_ begin: Day, _ end: Day) -> String? {
        (1...31).contains(end.ordinal - begin.ordinal) ? end.description : nil
    }
}
