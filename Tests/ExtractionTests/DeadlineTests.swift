import Documents
import Facts
import Language
import Synchronization
import Testing

@testable import Extraction

/// Extraction looks at its deadline on all its ways, so that a document that takes too long is given up inside it.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct DeadlineTests {
    /// A clock that strikes at some look.
    final class Clock: Sendable {
        private let looks = Atomic(0)
        private let last: Int

        init(strikingAt look: Int = .max) { last = look }

        var count: Int { looks.load(ordering: .relaxed) }

        var deadline: Deadline { Deadline { [self] in looks.add(1, ordering: .relaxed).newValue >= last } }
    }

    /// A text in which every stage has something to do, so many times.
    static func document(_ count: Int) throws -> AnnotatedDocument {
        let piece = """
            President Zoe Kerenski of Estland met Otto Loris, the foreign minister of Ruritania, in Brenlow on 3 May 2031. “We agree,” \
            she said. “It is late.” The minister was adamant that the grain deal between the Harbour Union (HU) and Estland had \
            failed. According to Loris, “it will pass.” The president told him that she was glad.
            """
        return try StatementReader.tree(of: Array(repeating: piece, count: count).joined(separator: "\n")).document
    }

    @Test func `a deadline in the past gives up at once`() throws {
        let document = try Self.document(1)
        #expect(throws: DeadlinePassed.self) {
            try Extractor().findings(in: document, by: Deadline(after: .seconds(-1)))
        }
    }

    @Test func `extraction is given up at whatever look the clock strikes`() throws {
        let document = try Self.document(1)
        let whole = Clock()
        _ = try Extractor().findings(in: document, by: whole.deadline)
        for look in 1...whole.count {
            let clock = Clock(strikingAt: look)
            #expect(throws: DeadlinePassed.self) { try Extractor().findings(in: document, by: clock.deadline) }
            #expect(clock.count == look)
        }
    }

    @Test func `the longer the document, the more often extraction looks`() throws {
        let counts = try [5, 10, 20].map { size in
            let clock = Clock()
            _ = try Extractor().findings(in: try Self.document(size), by: clock.deadline)
            return clock.count
        }
        #expect(counts[0] > 5 * 20)
        #expect(counts[1] - counts[0] > 5 * 20)
        #expect(abs((counts[2] - counts[1]) - 2 * (counts[1] - counts[0])) < counts[0] / 5)
    }

    @Test func `with all the time it takes extraction gives what it gives without a deadline`() throws {
        let document = try Self.document(2)
        #expect(try Extractor().findings(in: document, by: Clock().deadline) == Extractor().findings(in: document))
    }
}
