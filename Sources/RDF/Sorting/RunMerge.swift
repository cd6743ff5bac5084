internal import Glibc

/// The merging of sorted runs.
enum RunMerge {
    /// A run and its current record.
    private final class Cursor {
        private var input: InputBuffer
        private var length = 0

        init(_ run: SortedRun) { input = InputBuffer(run.source, capacity: 1 << 17) }

        /// The current record, valid until the next is asked for.
        var record: ByteSlice { ByteSlice(input.cursor, count: length) }

        /// Goes on to the next record; false at the end.
        func advance() throws(RDFError) -> Bool {
            input.cursor += length
            while true {
                let rest = input.limit - input.cursor
                if let found = memchr(input.cursor, 0x0A, rest) {
                    length = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - input.cursor + 1
                    return true
                }
                if input.isAtEnd { return false }
                try input.refill()
            }
        }
    }

    /// Calls `body` with every record of the runs in order, once where it is repeated.
    static func forEachDistinct(
        in runs: [SortedRun], _ body: (ByteSlice) throws(RDFError) -> Void
    ) throws(RDFError) {
        var heap: [Cursor] = []
        for run in runs {
            let cursor = Cursor(run)
            if try cursor.advance() { heap.append(cursor) }
        }
        heap.sort { precedes($0.record, $1.record) }
        var last = OutputBuffer(capacity: 1 << 12)
        while let first = heap.first {
            if !(first.record == last.slice) {
                try body(first.record)
                last.removeAll()
                last.append(first.record)
            }
            if try !first.advance() {
                heap.swapAt(0, heap.count - 1)
                heap.removeLast()
            }
            sink(&heap)
        }
    }

    /// Restores the heap's order after its first element has changed.
    private static func sink(_ heap: inout [Cursor]) {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if precedes(heap[child].record, heap[least].record) { least = child }
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    @inline(__always)
    private static func precedes(_ left: ByteSlice, _ right: ByteSlice) -> Bool {
        let order = memcmp(left.start, right.start, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }
}
