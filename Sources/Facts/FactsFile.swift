internal import Documents

/// The records of a facts.jsonl file, or of standard input (`-`), read one by one.
public struct FactsFile: Sequence, Sendable {
    /// The file; `-` is standard input.
    public let path: String

    /// Names a file; it is opened when the reading begins.
    public init(path: String) { self.path = path }

    /// Begins with the first line.
    public func makeIterator() -> Iterator { Iterator(path: path) }

    /// Reads one record after the other; blank lines are passed over.
    public struct Iterator: IteratorProtocol {
        private let path: String
        private var stream: ByteStream?
        private var number = 0
        private var isOpened = false

        fileprivate init(path: String) { self.path = path }

        /// The next record, or why its line is none; nil after the last.
        public mutating func next() -> Result<FactsRecord, FactsError>? {
            if !isOpened {
                isOpened = true
                stream = ByteStream(path: path)
                if stream == nil { return .failure(unreadable()) }
            }
            while let line = stream?.nextLine(limit: Int.max / 2) {
                number += 1
                switch line {
                case .bytes(let bytes) where bytes.allSatisfy({ $0 <= 0x20 }): continue
                case .bytes(let bytes): return record(bytes)
                case .tooLong, .fault:
                    stream = nil
                    return .failure(unreadable())
                }
            }
            return nil
        }

        private func record(_ bytes: [UInt8]) -> Result<FactsRecord, FactsError> {
            Result { () throws(FactsError) in try FactsRecord(json: bytes, path: path, line: number) }
        }

        private func unreadable() -> FactsError {
            FactsError(.unreadable, path: path, message: "the file cannot be read (\(ByteStream.lastFault))")
        }
    }
}
