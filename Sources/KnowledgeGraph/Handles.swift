/// The index of an item in one of the graph's lists; distinct for each kind of item.
public struct Handle<Item>: Hashable, Sendable {
    public let rawValue: UInt32

    /// Makes the handle of the item at an index.
    public init(_ index: Int) { self.rawValue = UInt32(index) }

    /// The index in the graph's list.
    public var index: Int { Int(rawValue) }
}

extension Handle: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Handles of the graph's lists.
public typealias DocumentID = Handle<DocumentNode>
public typealias EntityID = Handle<EntityNode>
public typealias OfficeID = Handle<OfficeNode>
public typealias TenureID = Handle<TenureNode>
public typealias MeetingID = Handle<MeetingNode>
public typealias StatementID = Handle<StatementNode>
