/// A pattern over atoms, written as words: `"last|past MONTH DAY?"`.
///
/// A lower-case word stands for itself, an upper-case one for a class of atoms, `|` separates alternatives, `?` makes an
/// element optional. Elements in round brackets must be there but lie outside the expression (only at its ends); with `!`
/// they must not be there: `"(in|for) the future"`, `"YEAR (!percent|UNIT)"`.
struct TimePattern: Sendable {
    struct Element: Sendable {
        var words: Set<String>
        var classes: TimeAtom.Classes
        var isOptional: Bool

        func matches(_ atom: TimeAtom) -> Bool { atom.isA(classes) || words.contains(atom.text) }
    }

    /// An atom beside the expression.
    struct Condition: Sendable {
        var element: Element
        var isWanted: Bool

        func holds(_ atom: TimeAtom?) -> Bool { (atom.map(element.matches) ?? false) == isWanted }
    }

    private(set) var before: Condition?
    private(set) var elements: [Element] = []
    private(set) var after: Condition?

    /// Reads a pattern; a class that does not exist is a fault of ours.
    init(_ text: String) {
        for part in text.split(separator: " ") {
            if part.hasPrefix("(") {
                let isWanted = !part.hasPrefix("(!")
                let inner = part.dropFirst(isWanted ? 1 : 2).dropLast()
                let condition = Condition(element: Self.element(inner), isWanted: isWanted)
                if elements.isEmpty { before = condition } else { after = condition }
            } else {
                elements.append(Self.element(part))
            }
        }
    }

    private static let classes: [String: TimeAtom.Classes] = [
        "NUM": .number, "ORD": .ordinal, "UNIT": .unit, "UNITS": .plural, "MONTH": .month, "WEEKDAY": .weekday,
        "WEEKDAYS": .weekdays, "SEASON": .season, "PART": .part, "YEAR": .year, "DAY": .day, "DECADE": .decade,
        "CLOCK": .clock, "ZONE": .zone,
    ]

    private static func element(_ text: some StringProtocol) -> Element {
        var text = String(text)
        let isOptional = text.hasSuffix("?")
        if isOptional { text.removeLast() }
        var element = Element(words: [], classes: [], isOptional: isOptional)
        for word in text.split(separator: "|") {
            if let set = classes[String(word)] {
                element.classes.formUnion(set)
            } else {
                precondition(word.first?.isUppercase != true, "no class of atoms is called \(word)")
                element.words.insert(String(word))
            }
        }
        return element
    }

    /// Words and classes of which the first atom of a match must be one.
    var openers: (words: Set<String>, classes: TimeAtom.Classes) {
        var words: Set<String> = []
        var classes: TimeAtom.Classes = []
        for element in elements {
            words.formUnion(element.words)
            classes.formUnion(element.classes)
            if !element.isOptional { break }
        }
        return (words, classes)
    }

    /// The longest match that begins at an atom.
    func match(_ atoms: [TimeAtom], at start: Int) -> TimeMatch? {
        if let before, !before.holds(start > 0 ? atoms[start - 1] : nil) { return nil }
        return match(atoms, from: start, element: 0, start: start)
    }

    private func match(_ atoms: [TimeAtom], from at: Int, element: Int, start: Int) -> TimeMatch? {
        guard element < elements.count else {
            if let after, !after.holds(at < atoms.count ? atoms[at] : nil) { return nil }
            return at > start ? TimeMatch(atoms: atoms[start..<at]) : nil
        }
        let wanted = elements[element]
        if at < atoms.count, wanted.matches(atoms[at]),
            let found = match(atoms, from: at + 1, element: element + 1, start: start)
        {
            return found
        }
        return wanted.isOptional ? match(atoms, from: at, element: element + 1, start: start) : nil
    }
}

/// The atoms that a pattern matched.
struct TimeMatch: Sendable {
    let atoms: ArraySlice<TimeAtom>

    /// The first atom of a class.
    func first(_ wanted: TimeAtom.Classes) -> TimeAtom? { atoms.first { $0.isA(wanted) } }

    /// The last atom of a class.
    func last(_ wanted: TimeAtom.Classes) -> TimeAtom? { atoms.last { $0.isA(wanted) } }

    /// The number of the first atom of a class.
    func number(_ wanted: TimeAtom.Classes = .number) -> Int? { first(wanted)?.number }

    /// Whether one of some words is among the atoms.
    func has(_ words: String...) -> Bool { atoms.contains { words.contains($0.text) } }

    /// What the last unit of measure is.
    var unit: TimeLexicon.Unit? { atoms.last { $0.isA(.unit) }.flatMap { TimeLexicon.units[$0.text] } }

    /// The calendar's unit that the match names.
    var calendarUnit: CalendarPeriod.Unit? {
        if case .calendar(let unit)? = unit { unit } else { nil }
    }

    /// The number of the first month named.
    var month: Int? { first(.month).flatMap { TimeLexicon.months[$0.text] } }

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int? {
        first([.weekday, .weekdays]).flatMap { TimeLexicon.weekdays[$0.text] ?? TimeLexicon.pluralWeekdays[$0.text] }
    }

    /// The day of a month: the first number up to 31 that is not the year.
    var dayOfMonth: Int? { atoms.first { $0.isA(.day) && !$0.isA(.year) }?.number }

    /// -1 for "last" and "past", 1 for "next" and "coming", 0 for "this" and "current", nil where nothing is said.
    var direction: Int? {
        for atom in atoms {
            if ["last", "past", "previous", "preceding", "latest"].contains(atom.text) { return -1 }
            if ["next", "coming", "following", "upcoming"].contains(atom.text) { return 1 }
            if ["this", "current", "same"].contains(atom.text) { return 0 }
        }
        return nil
    }
}
