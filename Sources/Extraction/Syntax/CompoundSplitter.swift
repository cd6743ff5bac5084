internal import Documents
internal import Language
internal import Reference

/// Parts compounds that the tokeniser leaves whole since a full stop stands before their hyphen: "U.S.-Peru" becomes
/// "U.S.", "-", "Peru" as "US-Peru" does. The last part takes the compound's place in the tree.
struct CompoundSplitter {
    private let document: AnnotatedDocument
    private let names: PhraseTable<NameReading>
    /// The new index of each old token's last part.
    private var last: [Int] = []

    /// The document with each such compound as three tokens; the same document where there is none.
    static func split(_ document: AnnotatedDocument, names: PhraseTable<NameReading>) -> AnnotatedDocument {
        var splitter = CompoundSplitter(document: document, names: names)
        return splitter.split()
    }

    private init(document: AnnotatedDocument, names: PhraseTable<NameReading>) {
        self.document = document
        self.names = names
    }

    private mutating func split() -> AnnotatedDocument {
        let parts = document.tokens.map(parts)
        guard parts.contains(where: { $0.count > 1 }) else { return document }
        var count = 0
        last = parts.map { part in
            count += part.count
            return count - 1
        }
        let tokens = zip(document.tokens, parts).enumerated().flatMap { index, pair in
            renumbered(pair.0, parts: pair.1, at: index)
        }
        return AnnotatedDocument(
            source: document.source, tokens: tokens, sentences: document.sentences.map(moved),
            paragraphs: document.paragraphs.map(moved),
            entities: document.entities.filter { $0.tokens.count > 1 || parts[$0.tokens.lowerBound].count == 1 }
                .map { ModelEntity(tokens: moved($0.tokens), label: $0.label) },
            quotations: document.quotations.map(moved), warnings: document.warnings)
    }

    /// The bytes of a token's parts: a name of the tables with a full stop inside, the hyphen, the rest.
    private func parts(_ token: Token) -> [Range<Int>] {
        let bytes = token.text.utf8
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "-")), mark != bytes.startIndex,
            bytes.index(after: mark) != bytes.endIndex
        else { return [token.range] }
        let name = String(token.text[..<mark])
        guard name.contains("."), !names.values(for: name).isEmpty else { return [token.range] }
        let hyphen = token.range.lowerBound + name.utf8.count
        return [token.range.lowerBound..<hyphen, hyphen..<hyphen + 1, hyphen + 1..<token.range.upperBound]
    }

    private func renumbered(_ token: Token, parts: [Range<Int>], at index: Int) -> [Token] {
        parts.enumerated().map { place, range in
            let isLast = place == parts.count - 1
            let isWhole = parts.count == 1
            let text = isWhole ? token.text : document.source.text[range]
            let isName = !isWhole && text.first?.isUppercase == true
            return Token(
                range: range, text: text, lower: isWhole ? token.lower : text.lowercased(),
                lemma: isWhole ? token.lemma : isName ? text : text.lowercased(),
                tag: place == 1 ? .HYPH : isName ? .NNP : token.tag,
                partOfSpeech: place == 1 ? .PUNCT : isName ? .PROPN : token.partOfSpeech,
                head: isLast ? last[token.head] : last[index],
                label: isLast ? token.label : place == 1 ? .punct : .compound,
                sentence: token.sentence, paragraph: token.paragraph,
                isFollowedBySpace: isLast && token.isFollowedBySpace)
        }
    }

    private func first(_ index: Int) -> Int { index == 0 ? 0 : last[index - 1] + 1 }

    private func moved(_ tokens: Range<Int>) -> Range<Int> { first(tokens.lowerBound)..<first(tokens.upperBound) }

    private func moved(_ quotation: Quotation) -> Quotation {
        Quotation(
            content: quotation.content, tokens: moved(quotation.tokens), opening: quotation.opening.map(first),
            closing: quotation.closing.map(first), continues: quotation.continues, parent: quotation.parent)
    }
}
