import Documents
import Facts
import Foundation

@testable import Extraction
@testable import Language

extension FuzzTarget {
    /// The files of a language model; the first byte says which.
    static var model: FuzzTarget {
        let folder = scratchFolder()
        return FuzzTarget { bytes in
            guard let first = bytes.first else { return }
            let number = Int(first) % ModelPart.allCases.count
            let part = ModelPart.allCases[number]
            let path = "\(folder)/\(number)/\(part.rawValue)"
            guard FileManager.default.createFile(atPath: path, contents: Data(bytes.dropFirst())) else {
                fatalError("cannot write \(path)")
            }
            try? part.read("\(folder)/\(number)")
        }
    }

    /// Running text into tokens: they lie in the text, in order, and leave out white space only.
    static var tokeniser: FuzzTarget {
        guard let engine = try? Engine(directory: ModelLocation.directory(), kernels: Kernels()) else {
            fatalError("no language model: run dossier setup")
        }
        let workspace = Guarded(Workspace(engine: engine))
        return FuzzTarget { bytes in
            let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
            workspace.value.trim()
            var tokens: [WorkToken] = []
            var cuts = Cuts()
            text.withUnsafeBytes { workspace.value.tokenise($0, 0..<text.count, into: &tokens, cuts: &cuts) }
            var end = 0
            for token in tokens {
                let next = token.start + Int(token.length)
                check(token.start >= end && next > token.start && next <= text.count, "a token at \(token.start)")
                check(text[end..<token.start].allSatisfy { $0 == 0x20 }, "words between tokens at \(end)")
                check(next == text.count || text[next] & 0xC0 != 0x80, "a token ends in a scalar at \(next)")
                end = next
            }
            check(text[end...].allSatisfy { $0 == 0x20 }, "words behind the last token at \(end)")
        }
    }

    /// Time expressions against a date of the first two bytes: they lie in the text and begin before they end.
    static var times: FuzzTarget {
        let model = languageModel()
        let tagger = TimeTagger()
        return FuzzTarget { bytes in
            guard bytes.count > 2 else { return }
            let day = Day(ordinal: (Int(bytes[0]) << 8 | Int(bytes[1])) * 12 - 300_000)
            let text = SourceText(String(decoding: bytes.dropFirst(2), as: UTF8.self))
            let whole = 0..<text.utf8.count
            guard !whole.isEmpty else { return }
            let document = model.annotate(
                SourceDocument(
                    id: "a", text: text, sections: [Section(range: whole, date: bytes[0] == 0 ? nil : day)],
                    paragraphs: [Paragraph(range: whole)]))
            var end = 0
            let times = Deadline.never { deadline throws(DeadlinePassed) in
                try tagger.times(in: SyntaxTree(document), by: deadline)
            }
            for time in times {
                check(
                    time.bytes.lowerBound >= end && time.bytes.upperBound <= text.utf8.count, "a time at \(time.bytes)")
                check(!time.value.isEmpty, "a time without a value")
                end = time.bytes.upperBound
            }
        }
    }

    /// Articles into records: each is sound, says what the text says, and is read as it was written.
    static var extraction: FuzzTarget {
        let model = languageModel()
        let extractor = Extractor()
        return FuzzTarget { bytes in
            let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
            guard case .success(let document) = DocumentReader().read(text, format: .markdown, path: "a") else {
                return
            }
            let record = extractor.record(of: model.annotate(document))
            do {
                try record.validate(against: document.text)
            } catch {
                fatalError("the record is not sound: \(error)")
            }
            check((try? FactsRecord(json: record.json)) == record, "the record is read as another")
        }
    }

    private static func languageModel() -> LanguageModel {
        do {
            return try LanguageModel(directory: ModelLocation.directory())
        } catch {
            fatalError("\(error)")
        }
    }

    /// A folder in memory with a sound model's parts in a folder each.
    private static func scratchFolder() -> String {
        let memory = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let folder = memory + "/dossier-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        for number in ModelPart.allCases.indices {
            for part in ModelPart.allCases {
                let path = URL(filePath: "\(folder)/\(number)/\(part.rawValue)")
                try? FileManager.default.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try? Data(part.seed).write(to: path)
            }
        }
        return folder
    }
}

/// What one thread only ever touches: libFuzzer calls a target on one.
struct Guarded<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}
