import Foundation
import TestSupport
import Testing

@testable import Language

@Suite struct StringIDTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let id: UInt64
        var testDescription: String { text }
    }

    /// As spaCy's string store numbers them.
    static let cases = [
        Case(text: "a", id: 11_901_859_001_352_538_922), Case(text: "Kyiv", id: 14_593_447_867_761_991_774),
        Case(text: "Xxxxx", id: 16_072_095_006_890_171_862), Case(text: "京", id: 8_333_116_979_313_439_011),
        Case(text: "😀", id: 13_900_606_239_988_879_105), Case(text: "", id: 0),
    ]

    @Test(arguments: cases)
    func `a string's identifier is the hash of its bytes`(item: Case) {
        #expect(StringID()(item.text) == item.id)
    }

    @Test(arguments: [("agent", 401), ("mark", 423), ("PERSON", 380), ("number", 432), ("IS_ALPHA", 1)])
    func `the name of a symbol has the symbol's number`(name: String, number: UInt64) {
        #expect(StringID()(name) == number)
    }

    @Test func `an identifier chooses four rows of an embedding`() {
        let keys = StringID.embeddingKeys(7_210_098_385_749_605_870, seed: 8)
        #expect([keys.0, keys.1, keys.2, keys.3] == [2_033_007_158, 4_206_321_313, 902_027_089, 2_014_514_674])
        let zero = StringID.embeddingKeys(0, seed: 12)
        #expect([zero.0, zero.1, zero.2, zero.3] == [3_628_889_788, 3_483_432_925, 485_828_337, 1_486_234_390])
    }

    @Test(arguments: [
        ("Kyiv", "Xxxx"), ("U.S.", "X.X."), ("1,250.75", "d,ddd.dd"), ("internationally", "xxxx"),
        ("O'Hara-Smythe", "X'Xxxx-Xxxxx"),
        ("😀", "😀"), ("ǅungla", "xxxx"), ("...", "..."), ("......", "...."), ("²", "d"), ("½", "½"),
    ])
    func `a shape keeps the kinds of characters`(word: String, shape: String) {
        #expect(wordShape(word) == shape)
    }

    @Test func `a word of a hundred characters has the shape of a long one`() {
        #expect(wordShape(String(repeating: "a", count: 99)) == "xxxx")
        #expect(wordShape(String(repeating: "a", count: 100)) == "LONG")
    }

    @Test(arguments: [("ΟΔΥΣΣΕΥΣ", "οδυσσευς"), ("Σ", "σ"), ("İ", "i̇"), ("KYIV", "kyiv"), ("ΑΣ.", "ας.")])
    func `lower case is Python's`(word: String, lower: String) {
        #expect(Array(word.pythonLower.utf8) == Array(lower.utf8))
    }
}
