internal import Documents
internal import Facts
internal import Language
internal import Reference

extension NameFinder {
    mutating func addTableNames() throws(DeadlinePassed) {
        var index = 0
        while index < context.tokens.count {
            defer { index += 1 }
            try context.deadline.check(at: index)
            let isArticle = context.tokens[index].lower == "the"
            guard isArticle || context.isCapitalised(index) else { continue }
            guard let match = context.lexicon.names.longestMatch(in: untilTitle(from: index)) else { continue }
            var tokens = index..<index + match.tokenCount
            if isArticle || context.tokens[index].lower == "the" { tokens = index + 1..<tokens.upperBound }
            if tokens.isEmpty || isPartOfLongerName(tokens) || isWordOfName(tokens, match.values) { continue }
            if let name = grammar.name(for: match.values, tokens: tokens) {
                add(name)
            } else if !isRegional(context.tree.text(of: tokens)) {
                continue
            }
            // "South American" is not the "American" inside it, though the region is no name of the record.
            index = max(index, tokens.upperBound - 1)
        }
    }

    /// The words from a token on, up to a title of several words that begins before a name could end: in "US Treasury
    /// Secretary" the title is "Treasury Secretary".
    func untilTitle(from index: Int) -> ArraySlice<String> {
        let rest = context.rest(ofSentenceFrom: index)
        let title = (index + 1..<index + 6).first { isTitleStart($0) && (context.title(at: $0)?.tokens.count ?? 0) > 1 }
        return title.map { rest[..<min($0, rest.endIndex)] } ?? rest
    }

    /// "Republican Guards", "Free Democrats": one word of the tables in a name that is not in them.
    private func isWordOfName(_ tokens: Range<Int>, _ readings: [NameReading]) -> Bool {
        let isOrganisation = readings.contains { if case .organisation = $0 { true } else { false } }
        guard isOrganisation, tokens.count == 1,
            context.words[tokens.lowerBound] != context.words[tokens.lowerBound].uppercased()
        else { return false }
        if isOtherAssembly(tokens.lowerBound) { return true }
        let (token, head) = (context.tokens[tokens.lowerBound], context.tokens[tokens.lowerBound].head)
        if token.label == .compound, head == tokens.upperBound, context.tokens[head].tag == .NNPS { return true }
        let before = tokens.lowerBound - 1
        guard token.tag == .NNPS, before > context.tree.document.sentences[token.sentence].lowerBound, isProper(before)
        else { return false }
        // "House Democrats" are Democrats.
        let isChamber = ["house", "senate"].contains(context.tokens[before].lower)
        return context.tokens[before].label == .compound && context.tokens[before].head == tokens.lowerBound
            && !isChamber
    }

    /// "the 12th Annual Congress", "the Congress of Rural Doctors": a gathering, not the parliament of the tables.
    private func isOtherAssembly(_ index: Int) -> Bool {
        guard ["congress", "senate", "parliament", "council", "assembly"].contains(context.tokens[index].lower) else {
            return false
        }
        let isRepeated = context.tree.children(of: index, .amod, .nmod, .compound).contains {
            ["Annual", "World", "International"].contains(context.words[$0])
                || context.words[$0].first?.isNumber == true
        }
        return isRepeated
            || context.tree.objects(of: index, preposition: "of").contains {
                isProper($0) && context.lexicon.names.values(for: context.words[$0]).isEmpty
            }
    }

    /// Whether the model takes a longer stretch around the words for one organisation, person, work or building.
    func isPartOfLongerName(_ tokens: Range<Int>) -> Bool {
        context.entities(in: tokens).contains { entity in
            guard entity.tokens.lowerBound <= tokens.lowerBound, entity.tokens.upperBound >= tokens.upperBound else {
                return false
            }
            let core = bareTokens(entity.tokens)
            guard core.count > tokens.count, !isGroup(core) else { return false }
            if core.lowerBound == tokens.lowerBound, runsIntoTitle(core) { return false }
            switch entity.label {
            case .organisation, .event, .work, .law, .product:
                return core.upperBound > tokens.upperBound || core.lowerBound < tokens.lowerBound
            case .facility, .location: return core.upperBound > tokens.upperBound
            case .person: return true
            case .geopolitical:
                return !context.tree[core.upperBound - 1].isFollowedBySpace
                    || core.count <= 3 && !core.contains { context.words[$0] == "," }
            default: return false
            }
        }
    }

