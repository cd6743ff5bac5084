package import Facts
internal import Language
internal import Reference

/// A noun phrase for an office: its title, what it belongs to, and how the text limits it.
package struct OfficePhrase: Hashable, Sendable {
    /// The title as written, without country, article and "former": "special envoy to Ukraine and Russia".
    package var title: Range<Int>
    /// From the article or owner to the last complement.
    package var outer: Range<Int>
    /// The token that stands for the whole in the tree.
    package var head: Int
    /// The normal form of the table.
    package var role: String
    /// `head-of-state`, `minister` … as the table has it.
    package var level: String
    /// A token of the name of the country or organisation served.
    package var of: Int?
    /// A token of the person whose office it is ("Trump's envoy"), or of a possessive pronoun.
    package var owner: Int?
    package var status: Tenure.Status
    package var isPlural: Bool
    /// Whether "the", an owner or a country makes it stand for one known holder.
    package var isDefinite: Bool
    /// Whether "a", "any" or "the next" makes it stand for nobody in particular.
    package var isIndefinite = false
    /// Whether the words themselves say that it is held now, or is not: "currently", "former".
    package var isStatusStated = false
}

/// Finds office phrases around the titles of the table.
package struct OfficeFinder {
    private let context: ExtractionContext
    private let names: [FoundName]
    /// The name that covers a token, by index, or -1.
    private let owner: [Int32]

    private static let statuses: [String: Tenure.Status] = [
        "former": .former, "ex": .former, "then": .former, "onetime": .former, "one-time": .former, "late": .former,
        "retired": .former, "ousted": .former, "deposed": .former, "acting": .acting, "interim": .acting,
        "caretaker": .acting, "incoming": .elect, "outgoing": .current, "current": .current, "new": .current,
        "newly": .current, "longtime": .current, "incumbent": .current, "sitting": .current, "old": .former,
        "future": .elect,
        "previous": .former, "currently": .current, "now": .current,
    ]
    private static let indefinite: Set<String> = [
        "a", "an", "another", "one", "any", "every", "each", "some", "no", "next", "future", "would-be",
    ]
    /// Nouns that end the name of a body before a title: in "National Committee Chairman" the title is the last word.
    static let bodies: Set<String> = [
        "committee", "council", "commission", "party", "bank", "federation", "institute", "department", "union",
        "board", "association", "agency", "ministry", "parliament", "senate", "assembly",
    ]
    private static let titleAdjectives: Set<String> = [
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
    private static let excludedRoles: Set<String> = [
        "official", "senior official", "legislator", "diplomat", "aide", "peer", "dictator",
    ]

    /// Finds the office phrases of a document, in order.
    package static func phrases(in context: ExtractionContext, names: [FoundName]) -> [OfficePhrase] {
        var owner = [Int32](repeating: -1, count: context.tokens.count)
        for (index, name) in names.enumerated() { for token in name.tokens { owner[token] = Int32(index) } }
        let finder = OfficeFinder(context: context, names: names, owner: owner)
        return context.titles.compactMap(finder.phrase)
    }

    private func name(at token: Int) -> FoundName? {
        context.tokens.indices.contains(token) && owner[token] >= 0 ? names[Int(owner[token])] : nil
    }

    private func phrase(for match: TitleMatch) -> OfficePhrase? {
        guard let office = match.offices.first(where: { !$0.isEpithet && !$0.isRelational }),
            !Self.excludedRoles.contains(office.title), let title = bareTitle(match.tokens)
        else { return nil }
        guard !isInsideName(match.tokens), !isEndOfName(match.tokens) else { return nil }
        var phrase = OfficePhrase(
            title: title, outer: title, head: head(of: title), role: role(office, title, match), level: office.level,
            status: office.status.flatMap { Tenure.Status(rawValue: $0) } ?? .current, isPlural: match.isPlural,
            isDefinite: false)
        extendLeft(&phrase)
        extendRight(&phrase)
        if phrase.isIndefinite { phrase.isDefinite = false }
        return phrase
    }

    /// "Hun Sen.": the end of a sentence, not a senator.
    private func isEndOfName(_ tokens: Range<Int>) -> Bool {
        let (first, before) = (tokens.lowerBound, tokens.lowerBound - 1)
        return tokens.count == 1 && context.tokens[first].text.hasSuffix(".") && before >= 0
            && context.areInOneSentence(before, first) && context.tokens[before].tag == .NNP
            && context.title(at: before) == nil && (name(at: before).map { $0.kind == .person } ?? true)
    }

    /// "English Premier League": the model sees a name that goes on behind the title.
    private func isInsideName(_ tokens: Range<Int>) -> Bool {
        guard let entity = context.entity(at: tokens.lowerBound),
            [.organisation, .event, .work].contains(entity.label), entity.tokens.upperBound > tokens.upperBound
        else { return false }
        return !(tokens.upperBound..<entity.tokens.upperBound).contains { name(at: $0)?.kind == .person }
    }

    /// A title without what the table has in it beside the title: a name ("European Commission President"), a preposition
    /// ("ambassador to"), a limit ("former president").
    private func bareTitle(_ tokens: Range<Int>) -> Range<Int>? {
        var start = tokens.last { owner[$0] >= 0 }.map { $0 + 1 } ?? tokens.lowerBound
        var end = tokens.upperBound
        while end > start, [.IN, .TO].contains(context.tokens[end - 1].tag) { end -= 1 }
        while start + 1 < end, Self.statuses[context.tokens[start].lower] != nil { start += 1 }
        return start < end ? start..<end : nil
    }

    private func role(_ office: Office, _ title: Range<Int>, _ match: TitleMatch) -> String {
        guard title != match.tokens else { return office.role }
        let words = context.tokens[title].map(\.lower).joined(separator: " ")
        return context.lexicon.reference.offices.rows(for: words, matching: .folded).first?.role ?? office.role
    }

    private func head(of tokens: Range<Int>) -> Int {
        tokens.last { !tokens.contains(context.tokens[$0].head) || context.tokens[$0].head == $0 } ?? tokens.upperBound
            - 1
    }

    // MARK: Left of the title

    private func extendLeft(_ phrase: inout OfficePhrase) {
        var left = phrase.title.lowerBound
        let sentence = context.tree.document.sentences[context.tokens[left].sentence].lowerBound
        var isTitleOpen = true
        while left > sentence {
            let token = context.tokens[left - 1]
            if Self.indefinite.contains(token.lower) { phrase.isIndefinite = true }
            if let status = Self.statuses[token.lower] {
                if status != .current { phrase.status = status }
                phrase.isStatusStated = true
                left -= 1
                isTitleOpen = false
            } else if token.tag == .HYPH || token.text == "-", left - 2 >= sentence,
                let status = Self.statuses[context.tokens[left - 2].lower]
            {
                phrase.status = status
                left -= 2
            } else if isTitleOpen, isTitleModifier(left - 1, of: phrase) {
                left -= 1
                phrase.title = left..<phrase.title.upperBound
            } else if isTitleOpen, let name = name(at: left - 1), isDestination(name, of: phrase) {
                left = name.tokens.lowerBound
                phrase.title = left..<phrase.title.upperBound
            } else if let name = name(at: left - 1), phrase.of == nil, serves(name) {
                phrase.of = left - 1
                phrase.isDefinite = true
                left = name.tokens.lowerBound
                isTitleOpen = false
            } else if token.tag == .POS, left - 2 >= sentence {
                left = takeOwner(before: left - 1, &phrase)
                break
            } else if token.tag == .PRPpossessive {
                phrase.owner = left - 1
                phrase.isDefinite = true
                left -= 1
                break
            } else if token.tag == .DT || token.lower == "the" {
                if token.lower == "the" { phrase.isDefinite = true }
                left -= 1
                break
            } else if token.tag == .JJ, token.head == phrase.head, phrase.of == nil {
                left -= 1
                isTitleOpen = false
            } else {
                break
            }
        }
        phrase.outer = left..<phrase.outer.upperBound
    }

    private func isTitleModifier(_ index: Int, of phrase: OfficePhrase) -> Bool {
        let token = context.tokens[index]
        if let name = name(at: index) {
            guard case .place(_, let iso2) = name.identity, iso2 == nil,
                name.tokens.upperBound == phrase.title.lowerBound || name.tokens.contains(phrase.title.lowerBound)
            else { return false }
            return phrase.level == "diplomat" || name.tokens.contains(phrase.title.lowerBound)
        }
        switch token.tag {
        case .NN, .NNS:
            return [.compound, .nmod, .amod].contains(token.label) && token.head <= phrase.title.upperBound + 6
                && token.head > index
        case .NNP, .NNPS:
            return token.label == .compound && token.head > index && !Self.bodies.contains(token.lower)
                && context.title(at: index) == nil
        case .JJ: return Self.titleAdjectives.contains(token.lower)
        case .HYPH: return index > 0 && !token.isFollowedBySpace
        default: return false
        }
    }

    /// "Ukraine envoy": where a diplomat is sent to, unlike "US envoy" or "Ukrainian envoy".
    private func isDestination(_ name: FoundName, of phrase: OfficePhrase) -> Bool {
        guard phrase.level == "diplomat", phrase.role != "ambassador", name.form == .name, name.kind == .country else {
            return false
        }
        let word = context.words[name.tokens.lowerBound]
        return word != word.uppercased()
    }

    private func serves(_ name: FoundName) -> Bool {
        name.kind != .person
    }

    /// The owner before a possessive ending; returns the beginning of its phrase.
    private func takeOwner(before ending: Int, _ phrase: inout OfficePhrase) -> Int {
        phrase.isDefinite = true
        guard let name = name(at: ending - 1) else {
            // "the party's leader": no telling whose, unless it is the country's.
            let owner = context.tokens[ending - 1].lemma
            if phrase.level == "generic-leader", !["country", "nation", "state"].contains(owner) {
                phrase.isIndefinite = true
            }
            return ending + 1
        }
        if name.kind == .person { phrase.owner = ending - 1 } else if phrase.of == nil { phrase.of = ending - 1 }
        return name.tokens.lowerBound
    }

    // MARK: Right of the title

    private func extendRight(_ phrase: inout OfficePhrase) {
        var right = phrase.title.upperBound
        if right + 1 < context.tokens.count, context.tokens[right].text == "-",
            context.tokens[right + 1].lower == "elect"
        {
            phrase.status = .elect
            right += 2
        }
        while right + 1 < context.tokens.count, context.areInOneSentence(right - 1, right),
            context.tokens[right].tag == .IN || context.tokens[right].tag == .TO,
            let end = complement(at: right, &phrase)
        {
            right = end
        }
        phrase.outer = phrase.outer.lowerBound..<right
    }

    /// Takes in "of Ukraine", "to Ukraine and Russia", "for Europe", "at the council"; returns where it ends.
    private func complement(at preposition: Int, _ phrase: inout OfficePhrase) -> Int? {
        guard let object = context.tree.child(of: preposition, .pobj) else { return nil }
        let name = self.name(at: object) ?? self.name(at: context.tree.subtree(of: object).lowerBound)
        switch context.tokens[preposition].lower {
        case "for" where phrase.level == "diplomat": return destinations(object, after: preposition, &phrase)
        case "of", "at", "for", "with", "in":
            if let name, serves(name) || name.kind == .place,
                phrase.of == nil || context.tokens[preposition].lower == "of" || isOrigin(phrase)
            {
                guard context.tokens[preposition].lower != "in" || phrase.level.hasSuffix("head") else { return nil }
                if context.tokens[preposition].lower == "for", name.kind != .organisation,
                    phrase.level != "spokesperson"
                {
                    return take(context.tree.phrase(at: object).tokens, after: preposition, &phrase)
                }
                phrase.of = name.tokens.upperBound - 1
                phrase.isDefinite = true
                return max(name.tokens.upperBound, object + 1)
            }
            if context.tokens[preposition].lower == "of" || context.tokens[preposition].lower == "at", phrase.of == nil,
                let inner = nameInside(object)
            {
                phrase.of = inner.tokens.upperBound - 1
                phrase.isDefinite = true
                return max(inner.tokens.upperBound, object + 1)
            }
            guard context.tokens[preposition].lower != "in", name == nil, context.tokens[preposition].lower != "with",
                context.tokens[preposition].lower != "at", isPortfolio(object)
            else { return nil }
            return take(context.tree.phrase(at: object).tokens, after: preposition, &phrase)
        case "from" where phrase.level == "legislator" && phrase.of == nil:
            guard let name, name.kind == .place else { return nil }
            phrase.of = name.tokens.upperBound - 1
            return name.tokens.upperBound
        case "to" where phrase.level == "diplomat": return destinations(object, after: preposition, &phrase)
        case "to" where phrase.level == "adviser":
            if let name, name.kind == .person { phrase.owner = name.tokens.upperBound - 1 }
            return end(ofListFrom: object)
        default: return nil
        }
    }

    /// "an Africa expert": what a trade is about, or where it comes from, is not whom it serves.
    private func isOrigin(_ phrase: OfficePhrase) -> Bool {
        Self.trades.contains(phrase.level) && phrase.of.flatMap(name).map { $0.kind != .organisation } ?? false
    }

    /// "to Ukraine and Russia", "for both countries": where a diplomat is sent to is part of the title.
    private func destinations(_ object: Int, after preposition: Int, _ phrase: inout OfficePhrase) -> Int {
        let start = context.tree.phrase(at: object).tokens.lowerBound
        return take(min(start, object)..<end(ofListFrom: object), after: preposition, &phrase)
    }

    private func end(ofListFrom object: Int) -> Int {
        let last = context.tree.conjuncts(of: object).last ?? object
        return max(last + 1, self.name(at: last)?.tokens.upperBound ?? 0)
    }

    /// The body named inside a description of it: "leader of the centrist Harbour Union party".
    private func nameInside(_ object: Int) -> FoundName? {
        let tree = context.tree
        let apposed = tree.children(of: object, .appos).compactMap { self.name(at: $0) }
        let inside = tree.phrase(at: object).tokens.compactMap { self.name(at: $0) }
        let bodies = (apposed + inside).filter { $0.kind == .organisation && $0.form != .nominal }
        return bodies.last
            ?? inside.last { ($0.kind == .country || $0.kind == .place) && $0.tokens.upperBound == object }
    }

    private func isPortfolio(_ object: Int) -> Bool {
        let token = context.tokens[object]
        return token.tag == .NN || token.tag == .NNS || token.tag == .NNP || token.tag == .NNPS
    }

    private func take(_ object: Range<Int>, after preposition: Int, _ phrase: inout OfficePhrase) -> Int {
        phrase.title = phrase.title.lowerBound..<max(object.upperBound, phrase.title.upperBound)
        return object.upperBound
    }
}
