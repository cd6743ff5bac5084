/// The word types and chunks met so far, one thread at a time; forgotten when there are too many.
struct Lexicon {
    /// A token of a chunk.
    struct Entry {
        /// Bytes.
        let length: Int32
        let lexeme: Int32
    }

    private(set) var lexemes: [Lexeme] = []
    private var lexemeTable = ByteTable()
    private var chunkTable = ByteTable()
    private var chunks: [Range<Int>] = []
    private var entries: [Entry] = []
    var treeTypes = TypeStore()
    var entityTypes = TypeStore()
    private let engine: Engine
    private var key: [UInt8] = []

    /// Above these numbers all is forgotten before the next batch.
    private static let (lexemeLimit, chunkLimit) = (4096, 32_768)

    init(engine: Engine) { self.engine = engine }

    /// Forgets all where the bounds are passed. Indexes of lexemes are void after that.
    mutating func trim() -> Bool {
        guard lexemes.count > Self.lexemeLimit || chunks.count > Self.chunkLimit else { return false }
        lexemes.removeAll(keepingCapacity: true)
        lexemeTable.removeAll()
        chunkTable.removeAll()
        chunks.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        treeTypes.removeAll()
        entityTypes.removeAll()
        return true
    }

    /// The tokens of a chunk, split now or before.
    mutating func entries(of chunk: UnsafeRawBufferPointer, isSpace: Bool) -> ArraySlice<Entry> {
        let hash = StringID.hash(chunk)
        if let index = chunkTable.index(of: chunk, hash: hash) { return entries[chunks[index]] }
        var found: [Entry] = []
        if isSpace, engine.tokeniser.splitSpace(chunk) == nil {
            found = [Entry(length: Int32(chunk.count), lexeme: lexeme(chunk, norm: nil))]
        } else {
            for piece in engine.tokeniser.split(chunk) {
                let bytes = UnsafeRawBufferPointer(rebasing: chunk[piece.range])
                found.append(Entry(length: Int32(bytes.count), lexeme: lexeme(bytes, norm: piece.norm)))
            }
        }
        chunkTable.insert(chunk, hash: hash)
        chunks.append(entries.count..<(entries.count + found.count))
        entries += found
        return entries[entries.count - found.count..<entries.count]
    }

    /// The index of a word type; `norm` is the norm that a special case gives.
    mutating func lexeme(_ bytes: UnsafeRawBufferPointer, norm: String?) -> Int32 {
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: bytes)
        if let norm {
            key.append(0xFF)
            key.append(contentsOf: norm.utf8)
        }
        return key.withUnsafeBytes { key in
            let hash = StringID.hash(key)
            if let index = lexemeTable.index(of: key, hash: hash) { return Int32(index) }
            lexemeTable.insert(key, hash: hash)
            lexemes.append(Lexeme(bytes, norm: norm, engine: engine))
            return Int32(lexemes.count - 1)
        }
    }

    /// Sets the slots of a word type.
    mutating func setSlots(_ lexeme: Int32, _ change: (inout (Int32, Int32, Int32)) -> Void) {
        change(&lexemes[Int(lexeme)].slots)
    }
}

extension Lexeme {
    /// Computes the features of a word.
    init(_ bytes: UnsafeRawBufferPointer, norm: String?, engine: Engine) {
        let id = engine.id
        text = String(decoding: bytes, as: UTF8.self)
        lower = text.pythonLower
        let scalars = text.unicodeScalars
        isSpace = !scalars.isEmpty && scalars.allSatisfy(\.isPythonSpace)
        let orth = id(bytes)
        features = WordFeatures(
            norm: id(norm ?? engine.norms.norm(ofID: orth, lower: lower)),
            prefix: id(String(String.UnicodeScalarView(scalars.prefix(1)))),
            suffix: id(String(String.UnicodeScalarView(scalars.suffix(3)))), shape: id(wordShape(text)), orth: orth,
            space: 0, isSpace: isSpace ? 1 : 0)
        beginsPhrase = engine.tokeniser.phrases[Array(bytes)] != nil
        lowerHash = AttributeRuler.id(lower)
    }
}
