import Testing

@testable import Reference

@Suite struct NameTableTests {
    let tables = ReferenceTables.standard

    @Test(arguments: [NameTable.givenNames, NameTable.surnames])
    func `names stand in the order of their bytes, each once, and each is found`(table: NameTable) {
        let names = table.allNames
        #expect(names.count > 10_000)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(names.allSatisfy { table.contains($0) })
    }

    @Test(arguments: ["", "Qqqzx", "Aaa", "\u{10FFFF}", "name", "Anna\t", "ann"])
    func `what is no name is not found`(word: String) {
        #expect(!tables.givenNames.contains(word))
    }

    @Test func `a name in capitals is found with folded case`() {
        #expect(!tables.surnames.contains("O'NEILL") && tables.surnames.contains("BROWN", matching: .folded))
    }

    @Test func `a given name tells a gender and whether it is a word`() {
        #expect(tables.givenNames.entry(for: "Anna")?.gender == .female)
        #expect(tables.givenNames.entry(for: "Maria")?.gender == .female)
        #expect(tables.givenNames.entry(for: "Jean")?.gender == .unknown)
        #expect(tables.givenNames.entry(for: "Will")?.isWord == true)
    }
}
