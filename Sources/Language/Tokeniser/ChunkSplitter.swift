/// Splits one chunk: special cases, prefixes and suffixes from outside inwards, then addresses and infixes.
struct ChunkSplitter {
    let patterns: TokenPatterns
    /// Nil where special cases are left aside.
    let special: SpecialCases?
    /// What is left after so many prefixes and suffixes is not looked at for more.
    private static let affixLimit = 256

    /// The tokens of a chunk, in order; ranges are bytes of the chunk.
    func split(_ bytes: UnsafeRawBufferPointer) -> [Piece] {
        let chunk = Chunk(bytes)
        var prefixes: [Range<Int>] = []
        var suffixes: [Range<Int>] = []
        var rest = 0..<chunk.count
        peel(chunk, bytes, &rest, &prefixes, &suffixes)
        var pieces = prefixes.map { Piece(range: chunk.bytes($0), norm: nil) }
        if !rest.isEmpty { pieces += core(chunk, bytes, rest) }
        pieces += suffixes.reversed().map { Piece(range: chunk.bytes($0), norm: nil) }
        return pieces
    }

    private func cases(_ chunk: Chunk, _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [SpecialPiece]? {
        special?[UnsafeRawBufferPointer(rebasing: bytes[chunk.bytes(range)])]
    }

    private func peel(
        _ chunk: Chunk, _ bytes: UnsafeRawBufferPointer, _ rest: inout Range<Int>, _ prefixes: inout [Range<Int>],
        _ suffixes: inout [Range<Int>]
    ) {
        var last = -1
        while !rest.isEmpty, rest.count != last, prefixes.count + suffixes.count < Self.affixLimit {
            if cases(chunk, bytes, rest) != nil { return }
            last = rest.count
            let prefix = patterns.prefix(chunk, rest)
            let withoutPrefix = (rest.lowerBound + prefix)..<rest.upperBound
            if prefix > 0, !withoutPrefix.isEmpty, cases(chunk, bytes, withoutPrefix) != nil {
                prefixes.append(rest.lowerBound..<withoutPrefix.lowerBound)
                rest = withoutPrefix
                return
            }
            let suffix = patterns.suffix(chunk, withoutPrefix)
            let withoutSuffix = rest.lowerBound..<(rest.upperBound - suffix)
            if suffix > 0, !withoutSuffix.isEmpty, cases(chunk, bytes, withoutSuffix) != nil {
                suffixes.append(withoutSuffix.upperBound..<rest.upperBound)
                rest = withoutSuffix
                return
            }
            if prefix > 0 { prefixes.append(rest.lowerBound..<withoutPrefix.lowerBound) }
            if suffix > 0 { suffixes.append(withoutSuffix.upperBound..<rest.upperBound) }
            rest = (rest.lowerBound + prefix)..<(rest.upperBound - suffix)
        }
    }

    private func core(_ chunk: Chunk, _ bytes: UnsafeRawBufferPointer, _ rest: Range<Int>) -> [Piece] {
        if let parts = cases(chunk, bytes, rest) {
            var start = chunk.byte(rest.lowerBound)
            return parts.map { part in
                defer { start += part.length }
                return Piece(range: start..<(start + part.length), norm: part.norm)
            }
        }
        if patterns.isURL(chunk, rest) { return [Piece(range: chunk.bytes(rest), norm: nil)] }
        var pieces: [Piece] = []
        var start = rest.lowerBound
        for infix in patterns.infixes(chunk, rest) where infix.lowerBound > rest.lowerBound {
            if infix.lowerBound > start {
                pieces.append(Piece(range: chunk.bytes(start..<infix.lowerBound), norm: nil))
            }
            if !infix.isEmpty { pieces.append(Piece(range: chunk.bytes(infix), norm: nil)) }
            start = infix.upperBound
        }
        if start < rest.upperBound {
            pieces.append(Piece(range: chunk.bytes(start..<rest.upperBound), norm: nil))
        }
        return pieces
    }
}
