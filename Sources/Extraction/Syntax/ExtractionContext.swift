package import Documents
package import Language
package import Reference

/// One document and everything that rules ask about its words.
package struct ExtractionContext: Sendable {
    package let tree: SyntaxTree
    package let lexicon: Lexicon
    /// The tokens as written.
    package let words: [String]
    /// Titles of offices found by longest match, in order, not overlapping.
    package let titles: [TitleMatch]
    /// When the work on the document is given up.
    package let deadline: Deadline
    private let titleIndex: SpanIndex
    private let entityIndex: SpanIndex

    /// Looks over a document once.
    package init(
        _ document: AnnotatedDocument, lexicon: Lexicon, deadline: Deadline
    ) throws(DeadlinePassed) {
        let document = CompoundSplitter.split(document, names: lexicon.names)
        self.deadline = deadline
        self.tree = SyntaxTree(document)
        self.lexicon = lexicon
        self.words = document.tokens.map(\.text)
        self.titles = try TitleMatch.all(in: document.tokens, offices: lexicon.reference.offices, by: deadline)
        self.titleIndex = SpanIndex(titles.map(\.tokens), tokenCount: document.tokens.count)
        self.entityIndex = SpanIndex(document.entities.map(\.tokens), tokenCount: document.tokens.count)
    }

    /// The tokens of the document.
    package var tokens: [Token] { tree.document.tokens }

    /// The title that covers a token.
    package func title(at token: Int) -> TitleMatch? { titleIndex.span(at: token).map { titles[$0] } }

    /// The countries that alone have an office of some title, as ISO codes, or none.
    package func countries(ofTitle tokens: Range<Int>) -> Set<String> {
        let title = tree.text(of: tokens).lowercased()
        let rows = lexicon.reference.offices.rows(for: title, matching: .folded)
        let exact = rows.filter { $0.title == title }
        return Set((exact.isEmpty ? rows : exact).flatMap(\.countries))
    }

    /// The model's entity that covers a token.
    package func entity(at token: Int) -> ModelEntity? {
        entityIndex.span(at: token).map { tree.document.entities[$0] }
    }

    /// The model's entities that share a token with a range, in order.
    package func entities(in tokens: Range<Int>) -> [ModelEntity] {
        entityIndex.spans(in: tokens).map { tree.document.entities[$0] }
    }

    /// The tokens from one up to the end of its sentence.
    package func rest(ofSentenceFrom index: Int) -> ArraySlice<String> {
        words[index..<tree.document.sentences[tokens[index].sentence].upperBound]
    }

    /// Whether a token begins with a capital letter.
    package func isCapitalised(_ index: Int) -> Bool {
        words[index].unicodeScalars.first.map { $0.properties.isUppercase } ?? false
    }

    /// Whether a token is the first of its sentence, or the first behind an opening mark.
    package func beginsSentence(_ index: Int) -> Bool {
        let start = tree.document.sentences[tokens[index].sentence].lowerBound
        return index == start || tokens[index - 1].partOfSpeech == .PUNCT && isOpening(index - 1)
    }

    /// Whether a token is a mark with nothing between it and the next word: "(", an opening quotation mark.
    private func isOpening(_ index: Int) -> Bool {
        let start = tree.document.sentences[tokens[index].sentence].lowerBound
        return !tokens[index].isFollowedBySpace && (index == start || tokens[index - 1].isFollowedBySpace)
    }

    /// Whether two tokens stand in one sentence.
    package func areInOneSentence(_ a: Int, _ b: Int) -> Bool { tokens[a].sentence == tokens[b].sentence }
}

/// A title of an office in running text, without what belongs to it ("of Ukraine") or limits it ("former").
package struct TitleMatch: Hashable, Sendable {
    package let tokens: Range<Int>
    /// Every office that the words can name.
    package let offices: [Office]
    package let isPlural: Bool

    /// The titles of a document, the longest at each place.
    package static func all(
        in tokens: [Token], offices: ReferenceTable<Office>, by deadline: Deadline
    ) throws(DeadlinePassed) -> [TitleMatch] {
        let words = tokens.map(singular)
        var found: [TitleMatch] = []
        var index = 0
        while index < tokens.count {
            try deadline.check(at: index)
            guard tokens[index].partOfSpeech != .VERB, tokens[index].partOfSpeech != .AUX,
                let match = offices.phrases.longestMatch(
                    in: words[index..<min(index + 8, words.count)], matching: .folded)
            else {
                index += 1
                continue
            }
            let range = index..<index + match.tokenCount
            let last = tokens[range.upperBound - 1]
            let isAbbreviation = match.values.contains { $0.abbreviation?.lowercased() == last.lower + "." }
            if !isAbbreviation, tokens[index].sentence == last.sentence, last.tag != .VB, last.tag != .VBP {
                let isPlural = range.contains { tokens[$0].tag == .NNS || tokens[$0].tag == .NNPS }
                found.append(TitleMatch(tokens: range, offices: match.values, isPlural: isPlural))
            }
            index = range.upperBound
        }
        return found
    }

    private static func singular(_ token: Token) -> String {
        guard token.tag == .NNS || token.tag == .NNPS else { return token.lower }
        return token.lower.hasSuffix("s") && token.lower.count > 3 ? String(token.lower.dropLast()) : token.lower
    }
}
