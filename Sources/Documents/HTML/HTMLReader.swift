/// Reads HTML: the article's words without the page's furniture. The document's text is the readable text made here.
struct HTMLReader {
    let text: SourceText
    let options: ReadingOptions

    func document(id: String, path: String, fileName: String?) -> Result<SourceDocument, DocumentError> {
        guard let tree = HTMLTree(text.utf8) else {
            return .failure(
                DocumentError(
                    .malformedHTML, document: id, path: path,
                    message: "No element was found in the page. Read it as text (--from text) if it is none."))
        }
        var blocks = HTMLBlockCollector(tree, skipsByName: true).article()
        if !blocks.contains(where: \.isProse) { blocks = HTMLBlockCollector(tree, skipsByName: false).article() }
        guard !blocks.isEmpty else {
            return .failure(
                DocumentError(
                    .empty, document: id, path: path, message: "The page holds no running text. Leave it out."))
        }
        let (readable, ranges) = Self.readable(blocks)
        let structured = zip(blocks, ranges).map { block, range in
            Block(TextLine(range: range, text: block.text, followsBlank: true), role: block.role)
        }
        return .success(
            StructureBuilder(text: readable, blocks: structured).document(
                id: id, metadata: HTMLMetadata(tree).metadata, fileName: fileName, fallback: options.date))
    }

    /// The blocks one under the other, an empty line between, and the bytes of each.
    private static func readable(_ blocks: [HTMLBlock]) -> (SourceText, [Range<Int>]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for block in blocks {
            if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
            let start = bytes.count
            bytes += Array(block.text.utf8)
            ranges.append(start..<bytes.count)
        }
        return (SourceText(validated: bytes), ranges)
    }
}
