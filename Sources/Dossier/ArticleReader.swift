/// Reads articles into facts records: several at once, given out in the order of the input.
public struct ArticleReader: Sendable {
    private let model: LanguageModel
    private let extractor: Extractor
    private let threads: Int
    /// The folder of the language model.
    let modelFolder: String

    /// Loads the language model; where no folder is given, `DOSSIER_MODEL` or the one that `dossier setup` filled.
    ///
    /// At most `threads` documents are worked on at once.
    public init(model directory: String? = nil, threads: Int = 1) throws {
        self.modelFolder = ModelLocation.directory(given: directory)
        self.model = try LanguageModel(directory: modelFolder)
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
    /// - Parameters:
    ///   - journal: records of documents that were read before, which are not read again; it keeps those that are.
    ///   - receive: takes each record with the number of items of the source that are done with; what it throws ends
    ///     the reading.
    public func read(
        _ source: DocumentSource, journal: BuildJournal? = nil, receive: (FactsRecord, Int) throws -> Void
    ) async throws {
        var documents = source.makeIterator()
        try await withThrowingTaskGroup(of: (Int, ReadingWindow.Item).self) { group in
            var window = ReadingWindow(size: threads * 2)
            var isOpen = true
            while true {
                while isOpen, !window.isFull {
                    guard let next = documents.next() else {
                        isOpen = false
                        break
                    }
                    let number = window.open(done: documents.itemsRead)
                    if let known = journal?.record(of: next) {
                        window.fill(number, ReadingWindow.Item(record: known, key: nil))
                    } else {
                        let key = journal?.key
                        group.addTask { (number, ReadingWindow.Item(record: record(of: next), key: key?.of(next))) }
                    }
                }
                while let (item, done) = window.next() {
                    if let key = item.key { try journal?.append(item.record, key: key) }
                    try receive(item.record, done)
                }
                if isOpen, !window.isFull { continue }
                guard let (number, item) = try await group.next() else { break }
                window.fill(number, item)
            }
        }
    }
}

/// The documents that are being read, in the order of the input: a bounded queue that is filled in any order.
struct ReadingWindow {
    /// A record, and the key under which a journal is to keep it.
    struct Item: Sendable {
        var record: FactsRecord
        var key: String?
    }

    private let size: Int
    private var slots: [Int: (item: Item?, done: Int)] = [:]
    private var opened = 0
    private var given = 0

    init(size: Int) { self.size = size }

    /// Whether no document may be begun before the first one is given out.
    var isFull: Bool { opened - given >= size }

    /// Takes a place at the end of the queue; `done` goes out with its record.
    mutating func open(done: Int) -> Int {
        slots[opened] = (nil, done)
        opened += 1
        return opened - 1
    }

    /// Puts a record in its place.
    mutating func fill(_ number: Int, _ item: Item) { slots[number]?.item = item }

    /// The first record of the queue, where it is there.
    mutating func next() -> (Item, Int)? {
        guard let slot = slots[given], let item = slot.item else { return nil }
        slots[given] = nil
        given += 1
        return (item, slot.done)
    }
}
