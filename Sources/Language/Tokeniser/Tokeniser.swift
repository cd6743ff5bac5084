/// A token as the tokeniser finds it.
struct Piece {
    /// Bytes of the chunk or text.
    let range: Range<Int>
    /// The norm that a special case gives to the token.
    let norm: String?
}

/// Splits text into tokens by the model's own rules, as spaCy's tokeniser does.
struct Tokeniser: Sendable {
    private let patterns: TokenPatterns
    private let special: SpecialCases
    /// Special cases that are found as phrases of tokens after the text was split (`:-)`, `a.m.` behind a figure), by their
    /// first token.
    private let phrases: [[UInt8]: [[[UInt8]]]]

    /// Reads the model's `tokenizer` file.
    init(directory: String) throws(LanguageModelError) {
        let file = try ModelFile("tokenizer", in: directory)
        let root = try file.value()
        func pattern(_ name: String) throws(LanguageModelError) -> String {
            guard let text = file.text(file.field(name, of: root)) else { throw file.damaged("no pattern \(name)") }
            return text
        }
        let texts = (
            try pattern("prefix_search"), try pattern("suffix_search"), try pattern("infix_finditer"),
            try pattern("url_match")
        )
        do {
            patterns = try TokenPatterns(prefix: texts.0, suffix: texts.1, infix: texts.2, url: texts.3)
        } catch {
            throw file.damaged("a pattern cannot be compiled")
        }
        let cases = try Self.cases(of: file, root)
        special = SpecialCases(cases)
        phrases = Self.phrases(cases, patterns)
    }

    private static func cases(
        of file: ModelFile, _ root: MessagePackValue
    ) throws(LanguageModelError) -> [(text: String, pieces: [SpecialPiece])] {
        guard case .map(let pairs) = file.field("exceptions", of: root) else {
            throw file.damaged("no special cases")
        }
        var cases: [(text: String, pieces: [SpecialPiece])] = []
        for (key, value) in pairs {
            guard let text = file.text(key), let items = file.items(value) else {
                throw file.damaged("a special case is not a list")
            }
            var pieces: [SpecialPiece] = []
            for item in items {
                guard case .map(let attributes) = item else { throw file.damaged("a special case has no pieces") }
                func attribute(_ number: Int) -> String? {
                    file.text(attributes.first { $0.key.integer == number }?.value)
                }
                // 65 and 67 are spaCy's numbers of ORTH and NORM.
                guard let word = attribute(65) else { throw file.damaged("a special case has no text") }
                pieces.append(SpecialPiece(length: word.utf8.count, norm: attribute(67)))
            }
            guard pieces.reduce(0, { $0 + $1.length }) == text.utf8.count else {
                throw file.damaged("the pieces of a special case do not make up its text")
            }
            cases.append((text, pieces))
        }
        return cases
    }

    /// The special cases that a first pass would split, as the tokens that it would make of them.
    private static func phrases(
        _ cases: [(text: String, pieces: [SpecialPiece])], _ patterns: TokenPatterns
    ) -> [[UInt8]: [[[UInt8]]]] {
        var phrases: [[UInt8]: [[[UInt8]]]] = [:]
        let plain = ChunkSplitter(patterns: patterns, special: nil)
        for (text, _) in cases {
            let bytes = Array(text.utf8)
            bytes.withUnsafeBytes { buffer in
                let chunk = Chunk(buffer)
                let whole = 0..<chunk.count
                guard
                    patterns.prefix(chunk, whole) > 0 || patterns.suffix(chunk, whole) > 0
                        || !patterns.infixes(chunk, whole).isEmpty || bytes.contains(0x20)
                else { return }
                var tokens: [[UInt8]] = []
                TextSplitter.split(buffer) { range, isSpace in
                    let part = UnsafeRawBufferPointer(rebasing: buffer[range])
                    tokens += isSpace ? [Array(part)] : plain.split(part).map { Array(part[$0.range]) }
                } space: {
                }
                guard let first = tokens.first else { return }
                phrases[first, default: []].append(tokens)
            }
        }
        return phrases
    }

    /// Splits a chunk of text without white space.
    func split(_ chunk: UnsafeRawBufferPointer) -> [Piece] {
        ChunkSplitter(patterns: patterns, special: special).split(chunk)
    }

    /// How a special case is split, nil for other text.
    func specialPieces(_ text: UnsafeRawBufferPointer) -> [SpecialPiece]? { special[text] }

    /// The phrases of tokens that begin with a token.
    func phrases(beginningWith token: UnsafeRawBufferPointer) -> [[[UInt8]]] { phrases[Array(token)] ?? [] }
}
