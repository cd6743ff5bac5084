/// Floats at an address that is a multiple of 64 bytes, as the kernels like them; owned by this object.
final class FloatBuffer: @unchecked Sendable {
    /// The first float. Whoever holds the buffer alone may write.
    private(set) var start: UnsafeMutablePointer<Float>
    private(set) var count: Int

    /// Makes a buffer of zeros.
    init(count: Int) {
        start = Self.allocate(count)
        self.count = count
    }

    deinit { UnsafeMutableRawPointer(start).deallocate() }

    /// Makes room for at least `count` floats; the contents are lost where it has to grow.
    func reserve(_ count: Int) {
        guard count > self.count else { return }
        UnsafeMutableRawPointer(start).deallocate()
        start = Self.allocate(count)
        self.count = count
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
        let start = raw.bindMemory(to: Float.self, capacity: max(count, 16))
        start.initialize(repeating: 0, count: max(count, 16))
        return start
    }
}
