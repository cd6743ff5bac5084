internal import Documents
internal import Facts
internal import Language
internal import Reference

extension NameFinder {
    static let governments: Set<String> = ["administration", "government", "cabinet", "presidency", "campaign"]

    /// "Trump administration": an organisation that bears a person's name.
    mutating func addNamedGovernments() {
        for entity in context.tree.document.entities where entity.label == .person || entity.label == .organisation {
            let next = entity.tokens.upperBound
            let names = entity.tokens.filter { context.tokens[$0].tag == .NNP }
            guard let last = names.last else { continue }
            let isInside = Self.governments.contains(context.tokens[next - 1].lower)
            guard isInside || next < context.tokens.count && Self.governments.contains(context.tokens[next].lower)
            else { continue }
            let surname = isInside ? next - 2 : last
            guard surname >= 0, context.isCapitalised(surname), context.tokens[surname].tag == .NNP,
                context.title(at: surname) == nil, !isOwned(isInside ? next - 1 : next),
                context.lexicon.names.values(for: context.words[surname]).isEmpty
            else { continue }
            let tokens = surname..<(isInside ? next : next + 1)
            let name = context.words[surname] + " " + context.tokens[tokens.upperBound - 1].lower
            add(FoundName(tokens: tokens, form: .name, identity: .organisation(name: name, iso2: nil, wikidata: nil)))
        }
    }

    /// "Chancellor Ida Voss's cabinet": its owner is a person of her own.
    private func isOwned(_ noun: Int) -> Bool { context.tokens[noun - 1].tag == .POS }

    /// "the Ukrainian government", "the EU parliament": organisations of their own beside the country.
    mutating func addNationalGovernments() {
        for index in context.tokens.indices.dropFirst()
        where ["government", "parliament"].contains(context.tokens[index].lower)
            && context.lexicon.names.values(for: context.tree.text(of: index - 1..<index + 1)).isEmpty
        {
            for reading in context.lexicon.names.values(for: context.words[index - 1]) {
                let iso2: String?
                switch reading {
                case .adjective(let code): iso2 = code
                case .organisation where context.tokens[index].lower == "parliament": iso2 = nil
                default: continue
                }
                let isGovernment = context.tokens[index].lower == "government"
                let name =
                    isGovernment
                    ? "Government of " + context.lexicon.countryName(iso2 ?? "")
                    : context.tree.text(of: index - 1..<index + 1)
                add(
                    FoundName(
                        tokens: index - 1..<index + 1, form: .nominal,
                        identity: .organisation(name: name, iso2: iso2, wikidata: nil)))
                break
            }
        }
    }

    private static let portfolios: Set<String> = [
        "foreign", "defence", "defense", "interior", "finance", "health", "justice", "economy", "energy", "trade",
        "agriculture", "education", "transport", "culture", "environment", "oil", "labour", "labor",
    ]

    /// "China's foreign ministry", "the Omani defence ministry": a body though nothing but the country is capitalised.
    mutating func addNationalMinistries() {
        for index in context.tokens.indices.dropFirst(2)
        where context.words[index] == "ministry" && Self.portfolios.contains(context.words[index - 1]) {
            let country = index - (context.tokens[index - 2].tag == .POS ? 3 : 2)
            guard country >= 0, context.areInOneSentence(country, index) else { continue }
            let code = context.lexicon.names.values(for: context.words[country]).lazy.compactMap { reading in
                switch reading {
                case .country(let iso2), .adjective(let iso2): iso2
                default: nil as String?
                }
            }.first
            guard let code else { continue }
            add(
                FoundName(
                    tokens: index - 1..<index + 1, form: .nominal,
                    identity: .organisation(
                        name: context.tree.text(of: index - 1..<index + 1) + " of " + context.lexicon.countryName(code),
                        iso2: code, wikidata: nil)))
        }
    }

