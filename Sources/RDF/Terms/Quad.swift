/// A triple in a graph: the default graph where `graph` is nil.
public struct Quad: Hashable, Sendable {
    /// An IRI or a blank node.
    public let subject: Term
    /// An IRI.
    public let predicate: Term
    /// Any term.
    public let object: Term
    /// An IRI or a blank node, or nil for the default graph.
    public let graph: Term?

    /// Makes a quad; nothing is checked before it is written.
    public init(_ subject: Term, _ predicate: Term, _ object: Term, graph: Term? = nil) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.graph = graph
    }
}
