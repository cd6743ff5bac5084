internal import Documents

extension FactsRecord {
    /// Reads one line of JSON. Members that it does not know are passed over.
    ///
    /// `path` and `line` are named in errors.
    public init(json: [UInt8], path: String? = nil, line: Int? = nil) throws(FactsError) {
        if let offset = SourceText.firstInvalidByte(json) {
            throw FactsError(
                .notUTF8, path: path, line: line, column: offset + 1,
                message: "the record is not UTF-8 from this byte on")
        }
        var scanner = JSONScanner(json)
        do {
            self = try Self.read(from: &scanner)
        } catch {
            throw FactsError(
                .malformed, path: path, line: line, column: error.offset + 1,
                member: JSONPath.path(to: error.offset, in: json), message: error.message)
        }
    }

    private static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        var id: String?
        var status: String?
        var failure: Failure?
        var document: DocumentFacts?
        var findings = Findings(document: DocumentFacts(length: 0, sha256: ""))
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": id = try scanner.string()
            case "status": status = try scanner.string()
            case "error": failure = try Failure.read(from: &scanner)
            case "document": document = try DocumentFacts.read(from: &scanner)
            default: try findings.readList(key, from: &scanner)
            }
        }
        try scanner.expectEnd()
        guard let id else { throw scanner.fault("the record has no “id”", at: 0) }
        if status == "error", let failure { return FactsRecord(id: id, outcome: .failure(failure)) }
        guard status == "ok", let document else {
            throw scanner.fault("“status” is neither “ok” with a “document” nor “error” with an “error”", at: 0)
        }
        findings.document = document
        return FactsRecord(id: id, outcome: .findings(findings))
    }
}

extension Findings {
    fileprivate mutating func readList(_ key: String, from scanner: inout JSONScanner) throws(JSONError) {
        switch key {
        case "sections": sections = try scanner.list(SectionFacts.read)
        case "entities": entities = try scanner.numberedList(Entity.read)
        case "mentions": mentions = try scanner.numberedList(Mention.read)
        case "times": times = try scanner.list(TimeExpression.read)
        case "tenures": tenures = try scanner.numberedList(Tenure.read)
        case "meetings": meetings = try scanner.numberedList(Meeting.read)
        case "statements": statements = try scanner.numberedList(Statement.read)
        case "warnings": warnings = try scanner.list(DocumentWarning.read)
        default: try scanner.skipValue()
        }
    }
}

extension DocumentWarning {
    fileprivate static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let start = scanner.position
        var code: Code?
        var message: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "code": code = try scanner.value()
            case "message": message = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let code, let message else {
            throw scanner.missing("warning", [("code", code == nil), ("message", message == nil)], at: start)
        }
        return Self(code, message: message)
    }
}

extension FactsRecord.Failure {
    fileprivate static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let start = scanner.position
        var code: String?
        var message: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "code": code = try scanner.string()
            case "message": message = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let code, let message else {
            throw scanner.missing("error", [("code", code == nil), ("message", message == nil)], at: start)
        }
        return Self(code: code, message: message)
    }
}