    mutating func addModelPeople() throws(DeadlinePassed) {
        let people = context.tree.document.entities.filter { $0.label == .person }.flatMap { parts(of: $0.tokens) }
        for part in people {
            try context.deadline.check()
            guard let (tokens, honorific) = trimmedPerson(part) else { continue }
            if let kind = kindOfLastWord(tokens) {
                addNamedAfter(tokens, kind)
                continue
            }
            if honorific == nil, isInsideTableName(tokens) { continue }
            let words = Array(context.words[tokens])
            if tokens.count == 1, honorific == nil, isInitials(words[0]) {
                add(
                    FoundName(
                        tokens: tokens, form: .name,
                        identity: .organisation(name: words[0], iso2: nil, wikidata: nil)))
                continue
            }
            if tokens.count == 1, honorific == nil,
                isCountryOrOrganisation(words[0]) || isTown(words[0]) && grammar.isSite(tokens.lowerBound)
            {
                continue
            }
            addPerson(tokens, honorific: honorific)
        }
    }

    /// "Bandar Seri Begawan", "Andorra la Vella": what the tables have as one name of several words.
    private func isInsideTableName(_ tokens: Range<Int>) -> Bool {
        let sentence = context.tree.document.sentences[context.tokens[tokens.lowerBound].sentence].lowerBound
        return (max(sentence, tokens.lowerBound - 2)...tokens.lowerBound).contains { start in
            guard let match = context.lexicon.names.longestMatch(in: context.rest(ofSentenceFrom: start)) else {
                return false
            }
            return match.tokenCount > 1 && start + match.tokenCount >= tokens.upperBound
        }
    }

    private static let foreignAnd: Set<String> = ["und", "et", "och", "og"]

    /// The names in a span that the model did not cut: "Vance and Bessent".
    func parts(of tokens: Range<Int>) -> [Range<Int>] {
        let cuts = tokens.filter { token in
            context.tokens[token].tag == .CC || context.words[token] == ","
                || Self.foreignAnd.contains(context.words[token]) && tokens.contains(token + 1)
                    && isProper(token + 1) && token > tokens.lowerBound + 1
        }
        let starts = [tokens.lowerBound] + cuts.map { $0 + 1 }
        return zip(starts, cuts + [tokens.upperBound]).map { $0..<max($0, $1) }
    }

    /// What the model takes for an organisation or a people, but a title stands beside it in apposition: "Mamata Banerjee,
    /// chief minister of …", "the spokesman, Femi Ojo,"; or a country owns it by its given name: "Peru's Ida Holm".
    mutating func addApposedPeople() {
        let titles = Set(context.titles.filter { !$0.isPlural }.flatMap(\.tokens))
        let apposed = Set(titles.filter { context.tokens[$0].label == .appos }.map { context.tokens[$0].head })
        for entity in context.tree.document.entities
        where [.organisation, .group, .geopolitical, .work, .product].contains(entity.label) {
            let tokens = bareTokens(entity.tokens)
            guard (2...3).contains(tokens.count), isFree(tokens), tokens.allSatisfy(isProper),
                context.lexicon.names.values(for: context.tree.text(of: tokens)).isEmpty
            else { continue }
            let isGiven = context.lexicon.reference.givenNames.contains(context.words[tokens.lowerBound])
            guard
                (tokens.contains(where: apposed.contains) || isBesideTitle(tokens, titles))
                    && !tokens.contains(where: { isCountryOrOrganisation(context.words[$0]) })
                    || isGiven && (entity.label == .group || isOwnedByCountry(tokens)) || bearsPersonsName(tokens)
            else { continue }
            addPerson(tokens, honorific: nil)
        }
    }

    /// "Arnov's spokesman, Femi Ojo,": in apposition to a title.
    private func isBesideTitle(_ tokens: Range<Int>, _ titles: Set<Int>) -> Bool {
        tokens.contains { context.tokens[$0].label == .appos && titles.contains(context.tokens[$0].head) }
    }

    private func isOwnedByCountry(_ tokens: Range<Int>) -> Bool {
        let mark = tokens.lowerBound - 1
        return mark > 0 && context.tokens[mark].tag == .POS && isCountry(context.words[mark - 1])
    }

    /// A given name and a surname that are nothing else in the tables: "Narendra Modi".
    private func bearsPersonsName(_ tokens: Range<Int>) -> Bool {
        let names = context.lexicon.reference
        guard let first = names.givenNames.entry(for: context.words[tokens.lowerBound]),
            let last = names.surnames.entry(for: context.words[tokens.upperBound - 1]),
            tokens.allSatisfy({ context.tokens[$0].tag == .NNP && !isCountryOrOrganisation(context.words[$0]) })
        else { return false }
        return !first.isPlace && !first.isWord && !last.isWord && !last.isPlace
    }

