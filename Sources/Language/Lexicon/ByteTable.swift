import Glibc

/// A table from short byte strings to consecutive indexes, by open addressing; keys are compared byte by byte, since equal
/// Swift strings may differ in bytes.
struct ByteTable {
    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
    }

    private var entries: [Entry] = []
    private var storage: [UInt8] = []
    private var slots: [Int32]

    /// Makes an empty table.
    init() { slots = Array(repeating: -1, count: 1024) }

    /// The number of keys.
    var count: Int { entries.count }

    /// The bytes of all keys.
    var byteCount: Int { storage.count }

    /// The index of a key, or nil where it was never inserted.
    func index(of key: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
        let found = slots[slot(of: key, hash: hash)]
        return found < 0 ? nil : Int(found)
    }

    /// Adds a key that is not in the table; its index is the count before.
    mutating func insert(_ key: UnsafeRawBufferPointer, hash: UInt64) {
        if (entries.count + 1) * 2 > slots.count { grow() }
        slots[slot(of: key, hash: hash)] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: storage.count, count: key.count))
        storage.append(contentsOf: key)
    }

    private func slot(of key: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.count == key.count, holds(key, at: entry.start) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func holds(_ key: UnsafeRawBufferPointer, at start: Int) -> Bool {
        guard let wanted = key.baseAddress else { return true }
        return storage.withUnsafeBytes { stored in
            stored.baseAddress.map { memcmp($0 + start, wanted, key.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
