package import Documents
internal import Facts
internal import Language
internal import Reference

/// Finds office phrases around the titles of the table.
package struct OfficeFinder {
    let context: ExtractionContext
    let names: NameTable
    /// The last tokens of the names of bodies, by their last word.
    private let bodiesByNoun: [String: [Int]]

    /// Takes the names of a document.
    init(context: ExtractionContext, names: NameTable) {
        self.context = context
        self.names = names
        let bodies = names.names.filter { $0.kind == .organisation && $0.form == .name && $0.tokens.count > 1 }
        self.bodiesByNoun = Dictionary(grouping: bodies.map { $0.tokens.upperBound - 1 }) { context.tokens[$0].lower }
    }

    static let statuses: [String: Tenure.Status] = [
        "former": .former, "ex": .former, "then": .former, "onetime": .former, "one-time": .former, "late": .former,
        "retired": .former, "ousted": .former, "deposed": .former, "acting": .acting, "interim": .acting,
        "caretaker": .acting, "incoming": .elect, "outgoing": .current, "current": .current, "new": .current,
        "newly": .current, "longtime": .current, "incumbent": .current, "sitting": .current, "old": .former,
        "future": .elect,
        "previous": .former,
    ]
    static let adverbs: [String: Tenure.Status] = [
        "now": .current, "currently": .current, "presently": .current, "then": .former, "formerly": .former,
        "previously": .former,
    ]
    static let indefinite: Set<String> = [
        "a", "an", "another", "one", "any", "every", "each", "some", "no", "next", "future", "would-be",
    ]
    /// Nouns that end the name of a body before a title: in "National Committee Chairman" the title is the last word.
    static let bodies: Set<String> = [
        "committee", "council", "commission", "party", "bank", "federation", "institute", "department", "union",
        "board", "association", "agency", "ministry", "parliament", "senate", "assembly",
    ]
    static let titleAdjectives: Set<String> = [
        "foreign", "deputy", "chief", "special", "senior", "presidential", "supreme", "allied", "executive", "national",
        "political", "military", "federal", "top", "general", "associate", "assistant", "vice", "legal", "economic",
        "lead",
        "principal", "permanent", "regional", "first", "second", "honorary", "international", "medical", "financial",
        "diplomatic", "parliamentary", "social", "religious", "spiritual", "managing", "joint", "high", "nuclear",
        "public",
    ]
    /// Trades that bear a nationality rather than serve a country: "the British journalist".
    static let trades: Set<String> = [
        "media", "expert", "company-head", "coach", "judge", "religious", "candidate",
    ]
    static let excludedRoles: Set<String> = [
        "official", "senior official", "legislator", "diplomat", "aide", "peer", "dictator",
    ]

    /// Finds the office phrases of a document, in order.
    package static func phrases(
        in context: ExtractionContext, names: NameTable
    ) throws(DeadlinePassed) -> [OfficePhrase] {
        let finder = OfficeFinder(context: context, names: names)
        var found: [OfficePhrase] = []
        for title in context.titles {
            try context.deadline.check()
            if let phrase = finder.phrase(for: title) { found.append(phrase) }
        }
        return found
    }

    func name(at token: Int) -> FoundName? { names.name(at: token) }

    func phrase(for match: TitleMatch) -> OfficePhrase? {
        guard let office = match.offices.first(where: { !$0.isEpithet && !$0.isRelational }),
            !Self.excludedRoles.contains(office.title), let title = bareTitle(match.tokens, office)
        else { return nil }
        guard !isInsideName(match.tokens), !isEndOfName(match.tokens) else { return nil }
        var phrase = OfficePhrase(
            title: title, outer: title, head: context.tree.head(ofSpan: title), role: role(office, title, match),
            level: office.level,
            status: office.status.flatMap { Tenure.Status(rawValue: $0) } ?? .current, isPlural: match.isPlural,
            isDefinite: false)
        extendLeft(&phrase)
        extendRight(&phrase)
        if phrase.isIndefinite { phrase.isDefinite = false }
        return phrase
    }

    /// "Lena Sen.": a name at the end of a sentence, not a senator.
    func isEndOfName(_ tokens: Range<Int>) -> Bool {
        let (first, before) = (tokens.lowerBound, tokens.lowerBound - 1)
        return tokens.count == 1 && context.tokens[first].text.hasSuffix(".") && before >= 0
            && context.areInOneSentence(before, first) && context.tokens[before].tag == .NNP
            && context.title(at: before) == nil && (name(at: before).map { $0.kind == .person } ?? true)
    }

    /// "English Premier League": the model sees a name that goes on behind the title.
    func isInsideName(_ tokens: Range<Int>) -> Bool {
        guard let entity = context.entity(at: tokens.lowerBound),
            [.organisation, .event, .work].contains(entity.label), entity.tokens.upperBound > tokens.upperBound
        else { return false }
        return !(tokens.upperBound..<entity.tokens.upperBound).contains { name(at: $0)?.kind == .person }
    }

    /// A title without what the table has in it beside the title: a name ("European Commission President", "president of
    /// the European Commission"), a preposition ("ambassador to"), a limit ("former president").
    /// A minister's title has the ministry in it ("secretary of the Treasury").
    func bareTitle(_ tokens: Range<Int>, _ office: Office) -> Range<Int>? {
        if office.level == "minister", tokens.contains(where: { context.tokens[$0].lower == "of" }) { return tokens }
        let preposition = tokens.first { [.IN, .TO].contains(context.tokens[$0].tag) } ?? tokens.upperBound
        var end =
            (preposition..<tokens.upperBound).contains { names.index(at: $0) != nil } ? preposition : tokens.upperBound
        var start = (tokens.lowerBound..<end).last { names.index(at: $0) != nil }.map { $0 + 1 } ?? tokens.lowerBound
        while end > start, [.IN, .TO].contains(context.tokens[end - 1].tag) { end -= 1 }
        while start + 1 < end, Self.statuses[context.tokens[start].lower] != nil { start += 1 }
        return start < end ? start..<end : nil
    }

    func role(_ office: Office, _ title: Range<Int>, _ match: TitleMatch) -> String {
        guard title != match.tokens else { return office.role }
        let words = context.tokens[title].map(\.lower).joined(separator: " ")
        return context.lexicon.reference.offices.rows(for: words, matching: .folded).first?.role ?? office.role
    }

    /// "the World Bank … the bank's president": the body named last before a token whose name ends in its noun.
    func body(called noun: Int) -> Int? {
        let known = bodiesByNoun[context.tokens[noun].lower] ?? []
        let next = known.partitioningIndex { $0 >= noun }
        return next > 0 ? known[next - 1] : nil
    }
}
