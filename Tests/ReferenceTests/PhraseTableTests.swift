import Testing

@testable import Reference

@Suite struct PhraseTableTests {
    let table = PhraseTable([
        (phrase: "York", value: 1), (phrase: "New York", value: 2), (phrase: "New York Times", value: 3),
        (phrase: "secretary-general", value: 4), (phrase: "St. Ann's Bay", value: 5), (phrase: "US", value: 6),
        (phrase: "York", value: 7), (phrase: "chargé d'affaires", value: 8),
    ])

    @Test(arguments: [
        (["New", "York", "Times", "said"], 3, [3]), (["New", "York", "time"], 2, [2]), (["York", "."], 1, [1, 7]),
        (["secretary", "-", "general"], 3, [4]), (["secretary", "general"], 2, [4]),
        (["St.", "Ann", "’s", "Bay"], 4, [5]), (["chargé", "d’affaires"], 2, [8]),
    ])
    func `the longest phrase wins`(tokens: [String], count: Int, values: [Int]) {
        let match = table.longestMatch(in: tokens[...])
        #expect(match?.tokenCount == count)
        #expect(match?.values == values)
    }

    @Test(arguments: [["us"], ["new", "york"], ["Times"], [], ["New"]])
    func `letters must agree in case unless folded`(tokens: [String]) {
        #expect(table.longestMatch(in: tokens[...]) == nil)
    }

    @Test func `folded case finds headlines`() {
        #expect(table.longestMatch(in: ["NEW", "YORK"][...], matching: .folded)?.values == [2])
        #expect(table.values(for: "Secretary-General", matching: .folded) == [4])
    }

    @Test func `a match begins where the slice begins`() {
        let tokens = ["in", "New", "York"]
        #expect(table.longestMatch(in: tokens[1...])?.tokenCount == 2)
        #expect(table.longestMatch(in: tokens[2...])?.values == [1, 7])
    }
}
