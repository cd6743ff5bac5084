/// A prefix and the namespace that it stands for.
public struct Prefix: Hashable, Sendable {
    /// The name before the colon; may be empty.
    public let name: String
    /// The beginning of the IRIs that the prefix shortens.
    public let namespace: String

    /// Makes a prefix.
    public init(_ name: String, _ namespace: String) {
        self.name = name
        self.namespace = namespace
    }
}
