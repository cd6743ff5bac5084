/// The words of time expressions and what they stand for.
enum TimeLexicon {
    /// A unit of measure as the words name it.
    enum Unit: Sendable, Hashable {
        case second, minute, hour
        case calendar(CalendarPeriod.Unit)

        /// The letter of an ISO 8601 duration, and whether it stands after `T`.
        var code: (prefix: String, letter: String, factor: Int) {
            switch self {
            case .second: ("PT", "S", 1)
            case .minute: ("PT", "M", 1)
            case .hour: ("PT", "H", 1)
            case .calendar(.day): ("P", "D", 1)
            case .calendar(.weekend): ("P", "WE", 1)
            case .calendar(.week): ("P", "W", 1)
            case .calendar(.month): ("P", "M", 1)
            case .calendar(.quarter): ("P", "Q", 1)
            case .calendar(.season): ("P", "SU", 1)
            case .calendar(.half): ("P", "M", 6)
            case .calendar(.year): ("P", "Y", 1)
            case .calendar(.decade): ("P", "Y", 10)
            case .calendar(.century): ("P", "Y", 100)
            }
        }
    }

    static let units: [String: Unit] = [
        "second": .second, "seconds": .second, "minute": .minute, "minutes": .minute, "hour": .hour, "hours": .hour,
        "day": .calendar(.day), "days": .calendar(.day), "week": .calendar(.week), "weeks": .calendar(.week),
        "fortnight": .calendar(.week), "weekend": .calendar(.weekend), "weekends": .calendar(.weekend),
        "month": .calendar(.month), "months": .calendar(.month), "quarter": .calendar(.quarter),
        "quarters": .calendar(.quarter), "year": .calendar(.year), "years": .calendar(.year),
        "decade": .calendar(.decade), "decades": .calendar(.decade), "century": .calendar(.century),
        "centuries": .calendar(.century),
    ]

    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    ]

    static let weekdays: [String: Int] = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
    ]

    static let pluralWeekdays: [String: Int] = [
        "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
    ]

    /// First months of the seasons.
    static let seasons: [String: Int] = ["spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12]

    static let parts: [String: String] = [
        "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
        "night": "NI", "nights": "NI",
    ]

    static let zones: Set<String> = [
        "est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "eet", "ist",
        "jst", "msk",
    ]

    static let cardinals: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
    ]

    static let multipliers: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    ]

    static let decadeWords: [String: Int] = [
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
        "nineties": 90,
    ]

    /// Every word with what it can stand for, and the number of an ordinal or decade.
    static let words: [String: (classes: TimeAtom.Classes, number: Int)] = {
        var words: [String: (classes: TimeAtom.Classes, number: Int)] = [:]
        func add(_ keys: some Sequence<String>, _ classes: TimeAtom.Classes) {
            for key in keys { words[key, default: ([], 0)].classes.formUnion(classes) }
        }
        add(units.keys, .unit)
        add(units.keys.filter { $0.hasSuffix("s") }, .plural)
        add(months.keys, .month)
        add(weekdays.keys, .weekday)
        add(pluralWeekdays.keys, .weekdays)
        add(seasons.keys, .season)
        add(parts.keys, .part)
        add(zones, .zone)
        add(ordinals.keys, [.ordinal, .day])
        add(decadeWords.keys, .decade)
        for (word, number) in ordinals { words[word]?.number = number }
        for (word, number) in decadeWords { words[word]?.number = 1900 + number }
        return words
    }()
}
