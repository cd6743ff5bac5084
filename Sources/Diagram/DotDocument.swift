/// A diagram before its layout: DOT text that Graphviz's own command accepts, and what it shows.
public struct DotDocument: Hashable, Sendable {
    /// In the DOT language, UTF-8.
    public var text: String
    public var report: DiagramReport

    /// Makes a document.
    public init(text: String, report: DiagramReport) {
        self.text = text
        self.report = report
    }
}
