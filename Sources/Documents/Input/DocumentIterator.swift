/// Reads the documents of a source one by one; a file of JSON Lines is never held whole.
public struct DocumentIterator: IteratorProtocol {
    private let source: DocumentSource
    private let reader: DocumentReader
    private var position = 0
    /// The JSON Lines that are being read, and the number of the last line.
    private var lines: (stream: ByteStream, path: String, number: Int)?
    /// Whether the JSON Lines that are being read held anything.
    private var hasDocuments = false

    /// The number of the source's items that are done with, for a progress bar.
    public var itemsRead: Int { lines == nil ? position : position - 1 }

    init(_ source: DocumentSource) {
        self.source = source
        reader = DocumentReader(options: source.options)
    }

    /// The next document, or why it was refused; nil after the last.
    public mutating func next() -> Result<SourceDocument, DocumentError>? {
        while true {
            if let result = nextLine() { return result }
            guard position < source.items.count else { return nil }
            let item = source.items[position]
            position += 1
            switch item {
            case .refusal(let error): return .failure(error)
            case .file(let path, .jsonl):
                guard let stream = ByteStream(path: path) else { return .failure(unreadable(path)) }
                lines = (stream, path, 0)
                hasDocuments = false
            case .file(let path, let format): return read(path, format)
            }
        }
    }

    private func read(_ path: String, _ format: DocumentFormat) -> Result<SourceDocument, DocumentError> {
        guard let stream = ByteStream(path: path), let bytes = stream.readAll(limit: source.options.sizeLimit) else {
            return .failure(unreadable(path))
        }
        return reader.read(bytes, format: format, path: path)
    }

    /// The document of the next line that is not blank; nil where no JSON Lines are being read or they end.
    private mutating func nextLine() -> Result<SourceDocument, DocumentError>? {
        while let (stream, path, number) = lines {
            guard let line = stream.nextLine(limit: source.options.sizeLimit) else {
                lines = nil
                return hasDocuments ? nil : .failure(empty(path))
            }
            lines?.number = number + 1
            switch line {
            case .bytes(let bytes):
                let content = number == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
                guard content.contains(where: { $0 > 0x20 }) else { continue }
                hasDocuments = true
                return reader.read(line: content, number: number + 1, path: path)
            case .tooLong(let count):
                hasDocuments = true
                let id = "\(DocumentReader.stem(of: path)):\(number + 1)"
                return reader.sizeError(count, document: id, path: path, line: number + 1).map { .failure($0) }
            case .fault:
                lines = nil
                return .failure(unreadable(path))
            }
        }
        return nil
    }

    private func empty(_ path: String) -> DocumentError {
        DocumentError(
            .empty, document: DocumentReader.stem(of: path), path: path,
            message: "There is no document in it. Leave it out.")
    }

    private func unreadable(_ path: String) -> DocumentError {
        DocumentError(
            .unreadable, document: DocumentReader.stem(of: path), path: path,
            message: "The file cannot be read (\(ByteStream.lastFault)). Check that it is there, and its permissions.")
    }
}
