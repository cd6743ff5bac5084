internal import CReference

/// A table of given names or of surnames, searched where it lies in the program: nothing is built at start.
public struct NameTable: Sendable {
    /// One name.
    public struct Entry: Hashable, Sendable {
        /// A gender that a name suggests.
        public enum Gender: String, Sendable, CaseIterable {
            case male = "m"
            case female = "f"
            case unknown = "u"
        }

        /// The name as the table writes it.
        public let name: String
        /// Always `unknown` for surnames.
        public let gender: Gender
        /// The rank in the US census of 1990, from 1.
        public let censusRank: Int?
        /// The number of lists that bear the name.
        public let sourceCount: Int
        /// Whether the name is also an English word (`Will`, `Rice`).
        public let isWord: Bool
        /// Whether the name is also a place (`Georgia`, `Lincoln`).
        public let isPlace: Bool
    }

    private let name: ReferenceTableName
    private let hasGender: Bool

    static let givenNames = NameTable(name: REFERENCE_GIVEN_NAMES, hasGender: true)
    static let surnames = NameTable(name: REFERENCE_SURNAMES, hasGender: false)

    /// Whether the table has a name.
    public func contains(_ name: String, matching letterCase: LetterCase = .exact) -> Bool {
        row(of: name) != nil || (letterCase == .folded && row(of: Self.capitalised(name)) != nil)
    }

    /// What the table knows about a name.
    public func entry(for name: String, matching letterCase: LetterCase = .exact) -> Entry? {
        guard let range = row(of: name) ?? (letterCase == .folded ? row(of: Self.capitalised(name)) : nil) else {
            return nil
        }
        let bytes = EmbeddedTable(self.name).bytes
        let row = EmbeddedTable.Row(bytes: bytes, start: range.lowerBound, end: range.upperBound)
        let next = hasGender ? 2 : 1
        let flags = row.list(next + 3)
        return Entry(
            name: row[0], gender: hasGender ? Entry.Gender(rawValue: row[1]) ?? .unknown : .unknown,
            censusRank: Int(row[next]), sourceCount: Int(row[next + 1]) ?? 0, isWord: flags.contains("word"),
            isPlace: flags.contains("place"))
    }

    /// Every name, in the table's order.
    var allNames: [String] { EmbeddedTable(name).map { $0[0] } }

    /// The bytes of a name's line, by binary search over lines in the order of their bytes.
    private func row(of name: String) -> Range<Int>? {
        let table = EmbeddedTable(self.name)
        var low = table.end(ofLineAt: 0) + 1
        var high = table.bytes.count
        while low < high {
            var start = low + (high - low) / 2
            while start > low, table.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            let end = table.end(ofLineAt: start)
            let key = table.bytes[start..<end].prefix { $0 != UInt8(ascii: "\t") }
            if key.elementsEqual(name.utf8) { return start..<end }
            if key.lexicographicallyPrecedes(name.utf8) { low = end + 1 } else { high = start }
        }
        return nil
    }

    /// `O'NEILL` as `O'Neill`.
    private static func capitalised(_ name: String) -> String {
        var result = ""
        var opens = true
        for character in name {
            result += opens ? character.uppercased() : character.lowercased()
            opens = !character.isLetter
        }
        return result
    }
}
