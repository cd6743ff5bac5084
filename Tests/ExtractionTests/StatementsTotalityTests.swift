import Documents
import Facts
import Language
import Reference
import TestSupport
import Testing

@testable import Extraction

/// Any tree over any words gives statements with spans inside the text, in order, and never a crash.
struct StatementsTotalityTests {
    static let tags: [Language.Tag] = [
        .VBD, .VBD, .VBZ, .VBG, .VBN, .VB, .NN, .NNS, .NNP, .IN, .PRP, .DT, .JJ, .RB, .MD, .WP, .WDT, .CC, .TO,
    ]

    static let parts: [PartOfSpeech] = [
        .VERB, .VERB, .AUX, .NOUN, .NOUN, .PROPN, .PRON, .ADP, .DET, .ADV, .ADJ, .CCONJ,
    ]

    static let labels: [Dependency] = [
        .nsubj, .nsubj, .ccomp, .ccomp, .xcomp, .dobj, .dobj, .prep, .pobj, .pcomp, .mark, .advcl, .relcl, .acl, .conj,
        .cc,
        .punct, .appos, .aux, .auxpass, .nsubjpass, .agent, .poss, .det, .compound, .parataxis, .dep, .oprd, .neg,
        .dative,
    ]

    static let words = [
        "said", "says", "saying", "told", "calling", "called", "accused", "urged", "described", "as", "that", "of",
        "to", "for",
        "according", "by", "with", "in", "on", "interview", "statement", "claim", "praise", "allegations", "he", "she",
        "it",
        "who", "Brask", "Reval", "officials", "report", "the", "a", "and", "but", "while", "noting", "posted", "X", "“",
        "”",
        "\"", "‘", "’", "'", ",", ".", ":", "—", "?", "vowed", "rejected", "was", "quoted", "not", "would", "declined",
        "reporters",
    ]

