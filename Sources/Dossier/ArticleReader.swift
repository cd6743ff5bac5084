/// Reads articles into facts records: several at once, given out in the order of the input.
public struct ArticleReader: Sendable {
    private let model: LanguageModel
    private let extractor: Extractor
    private let threads: Int

    /// Loads the language model; where no folder is given, `DOSSIER_MODEL` or the one that `dossier setup` filled.
    ///
    /// At most `threads` documents are worked on at once.
    public init(model directory: String? = nil, threads: Int = 1) throws {
        self.model = try LanguageModel(directory: ModelLocation.directory(given: directory))
        self.extractor = Extractor()
        self.threads = max(1, threads)
    }

    /// The record of one document.
    public func record(of document: SourceDocument) -> FactsRecord { extractor.record(of: model.annotate(document)) }

    /// The record of a document, or of why it was refused.
    public func record(of result: Result<SourceDocument, DocumentError>) -> FactsRecord {
        switch result {
        case .success(let document): record(of: document)
        case .failure(let error):
            FactsRecord(
                id: error.document,
                outcome: .failure(FactsRecord.Failure(code: error.code.rawValue, message: error.description)))
        }
    }

    /// The annotation of one document, before extraction.
    public func annotation(of document: SourceDocument) -> AnnotatedDocument { model.annotate(document) }

    /// Reads all documents of a source and hands out their records in input order.
    ///
    /// No more than twice `threads` documents are held at a time: a slow receiver holds the reading back.
    /// - Parameter receive: takes each record with the number of items of the source that are done with; what it throws
    ///   ends the reading.
    public func read(_ source: DocumentSource, receive: (FactsRecord, Int) throws -> Void) async throws {
        var documents = source.makeIterator()
        try await withThrowingTaskGroup(of: (Int, FactsRecord).self) { group in
            var started = 0
            var given = 0
            var waiting: [Int: (record: FactsRecord?, done: Int)] = [:]
            func startNext() -> Bool {
                guard let next = documents.next() else { return false }
                let number = started
                waiting[number] = (nil, documents.itemsRead)
                group.addTask { (number, self.record(of: next)) }
                started += 1
                return true
            }
            var isOpen = true
            while isOpen || given < started {
                while isOpen, started - given < threads * 2 { isOpen = startNext() }
                guard let (number, record) = try await group.next() else { break }
                waiting[number]?.record = record
                while let (next, done) = waiting[given], let next {
                    waiting[given] = nil
                    given += 1
                    try receive(next, done)
                }
            }
        }
    }
}
