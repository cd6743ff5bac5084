/// A moment at which work on a document is given up.
///
/// Work looks at it by itself: the language engine between batches of paragraphs, extraction in each loop over the
/// document's tokens, names or claims.
package struct Deadline: Sendable {
    private let isPassed: (@Sendable () -> Bool)?

    /// The moment some time from now; nil for never.
    package init(after limit: Duration? = nil) {
        isPassed = limit.map { limit in
            let instant = ContinuousClock.now + limit
            return { ContinuousClock.now >= instant }
        }
    }

    /// The moment from which on a function says so.
    package init(isPassed: @escaping @Sendable () -> Bool) { self.isPassed = isPassed }

    /// Throws where the moment has passed.
    package func check() throws(DeadlinePassed) {
        if let isPassed, isPassed() { throw DeadlinePassed() }
    }

    /// Throws where the moment has passed; for loops of short steps, of which only every 64th looks at the clock.
    package func check(at step: Int) throws(DeadlinePassed) {
        if step & 63 == 0 { try check() }
    }
}

extension Deadline {
    /// What work gives that has all the time it takes.
    package static func never<Value>(_ work: (Deadline) throws(DeadlinePassed) -> Value) -> Value {
        do {
            return try work(Deadline())
        } catch {
            preconditionFailure("a deadline that was never set has passed")
        }
    }
}

/// Says that the time for a document is over.
package struct DeadlinePassed: Error {}
