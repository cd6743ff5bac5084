/// Documents from files, folders, patterns and standard input, read one after the other as they are asked for.
public struct DocumentSource: Sendable {
    /// One file to read, or a name under which there was none.
    public enum Item: Hashable, Sendable {
        case file(String, DocumentFormat)
        case refusal(DocumentError)
    }

    /// In the user's order; the files of a folder in the order of their paths.
    public let items: [Item]
    /// How it is read.
    public let options: ReadingOptions

    /// Finds what some paths name: files, folders (with the folders in them), patterns, `-` for standard input.
    ///
    /// No path at all is standard input. What is not there becomes a refusal, and the rest is read.
    public init(paths: [String], options: ReadingOptions = ReadingOptions()) {
        self.options = options
        items = (paths.isEmpty ? ["-"] : paths).flatMap { Self.items(at: $0, options) }
    }

    private static func items(at path: String, _ options: ReadingOptions) -> [Item] {
        if path == "-" { return [.file(path, options.format ?? .text)] }
        switch FileFinder.kind(of: path) {
        case .file: return [file(path, options)]
        case .folder:
            let files = FileFinder.articles(in: path)
            return files.isEmpty ? [.refusal(noArticles(in: path))] : files.map { file($0, options) }
        case .nothing:
            let matches = FileFinder.isPattern(path) ? FileFinder.matches(of: path) : []
            return matches.isEmpty ? [.refusal(notFound(path))] : matches.flatMap { items(at: $0, options) }
        }
    }

    private static func file(_ path: String, _ options: ReadingOptions) -> Item {
        .file(path, options.format ?? DocumentFormat(fileName: path) ?? .text)
    }

    private static func noArticles(in path: String) -> DocumentError {
        DocumentError(
            .noArticles, document: DocumentReader.stem(of: path), path: path,
            message: "The folder holds no article (.txt, .md, .html, .jsonl). Name another, or the files themselves.")
    }

    private static func notFound(_ path: String) -> DocumentError {
        let what = FileFinder.isPattern(path) ? "No file matches the pattern" : "There is no such file or folder"
        return DocumentError(
            .notFound, document: DocumentReader.stem(of: path), path: path, message: what + ". Check the path.")
    }
}

extension DocumentSource: Sequence {
    /// Begins with the first item.
    public func makeIterator() -> DocumentIterator { DocumentIterator(self) }
}
