/// What makes names comparable, for neighbours that look names up.
package enum NameFolding {
    /// Lower-case ASCII words without marks or punctuation; other scripts are romanised.
    package static func words(of text: String) -> [String] { ASCIIFolding.words(of: text) }

    /// The class of spellings to which a folded word belongs: `zelenskyy` and `zelenskiy` have one.
    package static func spellingClass(of word: String) -> String { Transliteration.class(of: word) }
}
