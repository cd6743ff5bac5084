/// The rule lemmatiser of spaCy's English pipeline: exceptions, known forms and suffix rules for each part of speech.
struct Lemmatiser: Sendable {
    /// Where the lemma of a word comes from.
    enum Source: Hashable, Sendable {
        /// The word in lower case is its own lemma.
        case lower
        /// The table of a part of speech, by its place in `names`.
        case table(Int)
    }

    private struct Table: Sendable {
        var rules: [(suffix: String, replacement: String)] = []
        var exceptions: [UInt64: [String]] = [:]
        var known = IdentifierTable(capacity: 0)
        var isEmpty = true
    }

    private static let names = ["adj", "adv", "noun", "verb", "punct", "aux", "pron", "propn"]
    private let tables: [Table]

    /// Reads `lemmatizer/lookups/lookups.bin`.
    init(directory: String, id: StringID) throws(LanguageModelError) {
        let file = try ModelFile("lemmatizer/lookups/lookups.bin", in: directory)
        let places = Dictionary(Self.names.enumerated().map { (id($0.element), $0.offset) }) { first, _ in first }
        tables = try file.reading { (reader) throws(MessagePackError) in
            var tables = [Table](repeating: Table(), count: Self.names.count)
            for _ in 0..<(try reader.mapCount()) {
                let kind = file.text(try reader.string())
                for _ in 0..<(try reader.mapCount()) {
                    if let place = places[try reader.unsigned()] {
                        try Self.read(kind, &reader, file, into: &tables[place])
                    } else {
                        try reader.skip()
                    }
                }
            }
            return tables
        }
    }

    private static func read(
        _ kind: String, _ reader: inout MessagePackReader, _ file: ModelFile, into table: inout Table
    ) throws(MessagePackError) {
        switch kind {
        case "lemma_rules":
            for _ in 0..<(try reader.arrayCount()) {
                guard try reader.arrayCount() == 2 else { throw reader.fault("a rule of two parts was expected") }
                table.rules.append((file.text(try reader.string()), file.text(try reader.string())))
            }
            table.isEmpty = table.isEmpty && table.rules.isEmpty
        case "lemma_exc":
            let count = try reader.mapCount()
            table.exceptions.reserveCapacity(count)
            for _ in 0..<count {
                let word = StringID.hash(UnsafeRawBufferPointer(rebasing: file.bytes[try reader.string()]))
                var forms: [String] = []
                for _ in 0..<(try reader.arrayCount()) { forms.append(file.text(try reader.string())) }
                table.exceptions[word] = forms
            }
            table.isEmpty = table.isEmpty && table.exceptions.isEmpty
        case "lemma_index":
            let count = try reader.arrayCount()
            table.known = IdentifierTable(capacity: count)
            for _ in 0..<count {
                let word = UnsafeRawBufferPointer(rebasing: file.bytes[try reader.string()])
                table.known.insert(StringID.hash(word), 1)
            }
            table.isEmpty = table.isEmpty && count == 0
        default: try reader.skip()
        }
    }

    /// Where the lemma of a word of a part of speech (`NOUN`) and morphology (`Number=Sing|...`) comes from.
    static func source(partOfSpeech: String, morphology: String) -> Source {
        let part = partOfSpeech.lowercased()
        guard !isBase(part, morphology), let place = names.firstIndex(of: part) else { return .lower }
        return .table(place)
    }

    /// The lemma of a word.
    func lemma(of word: String, lower: String, from source: Source) -> String {
        guard case .table(let place) = source else { return lower }
        let table = tables[place]
        guard !table.isEmpty else { return Self.names[place] == "propn" ? word : lower }
        var forms: [String] = []
        var unknown: [String] = []
        for (suffix, replacement) in table.rules where lower.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
            let stem = lower.utf8.dropLast(suffix.utf8.count)
            let form = String(decoding: Array(stem) + Array(replacement.utf8), as: UTF8.self)
            guard !form.isEmpty else { continue }
            if table.known[StringID.hash(form)] != nil {
                forms.insert(form, at: 0)
            } else if !form.unicodeScalars.allSatisfy(\.isPythonLetter) {
                forms.append(form)
            } else {
                unknown.append(form)
            }
        }
        // A form that two rules yield keeps its first place.
        forms = forms.reduce(into: []) { list, form in
            if !list.contains(where: { $0.isIdentical(to: form) }) { list.append(form) }
        }
        for form in table.exceptions[StringID.hash(lower)] ?? []
        where !forms.contains(where: { $0.isIdentical(to: form) }) {
            forms.insert(form, at: 0)
        }
        return forms.first ?? unknown.first ?? word
    }

    /// Whether the morphology says that the word is its own lemma.
    private static func isBase(_ part: String, _ morphology: String) -> Bool {
        var features: [Substring: Substring] = [:]
        for feature in morphology.split(separator: "|") {
            let parts = feature.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { features[parts[0]] = parts[1] }
        }
        if part == "noun", features["Number"] == "Sing" { return true }
        if part == "verb", features["VerbForm"] == "Fin", features["Tense"] == "Pres", features["Number"] == nil {
            return true
        }
        return features["VerbForm"] == "Inf" || features["Degree"] == "Pos"
    }
}
