internal import Documents

/// Where a document was cut because it passes what the model can read at once.
struct Cuts {
    private var count = 0
    private var first: Int?

    /// Notes a cut at a byte of the text.
    mutating func note(_ byte: Int) {
        count += 1
        first = first ?? byte
    }

    /// That words stand in a sentence too long to be read at once.
    func warning(ofSentencesIn document: SourceDocument) -> DocumentWarning? {
        warning(
            .longSentence, document,
            "the text was cut in the middle of a sentence, of which the model reads 3000 words at once",
            "What links the parts was not seen: put full stops or paragraph breaks into the text.")
    }

    /// That characters without white space were read as several words.
    func warning(ofWordsIn document: SourceDocument) -> DocumentWarning? {
        warning(
            .longWord, document, "a run of characters without white space was cut into words of 1024 bytes",
            "Put spaces into the text where its words end.")
    }

    private func warning(
        _ code: DocumentWarning.Code, _ document: SourceDocument, _ what: String, _ wayOut: String
    ) -> DocumentWarning? {
        guard let first else { return nil }
        let place = document.text.scalarOffset(ofByte: first)
        let often = count == 1 ? "at character \(place)" : "\(count) times, first at character \(place)"
        return DocumentWarning(code, message: "\(document.id): \(what), \(often). \(wayOut)")
    }
}
