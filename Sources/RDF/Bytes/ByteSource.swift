internal import Glibc

/// Where a document's bytes come from.
public struct ByteSource: ~Copyable {
    private enum Kind {
        case descriptor(Int32, closes: Bool)
        case bytes([UInt8])
    }

    /// The document's name in error messages.
    public let name: String
    private let kind: Kind
    private var offset = 0

    /// Reads a descriptor that stays open afterwards.
    public init(descriptor: Int32, name: String = "standard input") {
        self.kind = .descriptor(descriptor, closes: false)
        self.name = name
    }

    /// Opens a file.
    public init(path: String) throws(RDFError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw RDFError(.file, "\(path): cannot be read: \(SystemMessage.latest)") }
        self.kind = .descriptor(opened, closes: true)
        self.name = path
    }

    /// Reads bytes in memory.
    public init(bytes: [UInt8], name: String = "input") {
        self.kind = .bytes(bytes)
        self.name = name
    }

    deinit {
        if case .descriptor(let descriptor, true) = kind { close(descriptor) }
    }

    /// Reads the next bytes; 0 at the end.
    mutating func read(into room: UnsafeMutablePointer<UInt8>, count: Int) throws(RDFError) -> Int {
        switch kind {
        case .descriptor(let descriptor, _): return try read(descriptor, into: room, count: count)
        case .bytes(let bytes):
            let length = min(count, bytes.count - offset)
            bytes.withUnsafeBufferPointer { all in
                if let start = all.baseAddress { room.update(from: start + offset, count: length) }
            }
            offset += length
            return length
        }
    }

    private func read(
        _ descriptor: Int32, into room: UnsafeMutablePointer<UInt8>, count: Int
    ) throws(RDFError) -> Int {
        while true {
            let length = Glibc.read(descriptor, room, count)
            if length >= 0 { return length }
            guard errno == EINTR else {
                throw RDFError(.file, "\(name): cannot be read: \(SystemMessage.latest)")
            }
        }
    }
}
