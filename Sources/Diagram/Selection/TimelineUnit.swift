internal import Documents
internal import KnowledgeGraph

/// The stretch of time that makes a row of a timeline, from the finest.
enum TimelineUnit: CaseIterable {
    case day, week, month, year

    /// The stretch in which the middle of a time lies; for days the time itself.
    func stretch(around time: TimeSpan) -> TimeSpan {
        let day = Day(ordinal: Self.middle(time) / 2)
        switch self {
        case .day: return time
        case .week:
            let monday = day.adding(days: 1 - day.weekday)
            return TimeSpan(begin: monday.description, end: monday.adding(days: 6).description)
        case .month:
            let month = String(day.description.prefix(7))
            return TimeSpan(begin: month, end: month)
        case .year:
            let year = String(day.description.prefix(4))
            return TimeSpan(begin: year, end: year)
        }
    }

    /// Twice the middle of a stretch of time, in days since 1970.
    static func middle(_ time: TimeSpan) -> Int {
        day(time.begin ?? time.end ?? "", isEnd: false) + day(time.end ?? time.begin ?? "", isEnd: true)
    }

    private static func day(_ text: String, isEnd: Bool) -> Int {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return 0 }
        let month = parts.count > 1 ? parts[1] : isEnd ? 12 : 1
        let last = (1...12).contains(month) ? Day.length(ofMonth: month, year: year) : 28
        return Day(year: year, month: month, day: parts.count > 2 ? parts[2] : isEnd ? last : 1)?.ordinal ?? 0
    }
}
