internal import Facts
internal import Language

/// Works in quotation marks: "Troy", “Harry Arnov and the Lost Harbour”.
extension NameFinder {
    /// Drops the people that the model sees in titles of works and nowhere else.
    mutating func dropTitlesOfWorks() {
        var isInTitle = [Bool](repeating: false, count: context.tokens.count)
        for quotation in context.tree.document.quotations where isTitleOfWork(quotation) {
            for token in quotation.tokens { isInTitle[token] = true }
        }
        func isWithin(_ name: FoundName) -> Bool { name.tokens.allSatisfy { isInTitle[$0] } }
        // "This Week with Lena Holm", "voted for “Lena Holm”": a person all the same.
        func isNamed(_ name: FoundName) -> Bool {
            let (before, after) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
            let goesOn = after < isInTitle.count && isInTitle[after] && isLetterWord(after)
            let isWhole = name.tokens.count == 2 && !isInTitle[before] && !goesOn
            return isWhole || name.tokens.count > 1 && context.tokens[before].lower == "with"
        }
        let real = Set(found.filter { !isWithin($0) }.flatMap { context.words[$0.tokens] })
        let dropped = found.map { name in
            name.kind == .person && !name.isTitled && isWithin(name) && !isNamed(name)
                && !name.tokens.contains { real.contains(context.words[$0]) }
        }
        guard dropped.contains(true) else { return }
        found = zip(found, dropped).compactMap { $1 ? nil : $0 }
        reindex()
    }

    /// A few words, all but the small ones with a capital, that tell nothing and name nobody ("known as “Carlos”").
    private func isTitleOfWork(_ quotation: Quotation) -> Bool {
        guard let opening = quotation.opening, (1...8).contains(quotation.tokens.count) else { return false }
        let isNaming =
            opening > 0 && context.areInOneSentence(opening - 1, opening)
            && ["as", "nicknamed", "dubbed", "called", "named", "aka"].contains(context.tokens[opening - 1].lower)
        let words = quotation.tokens.filter(isLetterWord)
        let areCapital = words.allSatisfy {
            context.isCapitalised($0)
                || [.DET, .ADP, .CCONJ, .PART, .NUM, .AUX].contains(context.tokens[$0].partOfSpeech)
        }
        return !isNaming && areCapital
    }
}
