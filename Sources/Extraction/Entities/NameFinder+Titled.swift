internal import Documents
internal import Language
internal import Reference

/// People whom the words beside a name tell: a title, an honorific, a country that owns them.
extension NameFinder {
    /// What the model takes for an organisation or a people, but a title stands beside it in apposition: "Mamata Banerjee,
    /// chief minister of …", "the spokesman, Femi Ojo,"; or a country owns it by its given name: "Peru's Ida Holm".
    mutating func addApposedPeople() {
        let titles = Set(context.titles.filter { !$0.isPlural }.flatMap(\.tokens))
        let apposed = Set(titles.filter { context.tokens[$0].label == .appos }.map { context.tokens[$0].head })
        for entity in context.tree.document.entities
        where [.organisation, .group, .geopolitical, .work, .product].contains(entity.label) {
            let tokens = bareTokens(entity.tokens)
            guard (2...3).contains(tokens.count), isFree(tokens), tokens.allSatisfy(isProper),
                context.lexicon.names.values(for: context.tree.text(of: tokens)).isEmpty, kindOfLastWord(tokens) == nil
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
        guard end > start, end - start <= 5, !isWithinTitle(endingAt: end) else { return }
        if end - start == 1, isCountryOrOrganisation(context.words[start]), first == nil { return }
        let tokens = start..<end
        guard isFree(tokens) else { return }
        let isOther = context.entities(in: tokens).contains {
            $0.label == .organisation
                && ($0.tokens.upperBound > end || $0.tokens.lowerBound < start && isBody($0.tokens))
                || $0.label == .date
        }
        guard first?.kind == "civil" || !isOther else { return }
        if first == nil, !tokens.contains(where: { looksLikeName(context.words[$0]) }) { return }
        addPerson(tokens, honorific: honorific)
    }

    /// "Justice Department": a name that ends in the noun of a body.
    private func isBody(_ name: Range<Int>) -> Bool {
        OfficeFinder.bodies.contains(context.tokens[name.upperBound - 1].lower)
    }

    private func isNameWord(_ index: Int, first: Bool) -> Bool {
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
}
