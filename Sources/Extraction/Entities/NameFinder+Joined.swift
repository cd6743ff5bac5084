internal import Facts
internal import Language
internal import Reference

/// Names that the model joins or cuts.
extension NameFinder {
    /// What two people share by name: "the Vell-Adran summit", "a Vell–Adran rivalry".
    private static let shared: Set<String> = [
        "accord", "agreement", "alliance", "axis", "bond", "call", "clash", "conversation", "deal", "debate",
        "dialogue", "dispute", "duel", "era", "feud", "friendship", "meeting", "negotiation", "pact", "partnership",
        "plan", "relationship", "rivalry", "summit", "talk", "talks", "team", "ticket", "tie",
    ]

    /// "The Vell-Adran summit": two people in one word, each of them by surname.
    mutating func addPairedPeople() {
        for mark in context.tokens.indices.dropFirst().dropLast() where isJoint(mark) {
            let (first, second) = (mark - 1, mark + 1)
            guard isSharedBy(second), isSurname(first), isSurname(second),
                context.entity(at: first)?.label == .person || context.entity(at: second)?.label == .person
                    || isKnownSurname(first) && isKnownSurname(second)
            else { continue }
            addPerson(first..<first + 1, honorific: nil)
            addPerson(second..<second + 1, honorific: nil)
        }
    }

    /// A hyphen or dash between two words without a space.
    private func isJoint(_ mark: Int) -> Bool {
        ["-", "–"].contains(context.words[mark]) && !context.tokens[mark].isFollowedBySpace
            && !context.tokens[mark - 1].isFollowedBySpace && isProper(mark - 1) && isProper(mark + 1)
            && context.areInOneSentence(mark - 1, mark + 1)
    }

    /// Whether the noun that two names stand before is something two people have in common.
    private func isSharedBy(_ name: Int) -> Bool {
        let head = context.tokens[name].head
        return head > name && head <= name + 3 && Self.shared.contains(context.tokens[head].lemma.lowercased())
    }

    /// A capitalised word by itself that is no name of a place or body.
    private func isSurname(_ index: Int) -> Bool {
        isLetterWord(index) && !isCountryOrOrganisation(context.words[index])
            && (context.entity(at: index)?.tokens.count ?? 1) == 1
    }

    /// Whether the tables have a word as a surname, or the model reads it as the end of a person's name elsewhere.
    private func isKnownSurname(_ index: Int) -> Bool {
        context.lexicon.reference.surnames.entry(for: context.words[index]).map { !$0.isWord && !$0.isPlace } ?? false
            || modelNames.endsPersonsName(context.words[index])
    }

    /// The end of a name that the model cut before a surname that is also a month or a word: "Theresa | May".
    func endOfCutSurname(from end: Int) -> Int {
        guard end > 0, end < context.tokens.count, context.areInOneSentence(end - 1, end), isProper(end),
            context.tokens[end - 1].label == .compound, context.tokens[end - 1].head == end,
            context.entity(at: end).map({ $0.label == .date && $0.tokens.lowerBound == end }) ?? true,
            context.lexicon.reference.givenNames.contains(context.words[end - 1]),
            context.lexicon.reference.surnames.contains(context.words[end]),
            !isCountryOrOrganisation(context.words[end]),
            context.title(at: end) == nil, end + 1 >= context.tokens.count || context.tokens[end + 1].tag != .CD
        else { return end }
        return end + 1
    }

    /// A given name and a surname by the tables, in which the model sees nothing: "Theresa May".
    mutating func addOverlookedPeople() {
        for index in context.tokens.indices.dropLast() where isOverlooked(index) {
            let isContinued =
                index > 0 && context.areInOneSentence(index - 1, index) && isProper(index - 1)
                && context.title(at: index - 1) == nil
                || index + 2 < context.tokens.count
                    && context.areInOneSentence(index, index + 2) && isProper(index + 2)
            if !isContinued { addPerson(index..<index + 2, honorific: nil) }
        }
    }

    private func isOverlooked(_ index: Int) -> Bool {
        guard isProper(index), context.entity(at: index) == nil, endOfCutSurname(from: index + 1) == index + 2,
            let given = context.lexicon.reference.givenNames.entry(for: context.words[index])
        else { return false }
        return !given.isPlace && !given.isWord
    }

    /// The start of a name whose given name the model took for a body or place: "Mamata | Arnov".
    func startOfCutName(from start: Int) -> Int {
        let before = start - 1
        guard before >= 0, start < context.tokens.count, context.areInOneSentence(before, start), isProper(before),
            context.tokens[before].label == .compound, (start..<start + 3).contains(context.tokens[before].head),
            let entity = context.entity(at: before), entity.label != .person, entity.tokens == before..<start,
            context.title(at: before) == nil, !isCountryOrOrganisation(context.words[before]),
            context.lexicon.names.values(for: context.words[before]).isEmpty,
            context.lexicon.reference.givenNames.contains(context.words[before])
                || context.words[before] != context.words[before].uppercased() && context.tokens[before].head == start
        else { return start }
        return before
    }

    private static let landmarks: Set<String> = [
        "street", "avenue", "road", "square", "airport", "stadium", "palace", "bridge", "hall", "tower", "park",
        "hospital", "island", "lake", "river", "mountain", "valley", "beach", "station", "museum", "boulevard",
    ]
    private static let institutions: Set<String> = [
        "party", "front", "union", "movement", "league", "council", "foundation", "institute", "university", "college",
        "bank", "group", "committee", "association", "academy", "company", "corporation", "ministry", "commission",
    ]
    /// Those that are surnames too.
    private static let namelike: Set<String> = [
        "project", "prize", "award", "school", "church", "center", "centre", "library", "trust", "fund", "festival",
        "orchestra", "show", "band", "clinic", "initiative", "campaign", "act",
    ]

    /// "Arnov Street", "the Arnov Foundation": what the last word says of a name that the model takes for a person's.
    func kindOfLastWord(_ tokens: Range<Int>) -> Entity.Kind? {
        guard tokens.count > 1, let last = tokens.last else { return nil }
        let word = context.tokens[last].lower
        if Self.landmarks.contains(word) { return .place }
        let middle = tokens.dropFirst().dropLast()
        let isFullName =
            context.lexicon.reference.givenNames.contains(context.words[tokens.lowerBound])
            && middle.allSatisfy { context.words[$0].count <= 2 }
        let isNamelike = Self.namelike.contains(word) && context.isCapitalised(last) && !isFullName
        return Self.institutions.contains(word) || isNamelike ? .organisation : nil
    }

    /// Adds a place or body that bears a person's name, unless the tables know it.
    mutating func addNamedAfter(_ tokens: Range<Int>, _ kind: Entity.Kind) {
        let name = context.tree.text(of: tokens)
        guard context.lexicon.names.values(for: name).isEmpty else { return }
        let identity: NameIdentity =
            kind == .place
            ? .place(name: name, iso2: nil) : .organisation(name: name, iso2: country(in: tokens), wikidata: nil)
        add(FoundName(tokens: tokens, form: .name, identity: identity))
    }
}
