internal import FoundationEssentials

/// Where facts records come from: articles to be read, a file of records, or a folder that `dossier build` wrote.
public enum RecordSource: Sendable {
    case articles([String])
    /// Paths of files of records.
    case records([String])

    /// Looks at what the paths name. A folder that holds `facts.jsonl`, and a file whose first line is a record, are
    /// records; all else is articles.
    public init(paths: [String]) {
        let records = paths.map(Self.records)
        if !paths.isEmpty, records.allSatisfy({ $0 != nil }) {
            self = .records(records.compactMap(\.self))
        } else {
            self = .articles(paths)
        }
    }

    private static func records(at path: String) -> String? {
        let inside = path + (path.hasSuffix("/") ? "" : "/") + "facts.jsonl"
        if FileManager.default.fileExists(atPath: inside) { return inside }
        guard path.hasSuffix(".jsonl"), let first = FactsFile(path: path).makeIterator().first, case .success = first
        else { return nil }
        return path
    }

    /// Reads all records, articles with the reader that `reader` makes.
    ///
    /// - Throws: where a line of a file of records is none.
    public func read(
        options: ReadingOptions, reader: () throws -> ArticleReader, receive: (FactsRecord) throws -> Void
    ) async throws {
        switch self {
        case .articles(let paths):
            try await reader().read(DocumentSource(paths: paths, options: options)) { record, _ in try receive(record) }
        case .records(let paths):
            for path in paths {
                for result in FactsFile(path: path) { try receive(result.get()) }
            }
        }
    }
}

extension FactsFile.Iterator {
    /// The first record, or why there is none.
    fileprivate var first: Result<FactsRecord, FactsError>? {
        var copy = self
        return copy.next()
    }
}
