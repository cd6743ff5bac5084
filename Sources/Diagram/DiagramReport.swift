/// What a diagram shows and what it leaves out.
public struct DiagramReport: Hashable, Sendable {
    /// Things of one type that could have been drawn.
    public struct Count: Hashable, Sendable {
        /// In the plural: "people", "meetings".
        public var type: String
        /// What is in the picture.
        public var drawn: Int
        /// What passed the filters.
        public var total: Int

        /// Makes a count.
        public init(type: String, drawn: Int, total: Int) {
            self.type = type
            self.drawn = drawn
            self.total = total
        }
    }

    /// One for each type that the view draws.
    public var counts: [Count]
    /// The lines, unseen ones included.
    public var edges: Int
    /// What lays it out.
    public var engine: LayoutEngine
    /// Sentences for the user: what was left out and why, and which simpler layout was chosen.
    public var notes: [String]
    /// Those of the notes that tell which simpler layout was chosen and why.
    public var layoutNotes: [String]

    /// Makes a report.
    public init(
        counts: [Count], edges: Int, engine: LayoutEngine, notes: [String], layoutNotes: [String] = []
    ) {
        self.counts = counts
        self.edges = edges
        self.engine = engine
        self.notes = notes
        self.layoutNotes = layoutNotes
    }

    /// Whether something that passed the filters is not drawn.
    public var isPartial: Bool { counts.contains { $0.drawn < $0.total } }
}
