/// The rule lemmatiser of spaCy's English pipeline: exceptions, known forms and suffix rules for each part of speech.
struct Lemmatiser: Sendable {
    private struct Table: Sendable {
        var rules: [(suffix: String, replacement: String)] = []
        var exceptions: [UInt64: [String]] = [:]
        var known = IdentifierTable(capacity: 0)
        var isEmpty = true
    }

    private let tables: [String: Table]

    /// Reads `lemmatizer/lookups/lookups.bin`.
    init(directory: String, id: StringID) throws(LanguageModelError) {
        let file = try ModelFile("lemmatizer/lookups/lookups.bin", in: directory)
        let names = ["adj", "adv", "noun", "verb", "punct", "aux", "pron", "propn"]
        let nameOfID = Dictionary(names.map { (id($0), $0) }) { first, _ in first }
        tables = try file.reading { (reader) throws(MessagePackError) in
            var tables: [String: Table] = [:]
            for _ in 0..<(try reader.mapCount()) {
                let kind = file.text(try reader.string())
                for _ in 0..<(try reader.mapCount()) {
                    let name = nameOfID[try reader.unsigned()] ?? ""
                    try Self.read(kind, &reader, file, into: &tables[name, default: Table()])
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
            for _ in 0..<(try reader.mapCount()) {
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

    private static func hash(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBytes { StringID.hash($0) } }

    /// The lemma of a word of a part of speech (`NOUN`) and morphology (`Number=Sing`).
    func lemma(of word: String, lower: String, partOfSpeech: String, morphology: String) -> String {
        let part = partOfSpeech.lowercased()
        if ["", "eol", "space"].contains(part) || Self.isBase(part, morphology) { return lower }
        guard let table = tables[part], !table.isEmpty else { return part == "propn" ? word : lower }
        var forms: [String] = []
        var unknown: [String] = []
        for (suffix, replacement) in table.rules where lower.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
            let form = String(decoding: Array(lower.utf8.dropLast(suffix.utf8.count)) + Array(replacement.utf8), as: UTF8.self)
            guard !form.isEmpty else { continue }
            if table.known[Self.hash(form)] != nil {
                forms.insert(form, at: 0)
            } else if !form.unicodeScalars.allSatisfy(\.isPythonLetter) {
                forms.append(form)
            } else {
                unknown.append(form)
            }
        }
        forms = forms.reduce(into: []) { list, form in
            if !list.contains(where: { $0.isIdentical(to: form) }) { list.append(form) }
        }
        for form in table.exceptions[Self.hash(lower)] ?? [] where !forms.contains(where: { $0.isIdentical(to: form) }) {
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
