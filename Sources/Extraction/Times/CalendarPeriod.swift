package import Documents

/// A stretch of the calendar of one of the sizes that English names: a day, a week, a month … a century.
package struct CalendarPeriod: Hashable, Sendable {
    /// The sizes, small to large.
    package enum Unit: Int, Sendable, CaseIterable, Comparable {
        case day, weekend, week, month, quarter, season, half, year, decade, century

        package static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
    }

    package let unit: Unit
    /// The first day.
    package let start: Day

    /// The period of a size that contains a day. A winter begins in December and bears that year.
    package init(_ unit: Unit, containing day: Day) {
        self.unit = unit
        switch unit {
        case .day: start = day
        case .week: start = day.adding(days: 1 - day.weekday)
        case .weekend: start = day.adding(days: 6 - day.weekday)
        case .month: start = Self.first(of: day.month, day.year)
        case .quarter: start = Self.first(of: (day.month - 1) / 3 * 3 + 1, day.year)
        case .half: start = Self.first(of: day.month < 7 ? 1 : 7, day.year)
        case .season: start = Self.first(of: day.month / 3 * 3, day.year)
        case .year: start = Self.first(of: 1, day.year)
        case .decade: start = Self.first(of: 1, day.year / 10 * 10)
        case .century: start = Self.first(of: 1, day.year / 100 * 100)
        }
    }

    /// The period of a size that begins in a month.
    package init(_ unit: Unit, year: Int, month: Int = 1) {
        self.unit = unit
        self.start = Self.first(of: month, year)
    }

    /// The first day of a month; month 0 is December of the year before.
    private static func first(of month: Int, _ year: Int) -> Day {
        let wanted = month < 1 ? Day(year: year - 1, month: 12, day: 1) : Day(year: year, month: month, day: 1)
        return wanted ?? Day(ordinal: 0)
    }

    /// The period some steps of its own size later, or earlier where the number is negative.
    package func shifted(by count: Int) -> CalendarPeriod {
        switch unit {
        case .day: CalendarPeriod(unit, containing: start.adding(days: count))
        case .week, .weekend: CalendarPeriod(unit, containing: start.adding(days: 7 * count))
        default: CalendarPeriod(unit, containing: start.adding(months: count * (unit.months ?? 0)))
        }
    }

    /// The last day.
    package var last: Day {
        switch unit {
        case .day: start
        case .weekend: start.adding(days: 1)
        case .week: start.adding(days: 6)
        default: start.adding(months: unit.months ?? 0).adding(days: -1)
        }
    }

    /// Whether a day lies in the period.
    package func contains(_ day: Day) -> Bool { start <= day && day <= last }
}

extension CalendarPeriod.Unit {
    /// The length in months, nil for what is counted in days.
    package var months: Int? {
        switch self {
        case .day, .week, .weekend: nil
        case .month: 1
        case .quarter, .season: 3
        case .half: 6
        case .year: 12
        case .decade: 120
        case .century: 1200
        }
    }
}

// MARK: - Notation
extension CalendarPeriod {
    /// The TIMEX3 value (TimeML 1.2.1): `2025-02-12`, `2025-W07`, `2025-02`, `2025-Q1`, `2025-SP`, `2025`, `199`, `19`.
    package var value: String {
        switch unit {
        case .day: start.description
        case .week: Self.week(of: start)
        case .weekend: Self.week(of: start) + "-WE"
        case .month: String(start.description.prefix(7))
        case .quarter: yearText + "-Q\((start.month + 2) / 3)"
        case .half: yearText + "-H\(start.month < 7 ? 1 : 2)"
        case .season: yearText + "-" + (Self.seasons[start.month] ?? "XX")
        case .year: yearText
        case .decade: String(yearText.prefix(3))
        case .century: String(yearText.prefix(2))
        }
    }

    /// The beginning as exact as the period is: a day, a month or a year.
    package var begin: String { Self.cut(start, to: unit) }

    /// The end as exact as the period is.
    package var end: String { Self.cut(last, to: unit) }

    private var yearText: String { String(start.description.prefix(4)) }

    private static let seasons = [3: "SP", 6: "SU", 9: "FA", 12: "WI"]

    private static func cut(_ day: Day, to unit: Unit) -> String {
        switch unit {
        case .day, .week, .weekend: day.description
        case .month, .quarter, .season, .half: String(day.description.prefix(7))
        case .year, .decade, .century: String(day.description.prefix(4))
        }
    }

    /// The ISO 8601 week: it belongs to the year of its Thursday.
    private static func week(of monday: Day) -> String {
        let thursday = monday.adding(days: 4 - monday.weekday)
        let newYear = Self.first(of: 1, thursday.year)
        let number = (thursday.ordinal - newYear.ordinal) / 7 + 1
        return String(thursday.description.prefix(4)) + "-W" + (number < 10 ? "0" : "") + String(number)
    }
}
