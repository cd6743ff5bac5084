/// The identity of an item inside one record: its index in the record's list, written with a letter (`e0`, `m12`).
public struct LocalID<Item>: Hashable, Sendable {
    /// From 0.
    public let index: Int

    /// Makes the id of the item at an index.
    public init(_ index: Int) { self.index = index }
}

extension LocalID: Comparable {
    /// Whether a day comes before another.
    public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
