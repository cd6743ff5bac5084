internal import Documents
internal import Language
internal import Reference

/// People whom the tables know by name.
extension NameFinder {
    /// "Yoweri Museveni arrived": the full name of somebody who is known to have held an office, whatever the model sees.
    mutating func addKnownHolders() throws(DeadlinePassed) {
        for index in context.tokens.indices where isProper(index) {
            try context.deadline.check(at: index)
            guard context.lexicon.firstWordsOfHolders.contains(LatinFolding.fold(context.words[index])) else {
                continue
            }
            let rest = context.rest(ofSentenceFrom: index).prefix(8).map(LatinFolding.fold)
            guard let match = context.lexicon.namesOfHolders.longestMatch(in: rest[...], matching: .folded) else {
                continue
            }
            let tokens = index..<index + match.tokenCount
            let isWhole = context.entities(in: tokens).contains {
                $0.label == .person && $0.tokens.lowerBound <= index && $0.tokens.upperBound >= tokens.upperBound
            }
            guard !isWhole, isProper(tokens.upperBound - 1), !isInsideOrganisation(index),
                !continuesName(tokens.upperBound - 1)
            else { continue }
            addPerson(tokens, honorific: honorific(before: index))
        }
    }
}
