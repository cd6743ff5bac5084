public import KnowledgeGraph

/// When something was, or, where no source says so, when it was first written of.
public struct EventTime: Hashable, Sendable {
    /// `2025-02-20`, `2025-02` or `2025`.
    public var begin: String
    /// As exact as the beginning; equal to it for one day.
    public var end: String
    /// Whether these are the days of the articles instead of the event's own.
    public var isOfReport: Bool

    /// The own date of an event, else the days of the articles that support it; nil where neither is known.
    public init?(_ time: TimeSpan?, _ support: Support, in graph: DossierGraph) {
        if let begin = time?.begin ?? time?.end, let end = time?.end ?? time?.begin {
            (self.begin, self.end, isOfReport) = (begin, end, false)
            return
        }
        let days = support.documents.compactMap { graph[$0].date }.sorted()
        guard let first = days.first, let last = days.last else { return nil }
        (begin, end, isOfReport) = (first, last, true)
    }

    /// Whether some day of it lies between two days, either of which may be open.
    public func isWithin(since: String?, until: String?) -> Bool {
        // A month or a year reaches to its last day: `2025-02` is not before `2025-02-20`.
        if let since, end < since, !since.hasPrefix(end) { return false }
        if let until, begin > until, !begin.hasPrefix(until) { return false }
        return true
    }

    /// The day, or both ends; in brackets where it is that of the report.
    public var description: String {
        let days = begin == end ? begin : begin + " – " + end
        return isOfReport ? "[" + begin + "]" : days
    }
}

extension EventTime: Comparable, CustomStringConvertible {
    /// By beginning, then by end.
    public static func < (a: EventTime, b: EventTime) -> Bool { (a.begin, a.end) < (b.begin, b.end) }
}
