internal import Facts
internal import Language
internal import Reference

/// Finds names: the model's entities corrected by the tables, by titles before them and by the document itself.
package struct NameFinder {
    private let context: ExtractionContext
    private let grammar: MetonymGrammar
    /// The name found at a token, by index into `found`.
    private var owner: [Int32]
    private var found: [FoundName] = []

    /// Finds all names of a document, in order, not overlapping.
    package static func names(in context: ExtractionContext) -> [FoundName] {
        var finder = NameFinder(context)
        finder.addNamedGovernments()
        finder.addNationalGovernments()
        finder.addModelPeople()
        finder.addApposedPeople()
        finder.addTitledPeople()
        finder.addRepeatedPeople()
        finder.addTableNames()
        finder.addModelEntities()
        finder.addRepeatedNames()
        return finder.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private init(_ context: ExtractionContext) {
        self.context = context
        self.grammar = MetonymGrammar(context)
        self.owner = [Int32](repeating: -1, count: context.tokens.count)
    }

    private func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { owner[$0] < 0 } }

    private mutating func add(_ name: FoundName) {
        guard !name.tokens.isEmpty, isFree(name.tokens) else { return }
        for token in name.tokens { owner[token] = Int32(found.count) }
        found.append(name)
    }
}

// MARK: - People
extension NameFinder {
    private static let governments: Set<String> = ["administration", "government", "cabinet", "presidency", "campaign"]

    /// "Trump administration": an organisation that bears a person's name.
    private mutating func addNamedGovernments() {
        for entity in context.tree.document.entities where entity.label == .person || entity.label == .organisation {
            let next = entity.tokens.upperBound
            let names = entity.tokens.filter { context.tokens[$0].tag == .NNP }
            guard let last = names.last else { continue }
            let isInside = Self.governments.contains(context.tokens[next - 1].lower)
            guard isInside || next < context.tokens.count && Self.governments.contains(context.tokens[next].lower)
            else { continue }
            let surname = isInside ? next - 2 : last
            guard surname >= 0, context.isCapitalised(surname), context.tokens[surname].tag == .NNP,
                context.lexicon.names.values(for: context.words[surname]).isEmpty
            else { continue }
            let tokens = surname..<(isInside ? next : next + 1)
            let name = context.words[surname] + " " + context.tokens[tokens.upperBound - 1].lower
            add(FoundName(tokens: tokens, form: .name, identity: .organisation(name: name, iso2: nil, wikidata: nil)))
        }
    }

