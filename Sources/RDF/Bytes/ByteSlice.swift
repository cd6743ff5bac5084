internal import Glibc

/// A run of bytes that somebody else keeps alive; it must not outlive the call that it is passed to.
///
/// The readers' terms are slices of the input or of a scratch buffer, so that a triple goes from reader to writer
/// without an allocation.
struct ByteSlice {
    /// The first byte; readable even where the slice is empty.
    let start: UnsafePointer<UInt8>
    /// The number of bytes.
    let count: Int

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    @inline(__always)
    init(_ text: StaticString) {
        self.init(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// The slice of no bytes.
    static var empty: ByteSlice { ByteSlice("" as StaticString) }

    @inline(__always)
    subscript(index: Int) -> UInt8 { start[index] }

    /// The bytes from an index on.
    @inline(__always)
    func dropFirst(_ length: Int) -> ByteSlice { ByteSlice(start + length, count: count - length) }

    /// The bytes before an index.
    @inline(__always)
    func prefix(_ length: Int) -> ByteSlice { ByteSlice(start, count: length) }

    @inline(__always)
    static func == (left: ByteSlice, right: ByteSlice) -> Bool {
        left.count == right.count && memcmp(left.start, right.start, left.count) == 0
    }

    /// Whether the slice begins with another.
    @inline(__always)
    func hasPrefix(_ other: ByteSlice) -> Bool {
        count >= other.count && memcmp(start, other.start, other.count) == 0
    }

    /// The bytes as a buffer.
    @inline(__always)
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The bytes as text, for messages and for terms that a user takes.
    var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
}

extension ByteSlice {
    /// A slice of a buffer.
    @inline(__always)
    init(buffer: UnsafeBufferPointer<UInt8>) {
        guard let start = buffer.baseAddress else {
            self = .empty
            return
        }
        self.init(start, count: buffer.count)
    }
}
