import Foundation
import TestSupport
import Testing

@testable import Language

@Suite(.enabled(if: TestModel.medium != nil, TestModel.wanted)) struct CommonAffixesTests {
    /// The patterns of the model, as they are and with every chunk matched.
    private static func patterns() throws -> (common: TokenPatterns, all: TokenPatterns) {
        let file = try ModelFile("tokenizer", in: #require(TestModel.medium))
        let root = try file.value()
        let texts = try ["prefix_search", "suffix_search", "infix_finditer", "url_match"].map { name in
            try #require(file.text(file.field(name, of: root)))
        }
        #expect(StringID.hash(texts.joined(separator: "\n")) == CommonAffixes.fingerprint)
        func compiled(_ matchingAll: Bool) throws -> TokenPatterns {
            try TokenPatterns(
                prefix: texts[0], suffix: texts[1], infix: texts[2], url: texts[3], matchingAll: matchingAll)
        }
        return (try compiled(false), try compiled(true))
    }

    @Test func `what is answered without matching is what the patterns say`() throws {
        let (common, all) = try Self.patterns()
        var generator = SeededGenerator(seed: 5)
        let characters = Array("aksmzAKCUSZ019.,'’‘“”\"()[]-—–:;!?$%#*&_<>{}`@/²°é…+=")
        let units = ["km", "kg", "US$", "C$", "'s", "’S", "..", "3", "Pa", "m²", "www.", "-", "a.b", "12"]
        for round in 0..<6000 {
            var text = String(
                (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                    characters.randomElement(using: &generator) ?? "a"
                })
            if round % 3 == 0 { text += units.randomElement(using: &generator) ?? "" }
            if round % 5 == 0 { text = (units.randomElement(using: &generator) ?? "") + text }
            Array(text.utf8).withUnsafeBytes { bytes in
                let chunk = Chunk(bytes)
                let whole = 0..<chunk.count
                #expect(common.prefix(chunk, whole) == all.prefix(chunk, whole), "prefix of \(text)")
                #expect(common.suffix(chunk, whole) == all.suffix(chunk, whole), "suffix of \(text)")
                #expect(common.infixes(chunk, whole) == all.infixes(chunk, whole), "infixes of \(text)")
                #expect(common.isURL(chunk, whole) == all.isURL(chunk, whole), "address \(text)")
            }
        }
    }
}
