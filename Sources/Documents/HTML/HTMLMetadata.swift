/// What a page says about itself: `meta` elements (Open Graph, Dublin Core), JSON-LD, `title`, `time`, canonical link.
struct HTMLMetadata {
    private var values: [String: String] = [:]
    private var linked = LinkedData()
    private var canonical: String?
    private var title: String?
    private var time: String?
    private var language: String?

    init(_ tree: HTMLTree) {
        tree.walk(
            enter: { node in
                read(node)
                return node.name != "script" && node.name != "style"
            }, leave: { _ in })
    }

    /// The metadata of the document.
    var metadata: DocumentMetadata {
        let date = (Self.dateKeys.map { values[$0] } + [linked.date, time]).lazy.compactMap(\.self)
            .compactMap(PublicationDate.day).first
        return DocumentMetadata(
            title: clean(values["og:title"] ?? linked.headline ?? title), date: date,
            dateSource: date == nil ? .none : .metadata,
            url: clean(canonical ?? values["og:url"] ?? linked.url),
            publisher: clean(values["og:site_name"] ?? linked.publisher ?? values["application-name"]),
            language: clean(language) ?? "en")
    }

    private mutating func read(_ node: HTMLNode) {
        switch node.name {
        case "html": language = node["lang"]
        case "title": title = title ?? node.content
        case "meta":
            let key = node["property"] ?? node["name"] ?? node["itemprop"]
            guard let key = key?.lowercased(), let value = node["content"], !value.isEmpty else { return }
            if values[key] == nil { values[key] = value }
        case "link" where node["rel"]?.lowercased() == "canonical": canonical = canonical ?? node["href"]
        case "script" where node["type"]?.lowercased() == "application/ld+json": linked.read(node.content)
        case "time": time = time ?? node["datetime"]
        default:
            if node["itemprop"] == "datePublished", values["datepublished"] == nil {
                values["datepublished"] = node["datetime"] ?? node["content"]
            }
        }
    }

    private func clean(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static let dateKeys = [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date",
        "publishdate", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
        "dcterms.created", "dcterms.date", "citation_publication_date", "article.published", "timestamp",
    ]
}

/// What a page's JSON-LD says about its article (schema.org).
struct LinkedData {
    private(set) var date: String?
    private(set) var headline: String?
    private(set) var url: String?
    private(set) var publisher: String?

    /// Reads one script; what is no JSON is passed over.
    mutating func read(_ script: String) {
        var scanner = JSONScanner(Array(script.utf8))
        try? read(&scanner)
    }

    private mutating func read(_ scanner: inout JSONScanner) throws(JSONError) {
        switch scanner.peek() {
        case UInt8(ascii: "["):
            var copy = self
            try scanner.array { scanner throws(JSONError) in try copy.read(&scanner) }
            self = copy
        case UInt8(ascii: "{"):
            var copy = self
            try scanner.object { key, scanner throws(JSONError) in try copy.read(key, &scanner) }
            self = copy
        default: try scanner.skipValue()
        }
    }

    private mutating func read(_ key: String, _ scanner: inout JSONScanner) throws(JSONError) {
        let isString = scanner.peek() == UInt8(ascii: "\"")
        switch key {
        case "datePublished" where isString: Self.keepFirst(try scanner.string(), &date)
        case "headline" where isString: Self.keepFirst(try scanner.string(), &headline)
        case "mainEntityOfPage" where isString: Self.keepFirst(try scanner.string(), &url)
        case "publisher" where scanner.peek() == UInt8(ascii: "{"):
            var name: String?
            try scanner.object { key, scanner throws(JSONError) in
                if key == "name", scanner.peek() == UInt8(ascii: "\"") {
                    name = try scanner.string()
                } else {
                    try scanner.skipValue()
                }
            }
            if let name { Self.keepFirst(name, &publisher) }
        default: try read(&scanner)
        }
    }

    private static func keepFirst(_ value: String, _ property: inout String?) {
        if property == nil { property = value }
    }
}
