import Testing

@testable import Documents

@Suite struct SourceDocumentTests {
    @Test(arguments: [(0, nil), (4, nil), (5, 0), (9, 0), (10, 1), (29, 1), (30, 2), (99, 2)] as [(Int, Int?)])
    func `a byte belongs to the last section that begins before it`(_ byte: Int, _ section: Int?) {
        let document = SourceDocument(
            id: "a", text: SourceText("a"), sections: [5..<10, 10..<30, 30..<40].map { Section(range: $0, date: nil) },
            paragraphs: [])
        #expect(document.section(atByte: byte) == section)
    }
}
