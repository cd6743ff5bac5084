/// A diagram that Graphviz could not lay out or write.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The step that failed.
    public enum Code: String, Sendable, CaseIterable {
        case unreadable, layout, rendering, timeout, child
    }

    /// The step that failed.
    public var code: Code
    /// What happened and what to do, in one sentence; holds Graphviz's own words where it said any.
    public var message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