    /// A title or honorific and the capitalised words after it: "Foreign Minister Wang Yi", "Mr. Kellogg".
    mutating func addTitledPeople() throws(DeadlinePassed) {
        for title in context.titles where title.offices.contains(where: { !$0.isEpithet && !$0.isRelational }) {
            addCapitalised(after: title.tokens.upperBound, honorific: nil)
        }
        for index in context.tokens.indices {
            try context.deadline.check(at: index)
            guard let (length, honorific) = honorific(at: index), !honorific.isSuffix,
                honorific.kind == "civil" || !isOrganisation(beginningAt: index, length + 1)
            else { continue }
            addCapitalised(after: index + length, honorific: honorific)
        }
    }

    /// "General Motors": a rank and a word that the model or the tables have as an organisation.
    private func isOrganisation(beginningAt start: Int, _ count: Int) -> Bool {
        guard start + count <= context.tokens.count else { return false }
        let text = context.tree.text(of: start..<start + count)
        return context.lexicon.names.values(for: text).contains { if case .organisation = $0 { true } else { false } }
            || modelNames.holdsOrganisation(text, tokenCount: count)
    }

    mutating func addCapitalised(after start: Int, honorific first: Honorific?) {
        var honorific = first
        var start = start
        while start < context.tokens.count, let (length, next) = self.honorific(at: start), !next.isSuffix {
            honorific = honorific ?? next
            start += length
        }
        guard start > 0, start < context.tokens.count, context.areInOneSentence(start - 1, start) else { return }
        var end = start
        while end < context.tokens.count, context.areInOneSentence(start, end), isNameWord(end, first: end == start) {
            end += 1
        }
        while end > start, !context.isCapitalised(end - 1) { end -= 1 }
        guard end > start, end - start <= 5, !isWithinTitle(endingAt: end) else { return }
        if end - start == 1, isCountryOrOrganisation(context.words[start]), first == nil { return }
        let tokens = start..<end
        guard isFree(tokens) else { return }
        let isOther = context.entities(in: tokens).contains {
            $0.label == .organisation && ($0.tokens.upperBound > end || $0.tokens.lowerBound < start)
                || $0.label == .date
        }
        guard first?.kind == "civil" || !isOther else { return }
        if first == nil, !tokens.contains(where: { looksLikeName(context.words[$0]) }) { return }
        addPerson(tokens, honorific: honorific)
    }

    func isNameWord(_ index: Int, first: Bool) -> Bool {
        let token = context.tokens[index]
        if context.isCapitalised(index) {
            return (token.tag == .NNP || token.tag == .NNPS || token.tag == .JJ && !first) && !isTitleStart(index)
        }
        return !first && Self.particles.contains(token.lower) || !first && token.text == "-" && !token.isFollowedBySpace
    }

    /// "Chief | Cabinet | Secretary Taro Aoki": words between two parts of one title.
    private func isWithinTitle(endingAt end: Int) -> Bool {
        guard end < context.tokens.count, context.areInOneSentence(end - 1, end), isTitleStart(end),
            let after = context.title(at: end)?.tokens.upperBound, after < context.tokens.count
        else { return false }
        return context.areInOneSentence(end, after) && isProper(end) && isProper(after)
    }

    func isTitleStart(_ index: Int) -> Bool { context.title(at: index)?.tokens.lowerBound == index }

    func looksLikeName(_ word: String) -> Bool {
        let names = context.lexicon.reference
        return names.givenNames.contains(word) || names.surnames.contains(word)
            || context.lexicon.names.values(for: word).isEmpty
    }

    func isCountryOrOrganisation(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains {
            switch $0 {
            case .country, .adjective, .organisation, .regional: true
            case .place(_, _, let isCapital): isCapital
            case .seat, .union: true
            }
        }
    }

