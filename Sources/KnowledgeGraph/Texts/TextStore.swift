/// Texts of a graph, each found by its place: in memory where they are few, in a temporary file where they are many.
///
/// A text is its length in bytes, as four bytes from the lowest on, and its UTF-8. Reading is safe from several threads.
package final class TextStore: Sendable {
    private enum Bytes {
        case memory([UInt8])
        case file(ScratchFile)
    }

    private let bytes: Bytes

    /// The number of bytes before the text itself.
    package static let headerSize = 4

    /// Texts in memory, laid out as a store lays them out.
    package init(_ bytes: [UInt8]) { self.bytes = .memory(bytes) }

    init(_ file: ScratchFile) { bytes = .file(file) }

    /// Appends a text as a store lays it out.
    package static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
        let count = UInt32(text.count)
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        bytes.append(contentsOf: text)
    }

    /// The text at a place.
    package func text(at place: UInt64) -> String {
        switch bytes {
        case .memory(let bytes):
            bytes.withUnsafeBytes { raw in
                let raw = UnsafeRawBufferPointer(rebasing: raw[Int(place)...])
                let end = Self.headerSize + Self.length(raw)
                return String(decoding: raw[Self.headerSize..<end], as: UTF8.self)
            }
        case .file(let file): Self.text(in: file, at: place)
        }
    }

    /// Most texts are sentences, which one reading fetches with their lengths.
    private static func text(in file: ScratchFile, at place: UInt64) -> String {
        withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
            let read = file.read(at: place, into: buffer)
            let length = length(UnsafeRawBufferPointer(buffer))
            guard headerSize + length > read else {
                return String(decoding: buffer[headerSize..<headerSize + length], as: UTF8.self)
            }
            let long = [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
                count = file.read(at: place + UInt64(headerSize), into: UnsafeMutableRawBufferPointer(bytes))
            }
            return String(decoding: long, as: UTF8.self)
        }
    }

    /// The length that a text begins with.
    package static func length(_ bytes: UnsafeRawBufferPointer) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
    }
}

/// Writes the texts of a store: into memory up to a limit, into a temporary file from there on.
package struct TextStoreWriter: ~Copyable {
    private let folder: String?
    private let memoryLimit: Int
    private var pending: [UInt8] = []
    private var file: ScratchFile?
    private var written: UInt64 = 0

    /// Begins an empty store; its file, where it needs one, is made in a folder, else where `TMPDIR` says.
    package init(folder: String?, memoryLimit: Int) {
        self.folder = folder
        self.memoryLimit = memoryLimit
    }

    /// Adds a text and returns its place.
    package mutating func append(_ text: String) throws(StorageError) -> UInt64 {
        let place = written + UInt64(pending.count)
        TextStore.append(text.utf8, to: &pending)
        if pending.count > (file == nil ? memoryLimit : Self.pieceSize) { try spill() }
        return place
    }

    /// The store with everything that was added.
    package consuming func finish() throws(StorageError) -> TextStore {
        guard let file else { return TextStore(pending) }
        try file.append(pending)
        return TextStore(file)
    }

    private static var pieceSize: Int { 1 << 18 }

    private mutating func spill() throws(StorageError) {
        if file == nil { file = try ScratchFile(in: folder) }
        try file?.append(pending)
        written += UInt64(pending.count)
        pending.removeAll(keepingCapacity: pending.capacity <= 2 * Self.pieceSize)
    }
}
