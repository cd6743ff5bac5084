/// A moment at which work on a document is given up. Stages look at it between paragraphs and between one another.
package struct Deadline: Sendable {
    private let instant: ContinuousClock.Instant?

    /// The moment some time from now; nil for never.
    package init(after limit: Duration? = nil) { instant = limit.map { ContinuousClock.now + $0 } }

    /// Throws where the moment has passed.
    package func check() throws(DeadlinePassed) {
        if let instant, ContinuousClock.now >= instant { throw DeadlinePassed() }
    }
}

/// Says that the time for a document is over.
package struct DeadlinePassed: Error {}
