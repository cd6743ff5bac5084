import Documents

extension TimeRule {
    /// Quarters, fiscal periods and the like of business news.
    static let quarters: [TimeRule] = [
        TimeRule("quarter", "the? fiscal? YEAR|fiscal? -? ORD quarter of? YEAR?", modifiers: .position, read: quarter),
        TimeRule("quarter-modifier", "fiscal? ORD - quarter", read: quarter),
        TimeRule("quarter-of-unit", "the? this|last|next year 's ORD quarter", read: quarter),
        TimeRule("quarter-of-last-year", "the? ORD quarter of? this|last|next year", read: quarter),
        TimeRule("the-quarter", "the|that latest? quarter (!century)") { _, context in
            (context.quarter ?? context.period(.quarter, -1)).map { .date($0) }
        },
        TimeRule("year-earlier-quarter", "the? comparable? year - ago|earlier ORD? quarter|period") { match, context in
            guard let base = context.quarter ?? context.period(.quarter, -1) else { return nil }
            return .date(base.shifted(by: -4))
        },
        TimeRule("year-earlier", "the? year - ago|earlier") { _, context in
            if let quarter = context.quarter { return .date(quarter.shifted(by: -4)) }
            return context.period(.year, -1).map { .date($0) }
        },
        TimeRule("period-of-year", "the YEAR quarter|period") { match, context in
            guard let year = match.number(.year) else { return nil }
            guard let base = context.quarter else { return .date(CalendarPeriod(.year, year: year)) }
            return .date(CalendarPeriod(.quarter, year: year, month: base.start.month))
        },
        TimeRule("latest-period", "the latest period") { _, context in
            (context.quarter ?? context.period(.quarter, -1)).map { .date($0) }
        },
        TimeRule("half-of-year", "the? first|second|last half of? YEAR") { match, _ in
            guard let year = match.number(.year) else { return nil }
            return .date(CalendarPeriod(.half, year: year, month: match.has("first") ? 1 : 7))
        },
        TimeRule("fiscal-year-alone", "the|its|this|last|next|current|latest current|latest? fiscal year") {
            match, context in
            context.period(.year, match.has("last", "latest") ? -1 : match.has("next") ? 1 : 0).map { .date($0) }
        },
    ]

    private static let quarter: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let number = match.number(.ordinal), (1...4).contains(number) else { return nil }
        let month = (number - 1) * 3 + 1
        if let year = match.number(.year) { return .date(CalendarPeriod(.quarter, year: year, month: month)) }
        guard let reference = context.reference else { return .date("XXXX-Q\(number)") }
        if let direction = match.direction {
            return .date(CalendarPeriod(.quarter, year: reference.year + direction, month: month))
        }
        // A quarter that has not begun is told of as past: it is last year's.
        let isAhead = month > reference.month && context.tense != .future
        return .date(
            CalendarPeriod(
                .quarter, year: isAhead && month > reference.month + 3 ? reference.year - 1 : reference.year,
                month: month))
    }

    /// Seasons.
    static let seasons: [TimeRule] = [
        TimeRule("season-of-year", "the? SEASON of|,? YEAR", modifiers: .position) { match, _ in
            guard let month = match.first(.season).flatMap({ TimeLexicon.seasons[$0.text] }),
                let year = match.number(.year)
            else { return nil }
            return .date(CalendarPeriod(.season, year: year, month: month))
        },
        TimeRule("directed-season", "last|this|next past|coming? SEASON", modifiers: .position, read: season),
        TimeRule("the-season", "(in|of|during|by|until|since|through|for) the early|late? SEASON", read: season),
        TimeRule("bare-season", "(in|during|by|until|since|through|early|late) SEASON", read: season),
    ]

    private static let season: @Sendable (TimeMatch, TimeContext) -> TimeReading? = { match, context in
        guard let month = match.first(.season).flatMap({ TimeLexicon.seasons[$0.text] }),
            context.isNominal || match.atoms.count > 1
        else { return nil }
        guard let reference = context.reference else { return nil }
        let current = CalendarPeriod(.season, containing: reference)
        var year = reference.year
        let direction = match.has("past") ? -1 : match.has("coming") ? 1 : match.direction
        let this = CalendarPeriod(.season, year: year, month: month)
        switch direction {
        case -1: if this.start >= current.start { year -= 1 }
        case 1: if this.start <= current.start { year += 1 }
        case nil: if context.tense == .past, this.start > reference { year -= 1 }
        default: break
        }
        return .date(CalendarPeriod(.season, year: year, month: month))
    }
}
