internal import Facts
internal import Language
internal import Reference

/// Holders by the order of words.
extension OfficeScene {
    /// The first token after a place that belongs to no form of address.
    private func skipHonorifics(from index: Int) -> Int {
        var index = index
        while index < context.tokens.count {
            let match = context.lexicon.reference.honorifics.phrases.longestMatch(
                in: context.rest(ofSentenceFrom: index))
            guard let match, !match.values.contains(where: \.isSuffix) else { break }
            index += match.tokenCount
        }
        return index
    }

    /// "the head of the "Harbour Watch," Jonas Pell": the first token after a place that is no quotation mark.
    private func skipQuotationMarks(from index: Int) -> Int {
        (index..<context.tokens.count).first {
            context.tokens[$0].tag != .closingQuote && context.tokens[$0].tag != .openingQuote
        } ?? context.tokens.count
    }

    /// "Vice President (then Senator) Joe Falk": the first token behind a short remark in brackets.
    private func skipRemark(from index: Int) -> Int {
        guard index < context.tokens.count, context.words[index] == "(",
            let close = (index..<min(index + 6, context.tokens.count)).first(where: { context.words[$0] == ")" })
        else { return index }
        return close + 1
    }

    func peopleAfter(_ phrase: OfficePhrase) -> [Int] {
        let start = skipHonorifics(from: skipRemark(from: max(phrase.title.upperBound, phrase.outer.upperBound)))
        guard start < context.tokens.count, context.areInOneSentence(phrase.head, start), let first = person(at: start)
        else { return [] }
        guard phrase.isPlural else { return [first.tokens.upperBound - 1] }
        return context.tree.conjuncts(of: head(of: first)).filter { person(at: $0) != nil }
    }

    func appositionAfter(_ phrase: OfficePhrase) -> [Int] {
        let comma = skipQuotationMarks(from: phrase.outer.upperBound)
        guard phrase.isDefinite || phrase.of != nil, !phrase.isPlural, comma + 1 < context.tokens.count,
            context.tokens[comma].text == ",", let first = firstPerson(from: skipQuotationMarks(from: comma + 1)),
            context.areInOneSentence(comma, first.tokens.lowerBound)
        else { return [] }
        let after = first.tokens.upperBound
        guard after < context.tokens.count else { return [first.tokens.upperBound - 1] }
        let next = context.tokens[after]
        let isApposed =
            context.tokens[head(of: first)].label == .appos
            || phrase.isDefinite && (phrase.of != nil || phrase.owner != nil)
        let isClosed =
            next.partOfSpeech == .PUNCT && next.tag != .HYPH || next.sentence != context.tokens[comma].sentence
        return isClosed && (isApposed || next.text == ",") || context.tokens[head(of: first)].label == .appos
            ? [after - 1] : []
    }

    /// The person named at a place, with or without another title before the name: "the chairman of the group, Dutch
    /// Finance Minister Joost Falk".
    private func firstPerson(from index: Int) -> FoundName? {
        if let named = person(at: skipHonorifics(from: index)) { return named }
        guard let other = phrase(startingAt: index), !other.isPlural else { return nil }
        return peopleAfter(other).first.flatMap(person)
    }

    func appositionBefore(_ phrase: OfficePhrase) -> [Int] {
        var comma = phrase.outer.lowerBound - 1
        guard comma > 0, context.tokens[comma].text == ",", context.areInOneSentence(comma, phrase.head) else {
            return []
        }
        if comma > 2, context.tokens[comma - 1].tag == .CD, context.tokens[comma - 2].text == "," { comma -= 2 }
        guard let name = person(at: skipOrigin(before: skipBracket(before: comma)) - 1) else { return [] }
        let after = phrase.outer.upperBound
        let isClosed =
            after >= context.tokens.count || context.tokens[after].sentence != context.tokens[comma].sentence
            || context.tokens[after].partOfSpeech == .PUNCT || context.tokens[after].partOfSpeech == .VERB
            || [.WP, .WDT, .IN, .CC].contains(context.tokens[after].tag)
        let isApposed = context.tree.ancestors(of: phrase.head).prefix(2).contains { name.tokens.contains($0) }
        let isListed = context.tokens[phrase.head].label == .conj && !phrase.isDefinite
        return (isApposed || isClosed) && !isListed && !isSubject(phrase.head, after: name.tokens)
            ? [name.tokens.upperBound - 1] : []
    }

    /// "In an interview with Lena Brask, the candidate said": the subject behind the phrase that opens a sentence.
    private func isSubject(_ head: Int, after name: Range<Int>) -> Bool {
        let tree = context.tree
        let first = tree.document.sentences[tree[head].sentence].lowerBound
        return [.nsubj, .nsubjpass].contains(tree[head].label) && tree[first].label == .prep
            && tree.subtree(of: first).contains(name.lowerBound)
    }

    /// "Lena Brask (CDU), chairwoman of": where a short remark in brackets before a place begins.
    private func skipBracket(before index: Int) -> Int {
        guard index > 0, context.tokens[index - 1].text == ")" else { return index }
        let opening = (max(0, index - 8)..<index).last { context.tokens[$0].text == "(" }
        return opening ?? index
    }

    /// "Senator Lena Brask of Texas, the majority leader": where "of" and a place before a place in the text begin.
    private func skipOrigin(before index: Int) -> Int {
        guard let place = name(at: index - 1), place.kind == .place || place.kind == .country,
            place.tokens.lowerBound > 1, context.tokens[place.tokens.lowerBound - 1].lower == "of",
            person(at: place.tokens.lowerBound - 2) != nil
        else { return index }
        return place.tokens.lowerBound - 1
    }

    func bracketBefore(_ phrase: OfficePhrase) -> [Int] {
        let bracket = phrase.outer.lowerBound - 1
        guard bracket > 0,
            context.tokens[bracket].text == "(" || context.tokens[bracket].text == "—"
                || context.tokens[bracket].text == "–",
            let name = person(at: bracket - 1)
        else { return [] }
        return [name.tokens.upperBound - 1]
    }
}
