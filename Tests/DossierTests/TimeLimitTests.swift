import Synchronization
import Testing

@testable import Dossier

@Suite struct TimeLimitTests {
    /// Something that is waited for and may never come.
    final class Gate: Sendable {
        private let isOpen = Atomic(false)

        func open() { isOpen.store(true, ordering: .relaxed) }

        func wait() { while !isOpen.load(ordering: .relaxed) {} }
    }

    @Test func `work that looks at nothing and never ends is given up`() async {
        let gate = Gate()
        let value = await TimeLimit(duration: .milliseconds(20)).value { _ in
            gate.wait()
            return 1
        }
        #expect(value == nil)
        gate.open()
    }

    @Test func `others go on while more works are stuck than there are cores`() async {
        let gate = Gate()
        let limit = TimeLimit(duration: .milliseconds(20))
        for _ in 0..<8 {
            let value = await limit.value { _ in
                gate.wait()
                return 1
            }
            #expect(value == nil)
        }
        #expect(await TimeLimit(duration: .seconds(600)).value { _ in 2 } == 2)
        gate.open()
    }

    @Test func `work is told its deadline`() async {
        let value: Int? = await TimeLimit(duration: .milliseconds(1)).value { deadline throws(DeadlinePassed) in
            while true { try deadline.check() }
        }
        #expect(value == nil)
    }

    @Test func `without a limit work takes as long as it takes`() async {
        let value = await TimeLimit(duration: nil).value { deadline throws(DeadlinePassed) in
            try deadline.check()
            return "done"
        }
        #expect(value == "done")
    }
}
