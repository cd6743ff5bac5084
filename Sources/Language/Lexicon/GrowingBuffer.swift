/// Values without references in memory that only grows, for the loops in which an array's checks would cost most.
///
/// Indexes are not checked; whoever holds the buffer alone may use it.
final class GrowingBuffer<Element: BitwiseCopyable> {
    private(set) var start: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    /// Makes an empty buffer.
    init() {
        capacity = 64
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// Adds an element at the end.
    func append(_ element: Element) {
        if count == capacity { reserve(capacity * 2) }
        (start + count).initialize(to: element)
        count += 1
    }

    /// Makes room for so many elements in all.
    func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.update(from: start, count: count)
        start.deallocate()
        (start, capacity) = (larger, wanted)
    }

    /// Sets the count; elements beyond the old one have any value.
    func resize(_ wanted: Int) {
        reserve(wanted)
        count = wanted
    }

    /// Forgets all elements and keeps the memory.
    func removeAll() { count = 0 }

    subscript(index: Int) -> Element {
        get { start[index] }
        set { start[index] = newValue }
    }
}
