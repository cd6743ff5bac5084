/// The word types and chunks met so far, one thread at a time; forgotten when there are too many.
final class Lexicon {
    /// A token of a chunk.
    struct Entry: BitwiseCopyable {
        /// Bytes.
        let length: Int32
        let word: Int32
    }

    private(set) var words: [Word] = []
    let hot = GrowingBuffer<HotWord>()
    private var wordTable = ByteTable()
    private var chunkTable = ByteTable()
    private let chunks = GrowingBuffer<(start: Int32, count: Int32)>()
    let entries = GrowingBuffer<Entry>()
    private let engine: Engine
    private var key: [UInt8] = []

    /// Above these numbers all is forgotten before the next batch.
    private static let (wordLimit, chunkLimit, byteLimit) = (40_000, 60_000, 4_000_000)

    init(engine: Engine) { self.engine = engine }

    /// Forgets all where the bounds are passed; says whether it did. Numbers of words are void after that.
    func trim() -> Bool {
        guard
            words.count > Self.wordLimit || chunks.count > Self.chunkLimit || entries.count > 2 * Self.chunkLimit
                || wordTable.byteCount + chunkTable.byteCount > Self.byteLimit
        else { return false }
        words.removeAll(keepingCapacity: true)
        hot.removeAll()
        wordTable = ByteTable()
        chunkTable = ByteTable()
        chunks.removeAll()
        entries.removeAll()
        return true
    }

    /// The tokens of a chunk, split now or before, as a range of `entries`.
    func entries(of chunk: UnsafeRawBufferPointer, isSpace: Bool) -> Range<Int> {
        let hash = StringID.hash(chunk)
        if let index = chunkTable.index(of: chunk, hash: hash) {
            let known = chunks[index]
            return Int(known.start)..<Int(known.start + known.count)
        }
        let first = entries.count
        if isSpace, engine.tokeniser.specialPieces(chunk) == nil {
            entries.append(Entry(length: Int32(chunk.count), word: word(chunk, norm: nil)))
        } else {
            for piece in engine.tokeniser.split(chunk) {
                let bytes = UnsafeRawBufferPointer(rebasing: chunk[piece.range])
                entries.append(Entry(length: Int32(bytes.count), word: word(bytes, norm: piece.norm)))
            }
        }
        chunkTable.insert(chunk, hash: hash)
        chunks.append((Int32(first), Int32(entries.count - first)))
        return first..<entries.count
    }

    /// The number of a word type; `norm` is the norm that a special case gives.
    func word(_ bytes: UnsafeRawBufferPointer, norm: String?) -> Int32 {
        guard let norm else { return word(key: bytes, bytes, norm: nil) }
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: bytes)
        key.append(0xFF)
        key.append(contentsOf: norm.utf8)
        return key.withUnsafeBytes { word(key: $0, bytes, norm: norm) }
    }

    private func word(key: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, norm: String?) -> Int32 {
        let hash = StringID.hash(key)
        if let index = wordTable.index(of: key, hash: hash) { return Int32(index) }
        wordTable.insert(key, hash: hash)
        let word = Word(bytes, norm: norm, engine: engine)
        words.append(word)
        hot.append(
            HotWord(isSpace: word.isSpace, beginsPhrase: word.beginsPhrase, isPlain: word.ruleWord.isPlain))
        return Int32(words.count - 1)
    }
}
