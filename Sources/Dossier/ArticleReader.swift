internal import Dispatch

/// Reads articles into facts records: several at once, given out in the order of the input.
public struct ArticleReader: Sendable {
    private let model: LanguageModel
    private let extractor: Extractor
    private let threads: Int
    private let limit: TimeLimit
    /// The folder of the language model.
    let modelFolder: String

    /// Loads the language model; where no folder is given, `DOSSIER_MODEL` or the one that `dossier setup` filled.
    ///
    /// At most `threads` documents are worked on at once, and none for longer than `timeout`: a document that takes
    /// longer is refused as `timeout`, and the rest go on.
    public init(model directory: String? = nil, threads: Int = 1, timeout: Duration? = nil) throws {
        self.modelFolder = ModelLocation.directory(given: directory)
        self.model = try LanguageModel(directory: modelFolder)
        self.extractor = Extractor()
        self.threads = max(1, threads)
        self.limit = TimeLimit(duration: timeout)
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
    public func annotation(of document: SourceDocument) async throws(DocumentError) -> AnnotatedDocument {
        let model = model
        let annotated = await limit.value { deadline throws(DeadlinePassed) in
            try model.annotate(document, by: deadline)
        }
        guard let annotated else { throw overdue(document) }
        return annotated
    }

    /// A document as an item of the window: its record, or that it took too long.
    private func item(
        of result: Result<SourceDocument, DocumentError>, _ key: JournalKey?
    ) async -> ReadingWindow.Item {
        guard case .success(let document) = result else {
            return .init(record: record(of: result), origin: .read(key: nil))
        }
        let reader = self
        let record = await limit.value { deadline throws(DeadlinePassed) in
            let annotated = try reader.model.annotate(document, by: deadline)
            return try reader.extractor.record(of: annotated, by: deadline)
        }
        // A document that took too long is not kept: a build that goes on from the journal may have more time.
        guard let record else {
            return .init(record: self.record(of: .failure(overdue(document))), origin: .read(key: nil))
        }
        return .init(record: record, origin: .read(key: key?.of(result)))
    }

    /// The refusal of a document that took too long.
    private func overdue(_ document: SourceDocument) -> DocumentError {
        let seconds = limit.duration.map { $0 / .seconds(1) } ?? 0
        return DocumentError(
            .timeout, document: document.id, path: document.id,
            message: "The document of \(document.text.utf8.count) bytes was not read within \(seconds) s. "
                + "Raise --timeout-per-document, or split the document.")
    }

    /// Reads all documents of a source and hands out their records in input order.
    ///
    /// At most `threads` documents are worked on and twice as many held: a slow receiver holds the reading back. A
    /// record goes out as soon as it and those before it are made, also where the source has to wait for more input.
    /// - Parameters:
    ///   - journal: records of documents that were read before, which are not read again; it keeps those that are.
    ///   - receive: takes each record with the number of items of the source that are done with; what it throws ends
    ///     the reading.
    public func read(
        _ source: DocumentSource, journal: BuildJournal? = nil, receive: (FactsRecord, Int) throws -> Void
    ) async throws {
        let feed = DocumentFeed(source)
        let key = journal?.key
        try await withThrowingTaskGroup(of: ReadingEvent.self) { group in
            var window = ReadingWindow(size: threads * 2)
            var waiting: [(Int, Result<SourceDocument, DocumentError>)] = []
            var running = 0
            var isAsking = false
            var isOpen = true
            while true {
                // First what is done, so that a caller who waits for an answer before the next question gets it.
                while let (item, done) = window.next() {
                    try journal?.file(item.record, item.origin)
                    try receive(item.record, done)
                }
                if isOpen, !isAsking, !window.isFull {
                    isAsking = true
                    group.addTask { .document(await feed.next()) }
                }
                while running < threads, !waiting.isEmpty {
                    running += 1
                    let (number, document) = waiting.removeFirst()
                    group.addTask { .record(number, await item(of: document, key)) }
                }
                guard let event = try await group.next() else { break }
                switch event {
                case .document(nil): isOpen = false
                case .document(let (document, done)?):
                    isAsking = false
                    let number = window.open(done: done)
                    if let known = journal?.record(of: document) {
                        window.fill(number, .init(record: known.record, origin: .journal(known.place)))
                    } else {
                        waiting.append((number, document))
                    }
                case .record(let number, let item):
                    running -= 1
                    window.fill(number, item)
                }
            }
        }
    }
}

/// What happens while documents are read.
private enum ReadingEvent: Sendable {
    /// The next document with the number of items that are done with; nil after the last.
    case document((Result<SourceDocument, DocumentError>, Int)?)
    case record(Int, ReadingWindow.Item)
}

/// Hands out the documents of a source one by one, on a thread of its own: reading may block for as long as a caller
/// of `dossier extract` takes to write the next line, and what is done has to go out meanwhile.
///
/// The iterator is touched on the queue only, hence `@unchecked`.
private final class DocumentFeed: @unchecked Sendable {
    private var documents: DocumentIterator
    private let queue = DispatchQueue(label: "documents")

    init(_ source: DocumentSource) { documents = source.makeIterator() }

    /// The next document; nil after the last, and at once where the task is cancelled.
    func next() async -> (Result<SourceDocument, DocumentError>, Int)? {
        let (stream, answer) = AsyncStream.makeStream(of: (Result<SourceDocument, DocumentError>, Int).self)
        queue.async { [self] in
            if let next = documents.next() { answer.yield((next, documents.itemsRead)) }
            answer.finish()
        }
        for await next in stream { return next }
        return nil
    }
}

/// The documents that are being read, in the order of the input: a bounded queue that is filled in any order.
struct ReadingWindow {
    /// A record, and where it comes from.
    struct Item: Sendable {
        var record: FactsRecord
        var origin: BuildJournal.Origin
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
