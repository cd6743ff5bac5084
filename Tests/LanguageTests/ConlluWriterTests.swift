import Documents
import Testing

@testable import Language

@Suite struct ConlluWriterTests {
    private static func token(
        _ range: Range<Int>, _ text: String, _ tag: Language.Tag, _ part: PartOfSpeech, head: Int, _ label: Dependency,
        space: Bool = true, lemma: String? = nil, sentence: Int = 0
    ) -> Token {
        Token(
            range: range, text: text, lower: text.lowercased(), lemma: lemma ?? text, tag: tag, partOfSpeech: part,
            head: head, label: label, sentence: sentence, paragraph: 0, isFollowedBySpace: space)
    }

    @Test func `a sentence is a block with heads counted within it`() {
        let tokens = [
            Self.token(0..<2, "Hi", .UH, .INTJ, head: 0, .root, space: false, lemma: "hi"),
            Self.token(2..<3, "!", .period, .PUNCT, head: 0, .punct),
            Self.token(4..<7, "Ms.", .NNP, .PROPN, head: 3, .compound, sentence: 1),
            Self.token(8..<14, "Vostok", .NNP, .PROPN, head: 4, .nsubj, sentence: 1),
            Self.token(15..<19, "left", .VBD, .VERB, head: 4, .root, space: false, lemma: "leave", sentence: 1),
        ]
        let document = AnnotatedDocument(
            source: .lines("Hi! Ms. Vostok left"), tokens: tokens, sentences: [0..<2, 2..<5], paragraphs: [0..<5],
            entities: [ModelEntity(tokens: 2..<4, label: .person)], quotations: [])
        var out: [UInt8] = []
        ConlluWriter().write(document, to: &out)
        #expect(
            String(decoding: out, as: UTF8.self) == """
                # newdoc id = test
                # text = Hi!
                1\tHi\thi\tINTJ\tUH\t_\t0\tROOT\t_\tNER=O|SpaceAfter=No
                2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tNER=O

                # text = Ms. Vostok left
                1\tMs.\tMs.\tPROPN\tNNP\t_\t2\tcompound\t_\tNER=B-PERSON
                2\tVostok\tVostok\tPROPN\tNNP\t_\t3\tnsubj\t_\tNER=I-PERSON
                3\tleft\tleave\tVERB\tVBD\t_\t0\tROOT\t_\tNER=O|SpaceAfter=No


                """)
    }
}
