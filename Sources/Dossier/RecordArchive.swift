/// Records that were read once, to be read again by their numbers: a large build does not hold them.
public protocol RecordArchive {
    /// The record that came as the one of a number, from 0.
    func record(_ number: Int) throws -> FactsRecord
}

/// Records put aside as they come: in memory while they are few, in a temporary file where they are many.
public struct RecordSpool: ~Copyable {
    private var texts = TextStoreWriter(folder: nil, memoryLimit: 32 << 20)
    private var places: [UInt64] = []

    /// Begins with no record.
    public init() {}

    /// Puts a record aside; throws where the temporary file cannot be written.
    public mutating func append(_ record: FactsRecord) throws {
        places.append(try texts.append(String(decoding: record.json, as: UTF8.self)))
    }

    /// The records, to be read again.
    public consuming func finish() throws -> some RecordArchive {
        SpooledRecords(places: places, texts: try texts.finish())
    }
}

private struct SpooledRecords: RecordArchive {
    let places: [UInt64]
    let texts: TextStore

    func record(_ number: Int) throws -> FactsRecord {
        try FactsRecord(json: Array(texts.text(at: places[number]).utf8))
    }
}

extension Resolved {
    /// Hands out the records in order of their ids, every entity, tenure, meeting and statement with the IRI of its node.
    ///
    /// `archive` has them by their numbers in the order in which they were resolved.
    public func forEachRecord(in archive: some RecordArchive, _ body: (FactsRecord) throws -> Void) throws {
        for number in order { try body(annotated(archive.record(number))) }
    }
}
