internal import Documents

extension DocumentFacts {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("title")
            writer.string(title)
            writer.key("date")
            writer.string(date)
            writer.key("dateSource")
            writer.string(dateSource)
            writer.key("url")
            writer.string(url)
            writer.key("publisher")
            writer.string(publisher)
            writer.key("language")
            writer.string(language)
            writer.key("length")
            writer.integer(length)
            writer.key("sha256")
            writer.string(sha256)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var title: String?
        var date: String?
        var dateSource: String?
        var url: String?
        var publisher: String?
        var language: String?
        var length: Int?
        var sha256: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "title": title = try scanner.optionalString()
            case "date": date = try scanner.optionalString()
            case "dateSource": dateSource = try scanner.string()
            case "url": url = try scanner.optionalString()
            case "publisher": publisher = try scanner.optionalString()
            case "language": language = try scanner.string()
            case "length": length = try scanner.integer()
            case "sha256": sha256 = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let dateSource, let language, let length, let sha256 else {
            throw scanner.missing(
                "document",
                [
                    ("dateSource", dateSource == nil), ("language", language == nil),
                    (
                        "length",
                        length == nil
                    ), ("sha256", sha256 == nil),
                ], at: origin)
        }
        return Self(
            title: title, date: date, dateSource: dateSource, url: url, publisher: publisher, language: language,
            length: length, sha256: sha256)
    }
}

extension SectionFacts {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("date")
            writer.string(date)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var start: Int?
        var end: Int?
        var date: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "date": date = try scanner.optionalString()
            default: try scanner.skipValue()
            }
        }
        guard let start, let end else {
            throw scanner.missing(
                "section", [("start", start == nil), ("end", end == nil)], at: origin)
        }
        return Self(
            start: start, end: end, date: date)
    }
}
