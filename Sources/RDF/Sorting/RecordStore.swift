/// Records of bytes in memory, to be sorted: each ends with a line feed and holds no other byte below a space.
struct RecordStore: ~Copyable {
    /// A record by its address, with the eight bytes of it that the sorting looks at.
    struct Entry {
        var key: UInt64
        let start: UnsafePointer<UInt8>
    }

    private static var chunkSize: Int { 1 << 22 }
    /// Readable room after a chunk's records, for loads of whole words.
    private static var padding: Int { 16 }

    private var chunks: [UnsafeMutablePointer<UInt8>] = []
    private var room = 0
    private var next: UnsafeMutablePointer<UInt8>?
    private(set) var entries: [Entry] = []
    /// How many bytes the records and their entries take.
    private(set) var size = 0

    init() {}

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// Keeps a record, its line feed included.
    mutating func append(_ record: ByteSlice) {
        if room < record.count { addChunk(for: record.count) }
        guard let place = next else { return }
        place.update(from: record.start, count: record.count)
        entries.append(Entry(key: 0, start: UnsafePointer(place)))
        next = place + record.count
        room -= record.count
        size += record.count + MemoryLayout<Entry>.stride
    }

    private mutating func addChunk(for count: Int) {
        let length = max(Self.chunkSize, count)
        let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: length + Self.padding)
        (chunk + length).initialize(repeating: 0, count: Self.padding)
        chunks.append(chunk)
        next = chunk
        room = length
    }

    /// Forgets everything and gives the memory back.
    mutating func removeAll() {
        for chunk in chunks { chunk.deallocate() }
        chunks.removeAll()
        entries.removeAll()
        (room, next, size) = (0, nil, 0)
    }

    /// Sorts the records by their bytes.
    mutating func sort() {
        entries.withUnsafeMutableBufferPointer { RecordSorting.sort($0) }
    }

    /// Calls `body` with every record in order, once where it is repeated.
    func forEachDistinct(_ body: (ByteSlice) throws(RDFError) -> Void) throws(RDFError) {
        var last = ByteSlice.empty
        for entry in entries {
            let record = Self.record(at: entry.start)
            if record == last { continue }
            try body(record)
            last = record
        }
    }

    /// The record that begins at an address, its line feed included.
    static func record(at start: UnsafePointer<UInt8>) -> ByteSlice {
        var end = start
        while true {
            let word = ByteScan.word(at: end)
            let found = ByteScan.bytes(word, equal: 0x0A)
            if found != 0 {
                end += found.trailingZeroBitCount / 8
                return ByteSlice(start, count: end - start + 1)
            }
            end += 8
        }
    }
}
