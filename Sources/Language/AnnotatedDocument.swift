public import Documents

/// One token with its analysis. Indexes count the tokens of the whole document.
public struct Token: Sendable {
    /// Bytes of the document's text.
    public let range: Range<Int>
    /// The token as written.
    public let text: String
    /// The token in lower case.
    public let lower: String
    /// The dictionary form, as the model's rules and tables give it.
    public let lemma: String
    /// The part-of-speech tag.
    public let tag: Tag
    /// The universal part of speech.
    public let partOfSpeech: PartOfSpeech
    /// The index of the head; the token's own index at the root of a sentence.
    public let head: Int
    /// The label of the arc to the head.
    public let label: Dependency
    /// The index of the sentence.
    public let sentence: Int
    /// The index of the paragraph among the document's paragraphs.
    public let paragraph: Int
    /// Whether white space follows in the text.
    public let isFollowedBySpace: Bool

    /// Makes a token from its parts.
    public init(
        range: Range<Int>, text: String, lower: String, lemma: String, tag: Tag, partOfSpeech: PartOfSpeech,
        head: Int, label: Dependency, sentence: Int, paragraph: Int, isFollowedBySpace: Bool
    ) {
        self.range = range
        self.text = text
        self.lower = lower
        self.lemma = lemma
        self.tag = tag
        self.partOfSpeech = partOfSpeech
        self.head = head
        self.label = label
        self.sentence = sentence
        self.paragraph = paragraph
        self.isFollowedBySpace = isFollowedBySpace
    }
}

/// A stretch of tokens that the model takes for an entity.
public struct ModelEntity: Hashable, Sendable {
    /// Indexes of tokens of the document.
    public let tokens: Range<Int>
    /// The type that the model gives it.
    public let label: EntityLabel

    /// Makes an entity of a range of tokens.
    public init(tokens: Range<Int>, label: EntityLabel) {
        self.tokens = tokens
        self.label = label
    }
}

/// Words between quotation marks, paired tolerantly within a section.
public struct Quotation: Hashable, Sendable {
    /// Bytes of the document's text between the marks, the marks left out.
    public var content: Range<Int>
    /// Tokens whose bytes lie in the content, the marks left out.
    public var tokens: Range<Int>
    /// The token that opens, nil where a mark was lost.
    public var opening: Int?
    /// The token that closes, nil where the quotation ends with its paragraph.
    public var closing: Int?
    /// The index of the quotation that this one goes on with: it opens the paragraph after one that was not closed.
    public var continues: Int?
    /// The index of the quotation around this one.
    public var parent: Int?

    /// Makes a quotation.
    public init(
        content: Range<Int>, tokens: Range<Int>, opening: Int?, closing: Int?, continues: Int? = nil,
        parent: Int? = nil
    ) {
        self.content = content
        self.tokens = tokens
        self.opening = opening
        self.closing = closing
        self.continues = continues
        self.parent = parent
    }
}

/// A document with tokens, tags, trees, the model's entities and quotations; the input of extraction.
public struct AnnotatedDocument: Sendable {
    /// The document that was annotated.
    public let source: SourceDocument
    /// All tokens of all paragraphs, in order. White-space tokens are left out and heads renumbered.
    public let tokens: [Token]
    /// Ranges of tokens, in order, without gaps; a sentence never crosses a paragraph.
    public let sentences: [Range<Int>]
    /// Ranges of tokens, one for each paragraph of the source, possibly empty.
    public let paragraphs: [Range<Int>]
    /// The model's entities, in order, not overlapping.
    public let entities: [ModelEntity]
    /// In order of their beginning.
    public let quotations: [Quotation]
    /// What was not read as it stands.
    public let warnings: [DocumentWarning]

    /// Makes an annotated document from its parts.
    public init(
        source: SourceDocument, tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>],
        entities: [ModelEntity], quotations: [Quotation], warnings: [DocumentWarning] = []
    ) {
        self.source = source
        self.tokens = tokens
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.entities = entities
        self.quotations = quotations
        self.warnings = warnings
    }

    /// The bytes of the text that some tokens cover, from the first to the last.
    public func bytes(of tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound
    }

    /// The words of the text that some tokens cover, as written.
    public func text(of tokens: Range<Int>) -> String { source.text[bytes(of: tokens)] }
}

extension AnnotatedDocument {
    /// The tokens of each dateline: `HARBOURTON, May 2 (Agency) -`.
    package var datelines: [Range<Int>] {
        zip(source.paragraphs, paragraphs).compactMap { paragraph, tokens in
            guard paragraph.datelineLength > 0 else { return nil }
            let report = paragraph.range.lowerBound + paragraph.datelineLength
            let end = tokens.first { self.tokens[$0].range.lowerBound >= report } ?? tokens.lowerBound
            return end > tokens.lowerBound ? tokens.lowerBound..<end : nil
        }
    }
}
