public import KnowledgeGraph

/// What a name leads to.
public struct NameMatch: Hashable, Sendable {
    /// How a name was recognised, the surest first.
    public enum Manner: Int, Sendable, CaseIterable, Comparable {
        /// The node's IRI.
        case iri
        /// The node's name, or another name seen of it, marks and case aside.
        case name
        /// Some of its words: a surname, a given name.
        case part
        /// Another transliteration of it.
        case transliteration
        /// With slips of the pen.
        case misspelling
        /// Too far off to be taken for it.
        case resemblance

        /// The surer is less.
        public static func < (a: Manner, b: Manner) -> Bool { a.rawValue < b.rawValue }
    }

    /// A node that a name may mean.
    public struct Candidate: Hashable, Sendable {
        /// The node.
        public var entity: EntityID
        /// How it was recognised.
        public var manner: Manner
        /// The number of slips, for misspellings and resemblances; else 0.
        public var distance: Int
    }

    /// The name as it was given.
    public var query: String
    /// Those that the name may mean equally well, by IRI: none where it is unknown, several where it is ambiguous.
    public var candidates: [Candidate]
    /// Where there are none: those with the nearest names, the nearest first; at most five.
    public var nearest: [Candidate]

    /// The node, where there is exactly one.
    public var entity: EntityID? { candidates.count == 1 ? candidates[0].entity : nil }
    /// Whether several answer equally well.
    public var isAmbiguous: Bool { candidates.count > 1 }
}
