internal import Documents
internal import Facts

/// The days on which something may have been, as exact as a text is.
struct DayInterval: Hashable, Sendable {
    var first: Int
    var last: Int

    /// The days of an event's date; nil where it has none that can be read.
    init?(_ date: EventDate?) {
        guard let date, let begin = DayInterval(iso: date.begin ?? date.end) else { return nil }
        let end = DayInterval(iso: date.end ?? date.begin) ?? begin
        self.init(first: begin.first, last: max(begin.last, end.last))
    }

    init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// `2025-02-20`, `2025-02` or `2025`.
    init?(iso text: String?) {
        guard let text else { return nil }
        if let day = Day(iso: text) {
            self.init(first: day.ordinal, last: day.ordinal)
            return
        }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first, let first = Day(year: year, month: parts.count > 1 ? parts[1] : 1, day: 1) else {
            return nil
        }
        let next = first.adding(months: parts.count > 1 ? 1 : 12)
        self.init(first: first.ordinal, last: next.ordinal - 1)
    }

    var length: Int { last - first + 1 }

    /// The days common to both.
    func intersection(_ other: DayInterval) -> DayInterval? {
        let low = max(first, other.first)
        let high = min(last, other.last)
        return low <= high ? DayInterval(first: low, last: high) : nil
    }
}
