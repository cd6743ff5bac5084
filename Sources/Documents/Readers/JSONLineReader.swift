/// Reads a document from a line of JSON Lines: `{"id","text","date"?,"title"?,"url"?,"publisher"?}`.
struct JSONLineReader {
    let options: ReadingOptions
    let path: String
    /// From 1.
    let number: Int

    /// The members that are read; others are passed over.
    private struct Fields {
        var id: String?
        var text: String?
        var date: String?
        var title: String?
        var url: String?
        var publisher: String?
    }

    /// The id of a line that tells none.
    private var fallbackID: String { "\(DocumentReader.stem(of: path)):\(number)" }

    func read(_ line: [UInt8]) -> Result<SourceDocument, DocumentError> {
        if let error = DocumentReader(options: options).sizeError(
            line.count, document: fallbackID, path: path, line: number)
        {
            return .failure(error)
        }
        if let offset = DecodedText.firstInvalidByte(line) {
            return .failure(
                error(
                    .notUTF8, column: offset + 1,
                    "The line is not UTF-8 from this byte on. Convert the file to UTF-8."))
        }
        do {
            return document(try fields(of: line))
        } catch {
            let message = "The line is no JSON object of a document: \(error.message)."
            return .failure(self.error(.malformedJSON, column: error.offset + 1, message))
        }
    }

    private func fields(of line: [UInt8]) throws(JSONError) -> Fields {
        var scanner = JSONScanner(line)
        var fields = Fields()
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": fields.id = try Self.identifier(&scanner)
            case "text": fields.text = try scanner.optionalString()
            case "date": fields.date = try scanner.optionalString()
            case "title": fields.title = try scanner.optionalString()
            case "url": fields.url = try scanner.optionalString()
            case "publisher": fields.publisher = try scanner.optionalString()
            default: try scanner.skipValue()
            }
        }
        try scanner.expectEnd()
        return fields
    }

    /// An id may be a string or a whole number.
    private static func identifier(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        if let byte = scanner.peek(), (0x30...0x39).contains(byte) { return String(try scanner.integer()) }
        return try scanner.optionalString()
    }

    private func document(_ fields: Fields) -> Result<SourceDocument, DocumentError> {
        guard let id = fields.id, !id.isEmpty else {
            return .failure(error(.missingField, "The line has no \"id\". Give every document one."))
        }
        guard let string = fields.text else {
            return .failure(
                error(.missingField, document: id, "The line has no \"text\". Give the article's text there."))
        }
        switch DecodedText.decode(Array(string.utf8)) {
        case .failure(let fault):
            return .failure(error(fault.code, document: id, fault.message))
        case .success(let text):
            let builder = StructureBuilder(text: text, blocks: Block.blocks(ofPlainText: text))
            return .success(
                builder.document(id: id, metadata: metadata(fields), fileName: nil, fallback: options.date))
        }
    }

    private func metadata(_ fields: Fields) -> DocumentMetadata {
        let date = fields.date.flatMap { $0.isEmpty ? nil : PublicationDate.day(of: $0) }
        return DocumentMetadata(
            title: fields.title, date: date, dateSource: date == nil ? .none : .metadata, url: fields.url,
            publisher: fields.publisher)
    }

    private func error(
        _ code: DocumentError.Code, document: String? = nil, column: Int? = nil, _ message: String
    ) -> DocumentError {
        DocumentError(
            code, document: document ?? fallbackID, path: path, line: number, column: column, message: message)
    }
}

/// A publication date as metadata writes it.
enum PublicationDate {
    /// The day of `2025-02-21T10:00:00Z`, `20250221` or `Feb. 21, 2025`.
    static func day(of text: String) -> Day? {
        if let day = Day(iso: text) ?? DateText.day(inFileName: text) { return day }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
        return DateText.date(atStartOf: words[...])?.date.day(orYear: nil)
    }
}
