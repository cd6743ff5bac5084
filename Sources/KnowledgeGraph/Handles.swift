/// The index of an item in one of the graph's lists; distinct for each kind of item.
public struct Handle<Item>: Hashable, Sendable {
    /// The index as it is stored.
    public let rawValue: UInt32

    /// Makes the handle of the item at an index.
    public init(_ index: Int) { self.rawValue = UInt32(index) }

    /// The index in the graph's list.
    @inlinable public var index: Int { Int(rawValue) }
}

extension Handle: Comparable {
    /// Whether one comes before the other.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Handles of the graph's lists.
public typealias DocumentID = Handle<DocumentNode>
/// The handle of an entity.
public typealias EntityID = Handle<EntityNode>
/// The handle of an office.
public typealias OfficeID = Handle<OfficeNode>
/// The handle of a tenure.
public typealias TenureID = Handle<TenureNode>
/// The handle of a meeting.
public typealias MeetingID = Handle<MeetingNode>
/// The handle of a statement.
public typealias StatementID = Handle<StatementNode>
