internal import Glibc

/// A window on a document: the bytes at hand, more on demand, and the count of lines for error messages.
///
/// A zero byte and some room follow the last byte at hand, so that scanners stop there without a check, and may load
/// whole words. What they find there is true only if the document ends there too; else they refill and try again.
struct InputBuffer: ~Copyable {
    /// The next byte to read.
    var cursor: UnsafePointer<UInt8>
    /// The end of the bytes at hand.
    private(set) var limit: UnsafePointer<UInt8>
    /// Whether the document ends at `limit`.
    private(set) var isAtEnd = false
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var source: ByteSource
    /// The number of line feeds before `storage`, and of scalars between the last one and it.
    private var lines = 0
    private var columns = 0

    /// How many bytes stay before the cursor for the excerpts in messages.
    private static var history: Int { 160 }
    private static var padding: Int { 32 }

    init(_ source: consuming ByteSource, capacity: Int) {
        self.source = source
        self.capacity = capacity
        storage = .allocate(capacity: capacity + Self.padding)
        storage.initialize(repeating: 0, count: capacity + Self.padding)
        cursor = UnsafePointer(storage)
        limit = UnsafePointer(storage)
    }

    deinit { storage.deallocate() }

    /// The document's name.
    var name: String { source.name }

    /// Whether what was scanned up to a place might go on otherwise after more bytes.
    @inline(__always)
    func isUncertain(at place: UnsafePointer<UInt8>) -> Bool { place + 8 > limit && !isAtEnd }

    /// Reads more bytes after those at hand; every pointer into the window is void afterwards, the cursor is moved.
    mutating func refill() throws(RDFError) {
        let start = max(UnsafePointer(storage), cursor - min(Self.history, cursor - UnsafePointer(storage)))
        let kept = limit - start
        let before = cursor - start
        if start > UnsafePointer(storage) { count(before: start) }
        if kept * 2 > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
            larger.update(from: start, count: kept)
            storage.deallocate()
            storage = larger
            capacity *= 2
        } else {
            storage.update(from: start, count: kept)
        }
        cursor = UnsafePointer(storage + before)
        let length = try source.read(into: storage + kept, count: capacity - kept)
        isAtEnd = length == 0
        limit = UnsafePointer(storage + kept + length)
        (storage + kept + length).update(repeating: 0, count: Self.padding)
    }

    /// Skips a byte order mark at the very start.
    mutating func skipByteOrderMark() throws(RDFError) {
        while limit - cursor < 3, !isAtEnd { try refill() }
        guard limit - cursor >= 3 else { return }
        if cursor[0] == 0xEF, cursor[1] == 0xBB, cursor[2] == 0xBF { cursor += 3 }
    }
}

// MARK: - Locations

extension InputBuffer {
    /// Counts the lines of bytes that are about to be forgotten.
    private mutating func count(before place: UnsafePointer<UInt8>) {
        var next = UnsafePointer(storage)
        while next < place, let found = memchr(next, 0x0A, place - next) {
            lines += 1
            columns = 0
            next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        }
        columns += Self.scalars(next, place)
    }

    private static func scalars(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        var (count, next) = (0, start)
        while next < end {
            if next.pointee & 0xC0 != 0x80 { count += 1 }
            next += 1
        }
        return count
    }

    /// Makes the error for a fault found while scanning the window.
    func error(_ fault: Fault) -> RDFError {
        let first = UnsafePointer(storage)
        let place = min(max(first, fault.place), limit)
        var (line, start, column) = (lines + 1, first, columns)
        var next = first
        while next < place, let found = memchr(next, 0x0A, place - next) {
            line += 1
            column = 0
            next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
            start = next
        }
        let isCut = start == first && columns > 0
        column += Self.scalars(start, place) + 1
        let (excerpt, caret) = excerpt(from: start, isCut: isCut, around: place)
        let location = RDFError.Location(
            document: name, line: line, column: column, excerpt: excerpt, caret: caret)
        return RDFError(fault.code, fault.message, at: location)
    }

    /// The line around a place, at most some 120 scalars of it, and the number of scalars before the place.
    private func excerpt(
        from lineStart: UnsafePointer<UInt8>, isCut: Bool, around place: UnsafePointer<UInt8>
    ) -> (text: String, caret: Int) {
        var (start, isCut) = (lineStart, isCut)
        if place - start > 80 {
            start = place - 80
            isCut = true
        }
        while start < place, start.pointee & 0xC0 == 0x80 { start += 1 }
        var end = place
        while end < limit, end.pointee != 0x0A, end.pointee != 0x0D, end - place < 40 { end += 1 }
        while end < limit, end > place, end.pointee & 0xC0 == 0x80 { end -= 1 }
        let before = Self.visible(ByteSlice(start, count: place - start))
        let after = Self.visible(ByteSlice(place, count: end - place))
        let isOpen = end < limit && end.pointee != 0x0A && end.pointee != 0x0D
        let text = (isCut ? "…" : "") + before + after + (isOpen ? "…" : "")
        return (text, before.unicodeScalars.count + (isCut ? 1 : 0))
    }

    /// Text in which every control character, and so every tab, is a space, so that the caret stands where it should.
    private static func visible(_ bytes: ByteSlice) -> String {
        var text = String.UnicodeScalarView()
        for scalar in bytes.text.unicodeScalars {
            text.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return String(text)
    }
}
