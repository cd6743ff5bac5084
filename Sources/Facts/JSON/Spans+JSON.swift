internal import Documents

extension TimeExpression {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("text")
            writer.string(text)
            writer.key("type")
            writer.string(kind.rawValue)
            writer.key("value")
            writer.string(value)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var start: Int?
        var end: Int?
        var text: String?
        var kind: Kind?
        var value: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "text": text = try scanner.string()
            case "type": kind = try scanner.value()
            case "value": value = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let start, let end, let text, let kind, let value else {
            throw scanner.missing(
                "time",
                [
                    ("start", start == nil), ("end", end == nil), ("text", text == nil), ("type", kind == nil),
                    ("value", value == nil),
                ], at: origin)
        }
        return Self(
            start: start, end: end, text: text, kind: kind, value: value)
    }
}

extension Span {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("text")
            writer.string(text)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var start: Int?
        var end: Int?
        var text: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "text": text = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let start, let end, let text else {
            throw scanner.missing(
                "span", [("start", start == nil), ("end", end == nil), ("text", text == nil)], at: origin)
        }
        return Self(
            start: start, end: end, text: text)
    }
}

extension EvidenceSpan {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("sentence")
            writer.integer(sentence)
            writer.key("text")
            writer.string(text)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var start: Int?
        var end: Int?
        var sentence: Int?
        var text: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "sentence": sentence = try scanner.integer()
            case "text": text = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let start, let end, let sentence, let text else {
            throw scanner.missing(
                "span of evidence",
                [
                    ("start", start == nil), ("end", end == nil), ("sentence", sentence == nil),
                    ("text", text == nil),
                ], at: origin)
        }
        return Self(
            start: start, end: end, sentence: sentence, text: text)
    }
}

extension Cue {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("lemma")
            writer.string(lemma)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var start: Int?
        var end: Int?
        var lemma: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "lemma": lemma = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let start, let end, let lemma else {
            throw scanner.missing(
                "cue", [("start", start == nil), ("end", end == nil), ("lemma", lemma == nil)], at: origin)
        }
        return Self(
            start: start, end: end, lemma: lemma)
    }
}

extension EventDate {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("begin")
            writer.string(begin)
            writer.key("end")
            writer.string(end)
            writer.key("text")
            writer.string(text)
            writer.key("start")
            writer.integer(start)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var begin: String?
        var end: String?
        var text: String?
        var start: Int?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "begin": begin = try scanner.optionalString()
            case "end": end = try scanner.optionalString()
            case "text": text = try scanner.string()
            case "start": start = try scanner.integer()
            default: try scanner.skipValue()
            }
        }
        guard let text, let start else {
            throw scanner.missing(
                "date", [("text", text == nil), ("start", start == nil)], at: origin)
        }
        return Self(
            begin: begin, end: end, text: text, start: start)
    }
}
