/// A token of a batch on its way through the network.
struct WorkToken {
    /// Bytes of the document's text.
    var start: Int
    var length: Int32
    var lexeme: Int32
    /// Whether one space follows and belongs to the token.
    var hasSpace: Bool
}

/// What the network and the rules say about the tokens of a batch.
struct Analysis {
    var tags: [Int] = []
    var heads: [Int] = []
    var labels: [Int] = []
    var isSentenceStart: [Bool] = []
    var entities: [(tokens: Range<Int>, label: Int)] = []
}

/// Attributes of a token as the rules leave them.
struct RuledAttributes {
    let tag: Tag
    let partOfSpeech: PartOfSpeech
    let lemma: String
    let dependency: Dependency
}

/// Memory and caches for annotating one document at a time; a thread has one for itself.
final class Workspace {
    let engine: Engine
    private(set) var lexicon: Lexicon
    private let scratch = EncoderScratch()
    private let parserScratch = ScorerScratch()
    private let entityScratch = ScorerScratch()
    private let tagScores = FloatBuffer(count: 0)
    private var ruled: [UInt64: RuledAttributes?] = [:]
    private let tagHashes: [UInt64]
    private let labelHashes: [UInt64]

    init(engine: Engine) {
        self.engine = engine
        lexicon = Lexicon(engine: engine)
        tagHashes = engine.tags.map(AttributeRuler.id)
        labelHashes = engine.parser.labels.map(AttributeRuler.id)
    }

    /// Makes room before a batch.
    func trim() { if lexicon.trim() { ruled.removeAll(keepingCapacity: true) } }

    func lexeme(_ token: WorkToken) -> Lexeme { lexicon.lexemes[Int(token.lexeme)] }
}

// MARK: - Tokens
extension Workspace {
    /// Splits the bytes `range` of a text into tokens.
    func tokenise(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, into tokens: inout [WorkToken]) {
        let first = tokens.count
        let paragraph = UnsafeRawBufferPointer(rebasing: text[range])
        var mayHoldPhrases = false
        TextSplitter.split(paragraph) { chunk, isSpace in
            var start = range.lowerBound + chunk.lowerBound
            for entry in lexicon.entries(of: UnsafeRawBufferPointer(rebasing: paragraph[chunk]), isSpace: isSpace) {
                tokens.append(WorkToken(start: start, length: entry.length, lexeme: entry.lexeme, hasSpace: false))
                start += Int(entry.length)
                if lexicon.lexemes[Int(entry.lexeme)].beginsPhrase { mayHoldPhrases = true }
            }
        } space: {
            if tokens.count > first { tokens[tokens.count - 1].hasSpace = true }
        }
        if mayHoldPhrases { joinPhrases(text, &tokens, from: first) }
    }

    /// The second pass: special cases that the first one has split are put together again.
    private func joinPhrases(_ text: UnsafeRawBufferPointer, _ tokens: inout [WorkToken], from first: Int) {
        var result: [WorkToken] = []
        var index = first
        while index < tokens.count {
            guard lexeme(tokens[index]).beginsPhrase, let phrase = phrase(text, tokens, at: index) else {
                result.append(tokens[index])
                index += 1
                continue
            }
            let last = index + phrase.tokens.count - 1
            var start = tokens[index].start
            for (place, piece) in phrase.pieces.enumerated() {
                let bytes = UnsafeRawBufferPointer(rebasing: text[start..<(start + piece.length)])
                let isLast = place == phrase.pieces.count - 1
                result.append(
                    WorkToken(
                        start: start, length: Int32(piece.length), lexeme: lexicon.lexeme(bytes, norm: piece.norm),
                        hasSpace: isLast && tokens[last].hasSpace))
                start += piece.length
            }
            index = last + 1
        }
        tokens.replaceSubrange(first..., with: result)
    }

    private func phrase(_ text: UnsafeRawBufferPointer, _ tokens: [WorkToken], at index: Int) -> Phrase? {
        func bytes(_ token: WorkToken) -> Slice<UnsafeRawBufferPointer> {
            text[token.start..<(token.start + Int(token.length))]
        }
        return engine.tokeniser.phrases[Array(bytes(tokens[index]))]?.first { phrase in
            let last = index + phrase.tokens.count - 1
            guard last < tokens.count else { return false }
            for (place, wanted) in phrase.tokens.enumerated() where !bytes(tokens[index + place]).elementsEqual(wanted) {
                return false
            }
            let end = tokens[last].start + Int(tokens[last].length)
            return text[tokens[index].start..<end].elementsEqual(phrase.text)
        }
    }
}

