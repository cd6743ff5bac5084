/// Bytes on their way to a sink: a block of memory that grows and is emptied, never freed before the end.
///
/// Appending is the innermost work of every writer, so it is done on raw memory: one check of room, one copy.
struct OutputBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// The number of bytes held.
    private(set) var count = 0
    /// Where the bytes begin that may still be changed, or -1.
    private var mark = -1

    /// Makes a buffer with room for a number of bytes.
    init(capacity: Int = 1 << 17) {
        self.base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// The bytes held, valid until the next change.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Whether there is enough to be worth a call of the sink.
    @inline(__always)
    var isFull: Bool { count >= 1 << 16 }

    /// The bytes that will not change any more.
    var settled: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: mark < 0 ? count : mark) }

    /// Forgets the settled bytes and keeps the room.
    mutating func removeSettled() {
        let kept = mark < 0 ? 0 : count - mark
        if kept > 0 { base.update(from: base + mark, count: kept) }
        if mark > 0 { mark = 0 }
        count = kept
    }

    /// Keeps what follows changeable.
    mutating func setMark() { mark = count }

    /// Lets everything settle.
    mutating func clearMark() { mark = -1 }

    /// Puts a byte before what follows the mark, and lets everything settle.
    mutating func insertAtMark(_ byte: UInt8) {
        guard mark >= 0 else { return }
        reserve(1)
        (base + mark + 1).update(from: base + mark, count: count - mark)
        base[mark] = byte
        count += 1
        mark = -1
    }

    /// Forgets the bytes from a position on.
    mutating func truncate(to position: Int) { count = min(count, position) }

    /// Forgets everything and keeps the room.
    mutating func removeAll() {
        count = 0
        mark = -1
    }

    /// Makes sure of room for more bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: base, count: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    /// Appends a run of bytes.
    @inline(__always)
    mutating func append(_ run: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        (base + count).update(from: run, count: length)
        count += length
    }

    /// Appends a slice of bytes.
    @inline(__always)
    mutating func append(_ slice: ByteSlice) { append(slice.start, count: slice.count) }

    /// Appends a constant.
    @inline(__always)
    mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }

    /// Appends bytes.
    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append(ByteSlice(buffer: $0)) }
    }

    /// Appends a string's UTF-8.
    mutating func append(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }
}
