/// Reads HTML.
struct HTMLReader {
    let text: SourceText
    let options: ReadingOptions

    func document(id: String, path: String, fileName: String?) -> Result<SourceDocument, DocumentError> {
        .success(StructureBuilder(text: text, blocks: []).document(id: id, metadata: DocumentMetadata(), fileName: fileName, fallback: options.date))
    }
}
