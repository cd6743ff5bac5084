import Facts
import TestSupport
import Testing

@testable import Extraction

/// The indexes that spare comparing everything with everything.
@Suite struct IndexTests {
    @Test(arguments: 0..<20)
    func `a number goes to its place in a sorted list, once`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let numbers = (0..<30).map { _ in Int.random(in: 0..<20, using: &generator) }
        var list: [Int] = []
        for number in numbers { list.insertSorted(number) }
        #expect(list == Set(numbers).sorted())
    }

    @Test(arguments: 0..<20)
    func `the mentions that begin in a range of tokens are those that a search finds`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let starts = (0..<10).map { _ in Int.random(in: 0..<20, using: &generator) }.sorted()
        let table = MentionTable(
            starts.map { DraftMention(tokens: $0..<$0 + 1, head: $0, kind: .person, form: .name) }, tokenCount: 20)
        let range = Int.random(in: 0..<10, using: &generator)..<Int.random(in: 10..<21, using: &generator)
        #expect(Array(table.indices(in: range)) == starts.indices.filter { range.contains(starts[$0]) })
    }

    @Test(arguments: [
        ("ebeling", "ebeling", 0), ("ebeling", "ebelin", 1), ("ebeling", "ebelling", 1), ("ebeling", "ebelign", 1),
        ("ebeling", "abeling", 1), ("ebeling", "ebelnig", 1), ("ebeling", "beeling", 1), ("ebeling", "abelign", 2),
        ("ebeling", "belin", 2), ("aab", "ab", 1), ("abab", "baba", 2), ("ebeling", "gnilebe", 7), ("", "a", 1),
    ])
    func `slips of the pen are counted as edits`(_ a: String, _ b: String, _ edits: Int) {
        for allowed in 1...2 {
            #expect(PersonName.isOneSlipApart(a, b, allowed: allowed) == (edits <= allowed))
            #expect(PersonName.isOneSlipApart(b, a, allowed: allowed) == (edits <= allowed))
        }
    }

    @Test func `of offices those whose holders stand nearest are looked at`() {
        func phrase(_ place: Int, _ level: String = "minister") -> OfficePhrase {
            OfficePhrase(
                title: place..<place + 1, outer: place..<place + 1, head: place, role: level, level: level,
                status: .current, isPlural: false, isDefinite: true)
        }
        var offices = AttachedOffices((0..<300).map { (phrase($0 * 10), $0 * 10 + 1) })
        offices.insert((phrase(7, "monarch"), 8))
        #expect(offices.near(phrase(1500)).map(\.holder) == (50..<250).map { $0 * 10 + 1 })
        #expect(offices.near(phrase(0)).map(\.holder) == (0..<100).map { $0 * 10 + 1 })
        #expect(offices.near(phrase(20, "generic-leader")).map(\.holder) == [8])
        #expect(offices.near(phrase(20, "judge")).isEmpty)
    }
}
