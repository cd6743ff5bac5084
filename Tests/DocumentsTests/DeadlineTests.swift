import Synchronization
import Testing

@testable import Documents

@Suite struct DeadlineTests {
    /// A clock that strikes at some look.
    final class Clock: Sendable {
        private let looks = Atomic(0)
        private let last: Int

        init(strikingAt look: Int) { last = look }

        var count: Int { looks.load(ordering: .relaxed) }

        func deadline() -> Deadline {
            Deadline { [self] in looks.add(1, ordering: .relaxed).newValue >= last }
        }
    }

    @Test func `a deadline without a moment never passes`() throws {
        for _ in 0..<3 { try Deadline().check() }
        #expect(
            Deadline.never { deadline throws(DeadlinePassed) in
                try deadline.check()
                return "done"
            } == "done")
    }

    @Test func `a moment in the past has passed, one far ahead has not`() throws {
        #expect(throws: DeadlinePassed.self) { try Deadline(after: .seconds(-1)).check() }
        try Deadline(after: .seconds(100_000)).check()
    }

    @Test func `work ends at the look at which the clock strikes`() {
        let clock = Clock(strikingAt: 3)
        let deadline = clock.deadline()
        #expect(throws: DeadlinePassed.self) { while true { try deadline.check() } }
        #expect(clock.count == 3)
    }

    @Test func `short steps look at the clock once in 64`() throws {
        let clock = Clock(strikingAt: .max)
        let deadline = clock.deadline()
        for step in 0..<640 { try deadline.check(at: step) }
        #expect(clock.count == 10)
    }
}
