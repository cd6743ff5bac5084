/// Splits running text into tokens with the words and chunks that one thread knows.
final class TextTokeniser {
    private let engine: Engine
    private let lexicon: Lexicon

    init(engine: Engine, lexicon: Lexicon) {
        self.engine = engine
        self.lexicon = lexicon
    }

    /// Appends the tokens of the bytes `range` of a text.
    func tokenise(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, into tokens: inout [WorkToken]) {
        let first = tokens.count
        let paragraph = UnsafeRawBufferPointer(rebasing: text[range])
        let lexicon = lexicon
        var mayHoldPhrases = false
        TextSplitter.split(paragraph) { chunk, isSpace in
            var start = range.lowerBound + chunk.lowerBound
            for place in lexicon.entries(of: UnsafeRawBufferPointer(rebasing: paragraph[chunk]), isSpace: isSpace) {
                let entry = lexicon.entries[place]
                tokens.append(WorkToken(start: start, length: entry.length, word: entry.word, hasSpace: false))
                start += Int(entry.length)
                if lexicon.hot[Int(entry.word)].beginsPhrase { mayHoldPhrases = true }
            }
        } space: {
            if tokens.count > first { tokens[tokens.count - 1].hasSpace = true }
        }
        if mayHoldPhrases { joinPhrases(text, &tokens, from: first) }
    }

    /// The second pass: special cases that the first one has split are put together again.
    private func joinPhrases(_ text: UnsafeRawBufferPointer, _ tokens: inout [WorkToken], from first: Int) {
        var result: [WorkToken] = []
        result.reserveCapacity(tokens.count - first)
        var index = first
        while index < tokens.count {
            guard lexicon.hot[Int(tokens[index].word)].beginsPhrase, let phrase = phrase(text, tokens, at: index) else {
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
                        start: start, length: Int32(piece.length), word: lexicon.word(bytes, norm: piece.norm),
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
