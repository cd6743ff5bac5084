internal import Language
internal import Reference

/// Capitalised words that are no names.
extension NameFinder {
    /// "Revelers ran away", "“Software matters”": a capital that only begins the sentence; "NEVER": one that shouts.
    func isCommonNoun(_ tokens: Range<Int>) -> Bool {
        let token = context.tokens[tokens.lowerBound]
        guard tokens.count == 1 else { return false }
        if [.ADV, .PRON, .DET, .AUX, .CCONJ, .ADP].contains(token.partOfSpeech) { return true }
        guard context.beginsSentence(tokens.lowerBound), !token.text.dropFirst().contains(where: \.isUppercase) else {
            return isLoneAdjective(tokens.lowerBound)
        }
        return token.tag == .NNS || token.tag == .NN || isLoneAdjective(tokens.lowerBound)
            || modelNames.isCommon(token.text) && !context.lexicon.reference.surnames.contains(token.text)
    }

    /// "Digital tools", "the Napoleonic era": an adjective before a noun, nowhere tagged as a name.
    func isLoneAdjective(_ index: Int) -> Bool {
        let token = context.tokens[index]
        guard token.tag == .JJ, token.head > index, token.head < context.tokens.count, !modelNames.isProper(token.text)
        else { return false }
        let noun = context.tokens[token.head]
        let names = context.lexicon.reference
        return (noun.tag == .NN || noun.tag == .NNS) && !context.isCapitalised(token.head)
            && !Self.organisations.contains(noun.lemma)
            && !names.surnames.contains(token.text) && !names.givenNames.contains(token.text)
    }

    /// "awarded an Oscar": a thing that bears a person's name, where nobody bears it in full.
    func isOneOfMany(_ index: Int) -> Bool {
        context.tree.children(of: index, .det).contains { ["a", "an"].contains(context.tokens[$0].lower) }
            && !modelNames.isInFullName(context.words[index])
    }
}
