internal import Language
internal import Reference

/// Where the names of bodies and places begin and end.
extension NameFinder {
    /// "New VW", "Former Fatah": an adjective that begins a sentence before a name that stands elsewhere or in the tables.
    func isNewBeforeName(_ start: Int, _ end: Int) -> Bool {
        guard ["new", "former", "late", "top"].contains(context.tokens[start].lower),
            start == context.tree.document.sentences[context.tokens[start].sentence].lowerBound
        else { return false }
        let rest = context.tree.text(of: start + 1..<end)
        return !context.lexicon.names.values(for: rest).isEmpty
            || context.lexicon.names.values(for: "New " + rest).isEmpty && modelNames.holds(rest, elsewhereThan: start)
    }

    /// Whether a title begins inside or right after a span and goes on behind it: "US Treasury | secretary".
    func runsIntoTitle(_ span: Range<Int>) -> Bool {
        guard let title = context.title(at: span.upperBound) else { return false }
        // "Republican National Committee | Chairman": the first word of the title ends the name.
        if span.count > 2, OfficeFinder.bodies.contains(context.tokens[title.tokens.lowerBound].lower) { return false }
        if span.count > 2, OfficeFinder.bodies.contains(context.tokens[span.upperBound - 1].lower) { return false }
        return title.tokens.lowerBound > span.lowerBound && title.tokens.upperBound > span.upperBound
    }

    /// A span without article, possessive, brackets, final marks and what begins the next phrase ("Brandsheim near").
    func bareTokens(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound, end = tokens.upperBound
        while start < end, context.tokens[start].tag == .DT || !isLetterWord(start) && context.tokens[start].tag != .CD
        { start += 1 }
        if end - start > 1, isNewBeforeName(start, end) { start += 1 }
        if isPrefixBeforeName(start, end) { start += 2 }
        while end > start,
            context.tokens[end - 1].tag == .POS || context.tokens[end - 1].partOfSpeech == .PUNCT || isLink(end - 1)
        {
            end -= 1
        }
        return start..<end
    }

    /// "near", "of", "and": a name does not end in it.
    private func isLink(_ index: Int) -> Bool {
        [.IN, .TO, .CC].contains(context.tokens[index].tag) && !context.isCapitalised(index)
    }

    /// "Ex-Norgas": a prefix before a name that stands elsewhere or in the tables.
    func isPrefixBeforeName(_ start: Int, _ end: Int) -> Bool {
        guard end - start > 2, ["ex", "pro", "anti", "non"].contains(context.tokens[start].lower),
            context.words[start + 1] == "-", !context.tokens[start].isFollowedBySpace
        else { return false }
        let rest = context.tree.text(of: start + 2..<end)
        return !context.lexicon.names.values(for: rest).isEmpty || modelNames.holds(rest, elsewhereThan: start)
    }
}
