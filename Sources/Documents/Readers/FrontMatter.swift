/// The metadata at the head of a Markdown file: `key: value` lines between two lines of three hyphens.
struct FrontMatter {
    /// Values by key in lower case; surrounding quotation marks are left out.
    private(set) var values: [String: String] = [:]
    /// The bytes up to the line after the closing hyphens; 0 where there is no front matter.
    private(set) var length = 0

    init(_ text: SourceText) {
        let bytes = text.utf8
        guard let first = Self.line(at: 0, in: bytes), text[first.content] == "---" else { return }
        var start = first.next
        var found: [String: String] = [:]
        while let line = Self.line(at: start, in: bytes) {
            let content = text[line.content]
            if content == "---" || content == "..." {
                values = found
                length = line.next
                return
            }
            if let (key, value) = Self.pair(content) { found[key] = value }
            start = line.next
        }
    }

    subscript(keys: String...) -> String? {
        keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
    }

    /// What the front matter says about the document.
    var metadata: DocumentMetadata {
        let date = self["date", "published", "publication_date"].flatMap(PublicationDate.day)
        return DocumentMetadata(
            title: self["title", "headline"], date: date, dateSource: date == nil ? .none : .metadata,
            url: self["url", "source", "link"], publisher: self["publisher", "site", "outlet"],
            language: self["language", "lang"] ?? "en")
    }

    private static func line(at start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int)? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        return (TextLine.trimmed(start..<end, of: bytes), end + 1)
    }

    private static func pair(_ line: String) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon].lowercased()
        var value = line[line.index(after: colon)...].drop { $0 == " " }
        if let first = value.first, "\"'".contains(first), value.count >= 2, value.last == first {
            value = value.dropFirst().dropLast()
        }
        guard !key.isEmpty, !key.contains(" "), !key.hasPrefix("#") else { return nil }
        return (key, String(value))
    }
}
