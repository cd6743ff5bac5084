import Documents

/// A day of the year that has a name, and how to find it in a given year.
struct Holiday: Sendable {
    /// How the day lies in a year.
    enum Date: Sendable {
        case fixed(month: Int, day: Int)
        /// The n-th weekday (1 is Monday) of a month; the last one where n is negative.
        case weekday(Int, nth: Int, month: Int)
        /// The first such weekday after a day of a month.
        case weekdayAfter(Int, month: Int, day: Int)
        /// Days from Easter Sunday of the western churches.
        case easter(Int)
    }

    /// Its words, in the notation of patterns.
    let pattern: String
    let date: Date

    static let all: [Holiday] = [
        Holiday(pattern: "christmas day?", date: .fixed(month: 12, day: 25)),
        Holiday(pattern: "christmas eve", date: .fixed(month: 12, day: 24)),
        Holiday(pattern: "boxing day", date: .fixed(month: 12, day: 26)),
        Holiday(pattern: "new year 's day?", date: .fixed(month: 1, day: 1)),
        Holiday(pattern: "new year 's eve", date: .fixed(month: 12, day: 31)),
        Holiday(pattern: "valentine 's? day", date: .fixed(month: 2, day: 14)),
        Holiday(pattern: "may day", date: .fixed(month: 5, day: 1)),
        Holiday(pattern: "independence day", date: .fixed(month: 7, day: 4)),
        Holiday(pattern: "bastille day", date: .fixed(month: 7, day: 14)),
        Holiday(pattern: "halloween", date: .fixed(month: 10, day: 31)),
        Holiday(pattern: "veterans day", date: .fixed(month: 11, day: 11)),
        Holiday(pattern: "labor day", date: .weekday(1, nth: 1, month: 9)),
        Holiday(pattern: "memorial day", date: .weekday(1, nth: -1, month: 5)),
        Holiday(pattern: "columbus day", date: .weekday(1, nth: 2, month: 10)),
        Holiday(pattern: "presidents '? day", date: .weekday(1, nth: 3, month: 2)),
        Holiday(pattern: "thanksgiving day?", date: .weekday(4, nth: 4, month: 11)),
        Holiday(pattern: "election day", date: .weekdayAfter(2, month: 11, day: 1)),
        Holiday(pattern: "easter sunday?", date: .easter(0)),
        Holiday(pattern: "easter monday", date: .easter(1)),
        Holiday(pattern: "good friday", date: .easter(-2)),
        Holiday(pattern: "palm sunday", date: .easter(-7)),
        Holiday(pattern: "ash wednesday", date: .easter(-46)),
    ]

    /// The day in a year.
    func day(in year: Int) -> Day? {
        switch date {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .easter(let days): return Self.easter(year)?.adding(days: days)
        case .weekday(let weekday, let nth, let month):
            guard nth < 0 else {
                return Day(year: year, month: month, day: 1).map {
                    $0.adding(days: (weekday - $0.weekday + 7) % 7 + 7 * (nth - 1))
                }
            }
            return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)).map {
                $0.adding(days: -(($0.weekday - weekday + 7) % 7))
            }
        case .weekdayAfter(let weekday, let month, let day):
            return Day(year: year, month: month, day: day).map { $0.adding(days: (weekday - $0.weekday + 6) % 7 + 1) }
        }
    }

    /// Easter Sunday (Meeus, Jones and Butcher's algorithm for the Gregorian calendar).
    private static func easter(_ year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return Day(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}

extension TimeRule {
    /// One rule for each holiday, bare or with a direction or a year.
    static let holidays: [TimeRule] = Holiday.all.map { holiday in
        TimeRule("holiday", "last|this|next? " + holiday.pattern + " ,? YEAR?") { match, context in
            guard match.atoms.contains(where: \.isCapitalised) else { return nil }
            if let year = match.number(.year) {
                return holiday.day(in: year).map { .date(CalendarPeriod(.day, containing: $0)) }
            }
            guard let reference = context.reference, let inYear = holiday.day(in: reference.year) else { return nil }
            let wantsPast = match.has("last") || (match.direction == nil && context.tense != .future)
            var day = inYear
            if wantsPast, inYear > reference, match.has("last") || inYear.ordinal - reference.ordinal > 60 {
                day = holiday.day(in: reference.year - 1) ?? inYear
            } else if !wantsPast, !match.has("this"), inYear < reference {
                day = holiday.day(in: reference.year + 1) ?? inYear
            }
            return .date(CalendarPeriod(.day, containing: day))
        }
    }
}
