internal import Facts
internal import KnowledgeGraph

/// The words of a statement that are compared, as 32-bit FNV-1a hashes of the folded words (Fowler, Noll, Vo).
///
/// Of mixed speech these are the words between the quotation marks, where there are some.
struct QuotedWords: Sendable {
    let hashes: [UInt32]

    init(_ statement: ToldStatement) {
        let parts = statement.content.map { statement.corpus.passage($0).text }
        guard statement.form == .mixed else {
            hashes = parts.flatMap(QuotedWords.hashes)
            return
        }
        let quoted = parts.flatMap(QuotedWords.quoted).flatMap(QuotedWords.hashes)
        hashes = quoted.isEmpty ? parts.flatMap(QuotedWords.hashes) : quoted
    }

    /// Whether all words of the other stand in a row in this.
    func contains(_ other: QuotedWords) -> Bool {
        guard let first = other.hashes.first, hashes.count >= other.hashes.count else { return false }
        return (0...(hashes.count - other.hashes.count)).contains {
            hashes[$0] == first && hashes[$0..<$0 + other.hashes.count].elementsEqual(other.hashes)
        }
    }

    /// A number for some words of some speakers; equal for equal ones.
    func fingerprint(_ words: Range<Int>, speakers: [EntityID], isWhole: Bool) -> UInt64 {
        var hash: UInt64 = isWhole ? 0x9e37_79b9_7f4a_7c15 : 0xcbf2_9ce4_8422_2325
        for speaker in speakers { hash = (hash ^ UInt64(speaker.rawValue)) &* 0x0000_0100_0000_01b3 }
        for word in hashes[words] {
            hash = (hash ^ UInt64(word)) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
        }
        return hash
    }

    private static func hashes(_ text: String) -> [UInt32] {
        var out: [UInt32] = []
        var hash: UInt32 = 0x811c_9dc5
        var isOpen = false
        for byte in ASCIIFolding.bytes(of: text) {
            if byte == UInt8(ascii: " ") {
                if isOpen { out.append(hash) }
                (hash, isOpen) = (0x811c_9dc5, false)
            } else {
                hash = (hash ^ UInt32(byte)) &* 0x0100_0193
                isOpen = true
            }
        }
        if isOpen { out.append(hash) }
        return out
    }

    /// The words between quotation marks inside a text.
    static func quoted(_ text: String) -> [String] {
        var parts: [String] = []
        var current: String?
        for character in text {
            switch character {
            case "“", "„", "«": current = ""
            case "”", "»":
                if let part = current { parts.append(part) }
                current = nil
            case "\"":
                if let part = current { parts.append(part) }
                current = current == nil ? "" : nil
            default: current?.append(character)
            }
        }
        return parts
    }
}
