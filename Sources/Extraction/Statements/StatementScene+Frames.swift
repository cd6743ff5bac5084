internal import Language

/// The words of speech in a text.
extension StatementScene {
    static func isVerb(_ token: Token) -> Bool {
        switch token.tag {
        case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ: token.label != .aux && token.label != .auxpass && token.label != .amod
        default: false
        }
    }

    /// The frame of a verb and the end of its words: a particle or preposition may belong to it.
    static func frame(at index: Int, in tree: SyntaxTree) -> (SpeechFrame, Int)? {
        let lemma = tree[index].lemma.lowercased()
        if SpeechFrames.firstWords.contains(lemma), index + 1 < tree.count {
            let next = tree[index + 1]
            if next.head == index, lemma != "put" || isSaying(index, in: tree),
                let frame = SpeechFrames.table[lemma + " " + next.lower]
            {
                return (frame, index + 2)
            }
        }
        guard let frame = SpeechFrames.table[lemma] else { return nil }
        return (frame, index + 1)
    }

    /// "as she put it", "as she put it in May": nothing is put anywhere.
    private static func isSaying(_ verb: Int, in tree: SyntaxTree) -> Bool {
        tree.children(of: verb, .mark, .advmod).contains { ["as", "how"].contains(tree[$0].lower) }
            && tree.children(of: verb, .prep).allSatisfy { preposition in
                tree.children(of: preposition, .pobj).allSatisfy {
                    tree[$0].partOfSpeech != .NOUN || SpeakerNouns.occasions.contains(tree[$0].lemma.lowercased())
                }
            }
    }
}
