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

    /// Whether all words of the short one stand in a row in the long one.
    static func contains(_ long: ArraySlice<UInt32>, _ short: ArraySlice<UInt32>) -> Bool {
        guard let first = short.first, long.count >= short.count else { return false }
        return (long.startIndex...(long.endIndex - short.count)).contains {
            long[$0] == first && long[$0..<$0 + short.count].elementsEqual(short)
        }
    }

    /// A number for some words of some speakers; equal for equal ones.
    static func fingerprint(
        _ words: ArraySlice<UInt32>, speakers: ArraySlice<EntityID>, isWhole: Bool
    ) -> UInt64 {
        var hash: UInt64 = isWhole ? 0x9e37_79b9_7f4a_7c15 : 0xcbf2_9ce4_8422_2325
        for speaker in speakers { hash = (hash ^ UInt64(speaker.rawValue)) &* 0x0000_0100_0000_01b3 }
        for word in words {
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
