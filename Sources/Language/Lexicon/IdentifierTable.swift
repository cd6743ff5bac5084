/// A table from 64-bit identifiers, which are hashes already, to numbers: open addressing without a further hash.
struct IdentifierTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var valueOfZero: Int32?

    /// Makes a table for at most `capacity` identifiers.
    init(capacity: Int) {
        var size = 16
        while size * 2 < capacity * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    /// Sets the number of an identifier. No more identifiers may be inserted than the table was made for.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        guard key != 0 else {
            valueOfZero = value
            return
        }
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        values[slot] = value
    }

    /// The number of an identifier, or nil where it has none.
    subscript(key: UInt64) -> Int32? {
        guard key != 0 else { return valueOfZero }
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != key {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }
}