    /// "the Ukrainian government", "the EU parliament": organisations of their own beside the country.
    private mutating func addNationalGovernments() {
        for index in context.tokens.indices.dropFirst()
        where ["government", "parliament"].contains(context.tokens[index].lower) {
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

    private mutating func addModelPeople() {
        let people = context.tree.document.entities.filter { $0.label == .person }.flatMap { parts(of: $0.tokens) }
        for part in people {
            guard let (tokens, honorific) = trimmedPerson(part) else { continue }
            let words = Array(context.words[tokens])
            if tokens.count == 1, isCountryOrOrganisation(words[0]), honorific == nil { continue }
            addPerson(tokens, honorific: honorific)
        }
    }

    /// The names in a span that the model did not cut: "Vance and Bessent".
    private func parts(of tokens: Range<Int>) -> [Range<Int>] {
        let cuts = tokens.filter { context.tokens[$0].tag == .CC || context.words[$0] == "," }
        let starts = [tokens.lowerBound] + cuts.map { $0 + 1 }
        return zip(starts, cuts + [tokens.upperBound]).map { $0..<max($0, $1) }
    }

    /// What the model takes for an organisation or a people, but a title stands beside it in apposition: "Mamata Banerjee,
    /// chief minister of …".
    private mutating func addApposedPeople() {
        let apposed = Set(
            context.titles.filter { !$0.isPlural }.flatMap(\.tokens).filter { context.tokens[$0].label == .appos }
                .map { context.tokens[$0].head })
        for entity in context.tree.document.entities
        where [.organisation, .group, .geopolitical, .work, .product].contains(entity.label) {
            let tokens = bareTokens(entity.tokens)
            guard (2...3).contains(tokens.count), isFree(tokens), tokens.allSatisfy(isProper),
                context.lexicon.names.values(for: context.tree.text(of: tokens)).isEmpty
            else { continue }
            let isGiven = context.lexicon.reference.givenNames.contains(context.words[tokens.lowerBound])
            guard
                tokens.contains(where: apposed.contains)
                    && !tokens.contains(where: { isCountryOrOrganisation(context.words[$0]) })
                    || entity.label == .group && isGiven
            else { continue }
            addPerson(tokens, honorific: nil)
        }
    }

    /// A title or honorific and the capitalised words after it: "Foreign Minister Wang Yi", "Mr. Kellogg".
    private mutating func addTitledPeople() {
        for title in context.titles where title.offices.contains(where: { !$0.isEpithet && !$0.isRelational }) {
            addCapitalised(after: title.tokens.upperBound, honorific: nil)
        }
        for index in context.tokens.indices {
            guard let (length, honorific) = honorific(at: index), !honorific.isSuffix else { continue }
            addCapitalised(after: index + length, honorific: honorific)
        }
    }

    private mutating func addCapitalised(after start: Int, honorific first: Honorific?) {
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
        guard end > start, end - start <= 5 else { return }
        if end - start == 1, isCountryOrOrganisation(context.words[start]), first == nil { return }
        let tokens = start..<end
        guard isFree(tokens) else { return }
        let isOther = context.tree.document.entities.contains {
            $0.tokens.overlaps(tokens) && ($0.label == .organisation && $0.tokens.upperBound > end || $0.label == .date)
        }
        guard first?.kind == "civil" || !isOther else { return }
        if first == nil, !tokens.contains(where: { looksLikeName(context.words[$0]) }) { return }
        addPerson(tokens, honorific: honorific)
    }

    private func isNameWord(_ index: Int, first: Bool) -> Bool {
        let token = context.tokens[index]
        if context.isCapitalised(index) {
            return (token.tag == .NNP || token.tag == .NNPS || token.tag == .JJ && !first) && !isTitleStart(index)
        }
        return !first && Self.particles.contains(token.lower) || !first && token.text == "-" && !token.isFollowedBySpace
    }

    private func isTitleStart(_ index: Int) -> Bool { context.titles.contains { $0.tokens.lowerBound == index } }

    private func looksLikeName(_ word: String) -> Bool {
        let names = context.lexicon.reference
        return names.givenNames.contains(word) || names.surnames.contains(word)
            || context.lexicon.names.values(for: word).isEmpty
    }

    private func isCountryOrOrganisation(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains {
            switch $0 {
            case .country, .adjective, .organisation, .regional: true
            case .place(_, _, let isCapital): isCapital
            case .seat: true
            }
        }
    }

    /// A person span of the model without titles, honorifics, possessives and stray marks.
    private func trimmedPerson(_ tokens: Range<Int>) -> (Range<Int>, Honorific?)? {
        var start = tokens.lowerBound, end = tokens.upperBound
        var honorific: Honorific?
        trimming: while start < end {
            if let (length, found) = self.honorific(at: start), !found.isSuffix, start + length < end {
                honorific = honorific ?? found
                start += length
                continue trimming
            }
            if let title = context.titles.first(where: { $0.tokens.lowerBound == start }), title.tokens.upperBound < end
            {
                start = title.tokens.upperBound
                continue trimming
            }
            let token = context.tokens[start]
            guard token.tag != .NNP, token.tag != .NNPS, !context.isCapitalised(start) || token.partOfSpeech == .DET
            else { break }
            start += 1
        }
        while end > start, !isLetterWord(end - 1) || context.tokens[end - 1].tag == .POS { end -= 1 }
        end = endOfSurname(from: end)
        if (start..<end).contains(where: { context.words[$0].contains("/") || isCompoundOfCountries(context.words[$0]) }
        ) {
            return nil
        }
        if start == tokens.lowerBound { honorific = honorific ?? self.honorific(before: start) }
        guard start < end, context.isCapitalised(start) || end - start > 1 else { return nil }
        return (start..<end, honorific)
    }

    private static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "bin", "ben", "al", "el", "du", "la", "le",
        "ter", "zu",
    ]

    /// The end of a name that the model cut at a particle: "Ursula von | der Leyen".
    private func endOfSurname(from end: Int) -> Int {
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

    /// "U.S.-Russia", "Moscow-Kyiv": two names in one token.
    private func isCompoundOfCountries(_ word: String) -> Bool {
        let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
        return parts.count > 1 && parts.allSatisfy { !context.lexicon.names.values(for: $0).isEmpty }
    }

    private func isLetterWord(_ index: Int) -> Bool {
        context.words[index].unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    private mutating func addPerson(_ tokens: Range<Int>, honorific: Honorific?) {
        guard let name = PersonName(Array(context.words[tokens])) else { return }
        let gender: Entity.Gender? =
            switch honorific?.gender {
            case .male: .male
            case .female: .female
            default: nil
            }
        let isTitled = honorific != nil || context.titles.contains { $0.tokens.upperBound == tokens.lowerBound }
        add(FoundName(tokens: tokens, form: .name, identity: .person(name), gender: gender, isTitled: isTitled))
    }

    private func honorific(at index: Int) -> (Int, Honorific)? {
        guard context.isCapitalised(index) || context.words[index] == "the" else { return nil }
        let match = context.lexicon.reference.honorifics.phrases.longestMatch(in: context.rest(ofSentenceFrom: index))
        guard let match, let value = match.values.first else { return nil }
        return (match.tokenCount, value)
    }

    private func honorific(before index: Int) -> Honorific? {
        for start in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if let (length, value) = honorific(at: start), start + length == index { return value }
        }
        return nil
    }
}

// MARK: - Tables and the model's other entities
extension NameFinder {
    private mutating func addTableNames() {
        var index = 0
        while index < context.tokens.count {
            defer { index += 1 }
            let isArticle = context.tokens[index].lower == "the"
            guard isArticle || context.isCapitalised(index) else { continue }
            guard let match = context.lexicon.names.longestMatch(in: untilTitle(from: index)) else { continue }
            var tokens = index..<index + match.tokenCount
            if isArticle || context.tokens[index].lower == "the" { tokens = index + 1..<tokens.upperBound }
            if tokens.isEmpty || isPartOfLongerName(tokens) { continue }
            guard let name = grammar.name(for: match.values, tokens: tokens) else { continue }
            add(name)
            index = max(index, tokens.upperBound - 1)
        }
    }

    /// The words from a token on, up to a title of several words that begins before a name could end: in "US Treasury
    /// Secretary" the title is "Treasury Secretary".
    private func untilTitle(from index: Int) -> ArraySlice<String> {
        let rest = context.rest(ofSentenceFrom: index)
        let title = context.titles.first {
            $0.tokens.count > 1 && $0.tokens.lowerBound > index && $0.tokens.lowerBound < index + 6
        }
        return title.map { rest[..<min($0.tokens.lowerBound, rest.endIndex)] } ?? rest
    }

    /// Whether the model takes a longer stretch around the words for one organisation, person, work or building.
    private func isPartOfLongerName(_ tokens: Range<Int>) -> Bool {
        context.tree.document.entities.contains { entity in
            guard entity.tokens.lowerBound <= tokens.lowerBound, entity.tokens.upperBound >= tokens.upperBound else {
                return false
            }
            let core = bareTokens(entity.tokens)
            guard core.count > tokens.count else { return false }
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

    /// "New VW", "Former Fatah": an adjective that begins a sentence before a name that stands elsewhere or in the tables.
    private func isNewBeforeName(_ start: Int, _ end: Int) -> Bool {
        guard ["new", "former", "late", "top"].contains(context.tokens[start].lower),
            start == context.tree.document.sentences[context.tokens[start].sentence].lowerBound
        else { return false }
        let rest = context.tree.text(of: start + 1..<end)
        return !context.lexicon.names.values(for: rest).isEmpty
            || context.lexicon.names.values(for: "New " + rest).isEmpty && isNamedElsewhere(rest, start)
    }

    private func isNamedElsewhere(_ text: String, _ place: Int) -> Bool {
        context.tree.document.entities.contains {
            !$0.tokens.contains(place) && context.tree.text(of: $0.tokens) == text
        }
    }

    /// Whether a title begins inside or right after a span and goes on behind it: "US Treasury | secretary".
    private func runsIntoTitle(_ span: Range<Int>) -> Bool {
        context.titles.contains {
            $0.tokens.lowerBound > span.lowerBound && $0.tokens.lowerBound <= span.upperBound
                && $0.tokens.upperBound > span.upperBound
        }
    }

    /// A span without article, possessive, brackets and final marks.
    private func bareTokens(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound, end = tokens.upperBound
        while start < end, context.tokens[start].tag == .DT || !isLetterWord(start) && context.tokens[start].tag != .CD
        { start += 1 }
        if end - start > 1, isNewBeforeName(start, end) { start += 1 }
        while end > start, context.tokens[end - 1].tag == .POS || context.tokens[end - 1].partOfSpeech == .PUNCT {
            end -= 1
        }
        return start..<end
    }

    private mutating func addModelEntities() {
        for entity in context.tree.document.entities {
            let tokens = bareTokens(entity.tokens)
            guard !tokens.isEmpty, isFree(tokens), let name = reading(of: entity.label, tokens: tokens) else {
                continue
            }
            add(name)
        }
    }

    private func reading(of label: EntityLabel, tokens: Range<Int>) -> FoundName? {
        let text = context.tree.text(of: tokens)
        guard context.isCapitalised(tokens.lowerBound) || context.tokens[tokens.lowerBound].tag == .CD,
            !(tokens.count == 1 && isCompoundOfCountries(text)), !isRegional(text)
        else { return nil }
        switch label {
        case .organisation:
            if tokens.count == 1, context.titles.contains(where: { $0.tokens.contains(tokens.lowerBound) }) {
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

    private func isRegional(_ text: String) -> Bool {
        context.lexicon.names.values(for: text).contains { if case .regional = $0 { true } else { false } }
    }

    private static let gatherings: Set<String> = ["conference", "forum", "congress", "assembly"]

    /// The country whose name or adjective stands inside an organisation's name.
    private func country(in tokens: Range<Int>) -> String? {
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

// MARK: - What the document itself introduced
extension NameFinder {
    /// A surname, once introduced with its full name or a form of address, is that person everywhere.
    private mutating func addRepeatedPeople() {
        let people = found.compactMap(\.person).filter { !$0.isSingle }
        var surnames: Set<String> = []
        for name in people { surnames.insert(PersonName.key(name.words.last { PersonName.key($0).count > 2 } ?? "")) }
        surnames.formUnion(found.filter(\.isTitled).compactMap(\.person).filter(\.isSingle).map(\.surname))
        for index in context.tokens.indices where owner[index] < 0 && isProper(index) {
            guard surnames.contains(PersonName.key(context.words[index])), !continuesName(index),
                !isInsideOrganisation(index),
                !isCountry(context.words[index])
            else { continue }
            addPerson(index..<index + 1, honorific: honorific(before: index))
        }
    }

    private func isProper(_ index: Int) -> Bool {
        context.isCapitalised(index) && (context.tokens[index].tag == .NNP || context.tokens[index].tag == .NNPS)
    }

    private func isCountry(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains { if case .country = $0 { true } else { false } }
    }

    /// Whether the model sees a longer name of an organisation, work or place around a word ("Ford Foundation").
    private func isInsideOrganisation(_ index: Int) -> Bool {
        context.tree.document.entities.contains {
            $0.tokens.contains(index) && bareTokens($0.tokens).count > 1 && $0.label != .person && $0.label != .date
                && $0.label != .group
                && bareTokens($0.tokens).allSatisfy { context.isCapitalised($0) || context.tokens[$0].tag == .IN }
        }
    }

    /// An acronym or a longer name that the model saw once is that organisation or place everywhere.
    private mutating func addRepeatedNames() {
        var others: [String: NameIdentity] = [:]
        for name in found where name.kind == .organisation || name.kind == .place {
            let text = context.tree.text(of: name.tokens)
            if name.tokens.count > 1 || text.count > 2 && text == text.uppercased() { others[text] = name.identity }
        }
        for index in context.tokens.indices where owner[index] < 0 && isProper(index) { addOther(at: index, others) }
    }

    private func continuesName(_ index: Int) -> Bool {
        index + 1 < context.tokens.count && context.areInOneSentence(index, index + 1) && owner[index + 1] < 0
            && context.isCapitalised(index + 1) && context.tokens[index + 1].tag == .NNP
            && context.tokens[index].label == .compound && context.tokens[index].head == index + 1
    }

    private mutating func addOther(at index: Int, _ others: [String: NameIdentity]) {
        for end in stride(from: min(index + 6, context.tokens.count), to: index, by: -1) {
            guard context.areInOneSentence(index, end - 1), isFree(index..<end),
                let identity = others[context.tree.text(of: index..<end)]
            else { continue }
            add(FoundName(tokens: index..<end, form: .name, identity: identity))
            return
        }
    }
}
