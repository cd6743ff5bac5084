internal import Glibc

/// The records of a build that is not at its end, one line each, in `.facts.partial.jsonl` of the output folder.
///
/// A record is kept under the SHA-256 of everything that it was made of: the document as its reader understood it (so
/// with the options of reading), this program and the language model. A build that was cut short at any moment goes on
/// from the journal and writes the same bytes as one that was not. A last line that is not whole is dropped.
public final class BuildJournal {
    /// The file's name in the output folder.
    public static let fileName = ".facts.partial.jsonl"

    /// What records are kept under.
    let key: JournalKey
    private let path: String
    private let descriptor: Int32
    /// Where the records stand in the file, by their keys.
    private var places: [String: Range<Int>] = [:]
    private var end = 0
    /// The records of this build in the order in which they were filed.
    private var filed: [Filed] = []

    /// Where a record comes from.
    enum Origin: Sendable {
        /// From a document that was read now; without a key it is not kept.
        case read(key: String?)
        /// From the journal's file.
        case journal(Range<Int>)
    }

    private enum Filed {
        case place(Range<Int>)
        case refusal(FactsRecord)
    }

    /// The number of records that an earlier build left.
    public var count: Int { places.count }

    /// Opens the journal of a folder; what an earlier build left in it is discarded unless `resuming`.
    ///
    /// - Throws: where the file cannot be written, or another build is writing to the folder.
    public init(in folder: OutputFolder, of reader: ArticleReader, resuming: Bool) throws(OutputError) {
        path = folder.path(of: Self.fileName)
        key = JournalKey(modelFolder: reader.modelFolder)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw OutputError("cannot write \(path): \(OutputError.latest). Name another folder with --output")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw OutputError("another build is writing to \(folder.path). Wait for it, or name another with --output")
        }
        if resuming { readLines() }
        guard ftruncate(descriptor, off_t(end)) == 0 else {
            throw OutputError("cannot write \(path): \(OutputError.latest)")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The record that an earlier build made of a document, and its place in the file.
    func record(of document: Result<SourceDocument, DocumentError>) -> (record: FactsRecord, place: Range<Int>)? {
        guard !places.isEmpty, let key = key.of(document), let place = places[key] else { return nil }
        // A damaged line is as good as none: the document is read again.
        guard let record = try? FactsRecord(json: bytes(in: place), path: path, line: nil) else { return nil }
        return (record, place)
    }

    /// Takes the next record of this build. One that is new is with the system when this returns, and outlives the
    /// process.
    func file(_ record: FactsRecord, _ origin: Origin) throws {
        switch origin {
        case .journal(let place): filed.append(.place(place))
        case .read(let key?): filed.append(.place(try append(record, key: key)))
        case .read(nil): filed.append(.refusal(record))
        }
    }

    private func append(_ record: FactsRecord, key: String) throws -> Range<Int> {
        let prefix = Array(Self.opening.utf8) + Array(key.utf8) + Array(Self.middle.utf8)
        let line = prefix + record.json + Self.closing
        var sink = FileSink(descriptor: descriptor, name: path)
        lseek(descriptor, off_t(end), SEEK_SET)
        do {
            try sink.write(line.span)
        } catch {
            throw OutputError(
                "\(error.message). What was read is kept: run the same command with --resume to go on")
        }
        defer { end += line.count }
        return end + prefix.count..<end + line.count - Self.closing.count
    }

    /// Takes the journal away, when the files of the build are whole.
    public func remove() { unlink(path) }

    private static let opening = #"{"key":""#
    private static let middle = #"","record":"#
    private static let closing = Array("}\n".utf8)
    private static let digits = 64

    /// Finds the lines that are whole.
    private func readLines() {
        var pending: [UInt8] = []
        while true {
            let piece = bytes(in: end + pending.count..<end + pending.count + 1 << 20)
            guard !piece.isEmpty else { return }
            pending += piece
            var start = 0
            while let newline = pending[start...].firstIndex(of: 0x0A) {
                note(pending[start...newline], at: end)
                end += newline + 1 - start
                start = newline + 1
            }
            pending.removeFirst(start)
        }
    }

    private func note(_ line: ArraySlice<UInt8>, at offset: Int) {
        let prefix = Self.opening.utf8.count + Self.digits + Self.middle.utf8.count
        guard line.count > prefix + Self.closing.count, line.starts(with: Self.opening.utf8) else { return }
        let key = line.dropFirst(Self.opening.utf8.count).prefix(Self.digits)
        places[String(decoding: key, as: UTF8.self)] = offset + prefix..<offset + line.count - Self.closing.count
    }

    private func bytes(in place: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: place.count) { target, count in
            count = 0
            while count < place.count {
                let target = target.baseAddress.map { $0 + count }
                let read = pread(descriptor, target, place.count - count, off_t(place.lowerBound + count))
                if read > 0 { count += read } else if read == 0 || errno != EINTR { return }
            }
        }
    }
}

extension BuildJournal: RecordArchive {
    /// The record that this build filed as the one of a number, read from the file.
    public func record(_ number: Int) throws -> FactsRecord {
        switch filed[number] {
        case .place(let place): try FactsRecord(json: bytes(in: place), path: path, line: nil)
        case .refusal(let record): record
        }
    }
}

/// Makes the keys of a journal.
struct JournalKey: Sendable {
    private let program: String

    /// Marks the running program and a model: their files' sizes and times of change.
    init(modelFolder: String) {
        program = [Self.mark(of: "/proc/self/exe"), modelFolder, Self.mark(of: modelFolder + "/meta.json")]
            .joined(separator: "\n")
    }

    /// The key of a document; nil for one that was refused, which costs nothing to refuse again.
    func of(_ document: Result<SourceDocument, DocumentError>) -> String? {
        guard case .success(let document) = document else { return nil }
        let metadata = document.metadata
        let known: [String?] = [
            program, document.id, metadata.title, metadata.date?.description, metadata.dateSource.rawValue,
            metadata.url, metadata.publisher, metadata.language,
        ]
        let sections = document.sections.map { "\($0.range) \($0.date?.description ?? "")" }
        let paragraphs = document.paragraphs.map { "\($0.range) \($0.role.rawValue)" }
        // Each part stands behind its length, so that no two documents give the same bytes.
        var bytes: [UInt8] = []
        for part in known + sections + [nil] + paragraphs + [nil] {
            bytes += Array("\(part?.utf8.count ?? -1) \(part ?? "")".utf8)
        }
        return SHA256(bytes + document.text.utf8).hex
    }

    private static func mark(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "none" }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
}
