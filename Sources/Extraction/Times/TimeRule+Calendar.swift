import Documents

extension TimeRule {
    /// Months, days of months, weekdays, written out.
    static let calendarDates: [TimeRule] = [
        TimeRule("iso-day", "YEAR - NUM - NUM") { match, _ in
            let numbers = match.atoms.filter { $0.isA(.number) }.map(\.number)
            guard numbers.count == 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
                return nil
            }
            return .date(CalendarPeriod(.day, containing: day))
        },
        TimeRule("month-day-year", "WEEKDAY? ,? MONTH DAY ,? YEAR", modifiers: .position, read: monthDay),
        TimeRule("month-day", "WEEKDAY? ,? MONTH DAY (!UNITS|percent|%|,000)", modifiers: .position, read: monthDay),
        TimeRule("day-month", "WEEKDAY? ,? the? DAY of? MONTH ,? YEAR?", modifiers: .position, read: monthDay),
        TimeRule("directed-month-day", "last|this|past|next this? MONTH DAY", read: monthDay),
        TimeRule("weekday-month-day", "this|last|next coming|past? WEEKDAY ,? MONTH DAY", read: monthDay),
        TimeRule("month-year", "MONTH ,|of? YEAR", modifiers: .position, read: month),
        TimeRule("month-of-year", "MONTH of? this|last|next|the same|previous|following? year", modifiers: .position) {
            match, context in
            guard let month = match.month, let year = context.period(.year, match.direction ?? 0) else { return nil }
            return .date(CalendarPeriod(.month, year: year.start.year, month: month))
        },
        TimeRule("directed-month", "last|this|past|next past|coming? MONTH", modifiers: .position, read: month),
        TimeRule("month", "MONTH", modifiers: .position, read: month),
        TimeRule("weekday", "WEEKDAY", modifiers: .position, read: weekday),
        TimeRule(
            "directed-weekday", "the? last|this|past|next|coming|previous|following past|coming? WEEKDAY", read: weekday
        ),
        TimeRule("weekday-of-week", "WEEKDAY last|this|next week") { match, context in
            guard let weekday = match.weekday, let week = context.period(.week, match.direction ?? 0) else {
                return nil
            }
            return .date(CalendarPeriod(.day, containing: week.start.adding(days: weekday - 1)))
        },
        TimeRule("part-of-weekday", "last|this|next|early|late? WEEKDAY early|late? PART") { match, context in
            guard let weekday = match.weekday, let part = match.first(.part).flatMap({ TimeLexicon.parts[$0.text] })
            else { return nil }
            let day = context.day(onWeekday: weekday, direction: match.direction == 0 ? nil : match.direction)
            return .time(day, part)
        },
        TimeRule("week-of-day", "the week of MONTH DAY ,? YEAR?") { match, context in
            monthDay(match, context)?.period.map { .date(CalendarPeriod(.week, containing: $0.start)) }
        },
    ]

    private static let monthDay: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let month = match.month, let day = match.dayOfMonth, day <= 31 else { return nil }
        let written = match.last(.year)?.number
        guard let year = written ?? context.year(month: month, day: day, direction: match.direction) else {
            return .date("XXXX-" + twoDigits(month) + "-" + twoDigits(day))
        }
        return Day(year: year, month: month, day: day).map { .date(CalendarPeriod(.day, containing: $0)) }
    }

    private static let month: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let atom = match.first(.month), atom.isCapitalised, context.isNominal, let month = match.month
        else { return nil }
        let written = match.last(.year)?.number
        guard let year = written ?? context.year(month: month, day: nil, direction: match.direction) else {
            return .date("XXXX-" + twoDigits(month))
        }
        return .date(CalendarPeriod(.month, year: year, month: month))
    }

    private static let weekday: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let atom = match.first(.weekday), let weekday = match.weekday else { return nil }
        guard atom.isCapitalised, atom.text.utf8.count > 3 || context.isNominal else { return nil }
        guard var day = context.day(onWeekday: weekday, direction: match.direction == 0 ? nil : match.direction) else {
            return .date("XXXX-WXX-\(weekday)")
        }
        if match.has("previous"), let anchor = context.anchor, anchor.unit == .day {
            let back = (anchor.start.weekday - weekday + 6) % 7 + 1
            day = anchor.start.adding(days: -back)
        }
        return .date(CalendarPeriod(.day, containing: day))
    }

    /// A number with two digits.
    static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// Years, decades, centuries.
    static let years: [TimeRule] = [
        TimeRule("year", "YEAR (!%|percent|million|billion|people|-)", modifiers: .position, read: year),
        TimeRule("year-range-member", "YEAR (-)", modifiers: .position, read: year),
        TimeRule("the-year", "the year YEAR", modifiers: .position, read: year),
        TimeRule("fiscal-year", "fiscal year? YEAR", modifiers: .position, read: year),
        TimeRule("post-year", "post|pre - YEAR", read: year),
        TimeRule("decade", "the? DECADE", modifiers: .position) { match, _ in
            guard let atom = match.first(.decade) else { return nil }
            guard atom.isDigits || match.has("the") else { return nil }
            return .date(CalendarPeriod(.decade, year: atom.number))
        },
        TimeRule("apostrophe-decade", "the? '|’|‘ DECADE", modifiers: .position) { match, _ in
            match.first(.decade).map { .date(CalendarPeriod(.decade, year: $0.number)) }
        },
        TimeRule("century", "the? ORD -? century", modifiers: .position) { match, _ in
            guard let number = match.number(.ordinal), (1...30).contains(number) else { return nil }
            return .date(CalendarPeriod(.century, year: (number - 1) * 100))
        },
    ]

    private static let year: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let atom = match.first(.year), context.isNominal || match.atoms.count > 1 else { return nil }
        return .date(CalendarPeriod(.year, year: atom.number))
    }
}