    /// "Representatives of Peru", "Officials from Norway": people of somewhere, where a capital only begins the sentence.
    private func isGroup(_ name: Range<Int>) -> Bool {
        guard name.count > 2, ["of", "from"].contains(context.words[name.lowerBound + 1]) else { return false }
        let first = context.tokens[name.lowerBound]
        return first.lower.hasSuffix("s")
            && (SpeakerNouns.people.contains(String(first.lower.dropLast()))
                || SpeakerNouns.people.contains(first.lemma.lowercased()))
    }

    /// "R-Wis.", "D-N.Y.": a legislator's party and state.
    static func isPartyAndState(_ text: String) -> Bool {
        let letters = text.utf8
        guard letters.count > 2, let party = letters.first, "RDI".utf8.contains(party) else { return false }
        let state = letters.dropFirst(2)
        return text.dropFirst().first == "-" && state.first.map { (0x41...0x5A).contains($0) } ?? false
            && state.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2E }
    }

    mutating func addModelEntities() throws(DeadlinePassed) {
        for entity in context.tree.document.entities {
            try context.deadline.check()
            let tokens = wholeBody(bareTokens(entity.tokens))
            guard !tokens.isEmpty, isFree(tokens), let name = reading(of: entity.label, tokens: tokens) else {
                continue
            }
            add(name)
        }
    }

    private static let ownedBodies: Set<String> = [
        "Court", "Union", "Association", "Party", "Council", "Federation", "Hospital", "Club",
    ]

    /// "Westminster Magistrates | ' Court": a name that the model ends at an apostrophe.
    private func wholeBody(_ tokens: Range<Int>) -> Range<Int> {
        let mark = tokens.upperBound
        guard mark + 1 < context.tokens.count, context.tokens[mark].tag == .POS,
            Self.ownedBodies.contains(context.words[mark + 1]), isFree(mark..<mark + 2)
        else { return tokens }
        return tokens.lowerBound..<mark + 2
    }

    func reading(of label: EntityLabel, tokens: Range<Int>) -> FoundName? {
        let text = context.tree.text(of: tokens)
        guard context.isCapitalised(tokens.lowerBound) || context.tokens[tokens.lowerBound].tag == .CD,
            !(tokens.count == 1 && isCompoundOfCountries(text)), !isRegional(text), !isCommonNoun(tokens),
            !isGroup(tokens), !Self.isPartyAndState(text)
        else { return nil }
        switch label {
        case .organisation:
            if let title = context.title(at: tokens.lowerBound)?.tokens,
                tokens.count == 1 || title.contains(tokens.lowerBound) && title.upperBound > tokens.upperBound
            {
                return nil
            }
            return FoundName(
                tokens: tokens, form: .name,
                identity: .organisation(name: text, iso2: country(in: tokens), wikidata: nil))
        case .geopolitical, .location, .facility:
            return FoundName(tokens: tokens, form: .name, identity: .place(name: text, iso2: nil))
        case .event where Self.gatherings.contains(context.tokens[tokens.upperBound - 1].lower):
            return FoundName(tokens: tokens, form: .name, identity: .organisation(name: text, iso2: nil, wikidata: nil))
        default: return nil
        }
    }

    func isRegional(_ text: String) -> Bool {
        context.lexicon.names.values(for: text).contains { if case .regional = $0 { true } else { false } }
    }

    static let gatherings: Set<String> = ["conference", "forum", "congress", "assembly"]

    /// The country whose name or adjective stands inside an organisation's name.
    func country(in tokens: Range<Int>) -> String? {
        for token in tokens {
            for reading in context.lexicon.names.values(for: context.words[token]) {
                switch reading {
                case .country(let iso2), .adjective(let iso2): return iso2
                default: continue
                }
            }
        }
        return nil
    }
}
