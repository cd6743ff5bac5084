import Documents

extension TimeRule {
    /// Expressions that are read from the day of speaking, or from the date last named.
    static let deictics: [TimeRule] = [
        TimeRule("today", "today", modifiers: .position) { _, context in near(context, 0) },
        TimeRule("yesterday", "yesterday", modifiers: .position) { _, context in near(context, -1) },
        TimeRule("tomorrow", "tomorrow", modifiers: .position) { _, context in near(context, 1) },
        TimeRule("day-before-yesterday", "the day before yesterday") { _, context in near(context, -2) },
        TimeRule("day-after-tomorrow", "the day after tomorrow") { _, context in near(context, 2) },
        TimeRule("tonight", "tonight", modifiers: .position) { _, context in .time(context.reference, "NI") },
        TimeRule("overnight", "overnight (!NUM|-)") { _, context in .time(context.reference, "NI") },
        TimeRule("last-night", "late? last night") { _, context in
            .time(context.reference?.adding(days: -1), "NI")
        },
        TimeRule("part-of-near-day", "late|early|mid? -? yesterday|tomorrow|this|today PART", modifiers: .position) {
            match, context in
            guard let part = match.first(.part).flatMap({ TimeLexicon.parts[$0.text] }) else { return nil }
            let steps = match.has("yesterday") ? -1 : match.has("tomorrow") ? 1 : 0
            return .time(context.reference?.adding(days: steps), part)
        },
        TimeRule("mid-part", "mid -? PART yesterday|today|tomorrow?") { match, context in
            guard let part = match.first(.part).flatMap({ TimeLexicon.parts[$0.text] }) else { return nil }
            return .time(context.reference?.adding(days: match.has("yesterday") ? -1 : 0), part)
        },
        TimeRule(
            "last-unit", "last week|month|quarter|year|weekend|decade|century", modifiers: .position, read: neighbour),
        TimeRule(
            "past-unit", "the? previous|latest|past week|month|quarter|year|weekend|decade|century", read: neighbour),
        TimeRule("the-last-unit", "the last week|month|quarter|year|century", read: neighbour),
        TimeRule(
            "this-unit", "this coming|past? day|week|month|quarter|year|weekend|decade|century", modifiers: .position,
            read: neighbour),
        TimeRule("current-unit", "the? current week|month|quarter|year|fiscal|decade year?", modifiers: .position) {
            match, context in
            let unit = match.has("fiscal") ? .year : match.calendarUnit
            return unit.flatMap { context.period($0, 0) }.map { .date($0) }
        },
        TimeRule(
            "next-unit", "the? next|coming|upcoming week|month|quarter|year|weekend|decade|century",
            modifiers: .position,
            read: neighbour),
        TimeRule(
            "anchored-unit", "the following|next|previous|preceding day|week|month|year|weekend", modifiers: .position
        ) { match, context in
            guard let unit = match.calendarUnit, let anchor = context.local ?? context.anchor, anchor.unit <= unit
            else { return neighbour(match, context) }
            return .date(CalendarPeriod(unit, containing: anchor.start).shifted(by: match.direction ?? 0))
        },
        TimeRule("same-unit", "that same? day|week|month|year|quarter|weekend", modifiers: .position) {
            match, context in
            guard let unit = match.calendarUnit, let anchor = context.anchor, anchor.unit <= unit else { return nil }
            return .date(CalendarPeriod(unit, containing: anchor.start))
        },
        TimeRule("the-same-unit", "the same day|week|month|year", modifiers: .position) { match, context in
            guard let unit = match.calendarUnit, let anchor = context.anchor, anchor.unit <= unit else { return nil }
            return .date(CalendarPeriod(unit, containing: anchor.start))
        },
        TimeRule("later-in-unit", "earlier|later|late|early in the day|week|month|year") { match, context in
            if match.has("earlier", "later"), match.calendarUnit == .day {
                return context.dayToldOf.map { .date(CalendarPeriod(.day, containing: $0)) }
            }
            return match.calendarUnit.flatMap { context.period($0, 0) }.map { .date($0) }
        },
        TimeRule("part-of-day", "(in|during) the early|late? morning|afternoon|evening (!of|NUM)") { match, context in
            guard let part = match.first(.part).flatMap({ TimeLexicon.parts[$0.text] }), let day = context.lastDay
            else {
                return nil
            }
            return .time(day, part)
        },
        TimeRule(
            "end-of-unit",
            "the? end|beginning|start|middle|rest|remainder of the week|month|quarter|year|decade|century"
        ) {
            match, context in
            match.calendarUnit.flatMap { context.period($0, 0) }.map { .date($0) }
        },
        TimeRule(
            "whole-unit", "(for|in|of|during) the full? week|month|year (!YEAR|of|ago|earlier|-)", read: neighbour),
        TimeRule("the-weekend", "the weekend", modifiers: .position) { _, context in
            guard let reference = context.reference else { return .date("XXXX-WXX-WE") }
            let week = CalendarPeriod(.weekend, containing: reference)
            return .date(reference.weekday < 6 && context.tense != .future ? week.shifted(by: -1) : week)
        },
        TimeRule("year-end", "the? year -|'s? end") { match, context in
            context.reference.map { .date(CalendarPeriod(.month, year: $0.year, month: 12)) }
        },
    ]

    private static func near(_ context: TimeContext, _ steps: Int) -> TimeReading {
        context.period(.day, steps).map { .date($0) } ?? .date("XXXX-XX-XX")
    }

    static let neighbour: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let unit = match.calendarUnit else { return nil }
        if match.has("past"), unit == .year || unit == .decade, !match.has("this") {
            return .duration(unit == .year ? "P1Y" : "P10Y")
        }
        let direction =
            match.has("this") && match.has("past", "coming") ? (match.has("past") ? -1 : 1) : match.direction
        guard let period = context.period(unit, direction ?? 0) else {
            return .date(unit == .week ? "XXXX-WXX" : unit == .month ? "XXXX-XX" : "XXXX")
        }
        return .date(period)
    }
}
