internal import Facts
internal import Language
internal import Reference

/// Bodies whose acronym stands behind them in brackets.
extension NameFinder {
    private static let smallWords: Set<String> = ["of", "for", "on", "and", "the", "in", "&"]

    /// "Norwegian Harbour Commission for UNESCO (NHCU)": one name, from the word that gives the acronym's first letter on.
    mutating func addIntroducedBodies() {
        for bracket in context.tokens.indices.dropFirst(3)
        where context.words[bracket] == "(" && bracket + 2 < context.tokens.count && context.words[bracket + 2] == ")" {
            let acronym = context.words[bracket + 1]
            guard (3...7).contains(acronym.count), acronym.allSatisfy({ $0.isASCII && $0.isUppercase }),
                let name = name(abbreviatedTo: acronym, before: bracket),
                context.lexicon.names.values(for: context.tree.text(of: name)).isEmpty,
                context.lexicon.names.values(for: acronym).isEmpty
            else { continue }
            for tokens in [name, bracket + 1..<bracket + 2] {
                addBody(tokens, iso2: country(in: name))
            }
        }
    }

    /// The words right before a bracket whose capitals are an acronym's letters, in order.
    private func name(abbreviatedTo acronym: String, before bracket: Int) -> Range<Int>? {
        var start = bracket
        for letter in acronym.reversed() {
            repeat { start -= 1 } while start > 0 && Self.smallWords.contains(context.words[start])
            guard start >= 0, context.areInOneSentence(start, bracket), context.words[start].first == letter else {
                return nil
            }
        }
        // "Peru" in "Peru National Union (NU)", which the acronym leaves out.
        while start > 0, isProper(start - 1), context.tokens[start - 1].label == .compound,
            (start..<bracket).contains(context.tokens[start - 1].head), context.title(at: start - 1) == nil
        { start -= 1 }
        return Self.smallWords.contains(context.words[bracket - 1]) ? nil : start..<bracket
    }
}
