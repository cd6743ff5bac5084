internal import Language

/// What the rules on statements ask of the same tokens again and again, looked up once a document.
struct TokenClasses {
    /// Marks, and whatever has neither letters nor digits.
    let isPunctuation: [Bool]
    /// Dashes, and hyphens between spaces.
    let isDash: [Bool]
    /// Where a content may end before its clause does: words of speech, prepositions, conjunctions, what follows a comma
    /// or a dash.
    let mayEndContent: [Bool]

    /// Looks at each token once; `isCue` tells words of speech.
    init(_ tree: SyntaxTree, isCue: (Int) -> Bool) {
        let tokens = tree.document.tokens
        self.isPunctuation = tokens.map(Self.isPunctuation)
        let isDash = tokens.indices.map { Self.isDash($0, in: tokens) }
        self.mayEndContent = tokens.indices.map { index in
            [.prep, .mark].contains(tokens[index].label) || isCue(index)
                || index > 0 && (tokens[index - 1].text == "," || isDash[index - 1])
        }
        self.isDash = isDash
    }

    private static func isPunctuation(_ token: Token) -> Bool {
        token.partOfSpeech == .PUNCT
            || !token.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    private static func isDash(_ index: Int, in tokens: [Token]) -> Bool {
        if ["—", "–", "--"].contains(tokens[index].text) { return true }
        return tokens[index].text == "-" && tokens[index].isFollowedBySpace && index > 0
            && tokens[index - 1].isFollowedBySpace
    }
}
