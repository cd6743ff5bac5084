import Testing

@testable import KnowledgeGraph

@Suite struct TextStoreTests {
    /// Short ones, none at all, and some that are longer than one reading of a file.
    static let texts = [
        "Oksova", "", "“Ø” in Åland", String(repeating: "wörds ", count: 50), String(repeating: "a", count: 508),
        String(repeating: "b", count: 509), String(repeating: "long ", count: 20_000), "the end",
    ]

    @Test(arguments: [0, 100, 1 << 20])
    func `texts come back from memory and from a file`(_ memoryLimit: Int) throws {
        var writer = TextStoreWriter(folder: nil, memoryLimit: memoryLimit)
        var places: [UInt64] = []
        for _ in 0..<5 { for text in Self.texts { places.append(try writer.append(text)) } }
        let store = try writer.finish()
        for (number, place) in places.enumerated() {
            #expect(store.text(at: place) == Self.texts[number % Self.texts.count])
        }
    }

    @Test func `a store without a text is a store`() throws {
        let store = try TextStoreWriter(folder: nil, memoryLimit: 0).finish()
        _ = store
    }

    @Test func `a folder that is not there is named`() throws {
        var writer = TextStoreWriter(folder: "/nowhere/at-all", memoryLimit: 0)
        let error = #expect(throws: StorageError.self) { _ = try writer.append("words") }
        #expect(
            error?.description
                == "no temporary file can be made in /nowhere/at-all: No such file or directory")
    }

    @Test func `passages of the same words are equal wherever they stand`() throws {
        var writer = TextStoreWriter(folder: nil, memoryLimit: 0)
        let place = try writer.append("the same words")
        let passage = Passage(try writer.finish(), at: place)
        #expect(passage == Passage("the same words"))
        #expect(passage.hashValue == Passage("the same words").hashValue)
        #expect(passage != Passage("other words"))
    }

    @Test func `evidence gives back what it was made of`() {
        let known = Evidence(document: DocumentID(3), start: 7, end: 12, sentence: 0, text: "words")
        #expect((known.start, known.end, known.sentence, known.text) == (7, 12, 0, "words"))
        #expect(Evidence(document: DocumentID(3), start: 7, end: 12, sentence: nil, text: "words").sentence == nil)
    }
}
