/// Phrases that are looked for in lines, byte by byte.
struct PhraseList: Sendable {
    /// The phrases that begin with each byte.
    private let byFirst: [[[UInt8]]]

    init(_ phrases: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { byFirst[Int(first)].append(bytes) }
        }
        self.byFirst = byFirst
    }

    /// Whether some bytes begin with one of the phrases.
    func begins(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return false }
        return byFirst[Int(first)].contains { bytes.starts(with: $0) }
    }

    /// Whether one of the phrases stands in some bytes.
    func stands(in bytes: [UInt8]) -> Bool { firstEnd(in: bytes[...]) != nil }

    /// The offset after the first phrase that stands in some bytes.
    func firstEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        for index in bytes.indices {
            let candidates = byFirst[Int(bytes[index])]
            if candidates.isEmpty { continue }
            if let found = candidates.first(where: { bytes[index...].starts(with: $0) }) { return index + found.count }
        }
        return nil
    }
}
