internal import Reference

/// How two personal names relate, before anything else is known of their bearers.
enum NameRelation: Int, Comparable, Sendable, CaseIterable {
    /// The names cannot be one person's: another family name.
    case unrelated
    /// The same family name and other given names.
    case conflict
    /// One is the family name alone.
    case surnameOnly
    /// One letter apart: a slip of the pen, perhaps.
    case misspelling
    /// One name in two languages (Volodymyr, Vladimir).
    case translation
    /// `J. Smith` and `Jane Smith`.
    case initial
    /// `Bill Smith` and `William Smith`.
    case nickname
    /// The same but for a middle name or the transliteration.
    case variant
    case same

    static func < (a: NameRelation, b: NameRelation) -> Bool { a.rawValue < b.rawValue }

    /// Compares two names.
    init(_ a: PersonName, _ b: PersonName) {
        if a.words == b.words {
            self = a.suffix == b.suffix ? .same : (a.suffix == nil || b.suffix == nil) ? .variant : .conflict
            return
        }
        if let x = a.suffix, let y = b.suffix, x != y {
            self = .conflict
            return
        }
        self = NameRelation.compare(a, b)
    }

    private static func compare(_ a: PersonName, _ b: PersonName) -> NameRelation {
        if a.words.joined() == b.words.joined() { return .variant }
        guard let surname = surnames(a, b) else { return continuation(a, b) }
        if a.given.isEmpty || b.given.isEmpty { return surname == .misspelling ? .unrelated : .surnameOnly }
        let given = givenNames(a.given, b.given)
        return given == .same && surname == .same ? .variant : min(given == .same ? .variant : given, surname)
    }

    private static func surnames(_ a: PersonName, _ b: PersonName) -> NameRelation? {
        if a.surname == b.surname { return .same }
        if a.surnameClass == b.surnameClass { return .variant }
        return Misspelling.isLikely(a.surname, b.surname) ? .misspelling : nil
    }

    /// `Pedro Sánchez` and `Pedro Sánchez Pérez-Castejón`: a second family name left out.
    private static func continuation(_ a: PersonName, _ b: PersonName) -> NameRelation {
        let (short, long) = a.words.count < b.words.count ? (a, b) : (b, a)
        let head = Array(long.words.prefix(short.words.count))
        guard short.words.count >= 2, long.words.count <= short.words.count + 2,
            head.map(Transliteration.class(of:)) == short.words.map(Transliteration.class(of:))
        else { return .unrelated }
        return .variant
    }

    /// Compares two lists of given names, neither empty.
    private static func givenNames(_ a: [String], _ b: [String]) -> NameRelation {
        if a.joined() == b.joined() { return .same }
        let first = given(a[0], b[0], a, b)
        guard first != .conflict else {
            // Known by the second name: `James Paul Smith`, `Paul Smith`.
            let isSecond = a.count == 1 && b.dropFirst().contains(a[0]) || b.count == 1 && a.dropFirst().contains(b[0])
            return isSecond ? .nickname : .conflict
        }
        return middlesAgree(a.dropFirst(), b.dropFirst()) ? first : .conflict
    }

    private static func given(_ x: String, _ y: String, _ a: [String], _ b: [String]) -> NameRelation {
        if x == y { return .same }
        if isInitial(x, of: y, b) || isInitial(y, of: x, a) { return .initial }
        if Transliteration.class(of: x) == Transliteration.class(of: y) { return .variant }
        let forms = ReferenceTables.standard.givenNameForms
        if forms.agree(x, y, as: .nickname) { return .nickname }
        if forms.agree(x, y, as: .translation) { return .translation }
        return Misspelling.isLikely(x, y) ? .misspelling : .conflict
    }

    /// Whether a word is the initial of a name, or the initials of several (`jd`, James David).
    private static func isInitial(_ letters: String, of name: String, _ names: [String]) -> Bool {
        if letters.utf8.count == 1 { return name.utf8.first == letters.utf8.first }
        guard letters.utf8.count == 2, names.count >= 2 else { return false }
        return names.prefix(2).compactMap(\.utf8.first) == Array(letters.utf8)
    }

    /// Middle names agree unless both have some and the shorter list does not fit into the longer.
    private static func middlesAgree(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return true }
        guard a.count == b.count else { return false }
        return zip(a, b).allSatisfy { x, y in
            x == y || isInitial(x, of: y, []) || isInitial(y, of: x, [])
                || Transliteration.class(of: x) == Transliteration.class(of: y)
        }
    }
}

extension NameRelation {
    /// The relation in words.
    var reason: String {
        switch self {
        case .unrelated: "names that have nothing in common"
        case .conflict: "the same family name with another given name"
        case .surnameOnly: "the family name alone"
        case .misspelling: "names one letter apart"
        case .translation: "one name in two languages"
        case .initial: "an initial for a given name"
        case .nickname: "a short form of the given name"
        case .variant: "spellings of one name"
        case .same: "the same name"
        }
    }
}

/// Slips of the pen in long words.
enum Misspelling {
    /// One letter too many, too few, wrong, or two exchanged, in words of at least six letters that begin alike.
    static func isLikely(_ a: String, _ b: String) -> Bool {
        let x = Array(a.utf8)
        let y = Array(b.utf8)
        guard min(x.count, y.count) >= 6, abs(x.count - y.count) <= 1, x.first == y.first else { return false }
        let start = zip(x, y).prefix { $0 == $1 }.count
        let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
        if x.count != y.count { return start + end >= min(x.count, y.count) }
        if start + end >= x.count - 1 { return true }
        return start + end >= x.count - 2 && x[start] == y[start + 1] && x[start + 1] == y[start]
    }
}