    /// A person span of the model without titles, honorifics, possessives and stray marks.
    func trimmedPerson(_ tokens: Range<Int>) -> (Range<Int>, Honorific?)? {
        var start = tokens.lowerBound, end = tokens.upperBound
        var honorific: Honorific?
        trimming: while start < end {
            if let (length, found) = self.honorific(at: start), !found.isSuffix, start + length < end {
                honorific = honorific ?? found
                start += length
                continue trimming
            }
            if isTitleStart(start), let title = context.title(at: start), title.tokens.upperBound < end {
                start = title.tokens.upperBound
                continue trimming
            }
            let token = context.tokens[start]
            guard token.tag != .NNP, token.tag != .NNPS, !context.isCapitalised(start) || token.partOfSpeech == .DET
            else { break }
            start += 1
        }
        start = startOfCutName(from: start)
        while end > start, !isLetterWord(end - 1) || [.POS, .DT, .IN].contains(context.tokens[end - 1].tag) { end -= 1 }
        end = endOfCutSurname(from: endOfSurname(from: endOfGivenName(from: end, start: start)))
        if (start..<end).contains(where: { context.words[$0].contains("/") || isCompoundOfCountries(context.words[$0]) }
        ) {
            return nil
        }
        if start == tokens.lowerBound { honorific = honorific ?? self.honorific(before: start) }
        guard start < end, context.isCapitalised(start) || end - start > 1 else { return nil }
        return (start..<end, honorific)
    }

    static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "bin", "ben", "al", "el", "du", "la", "le",
        "ter", "zu",
    ]

    /// The end of a name that the model cut at a particle: "Ursula von | der Leyen".
    func endOfSurname(from end: Int) -> Int {
        var next = end
        while next < context.tokens.count, Self.particles.contains(context.words[next]),
            context.areInOneSentence(end - 1, next)
        { next += 1 }
        let isOpen = end > 0 && Self.particles.contains(context.words[end - 1])
        guard next > end || isOpen, next < context.tokens.count, context.isCapitalised(next), isProper(next) else {
            return end
        }
        return next + 1
    }

    /// What a hyphen makes adjectives of names with: "a Tomas Arnov-led team".
    private static let compounding: Set<String> = [
        "led", "era", "run", "like", "born", "held", "made", "owned", "style",
    ]

    /// The end of a name that the model cut inside its second given name: "Moon Jae | -in".
    private func endOfGivenName(from end: Int, start: Int) -> Int {
        guard end - start == 2, end + 1 < context.tokens.count, context.words[end] == "-",
            !context.tokens[end - 1].isFollowedBySpace, !context.tokens[end].isFollowedBySpace,
            context.words[end + 1].count <= 5, context.words[end + 1].allSatisfy(\.isLowercase),
            !Self.compounding.contains(context.words[end + 1]),
            end + 2 >= context.tokens.count || context.words[end + 2] != "-"
        else { return end }
        return end + 2
    }

    /// "U.S.-Russia", "Moscow-Kyiv": two names in one token.
    func isCompoundOfCountries(_ word: String) -> Bool {
        let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
        return parts.count > 1 && parts.allSatisfy { !context.lexicon.names.values(for: $0).isEmpty }
    }

    func isLetterWord(_ index: Int) -> Bool {
        context.words[index].unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    mutating func addPerson(_ tokens: Range<Int>, honorific: Honorific?) {
        guard let name = PersonName(Array(context.words[tokens])) else { return }
        let gender: Entity.Gender? =
            switch honorific?.gender {
            case .male: .male
            case .female: .female
            default: nil
            }
        let isTitled =
            honorific != nil || context.title(at: tokens.lowerBound - 1)?.tokens.upperBound == tokens.lowerBound
        add(FoundName(tokens: tokens, form: .name, identity: .person(name), gender: gender, isTitled: isTitled))
    }

    /// "AIPAC": capitals that begin the words of a body of the document.
    private func isInitials(_ word: String) -> Bool {
        word.count > 3 && word.allSatisfy(\.isUppercase) && modelNames.abbreviates(word)
    }

    private func isTown(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains { if case .place = $0 { true } else { false } }
    }

    func honorific(at index: Int) -> (Int, Honorific)? {
        guard context.isCapitalised(index) || context.words[index] == "the" else { return nil }
        let match = context.lexicon.reference.honorifics.phrases.longestMatch(in: context.rest(ofSentenceFrom: index))
        guard let match, let value = match.values.first else { return nil }
        return (match.tokenCount, value)
    }

    func honorific(before index: Int) -> Honorific? {
        for start in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if let (length, value) = honorific(at: start), start + length == index { return value }
        }
        return nil
    }
}
