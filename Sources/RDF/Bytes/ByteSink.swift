internal import Glibc

/// Where a writer's bytes go. Writers buffer, so a sink is called once for many statements.
public protocol ByteSink: ~Copyable {
    /// Takes the next bytes; all of them or an error.
    mutating func write(_ bytes: Span<UInt8>) throws(RDFError)
}

/// A sink that keeps the bytes in memory.
public struct ArraySink: ByteSink, Sendable {
    /// Everything written so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty sink.
    public init() {}

    /// Keeps the bytes.
    public mutating func write(_ bytes: Span<UInt8>) throws(RDFError) {
        bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
    }

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A sink over a file descriptor, or over a file that it makes and closes.
public struct FileSink: ByteSink, ~Copyable {
    private let descriptor: Int32
    private let name: String
    private let closes: Bool

    /// Writes to a descriptor that stays open afterwards; `name` stands in error messages.
    public init(descriptor: Int32, name: String = "standard output") {
        self.descriptor = descriptor
        self.name = name
        self.closes = false
    }

    /// Makes or empties a file; `name` stands in error messages instead of the path where it is given.
    public init(path: String, name: String? = nil) throws(RDFError) {
        let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard opened >= 0 else {
            throw RDFError(.file, "\(path): cannot be written: \(SystemMessage.latest)")
        }
        self.descriptor = opened
        self.name = name ?? path
        self.closes = true
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// Writes all the bytes; a pipe without a reader is an error of its own kind, if the process ignores SIGPIPE.
    public mutating func write(_ bytes: Span<UInt8>) throws(RDFError) {
        let failure = bytes.withUnsafeBufferPointer { Self.writeAll($0, to: descriptor) }
        switch failure {
        case 0: return
        case EPIPE: throw RDFError(.brokenPipe, "\(name): the reader has gone away")
        default:
            let advice = SystemMessage.isLackOfRoom(failure) ? "; make room there, or write elsewhere" : ""
            throw RDFError(.file, "\(name): cannot be written: \(SystemMessage.text(of: failure))\(advice)")
        }
    }

    /// Writes every byte, across interruptions and short writes; returns 0 or the number of the system's error.
    private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
        guard let base = bytes.baseAddress else { return 0 }
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, base + done, bytes.count - done)
            if count > 0 {
                done += count
            } else if count == 0 {
                return ENOSPC
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
