/// A token that a special case makes of part of its text.
struct SpecialPiece: Sendable {
    /// Bytes of the text.
    let length: Int
    /// The norm that the token has because of the special case.
    let norm: String?
}

/// The words that the model splits in a way of their own (`don't`, `U.S.`, `:-)`).
struct SpecialCases: Sendable {
    private let table: ByteTable
    private let pieces: [[SpecialPiece]]

    /// Takes the texts with their pieces; the pieces' lengths add up to the text's.
    init(_ cases: [(text: String, pieces: [SpecialPiece])]) {
        var table = ByteTable()
        var pieces: [[SpecialPiece]] = []
        for (text, parts) in cases {
            Array(text.utf8).withUnsafeBytes { bytes in
                let hash = StringID.hash(bytes)
                guard table.index(of: bytes, hash: hash) == nil else { return }
                table.insert(bytes, hash: hash)
                pieces.append(parts)
            }
        }
        self.table = table
        self.pieces = pieces
    }

    /// How a text is split, or nil where it is no special case.
    subscript(bytes: UnsafeRawBufferPointer) -> [SpecialPiece]? {
        table.index(of: bytes, hash: StringID.hash(bytes)).map { pieces[$0] }
    }
}
