import Documents

extension TimeRule {
    /// Distances from the day of speaking or from the date last named: "three years ago", "two days later".
    static let distances: [TimeRule] = [
        TimeRule("a-year-earlier", "a|one year ago|earlier|before") { match, context in
            if let quarter = context.quarter, !match.has("before") { return .date(quarter.shifted(by: -4)) }
            if match.has("ago") { return context.period(.year, -1).map { .date($0) } }
            guard let base = context.local ?? context.anchor ?? context.period(.year, 0) else { return nil }
            return .date(base.shifted(by: base.unit.months.map { -12 / min(12, $0) } ?? -1))
        },
        TimeRule("ago", "a|an|one|NUM UNIT or? so? ago", modifiers: .quantity) { match, context in
            guard let unit = match.unit else { return nil }
            return shifted(context.reference, by: -(match.number() ?? 1), unit, context)
        },
        TimeRule("vague-ago", "several|some|a|many? few|couple? of? UNITS ago", modifiers: .quantity) {
            match, context in
            if match.has("couple"), let unit = match.unit { return shifted(context.reference, by: -2, unit, context) }
            return .date("PAST_REF")
        },
        TimeRule("from-now", "a|an|one|NUM UNIT from now|today", modifiers: .quantity) { match, context in
            guard let unit = match.unit else { return nil }
            return shifted(context.reference, by: match.number() ?? 1, unit, context)
        },
        TimeRule("anchored-distance", "a|an|one|NUM UNIT earlier|later|before|after", modifiers: .quantity) {
            match, context in
            guard let unit = match.unit, case .calendar(let size) = unit,
                !match.has("after", "before") || match.has("a")
            else { return nil }
            let steps = (match.number() ?? 1) * (match.has("earlier", "before") ? -1 : 1)
            guard let base = context.local ?? context.anchor, base.unit <= size else {
                return .duration(duration(match.number() ?? 1, unit))
            }
            return .date(
                CalendarPeriod(base.unit == .day && size < .month ? .day : size, containing: base.start)
                    .moved(by: steps, size))
        },
    ]

    private static func shifted(
        _ day: Day?, by count: Int, _ unit: TimeLexicon.Unit, _ context: TimeContext
    )
        -> TimeReading?
    {
        guard case .calendar(let size) = unit else { return .time(day, "XX") }
        guard let day, abs(count) < 10_000 else { return .date("PAST_REF") }
        if size == .decade || size == .century {
            let years = count * (size == .decade ? 10 : 100)
            return .date(CalendarPeriod(.year, containing: day).shifted(by: years))
        }
        var reading = TimeReading.date(CalendarPeriod(size, containing: day).shifted(by: count).asWritten)
        if size == .week {
            // "A week ago" is seven days ago to a reader, whatever the calendar's week.
            let exact = day.adding(days: 7 * count).description
            (reading.begin, reading.end) = (exact, exact)
        }
        return reading
    }

    /// Lengths of time.
    static let durations: [TimeRule] = [
        TimeRule(blocking: "age", "a|an|the? NUM -? UNIT -? old|olds"),
        TimeRule("hyphened", "NUM - UNIT -? long?") { match, _ in
            guard let unit = match.unit, let number = match.first(.number) else { return nil }
            return .duration(duration(number.number, unit, half: number.hasHalf))
        },
        TimeRule(
            "counted",
            "NUM more|full|straight|consecutive|trading|business|working|whole|additional|long|solid? UNIT (!-|old|of)",
            modifiers: .quantity, read: counted),
        TimeRule("counted-of", "NUM UNIT (of)", modifiers: .quantity, read: counted),
        TimeRule(
            "directed-count",
            "the? last|past|next|coming|first|following|previous|final|latest|additional|year-earlier? NUM straight|consecutive|full? UNITS (!old)",
            modifiers: .quantity, read: counted),
        TimeRule(
            "vague", "the? last|past|next|coming|first|following|previous? several|few|many|some|couple UNITS|of (!of)",
            modifiers: .quantity, read: vague),
        TimeRule("couple", "a|the next|last|past? couple of? UNITS", modifiers: .quantity) { match, _ in
            match.unit.map { .duration(duration(2, $0)) }
        },
        TimeRule(
            "few", "a|the next|last|past? few|handful|number more|short? of? UNITS", modifiers: .quantity, read: vague),
        TimeRule("several", "several|many|countless more? UNITS", modifiers: .quantity, read: vague),
        TimeRule(
            "article-unit",
            "a|an full|whole|half|single|additional? year|month|week|decade|century|hour|minute|fortnight",
            modifiers: .quantity, read: counted),
        TimeRule("half-unit", "half a|an? -? hour|year|century|decade", modifiers: .quantity, read: counted),
        TimeRule("unit-and-half", "a|an|one hour|day|week|month|year|minute|decade and a half", modifiers: .quantity) {
            match, _ in
            match.unit.map { .duration(duration(1, $0, half: true)) }
        },
        TimeRule("recent-units", "recent|coming days|weeks|months|years|decades and? UNITS?", read: vague),
        TimeRule(
            "unit-long", "hour|hours|day|days|week|weeks|month|months|year|years|decade|decades - long", read: vague),
        TimeRule(
            "bare-units",
            "(for|over|of|after|in|within|takes|take|took|spent|about|by|past|lasted|last) minutes|hours|days|weeks|months|years|decades|centuries or? UNITS?",
            read: vague),
        TimeRule("past-years", "past|previous years|decades|weeks|months|days", read: vague),
    ]

