/// Multikey quicksort with eight bytes of each string at hand (Bentley and Sedgewick 1997; Ng and Kakehi 2007).
///
/// The long beginnings that IRIs share are passed over a word at a time, and most comparisons touch no string at all.
enum RecordSorting {
    typealias Entry = RecordStore.Entry
    typealias Entries = UnsafeMutableBufferPointer<Entry>

    /// A stretch of entries that agree in their first `depth` bytes.
    private struct Stretch {
        let low: Int
        let high: Int
        let depth: Int
        let hasKeys: Bool
    }

    /// Sorts the records, each of which ends with a line feed.
    static func sort(_ entries: Entries) {
        var stack = [Stretch(low: 0, high: entries.count, depth: 0, hasKeys: false)]
        while let stretch = stack.popLast() {
            let count = stretch.high - stretch.low
            if count < 2 { continue }
            if !stretch.hasKeys { load(entries, stretch) }
            if count <= 12 {
                sortFew(entries, stretch)
            } else {
                partition(entries, stretch, &stack)
            }
        }
    }

    /// The eight bytes of a record from a depth on, as a number that sorts as they do; what follows its end is zero.
    @inline(__always)
    private static func key(_ start: UnsafePointer<UInt8>, _ depth: Int) -> UInt64 {
        let word = ByteScan.word(at: start + depth)
        let found = ByteScan.bytes(word, equal: 0x0A)
        if found == 0 { return word.byteSwapped }
        let kept = found.trailingZeroBitCount + 1
        let mask: UInt64 = kept >= 64 ? .max : (1 << UInt64(kept)) - 1
        return (word & mask).byteSwapped
    }

    /// Whether a key holds the end of its record; only such keys have a byte below a space.
    @inline(__always)
    private static func isLast(_ key: UInt64) -> Bool { ByteScan.bytes(key, equal: 0x0A) != 0 }

    private static func load(_ entries: Entries, _ stretch: Stretch) {
        for index in stretch.low..<stretch.high {
            entries[index].key = key(entries[index].start, stretch.depth)
        }
    }

    private static func sortFew(_ entries: Entries, _ stretch: Stretch) {
        for index in stretch.low + 1..<stretch.high {
            let entry = entries[index]
            var place = index
            while place > stretch.low, precedes(entry, entries[place - 1], stretch.depth) {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }

    @inline(__always)
    private static func precedes(_ left: Entry, _ right: Entry, _ depth: Int) -> Bool {
        if left.key != right.key { return left.key < right.key }
        var (first, second, depth) = (left.key, right.key, depth)
        while first == second, !isLast(first) {
            depth += 8
            first = key(left.start, depth)
            second = key(right.start, depth)
        }
        return first < second
    }

    private static func partition(_ entries: Entries, _ stretch: Stretch, _ stack: inout [Stretch]) {
        let pivot = pivot(entries, stretch)
        var (less, index, more) = (stretch.low, stretch.low, stretch.high)
        while index < more {
            let key = entries[index].key
            if key < pivot {
                entries.swapAt(less, index)
                less += 1
                index += 1
            } else if key > pivot {
                more -= 1
                entries.swapAt(index, more)
            } else {
                index += 1
            }
        }
        stack.append(Stretch(low: stretch.low, high: less, depth: stretch.depth, hasKeys: true))
        stack.append(Stretch(low: more, high: stretch.high, depth: stretch.depth, hasKeys: true))
        if !isLast(pivot) {
            stack.append(Stretch(low: less, high: more, depth: stretch.depth + 8, hasKeys: false))
        }
    }

    /// The median of nine keys spread over the stretch.
    private static func pivot(_ entries: Entries, _ stretch: Stretch) -> UInt64 {
        let step = (stretch.high - stretch.low) / 9
        func median(_ first: Int) -> UInt64 {
            let (one, two, three) = (entries[first].key, entries[first + step].key, entries[first + 2 * step].key)
            return max(min(one, two), min(max(one, two), three))
        }
        let (one, two, three) = (
            median(stretch.low), median(stretch.low + 3 * step), median(stretch.low + 6 * step)
        )
        return max(min(one, two), min(max(one, two), three))
    }
}
