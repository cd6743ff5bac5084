import Documents

extension TimeRule {
    /// Hours of the day. The tagger adds the day that follows or precedes.
    static let clocks: [TimeRule] = [
        TimeRule("clock", "CLOCK am|pm? ZONE|local|eastern? time?", modifiers: .quantity) { match, context in
            guard let atom = match.first(.clock), let minute = atom.minute else { return nil }
            return clock(hour: atom.number, minute: minute, match, context)
        },
        TimeRule("hour", "NUM am|pm ZONE|local|eastern? time?", modifiers: .quantity) { match, context in
            guard let hour = match.number() else { return nil }
            return clock(hour: hour, minute: 0, match, context)
        },
        TimeRule("o-clock", "NUM o'clock|o’clock", modifiers: .quantity) { match, context in
            guard let hour = match.number() else { return nil }
            return clock(hour: hour, minute: 0, match, context)
        },
        TimeRule("hour-of-part", "NUM in the morning|afternoon|evening", modifiers: .quantity) { match, context in
            guard let hour = match.number(), hour < 13 else { return nil }
            return clock(hour: hour, minute: 0, match, context)
        },
        TimeRule("noon", "noon|midday|midnight ZONE?", modifiers: .position) { match, context in
            .time(day(context), match.has("midnight") ? "24:00" : "12:00")
        },
    ]

    private static func clock(hour: Int, minute: Int, _ match: TimeMatch, _ context: TimeContext) -> TimeReading? {
        guard hour < 25 else { return nil }
        var hour = hour
        if match.has("pm", "afternoon", "evening"), hour < 12 { hour += 12 }
        if match.has("am", "morning"), hour == 12 { hour = 0 }
        return .time(day(context), twoDigits(hour) + ":" + twoDigits(minute))
    }

    /// The day of an hour without a day: the one last named in the sentence, else the section's.
    private static func day(_ context: TimeContext) -> Day? {
        if let local = context.local, local.unit == .day { return local.start }
        return context.reference
    }
}