    private static let counted: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, _ in
        guard let unit = match.unit else { return nil }
        if match.has("half"), match.first(.number) == nil { return .duration(halved(unit)) }
        guard let number = match.first(.number) else { return .duration(duration(1, unit)) }
        return .duration(duration(number.number, unit, half: number.hasHalf))
    }

    private static let vague: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, _ in
        guard let unit = match.atoms.first(where: { $0.isA(.unit) }).flatMap({ TimeLexicon.units[$0.text] }) else {
            return nil
        }
        if match.has("long"), let atom = match.first(.unit), !atom.isA(.plural) { return .duration(duration(1, unit)) }
        let code = unit.code
        return .duration(code.prefix + "X" + (code.factor == 10 ? "E" : code.factor == 100 ? "C" : code.letter))
    }

    /// `P3D`, `PT5H30M`, `P40Y` for four decades.
    static func duration(_ count: Int, _ unit: TimeLexicon.Unit, half: Bool = false) -> String {
        let (prefix, letter, factor) = unit.code
        let (product, overflow) = count.multipliedReportingOverflow(by: factor)
        let whole = overflow ? count : product
        guard half else { return prefix + String(whole) + letter }
        switch unit {
        case .minute: return prefix + "\(whole)M30S"
        case .hour: return prefix + "\(whole)H30M"
        case .calendar(.day): return prefix + "\(whole)DT12H"
        case .calendar(.year): return prefix + "\(whole)Y6M"
        case .calendar(.decade), .calendar(.century): return prefix + String(whole + factor / 2) + letter
        default: return prefix + "\(whole).5" + letter
        }
    }

    private static func halved(_ unit: TimeLexicon.Unit) -> String {
        switch unit {
        case .hour: "PT30M"
        case .minute: "PT30S"
        case .calendar(.year): "P6M"
        case .calendar(.decade): "P5Y"
        case .calendar(.century): "P50Y"
        default: duration(0, unit, half: true)
        }
    }

    /// What recurs.
    static let sets: [TimeRule] = [
        TimeRule("frequency", "hourly|daily|weekly|biweekly|monthly|yearly|annually|nightly") { match, context in
            let values = [
                "hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "yearly": "P1Y",
                "annually": "P1Y", "nightly": "XXXX-XX-XXTNI",
            ]
            guard context.isNominal else { return nil }
            return match.atoms.first.flatMap { values[$0.text] }.map { .set($0) }
        },
        TimeRule("every-unit", "every|each single|other? UNIT") { match, _ in
            match.unit.map { .set(duration(match.has("other") ? 2 : 1, $0)) }
        },
        TimeRule("every-count", "every|each NUM UNITS") { match, _ in
            match.unit.map { .set(duration(match.number() ?? 1, $0)) }
        },
        TimeRule("every-weekday", "every|each other? WEEKDAY PART?") { match, _ in
            match.weekday.map { .set("XXXX-WXX-\($0)" + part(of: match)) }
        },
        TimeRule("weekdays", "WEEKDAYS") { match, _ in match.weekday.map { .set("XXXX-WXX-\($0)") } },
        TimeRule("parts-of-weekday", "WEEKDAY mornings|afternoons|evenings|nights") { match, _ in
            match.weekday.map { .set("XXXX-WXX-\($0)" + part(of: match)) }
        },
        TimeRule("every-month", "every|each MONTH") { match, _ in match.month.map { .set("XXXX-" + twoDigits($0)) } },
        TimeRule("every-season", "every|each SEASON") { match, _ in
            match.first(.season).flatMap { TimeLexicon.seasons[$0.text] }.map {
                .set(String(CalendarPeriod(.season, year: 2000, month: $0).value.replacing(year: "XXXX")))
            }
        },
        TimeRule("every-part", "every|each PART") { match, _ in .set("XXXX-XX-XX" + part(of: match)) },
        TimeRule("per-unit", "(once|twice|times|hours|%|million|billion|percent) a day|week|month|year|hour") {
            match, _ in
            match.unit.map { .set(duration(1, $0)) }
        },
    ]

    private static func part(of match: TimeMatch) -> String {
        match.first(.part).flatMap { TimeLexicon.parts[$0.text] }.map { "T" + $0 } ?? ""
    }

    /// References to present, past and future at large.
    static let references: [TimeRule] = [
        TimeRule("present", "now (!-)") { _, _ in .date("PRESENT_REF") },
        TimeRule("currently", "currently|nowadays") { _, _ in .date("PRESENT_REF") },
        TimeRule("current", "current (!fiscal|year|week|month|quarter)") { _, context in
            context.isNominal ? .date("PRESENT_REF") : nil
        },
        TimeRule("these-days", "these days") { _, _ in .date("PRESENT_REF") },
        TimeRule("recently", "more|most? recently (!as)") { _, _ in .date("PAST_REF") },
        TimeRule("the-past", "(in) the recent? past (!NUM|UNIT|several|few)") { _, _ in .date("PAST_REF") },
        TimeRule("the-future", "(in|for|about|into) the near|foreseeable? future") { _, _ in .date("FUTURE_REF") },
        TimeRule("near-future", "the near|foreseeable|immediate future|term") { _, _ in .date("FUTURE_REF") },
    ]
}

extension CalendarPeriod {
    /// "Ten days ago" is a day, "ten weeks ago" a week.
    fileprivate var asWritten: CalendarPeriod { unit == .weekend ? CalendarPeriod(.week, containing: start) : self }

    /// The period some units of another size away.
    fileprivate func moved(by count: Int, _ size: Unit) -> CalendarPeriod {
        guard abs(count) < 10_000 else { return self }
        if let months = size.months { return CalendarPeriod(unit, containing: start.adding(months: months * count)) }
        return CalendarPeriod(unit, containing: start.adding(days: (size == .day ? 1 : 7) * count))
    }
}

extension String {
    /// The same TIMEX3 value with another year.
    fileprivate func replacing(year: String) -> String { year + dropFirst(4) }
}
