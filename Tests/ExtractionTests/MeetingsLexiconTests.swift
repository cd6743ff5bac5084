import Facts
import Reference
import Testing

@testable import Extraction

/// The table of meetings and the program know the same frames and classes of words.
@Suite struct MeetingsLexiconTests {
    private let rows = ReferenceTables.standard.meetings.rows

    @Test func `every frame has verbs, and every verb a frame`() {
        let frames = Set(rows.filter { $0.wordClass == "verb" }.compactMap(\.frame))
        #expect(frames == Set(MeetingFrame.all.map(\.name)))
    }

    @Test func `a verb has the kind of its frame`() {
        for row in rows where row.wordClass == "verb" {
            #expect(row.frame.flatMap(MeetingFrame.named)?.kind.rawValue == row.kind, "\(row.term)")
        }
    }

    @Test func `every class of words is read, and none is empty`() {
        let known = Set(MeetingLexicon.WordClass.allCases.map(\.rawValue))
        let told = Set(rows.map(\.wordClass)).subtracting(["verb", "noun", "name", "mood", "predicate", "modifier"])
        #expect(told == known)
    }

    @Test func `no word stands twice in a class`() {
        #expect(Set(rows.map { $0.term + "\t" + $0.wordClass }).count == rows.count)
    }
}
