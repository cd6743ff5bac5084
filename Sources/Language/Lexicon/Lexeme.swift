/// A word type: what is known of a token before its neighbours are looked at.
struct Lexeme {
    let text: String
    let lower: String
    let features: WordFeatures
    let isSpace: Bool
    /// Whether a phrase among the special cases begins with this word.
    let beginsPhrase: Bool
    /// The numbers of the word in the rules.
    let lowerHash: UInt64
    /// Slots of the encoder of tags and trees, without and with a space after the word, and of the encoder of entities; -1
    /// for none yet.
    var slots: (Int32, Int32, Int32) = (-1, -1, -1)
}

/// Blocks of floats of one size, handed out one after the other.
struct TypeStore {
    private var pages: [FloatBuffer] = []
    private(set) var count = 0
    private static let pageSize = 64

    /// A new block's number.
    mutating func add() -> Int32 {
        if count == pages.count * Self.pageSize { pages.append(FloatBuffer(count: Self.pageSize * Encoder.typeStride)) }
        count += 1
        return Int32(count - 1)
    }

    /// The first float of a block.
    subscript(slot: Int32) -> UnsafeMutablePointer<Float> {
        let (page, place) = Int(slot).quotientAndRemainder(dividingBy: Self.pageSize)
        return pages[page].start + place * Encoder.typeStride
    }

    /// Forgets all blocks and keeps the memory.
    mutating func removeAll() { count = 0 }
}
