public import Facts
public import KnowledgeGraph

/// A decision on whether two clusters of mentions are one thing, with its reasons.
public struct Judgement: Hashable, Sendable {
    /// What was decided.
    public enum Verdict: String, Sendable, CaseIterable {
        case same, different, unsure
    }

    /// One side: an entity of one document that stands for its cluster.
    public struct Side: Hashable, Sendable {
        /// The document's id.
        public var document: String
        /// The entity.
        public var entity: LocalID<Entity>
        /// The name for people.
        public var name: String
        /// The node it became.
        public var node: EntityID
    }

    /// Whether the two are one.
    public var verdict: Verdict
    /// 0 to 1: how sure it is that they are one thing.
    public var score: Double
    /// At least one, the weightiest first.
    public var reasons: [String]
    /// The first of the two.
    public var left: Side
    /// The second of the two.
    public var right: Side
}

/// A decision between two units before the nodes are known.
struct Link: Sendable {
    var verdict: Judgement.Verdict
    var score: Double
    var reasons: [String]
    var left: Int
    var right: Int
}
