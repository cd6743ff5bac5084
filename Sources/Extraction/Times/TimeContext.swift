import Documents

/// What an expression is read against.
struct TimeContext: Sendable {
    /// The direction in which the words around an expression look.
    enum Tense: Sendable, Hashable { case past, future, unknown }

    /// The day of the section.
    var reference: Day?
    /// The last date named before in the section.
    var anchor: CalendarPeriod?
    /// How many paragraphs ago that was.
    var anchorAge = 0
    /// The last date named before in the same sentence.
    var local: CalendarPeriod?
    /// The last quarter named before in the section.
    var quarter: CalendarPeriod?
    var tense: Tense = .unknown
    /// Whether the expression dates a past deed itself ("met X in June"), not a noun or an infinitive beside it.
    var isOfDeed = false
    /// Whether the first token is a name's, a month's or a noun's by its tag, not a verb's.
    var isNominal = true
}

/// What an expression says.
struct TimeReading: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case date, time, duration, set }

    var kind: Kind
    var value: String
    var begin: String?
    var end: String?
    /// What later expressions may refer to.
    var period: CalendarPeriod?

    /// A stretch of the calendar.
    static func date(_ period: CalendarPeriod) -> TimeReading {
        TimeReading(kind: .date, value: period.value, begin: period.begin, end: period.end, period: period)
    }

    /// A date that cannot be placed: `PAST_REF`, `XXXX-02-12`.
    static func date(_ value: String) -> TimeReading { TimeReading(kind: .date, value: value) }

    /// A part of a day, or an hour.
    static func time(_ day: Day?, _ part: String) -> TimeReading {
        let date = day?.description
        return TimeReading(
            kind: .time, value: (date ?? "XXXX-XX-XX") + "T" + part, begin: date, end: date,
            period: day.map { CalendarPeriod(.day, containing: $0) })
    }

    static func duration(_ value: String) -> TimeReading { TimeReading(kind: .duration, value: value) }

    static func set(_ value: String) -> TimeReading { TimeReading(kind: .set, value: value) }
}

// MARK: - Answers that many rules need
extension TimeContext {
    /// The day that the text has just told of, else the section's: "earlier in the day".
    var dayToldOf: Day? {
        lastDay ?? reference
    }

    /// The day named last, in this paragraph or the one before, if it is no long-gone one.
    var lastDay: Day? {
        guard let reference, let anchor, anchor.unit == .day, anchorAge < 2,
            abs(reference.ordinal - anchor.start.ordinal) < 15
        else { return nil }
        return anchor.start
    }

    /// The period of a size at some steps from the section's day.
    func period(_ unit: CalendarPeriod.Unit, _ steps: Int) -> CalendarPeriod? {
        reference.map { CalendarPeriod(unit, containing: $0).shifted(by: steps) }
    }

    /// The weekday that a tense points to. Without a tense it lies in the past: news tells what happened.
    func day(onWeekday weekday: Int, direction: Int?) -> Day? {
        guard let reference else { return nil }
        let ahead = (weekday - reference.weekday + 7) % 7
        switch direction {
        case -1: return reference.adding(days: ahead == 0 ? -7 : ahead - 7)
        case 1: return reference.adding(days: ahead == 0 ? 7 : ahead)
        default:
            if ahead == 0 { return reference }
            return reference.adding(days: tense == .future ? ahead : ahead - 7)
        }
    }

    /// The year of a month, or of a day of a month, that bears none.
    func year(month: Int, day: Int?, direction: Int?) -> Int? {
        guard let reference else { return nil }
        let isAfter = (month, day ?? 1) > (reference.month, day == nil ? 1 : reference.day)
        let isSame = month == reference.month && (day == nil || day == reference.day)
        switch direction {
        case -1: return isAfter || isSame ? reference.year - 1 : reference.year
        case 1: return isAfter ? reference.year : reference.year + 1
        case 0: return reference.year
        default: break
        }
        if isSame { return reference.year }
        switch tense {
        case .past:
            // "decided on a visit in July", said in June: next month's; "met X in July" was a year ago.
            let isPast = distance(month) > 1 || (day == nil && isOfDeed)
            return isAfter && isPast ? reference.year - 1 : reference.year
        case .future: return isAfter || hasJustPassed(month, day) ? reference.year : reference.year + 1
        case .unknown: return isAfter && distance(month) > 6 ? reference.year - 1 : reference.year
        }
    }

    /// Whether a day of the section's year lies at most some weeks back: it is told of again, not a year ahead.
    private func hasJustPassed(_ month: Int, _ day: Int?) -> Bool {
        guard let reference, let day, let then = Day(year: reference.year, month: month, day: day) else { return false }
        return (0..<45).contains(reference.ordinal - then.ordinal)
    }

    /// Months from the section's month on to the next such month.
    private func distance(_ month: Int) -> Int { ((month - (reference?.month ?? 1)) + 12) % 12 }
}
