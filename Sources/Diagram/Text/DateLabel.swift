internal import Documents
internal import KnowledgeGraph

/// Dates as a diagram writes them: short, without the year in which everything happens.
struct DateLabel: Sendable {
    /// The year that goes without saying; nil where every date bears its own.
    var commonYear: Int?

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "12 Feb", "20–21 Feb", "week of 10 Feb", "September 2024", "2014", or nil where nothing is known.
    func text(_ time: TimeSpan?) -> String? {
        guard let first = time?.begin ?? time?.end else { return nil }
        let last = time?.end ?? first
        guard let begin = Day(iso: first), let end = Day(iso: last) else {
            return first == last ? partial(first) : joined(partial(first), partial(last))
        }
        if begin == end { return short(begin) }
        let isWeek = begin.weekday == 1 && (4...6).contains(end.ordinal - begin.ordinal)
        if isWeek { return "week of " + short(begin) }
        if begin.day == 1, end.day == Day.length(ofMonth: end.month, year: end.year), begin.year == end.year {
            if begin.month == end.month { return partial(String(first.prefix(7))) }
            if begin.month == 1, end.month == 12 { return String(begin.year) }
        }
        if begin.year == end.year, begin.month == end.month {
            return "\(begin.day)–\(short(end))"
        }
        return joined(short(begin), short(end))
    }

    /// What stands at an axis: the date, and under it the weekday or how exact it is.
    func tick(_ time: TimeSpan) -> (date: String, remark: String?) {
        let date = text(time) ?? ""
        guard let begin = time.begin, let day = Day(iso: begin), begin.count == 10 else { return (date, nil) }
        let end = time.end.flatMap { Day(iso: $0) } ?? day
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        if day == end { return (date, weekdays[day.weekday - 1]) }
        return (date, end.ordinal - day.ordinal > 1 ? "day not reported" : nil)
    }

    /// A period with its years: "12–28 February 2025", "30 December 2024 – 4 January 2025".
    static func period(from first: Day, to last: Day) -> String {
        func long(_ day: Day) -> String { "\(day.day) \(months[day.month - 1])" }
        if first == last { return "\(long(last)) \(last.year)" }
        if first.year != last.year { return "\(long(first)) \(first.year) – \(long(last)) \(last.year)" }
        if first.month != last.month { return "\(long(first)) – \(long(last)) \(last.year)" }
        return "\(first.day)–\(long(last)) \(last.year)"
    }

    /// "12 Feb", with the year where it is another.
    func short(_ day: Day) -> String {
        let month = Self.months[day.month - 1].prefix(3)
        return "\(day.day) \(month)" + (day.year == commonYear ? "" : " \(day.year)")
    }

    /// A month or a year.
    private func partial(_ text: String) -> String {
        let parts = text.split(separator: "-").map { Int($0) }
        guard let year = parts.first ?? nil else { return text }
        guard parts.count == 2, let month = parts[1], (1...12).contains(month) else {
            return Day(iso: text).map(short) ?? String(year)
        }
        return Self.months[month - 1] + (year == commonYear ? "" : " \(year)")
    }

    private func joined(_ first: String, _ last: String) -> String { "\(first) – \(last)" }
}