    @Test(arguments: 0..<40)
    func `random trees are read without fail`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let tree = Self.randomTree(&generator)
            let mentions = Self.randomMentions(in: tree, &generator)
            let drafts = StatementExtractor.statements(in: tree, mentions: mentions, times: [], reference: .standard)
            Self.check(drafts, in: tree)
        }
    }

    @Test(arguments: ["“ said ", "he said “ ", "‘ he said ” ", "said that he ", ", he said , ", "“ A . ” B said . "])
    func `long repetitions are read in linear time`(_ unit: String) {
        var generator = SeededGenerator(seed: 7)
        let words = unit.split(separator: " ").map(String.init)
        let tree = Self.tree(of: (0..<4_000).map { words[$0 % words.count] }, sentence: 50, &generator)
        let drafts = StatementExtractor.statements(
            in: tree, mentions: MentionTable([], tokenCount: tree.count), times: [], reference: .standard)
        Self.check(drafts, in: tree)
    }

    private static func check(_ drafts: [DraftStatement], in tree: SyntaxTree) {
        let length = tree.document.source.text.utf8.count
        var last = 0
        for (index, draft) in drafts.enumerated() {
            guard let first = draft.content.first else {
                Issue.record("a statement without content")
                continue
            }
            #expect(first.lowerBound >= last)
            last = first.lowerBound
            #expect(draft.content.allSatisfy { !$0.isEmpty && $0.upperBound <= length })
            #expect(!draft.speakers.isEmpty && !draft.sentences.isEmpty)
            #expect(draft.sentences.allSatisfy { tree.document.sentences.indices.contains($0) })
            #expect(draft.reportedBy.map { $0 < index } ?? true)
            #expect((0...1).contains(draft.confidence))
        }
    }

    static func randomTree(_ generator: inout SeededGenerator) -> SyntaxTree {
        let count = Int.random(in: 0..<60, using: &generator)
        let chosen = (0..<count).map { _ in words.randomElement(using: &generator) ?? "." }
        return tree(of: chosen, sentence: Int.random(in: 3..<30, using: &generator), &generator)
    }

    private static func tree(of words: [String], sentence: Int, _ generator: inout SeededGenerator) -> SyntaxTree {
        let text = words.joined(separator: " ")
        let source = SourceText(text)
        var tokens: [Token] = []
        var sentences: [Range<Int>] = []
        var paragraphs: [Range<Int>] = []
        var offset = 0
        for start in stride(from: 0, to: words.count, by: sentence) {
            let range = start..<min(start + sentence, words.count)
            let heads = randomHeads(in: range, &generator)
            for index in range {
                let word = words[index]
                tokens.append(
                    token(
                        word, at: offset, head: heads[index - start], place: (sentences.count, paragraphs.count),
                        &generator))
                offset += word.utf8.count + 1
            }
            sentences.append(range)
            if Bool.random(using: &generator) || paragraphs.isEmpty {
                paragraphs.append(range)
            } else {
                paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<range.upperBound
                for index in range { tokens[index] = moved(tokens[index], to: paragraphs.count - 1) }
            }
        }
        let blocks = paragraphs.map {
            Paragraph(range: tokens[$0.lowerBound].range.lowerBound..<tokens[$0.upperBound - 1].range.upperBound)
        }
        let document = SourceDocument(
            id: "random", text: source, sections: [Section(range: 0..<source.utf8.count, date: nil)], paragraphs: blocks
        )
        return SyntaxTree(
            AnnotatedDocument(
                source: document, tokens: tokens, sentences: sentences, paragraphs: paragraphs, entities: [],
                quotations: QuotationPairing.pair(tokens: tokens, paragraphs: paragraphs, source: document)))
    }

    /// Each token hangs on one that was placed before it, so that no cycle arises.
    private static func randomHeads(in range: Range<Int>, _ generator: inout SeededGenerator) -> [Int] {
        let order = range.shuffled(using: &generator)
        var heads = Array(range)
        for (position, index) in order.enumerated() where position > 0 {
            heads[index - range.lowerBound] = order[Int.random(in: 0..<position, using: &generator)]
        }
        return heads
    }

    private static func token(
        _ word: String, at offset: Int, head: Int, place: (sentence: Int, paragraph: Int),
        _ generator: inout SeededGenerator
    ) -> Token {
        let lemmas = [
            "said": "say", "says": "say", "saying": "say", "told": "tell", "calling": "call", "called": "call",
            "accused": "accuse", "urged": "urge", "described": "describe", "noting": "note", "vowed": "vow",
            "posted": "post",
            "rejected": "reject", "quoted": "quote", "declined": "decline", "was": "be", "allegations": "allegation",
        ]
        let isMark = !word.contains { $0.isLetter }
        return Token(
            range: offset..<offset + word.utf8.count, text: word, lower: word.lowercased(),
            lemma: lemmas[word] ?? word.lowercased(),
            tag: isMark ? (word == "." ? .period : .comma) : tags.randomElement(using: &generator) ?? .NN,
            partOfSpeech: isMark ? .PUNCT : parts.randomElement(using: &generator) ?? .NOUN, head: head,
            label: labels.randomElement(using: &generator) ?? .dep, sentence: place.sentence,
            paragraph: place.paragraph, isFollowedBySpace: true)
    }

    private static func moved(_ token: Token, to paragraph: Int) -> Token {
        Token(
            range: token.range, text: token.text, lower: token.lower, lemma: token.lemma, tag: token.tag,
            partOfSpeech: token.partOfSpeech, head: token.head, label: token.label, sentence: token.sentence,
            paragraph: paragraph, isFollowedBySpace: true)
    }

    private static func randomMentions(in tree: SyntaxTree, _ generator: inout SeededGenerator) -> MentionTable {
        let found = (0..<tree.count).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }.map {
            DraftMention(
                tokens: $0..<$0 + 1, head: $0, kind: Entity.Kind.allCases.randomElement(using: &generator) ?? .person,
                form: .name)
        }
        return MentionTable(found, tokenCount: tree.count)
    }
}
