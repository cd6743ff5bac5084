#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// An open file, or standard input, read in pieces; closed when it is let go.
package final class ByteStream {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Opens a file, `-` for standard input; nil where it cannot be opened (see `lastFault`).
    package init?(path: String) {
        let opened = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        // Before the object is whole, so that no close of a bad descriptor hides the fault.
        guard opened >= 0 else { return nil }
        descriptor = opened
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// What the system says of the call that failed last.
    package static var lastFault: String { String(cString: strerror(errno)) }

    /// All bytes, but not many more than the limit; nil where reading fails.
    package func readAll(limit: Int) -> [UInt8]? {
        while !isAtEnd, buffer.count <= limit {
            guard fill() else { return nil }
        }
        return buffer
    }

    /// What a line is.
    package enum Line {
        case bytes([UInt8])
        /// Longer than the limit; it was passed over.
        case tooLong(Int)
        case fault
    }

    /// The next line without its end, or nil after the last.
    package func nextLine(limit: Int) -> Line? {
        var skipped = 0
        var scanned = start
        while true {
            if let end = buffer[scanned...].firstIndex(of: 0x0A) {
                return line(endingAt: end, next: end + 1, skipped, limit)
            }
            scanned = buffer.count
            if buffer.count - start > limit {
                skipped += buffer.count - start
                (buffer, start, scanned) = ([], 0, 0)
            }
            if isAtEnd {
                guard start < buffer.count || skipped > 0 else { return nil }
                return line(endingAt: buffer.count, next: buffer.count, skipped, limit)
            }
            if start > 0 {
                buffer.removeFirst(start)
                scanned -= start
                start = 0
            }
            guard fill() else { return .fault }
        }
    }

    private func line(endingAt end: Int, next: Int, _ skipped: Int, _ limit: Int) -> Line {
        defer { start = next }
        let length = skipped + end - start
        if length > limit { return .tooLong(length) }
        let isCRLF = end > start && buffer[end - 1] == 0x0D
        return .bytes(Array(buffer[start..<(isCRLF ? end - 1 : end)]))
    }

    /// Reads one more piece; false where reading fails.
    private func fill() -> Bool {
        let size = 1 << 16
        var isRead = true
        let piece = [UInt8](unsafeUninitializedCapacity: size) { target, count in
            let result = read(descriptor, target.baseAddress, size)
            isRead = result >= 0
            count = max(0, result)
        }
        if piece.isEmpty { isAtEnd = true }
        buffer += piece
        return isRead
    }
}
