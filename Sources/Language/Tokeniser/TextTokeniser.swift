/// Splits running text into tokens with the words and chunks that one thread knows.
final class TextTokeniser {
    private let engine: Engine
    private let lexicon: Lexicon
    /// No word is longer: more bytes without white space are split by parts, so that the patterns' time stays bounded.
    private static let chunkLimit = 1024

    init(engine: Engine, lexicon: Lexicon) {
        self.engine = engine
        self.lexicon = lexicon
    }

    /// Appends the tokens of the bytes `range` of a text, and notes words that were cut.
    func tokenise(
        _ text: UnsafeRawBufferPointer, _ range: Range<Int>, into tokens: inout [WorkToken], cuts: inout Cuts
    ) {
        let first = tokens.count
        let paragraph = UnsafeRawBufferPointer(rebasing: text[range])
        let lexicon = lexicon
        var mayHoldPhrases = false
        TextSplitter.split(paragraph) { chunk, isSpace in
            if chunk.count > Self.chunkLimit, !isSpace { cuts.note(range.lowerBound + chunk.lowerBound) }
            for part in Self.parts(of: chunk, in: paragraph) {
                var start = range.lowerBound + part.lowerBound
                for place in lexicon.entries(of: UnsafeRawBufferPointer(rebasing: paragraph[part]), isSpace: isSpace) {
                    let entry = lexicon.entries[place]
                    tokens.append(WorkToken(start: start, length: entry.length, word: entry.word, hasSpace: false))
                    start += Int(entry.length)
                    if lexicon.hot[Int(entry.word)].beginsPhrase { mayHoldPhrases = true }
                }
            }
        } space: {
            if tokens.count > first { tokens[tokens.count - 1].hasSpace = true }
        }
        if mayHoldPhrases { joinPhrases(text, &tokens, from: first) }
    }

    /// A chunk cut into parts of at most `chunkLimit` bytes, at the borders of scalars.
    private static func parts(of chunk: Range<Int>, in text: UnsafeRawBufferPointer) -> [Range<Int>] {
        guard chunk.count > chunkLimit else { return [chunk] }
        var parts: [Range<Int>] = []
        var start = chunk.lowerBound
        while start < chunk.upperBound {
            var end = min(start + chunkLimit, chunk.upperBound)
            while end < chunk.upperBound, end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    /// The second pass: special cases that the first one has split are put together again.
    private func joinPhrases(_ text: UnsafeRawBufferPointer, _ tokens: inout [WorkToken], from first: Int) {
        let spans = phraseSpans(text, tokens, from: first)
        guard !spans.isEmpty else { return }
        var result: [WorkToken] = []
        result.reserveCapacity(tokens.count - first)
        var index = first
        for span in spans {
            result += tokens[index..<span.lowerBound]
            let last = tokens[span.upperBound - 1]
            let range = tokens[span.lowerBound].start..<(last.start + Int(last.length))
            if let pieces = engine.tokeniser.specialPieces(UnsafeRawBufferPointer(rebasing: text[range])) {
                append(pieces, from: range.lowerBound, of: text, hasSpace: last.hasSpace, to: &result)
            } else {
                result += tokens[span]
            }
            index = span.upperBound
        }
        result += tokens[index...]
        tokens.replaceSubrange(first..., with: result)
    }

    private func append(
        _ pieces: [SpecialPiece], from start: Int, of text: UnsafeRawBufferPointer, hasSpace: Bool,
        to result: inout [WorkToken]
    ) {
        var start = start
        for piece in pieces {
            let bytes = UnsafeRawBufferPointer(rebasing: text[start..<(start + piece.length)])
            let word = lexicon.word(bytes, norm: piece.norm)
            result.append(WorkToken(start: start, length: Int32(piece.length), word: word, hasSpace: false))
            start += piece.length
        }
        if !pieces.isEmpty { result[result.count - 1].hasSpace = hasSpace }
    }

    /// The phrases to put together, in order, not overlapping: the longest first, then the first. A phrase that is passed
    /// over still bars its tokens to those after it, as in spaCy's `_filter_special_spans`.
    private func phraseSpans(_ text: UnsafeRawBufferPointer, _ tokens: [WorkToken], from first: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in first..<tokens.count where lexicon.hot[Int(tokens[index].word)].beginsPhrase {
            let phrases = engine.tokeniser.phrases(beginningWith: Self.bytes(tokens[index], text))
            for phrase in phrases where Self.holds(phrase, text, tokens, at: index) {
                found.append(index..<(index + phrase.count))
            }
        }
        found.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
        var isTaken = [Bool](repeating: false, count: tokens.count - first)
        var spans: [Range<Int>] = []
        for span in found {
            if !isTaken[span.lowerBound - first], !isTaken[span.upperBound - 1 - first] { spans.append(span) }
            for index in span { isTaken[index - first] = true }
        }
        return spans.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func bytes(_ token: WorkToken, _ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: text[token.start..<(token.start + Int(token.length))])
    }

    private static func holds(
        _ phrase: [[UInt8]], _ text: UnsafeRawBufferPointer, _ tokens: [WorkToken], at index: Int
    ) -> Bool {
        guard index + phrase.count <= tokens.count else { return false }
        for (place, wanted) in phrase.enumerated() where !bytes(tokens[index + place], text).elementsEqual(wanted) {
            return false
        }
        return true
    }
}
