/// Reads one document from bytes.
public struct DocumentReader: Sendable {
    /// How it is read.
    public let options: ReadingOptions

    /// Makes a reader.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// Reads the document that a file of one document holds.
    ///
    /// `path` is named in errors, its stem is the id, and the date in its name counts; nothing is opened.
    public func read(_ bytes: [UInt8], format: DocumentFormat, path: String) -> Result<SourceDocument, DocumentError> {
        let id = Self.stem(of: path)
        if let error = sizeError(bytes.count, document: id, path: path) { return .failure(error) }
        switch DecodedText.decode(bytes) {
        case .failure(let fault):
            return .failure(DocumentError(fault.code, document: id, path: path, message: fault.message))
        case .success(let text):
            return read(text, format: format, id: id, path: path)
        }
    }

    /// Reads a line of JSON Lines; `number` is its number, from 1.
    public func read(
        line: [UInt8], number: Int, path: String
    ) -> Result<SourceDocument, DocumentError> {
        JSONLineReader(options: options, path: path, number: number).read(line)
    }

    private func read(
        _ text: SourceText, format: DocumentFormat, id: String, path: String
    ) -> Result<SourceDocument, DocumentError> {
        let name = path == "-" ? nil : id
        switch format {
        case .text, .jsonl:
            let builder = StructureBuilder(text: text, blocks: Block.blocks(ofPlainText: text))
            let metadata = DocumentMetadata()
            return .success(builder.document(id: id, metadata: metadata, fileName: name, fallback: options.date))
        case .markdown:
            return .success(MarkdownReader(text: text).document(id: id, fileName: name, fallback: options.date))
        case .html:
            return HTMLReader(text: text, options: options).document(id: id, path: path, fileName: name)
        }
    }

    /// The refusal of a document of so many bytes, or nil where they are not too many.
    func sizeError(_ count: Int, document: String, path: String, line: Int? = nil) -> DocumentError? {
        guard count > options.sizeLimit else { return nil }
        return DocumentError(
            .tooLarge, document: document, path: path, line: line,
            message: "The document has \(count) bytes, more than the limit of \(options.sizeLimit). Raise the limit.")
    }

    /// The file's name without folders and extension; `stdin` for standard input.
    static func stem(of path: String) -> String {
        if path == "-" { return "stdin" }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
