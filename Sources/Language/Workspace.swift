/// A token of a batch on its way through the network.
struct WorkToken: BitwiseCopyable {
    /// Bytes of the document's text.
    var start: Int
    var length: Int32
    /// The number of its word in the lexicon.
    var word: Int32
    /// Whether one space follows and belongs to the token.
    var hasSpace: Bool
}

/// What the network says about the tokens of a batch.
struct Analysis {
    var tags: [Int] = []
    var heads: [Int] = []
    var labels: [Int] = []
    var isSentenceStart: [Bool] = []
    var entities: [(tokens: Range<Int>, label: Int)] = []
}

/// Memory and caches for annotating one document at a time; a thread has one for itself.
final class Workspace {
    let engine: Engine
    let lexicon: Lexicon
    private let tokeniser: TextTokeniser
    private let scratch = EncoderScratch()
    private let parserScratch = ScorerScratch()
    private let entityScratch = ScorerScratch()
    private let tagScores = FloatBuffer(count: 0)
    private let treeTypes = TypeStore()
    private let entityTypes = TypeStore()
    private let types = GrowingBuffer<UnsafePointer<Float>>()
    private var batch: UInt32 = 0
    private let rules: RuleCache

    init(engine: Engine) {
        self.engine = engine
        lexicon = Lexicon(engine: engine)
        tokeniser = TextTokeniser(engine: engine, lexicon: lexicon)
        rules = RuleCache(engine: engine, lexicon: lexicon)
    }

    /// Makes room before a document's next paragraphs are read.
    func trim() {
        guard lexicon.trim() else { return }
        treeTypes.removeAll()
        entityTypes.removeAll()
        rules.removeAll()
    }

    /// The word of a token.
    func word(_ token: WorkToken) -> Word { lexicon.words[Int(token.word)] }

    /// Whether a token is a full stop, question mark or exclamation mark.
    func endsSentence(_ token: WorkToken) -> Bool { [".", "?", "!"].contains(word(token).text) }

    /// Splits the bytes `range` of a text into tokens, and notes words that were cut.
    func tokenise(
        _ text: UnsafeRawBufferPointer, _ range: Range<Int>, into tokens: inout [WorkToken], cuts: inout Cuts
    ) {
        tokeniser.tokenise(text, range, into: &tokens, cuts: &cuts)
    }

    /// The attributes of a token of a batch by the rules; neighbours are looked at within `segment`.
    func attributes(
        of index: Int, _ tokens: [WorkToken], _ analysis: Analysis, segment: Range<Int>
    ) -> (outcome: RuleOutcome, lemma: String) {
        rules.attributes(of: index, tokens, analysis, segment: segment)
    }
}

// MARK: - The network
extension Workspace {
    /// Tags, parses and finds entities in segments of tokens; the segments cover all of them, one after the other.
    func analyse(_ tokens: [WorkToken], segments: [Range<Int>]) -> Analysis {
        var analysis = Analysis()
        guard !tokens.isEmpty else { return analysis }
        batch &+= 1
        let hot = lexicon.hot
        let isSpace = { (index: Int) in hot[Int(tokens[index].word)].isSpace }
        encodeTrees(tokens)
        let rows = engine.encoder.encode(types, segments: segments, scratch)
        tag(rows, &analysis)
        engine.parser.scorer.prepare(scratch.rows.start, rows, parserScratch)
        analysis.isSentenceStart = Array(repeating: false, count: tokens.count)
        for segment in segments {
            let parsed = engine.parser.parse(segment, isSpace: isSpace, parserScratch)
            for head in parsed.heads { analysis.heads.append(head + segment.lowerBound) }
            analysis.labels += parsed.labels
            for start in parsed.starts { analysis.isSentenceStart[segment.lowerBound + start] = true }
        }
        encodeEntities(tokens)
        let entityRows = engine.recogniser.encoder.encode(types, segments: segments, scratch)
        engine.recogniser.scorer.prepare(scratch.rows.start, entityRows, entityScratch)
        for segment in segments {
            analysis.entities += engine.recogniser.find(
                in: segment, isSpace: isSpace, isStart: { analysis.isSentenceStart[$0] }, entityScratch)
        }
        return analysis
    }

    /// Points `types` to what the encoder of tags and trees knows of the tokens' words, computed now where it is new.
    private func encodeTrees(_ tokens: [WorkToken]) {
        let hot = lexicon.hot.start
        var new: [WordFeatures] = []
        var slots: [Int32] = []
        for token in tokens {
            let word = hot + Int(token.word)
            let slot = token.hasSpace ? word.pointee.spacedTreeSlot : word.pointee.treeSlot
            if slot >= 0 {
                treeTypes.touch(slot, batch: batch)
                continue
            }
            let taken = treeTypes.take(for: token.word, batch: batch) { slot, owner in
                let old = hot + Int(owner)
                if old.pointee.treeSlot == slot { old.pointee.treeSlot = -1 }
                if old.pointee.spacedTreeSlot == slot { old.pointee.spacedTreeSlot = -1 }
            }
            if token.hasSpace { word.pointee.spacedTreeSlot = taken } else { word.pointee.treeSlot = taken }
            var features = lexicon.words[Int(token.word)].features
            features.space = token.hasSpace ? 1 : 0
            new.append(features)
            slots.append(taken)
        }
        engine.encoder.encodeTypes(new, slots.map { treeTypes[$0] }, scratch)
        types.removeAll()
        for token in tokens {
            let word = hot + Int(token.word)
            types.append(UnsafePointer(treeTypes[token.hasSpace ? word.pointee.spacedTreeSlot : word.pointee.treeSlot]))
        }
    }

    /// Points `types` to what the encoder of entities knows of the tokens' words, computed now where it is new.
    private func encodeEntities(_ tokens: [WorkToken]) {
        let hot = lexicon.hot.start
        var new: [WordFeatures] = []
        var slots: [Int32] = []
        for token in tokens {
            let word = hot + Int(token.word)
            if word.pointee.entitySlot >= 0 {
                entityTypes.touch(word.pointee.entitySlot, batch: batch)
                continue
            }
            word.pointee.entitySlot = entityTypes.take(for: token.word, batch: batch) { _, owner in
                hot[Int(owner)].entitySlot = -1
            }
            new.append(lexicon.words[Int(token.word)].features)
            slots.append(word.pointee.entitySlot)
        }
        engine.recogniser.encoder.encodeTypes(new, slots.map { entityTypes[$0] }, scratch)
        types.removeAll()
        for token in tokens { types.append(UnsafePointer(entityTypes[hot[Int(token.word)].entitySlot])) }
    }

    private func tag(_ rows: [UInt32], _ analysis: inout Analysis) {
        let columns = engine.tagger.columns
        let classes = engine.tags.count
        tagScores.reserve(rows.count * columns)
        engine.kernels.affine(engine.tagger, scratch.rows.start, rows, tagScores.start)
        analysis.tags.reserveCapacity(rows.count)
        for row in rows.indices {
            let scores = tagScores.start + row * columns
            var best = 0
            for index in 1..<classes where scores[index] > scores[best] { best = index }
            analysis.tags.append(best)
        }
    }
}
