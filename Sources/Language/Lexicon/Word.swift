/// A word type: what is known of a token before its neighbours are looked at.
struct Word {
    let text: String
    let lower: String
    let features: WordFeatures
    let isSpace: Bool
    /// Whether a phrase among the special cases begins with this word.
    let beginsPhrase: Bool
    /// What the rules need to know.
    let ruleWord: RuleWord

    /// Computes the features of a word; `norm` is the norm that a special case gives it.
    init(_ bytes: UnsafeRawBufferPointer, norm: String?, engine: Engine) {
        let id = engine.id
        text = String(decoding: bytes, as: UTF8.self)
        lower = text.pythonLower
        let scalars = text.unicodeScalars
        isSpace = !scalars.isEmpty && scalars.allSatisfy(\.isPythonSpace)
        let orth = id(bytes)
        features = WordFeatures(
            norm: id(norm ?? engine.norms.norm(ofID: orth, lower: lower)),
            prefix: id(String(String.UnicodeScalarView(scalars.prefix(1)))),
            suffix: id(String(String.UnicodeScalarView(scalars.suffix(3)))), shape: id(wordShape(text)), orth: orth,
            space: 0, isSpace: isSpace ? 1 : 0)
        beginsPhrase = !engine.tokeniser.phrases(beginningWith: bytes).isEmpty
        ruleWord = engine.ruler.word(lower: lower)
    }
}

/// The part of a word type that the inner loops read.
struct HotWord: BitwiseCopyable {
    /// Slots of the encoder of tags and trees, without and with a space after the word; -1 for none.
    var treeSlot: Int32 = -1
    var spacedTreeSlot: Int32 = -1
    /// The slot of the encoder of entities; -1 for none.
    var entitySlot: Int32 = -1
    var isSpace = false
    var beginsPhrase = false
    /// Whether the rules do not mention the word.
    var isPlain = true
}
