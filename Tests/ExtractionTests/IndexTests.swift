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

    @Test(arguments: 0..<20)
    func `a token stands below those that a walk up the tree meets`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let tree = StatementsTotalityTests.randomTree(&generator)
        for index in 0..<tree.count {
            let above = (0..<tree.count).filter { tree.isInside(index, subtreeOf: $0) }
            #expect(above == ([index] + tree.ancestors(of: index)).sorted())
        }
    }

    @Test(arguments: [0, 1, 2, 3, 5, 6, 7, 100])
    func `of a list that goes on the last elements are kept`(_ count: Int) {
        var list = RecentList<Int>(reach: 3)
        for number in 0..<count {
            list.append(number)
            #expect(list.elements.startIndex <= 3)
        }
        #expect(Array(list.elements) == (0..<count).suffix(3))
    }

    @Test func `of the people who share a name the latest are looked at`() throws {
        var index = PeopleIndex()
        for number in 0..<1000 {
            index.note(try #require(PersonName(["Given\(number)", "Lorne"])), of: number)
            index.note(try #require(PersonName(["Lorne"])), of: number)
        }
        #expect(Array(index.recent) == Array(900..<1000))
        #expect(index.bearing(try #require(PersonName(["Lorne"]))) == Array(900..<1000))
        index.note(try #require(PersonName(["Lorne"])), of: 3)
        #expect(index.bearing(try #require(PersonName(["Anna", "Lorne"]))) == [3] + Array(901..<1000))
        #expect(index.bearing(try #require(PersonName(["Brask"]))).isEmpty)
    }

    @Test func `a name gives the endings that surnames with particles may be, however long it is`() throws {
        func name(_ text: String) throws -> FoundName {
            let words = text.split(separator: " ").map(String.init)
            return FoundName(
                tokens: 0..<words.count, form: .name, identity: .person(try #require(PersonName(words))))
        }
        let long = try name((0..<1000).map { "Word\($0 % 7)x" }.joined(separator: " ") + " El Sonni")
        #expect(NameClusters.endings(of: [long]).isEmpty)
        let short = try name("van der Brask")
        let endings = NameClusters.endings(of: [long, short, try name("Lena van der Brask"), try name("Brask")])
        #expect(endings.contains(["van", "der", "brask"]) && !endings.contains(["der", "brask"]))
        #expect(endings.count == 2)
    }

    @Test(arguments: [
        ("R-Wis.", true), ("D-N.Y.", true), ("I-Vt", true), ("R-", false), ("R-wis", false), ("L-Wis.", false),
        ("RD-W", false), ("R-W1", false), ("R-Wé", false), ("Ré-W", false), ("", false),
    ])
    func `a legislator's party and state are told by their letters`(_ text: String, _ isOne: Bool) {
        #expect(NameFinder.isPartyAndState(text) == isOne)
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
