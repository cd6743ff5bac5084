internal import Facts
internal import Language
internal import Reference

/// Places and bodies in which the model sees nothing, but which the words beside them tell.
extension NameFinder {
    /// "Lima-based Over Armour", "the diet app Runfood": a body that only the words before it tell.
    mutating func addDescribedOrganisations() {
        for index in context.tokens.indices.dropFirst(2)
        where isPartOfRun(index) && (isBase(index - 1) || isClass(index - 1))
            && context.areInOneSentence(index - 2, index)
        {
            var end = index
            while end < context.tokens.count, isPartOfRun(end), context.areInOneSentence(index, end) { end += 1 }
            guard context.title(at: index) == nil,
                end == context.tokens.count || context.title(at: end)?.tokens.lowerBound != end,
                honorific(at: index) == nil, !context.lexicon.reference.givenNames.contains(context.words[index]),
                isWholeName(index..<end)
            else { continue }
            addBody(index..<end, iso2: country(in: index..<end))
        }
    }

    /// "Lima-based": a seat before a name.
    private func isBase(_ index: Int) -> Bool {
        context.tokens[index].lower == "based" && context.tokens[index - 1].tag == .HYPH
    }

    /// Not "Friday", not the "IT" of "a Lima-based IT firm", not the "Meals" of "Meals on Wheels".
    private func isWholeName(_ name: Range<Int>) -> Bool {
        let (last, next) = (context.tokens[name.upperBound - 1], name.upperBound)
        let isDate = context.entity(at: name.lowerBound).map { [.date, .time].contains($0.label) } ?? false
        let isModifier = last.label == .compound && last.head >= next
        let goesOn =
            next + 1 < context.tokens.count && context.tokens[next].tag == .IN
            && ["of", "on", "for"].contains(context.tokens[next].lower) && isProper(next + 1)
        return !isDate && !goesOn && (!isModifier || name.count > 1) && context.tree.text(of: name).count > 2
    }

    /// "app", "carmaker": the noun of a class of bodies.
    private func isClass(_ index: Int) -> Bool {
        let token = context.tokens[index]
        return token.tag == .NN && (Self.organisations.contains(token.lemma) || Self.businesses.contains(token.lemma))
    }

    /// A word of a name that nothing has found, be it a preposition: "Over Armour".
    private func isPartOfRun(_ index: Int) -> Bool {
        owner[index] < 0
            && (isProper(index) || context.isCapitalised(index) && context.tokens[index].label == .compound)
    }
}
