internal import Facts
internal import KnowledgeGraph

/// A line of the drawn network: every relation of one sort between two nodes.
struct NetworkLink: Sendable {
    /// The sort, which is also the line's class in the page.
    enum Sort: String, Sendable, CaseIterable, Comparable {
        case met, tenure, party, part
        case supports, criticises, speaks

        static func < (a: Sort, b: Sort) -> Bool { a.rawValue < b.rawValue }

        /// The length that the layout aims at, in inches.
        var length: Double {
            switch self {
            case .met: 1.3
            case .tenure, .part: 0.9
            case .party: 1.4
            case .supports, .criticises, .speaks: 1.9
            }
        }

        /// Whether the line leads from one who speaks to what is spoken of.
        var isDirected: Bool { self == .supports || self == .criticises || self == .speaks }
    }

    /// A node that stands for a gathering of three or more, or an entity.
    enum End: Hashable, Comparable, Sendable {
        case entity(Int)
        case meeting(Int)
    }

    /// What a line stands for: the graph's lists by their letter in the page's data.
    struct Item: Hashable, Comparable, Sendable {
        /// `m` meeting, `s` statement, `t` tenure, `a` agreement, `p` part of.
        var list: Character
        var index: Int

        static func < (a: Item, b: Item) -> Bool { (a.list, a.index) < (b.list, b.index) }
    }

    struct Key: Hashable, Comparable, Sendable {
        var from: End
        var to: End
        var sort: Sort

        static func < (a: Key, b: Key) -> Bool { (a.from, a.to, a.sort) < (b.from, b.to, b.sort) }
    }

    var key: Key
    /// At least one, sorted.
    var items: [Item]
    /// Whether all of it is about meetings that did not take place.
    var isDashed: Bool
}