// MARK: - The network
extension Workspace {
    /// Tags, parses and finds entities in segments of a batch's tokens; the segments cover all tokens.
    func analyse(_ tokens: [WorkToken], segments: [Range<Int>]) -> Analysis {
        var analysis = Analysis()
        guard !tokens.isEmpty else { return analysis }
        encodeTypes(tokens)
        let isSpace = { (index: Int) in self.lexeme(tokens[index]).isSpace }
        let types = tokens.map { token in
            let slots = lexeme(token).slots
            return UnsafePointer(lexicon.treeTypes[token.hasSpace ? slots.1 : slots.0])
        }
        let rows = engine.encoder.encode(types, segments: segments, scratch)
        tag(rows, &analysis)
        engine.parser.scorer.prepare(scratch.rows.start, rows, parserScratch)
        analysis.isSentenceStart = Array(repeating: false, count: tokens.count)
        for segment in segments {
            let parsed = engine.parser.parse(segment, isSpace: isSpace, parserScratch)
            analysis.heads += parsed.heads.map { $0 + segment.lowerBound }
            analysis.labels += parsed.labels
            for start in parsed.starts { analysis.isSentenceStart[segment.lowerBound + start] = true }
        }
        let entityTypes = tokens.map { UnsafePointer(lexicon.entityTypes[lexeme($0).slots.2]) }
        let entityRows = engine.recogniser.encoder.encode(entityTypes, segments: segments, scratch)
        engine.recogniser.scorer.prepare(scratch.rows.start, entityRows, entityScratch)
        for segment in segments {
            analysis.entities += engine.recogniser.find(
                in: segment, isSpace: isSpace, isStart: { analysis.isSentenceStart[$0] }, entityScratch)
        }
        return analysis
    }

    /// Gives slots to the word types that are new, and fills them.
    private func encodeTypes(_ tokens: [WorkToken]) {
        var trees: ([WordFeatures], [Int32]) = ([], [])
        var entities: ([WordFeatures], [Int32]) = ([], [])
        for token in tokens {
            let lexeme = lexeme(token)
            if (token.hasSpace ? lexeme.slots.1 : lexeme.slots.0) < 0 {
                let slot = lexicon.treeTypes.add()
                lexicon.setSlots(token.lexeme) { if token.hasSpace { $0.1 = slot } else { $0.0 = slot } }
                var features = lexeme.features
                features.space = token.hasSpace ? 1 : 0
                trees.0.append(features)
                trees.1.append(slot)
            }
            if lexeme.slots.2 < 0 {
                let slot = lexicon.entityTypes.add()
                lexicon.setSlots(token.lexeme) { $0.2 = slot }
                entities.0.append(lexeme.features)
                entities.1.append(slot)
            }
        }
        engine.encoder.encodeTypes(trees.0, trees.1.map { lexicon.treeTypes[$0] }, scratch)
        engine.recogniser.encoder.encodeTypes(entities.0, entities.1.map { lexicon.entityTypes[$0] }, scratch)
    }

    private func tag(_ rows: [UInt32], _ analysis: inout Analysis) {
        let columns = engine.tagger.columns
        tagScores.reserve(rows.count * columns)
        engine.kernels.affine(engine.tagger, scratch.rows.start, rows, tagScores.start)
        analysis.tags = rows.indices.map { row in
            let scores = tagScores.start + row * columns
            var best = 0
            for index in 1..<engine.tags.count where scores[index] > scores[best] { best = index }
            return best
        }
    }
}

// MARK: - The rules
extension Workspace {
    /// The attributes of a token of a batch by the rules; neighbours are looked at within `segment`.
    func attributes(of index: Int, _ tokens: [WorkToken], _ analysis: Analysis, segment: Range<Int>) -> RuledAttributes {
        let (tag, label) = (analysis.tags[index], analysis.labels[index])
        let key = UInt64(tokens[index].lexeme) << 32 | UInt64(tag) << 16 | UInt64(label)
        if let known = ruled[key] ?? nil { return known }
        let lexeme = lexeme(tokens[index])
        var attributes = TokenAttributes(tag: engine.tags[tag], dependency: engine.parser.labels[label])
        let depends = engine.ruler.apply(to: &attributes, at: index) { place in
            guard segment.contains(place) else { return nil }
            let lexeme = self.lexeme(tokens[place])
            return RuledToken(
                tag: tagHashes[analysis.tags[place]], lower: lexeme.lowerHash,
                dependency: labelHashes[analysis.labels[place]], isSpace: lexeme.isSpace, lowerText: lexeme.lower)
        }
        let lemma =
            attributes.lemma
            ?? engine.lemmatiser.lemma(
                of: lexeme.text, lower: lexeme.lower, partOfSpeech: attributes.partOfSpeech,
                morphology: attributes.morphology)
        let result = RuledAttributes(
            tag: Tag(rawValue: attributes.tag) ?? .unknown,
            partOfSpeech: PartOfSpeech(rawValue: attributes.partOfSpeech) ?? .unknown, lemma: lemma,
            dependency: Dependency(rawValue: attributes.dependency) ?? .unknown)
        if !depends { ruled[key] = result }
        return result
    }
}
