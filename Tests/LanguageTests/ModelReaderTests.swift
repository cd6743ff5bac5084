import Foundation
import TestSupport
import Testing

@testable import Language

/// A copy of the model's folder by links, in which single files can be replaced.
final class ModelCopy {
    let directory: URL
    private let original: URL

    init(of model: String) throws {
        original = URL(filePath: model).resolvingSymlinksInPath()
        directory = FileManager.default.temporaryDirectory.appending(path: "dossier-model-\(UUID().uuidString)")
        for name in try FileManager.default.subpathsOfDirectory(atPath: original.path) {
            let source = original.appending(path: name)
            let target = directory.appending(path: name)
            if (try source.resourceValues(forKeys: [.isDirectoryKey])).isDirectory == true {
                try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
            } else {
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(at: target, withDestinationURL: source)
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Writes other bytes for a file, and the model's own again after `body`.
    func replacing<Result>(_ name: String, by bytes: Data, _ body: () throws -> Result) throws -> Result {
        let target = directory.appending(path: name)
        try FileManager.default.removeItem(at: target)
        try bytes.write(to: target)
        defer {
            try? FileManager.default.removeItem(at: target)
            try? FileManager.default.createSymbolicLink(
                at: target, withDestinationURL: original.appending(path: name))
        }
        return try body()
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: original.appending(path: name)) }
}

@Suite struct ModelReaderTests {
    /// The files that are read; all but the large ones are damaged at many places.
    static let files = [
        "tokenizer", "vocab/lookups.bin", "tagger/cfg", "tagger/model", "parser/moves", "parser/model", "ner/moves",
        "attribute_ruler/patterns",
    ]
    static let allFiles =
        files + [
            "vocab/vectors", "vocab/key2row", "tok2vec/model", "ner/model", "lemmatizer/lookups/lookups.bin",
        ]

    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted), arguments: allFiles)
    func `a file that is cut short is refused by name`(name: String) throws {
        let copy = try ModelCopy(of: #require(TestModel.medium))
        let whole = try copy.bytes(name)
        for count in [0, 1, whole.count / 2, whole.count - 1] {
            try copy.replacing(name, by: whole.prefix(count)) {
                let error = #expect(throws: LanguageModelError.self) {
                    try LanguageModel(directory: copy.directory.path)
                }
                #expect(error?.code == .damaged)
                #expect(error?.description.contains(name) == true)
                #expect(error?.description.contains("dossier setup") == true)
                #expect(error?.description.contains("\n") == false)
            }
        }
    }

    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted), arguments: allFiles)
    func `a file that is absent is refused by name`(name: String) throws {
        let copy = try ModelCopy(of: #require(TestModel.medium))
        try FileManager.default.removeItem(at: copy.directory.appending(path: name))
        let error = #expect(throws: LanguageModelError.self) { try LanguageModel(directory: copy.directory.path) }
        #expect(error?.code == .damaged)
        #expect(error?.description.contains(name) == true)
    }

    /// A damaged file is refused, or read where the damage leaves it sound (a number changed); it never crashes.
    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted), arguments: files)
    func `damage anywhere in a file never crashes`(name: String) throws {
        let copy = try ModelCopy(of: #require(TestModel.medium))
        let whole = try copy.bytes(name)
        var generator = SeededGenerator(seed: StringID.hash(name))
        for _ in 0..<6 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                // Half of the damage goes where the structure is densest: the beginning.
                let limit = Bool.random(using: &generator) ? min(400, damaged.count) : damaged.count
                damaged[Int.random(in: 0..<limit, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            try copy.replacing(name, by: damaged) {
                do {
                    let model = try LanguageModel(directory: copy.directory.path)
                    _ = model.annotate(.lines("The president of Ardania met Mr. Quell's aides; they didn't talk."))
                } catch let error as LanguageModelError {
                    #expect(!error.description.contains("\n"))
                }
            }
        }
    }

    @Test func `a folder without a model is told in one line that says what to do`() {
        let error = #expect(throws: LanguageModelError.self) { try LanguageModel(directory: "/nowhere/model") }
        #expect(error?.code == .missing)
        #expect(
            error?.description
                == "no language model was found in /nowhere/model: run `dossier setup` to fetch it")
    }
}

@Suite struct MessagePackReaderTests {
    /// Random bytes: the reader ends with a value or an error, and never reads beyond the end.
    @Test func `any bytes are read or refused`() {
        var generator = SeededGenerator(seed: 7)
        var values = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0x80...0xDF, using: &generator) : UInt8.random(in: 0...255, using: &generator)
            }
            bytes.withUnsafeBytes { buffer in
                var reader = MessagePackReader(buffer)
                if (try? reader.value()) != nil { values += 1 }
                #expect(reader.offset <= buffer.count)
                var skipper = MessagePackReader(buffer)
                try? skipper.skip()
                #expect(skipper.offset <= buffer.count)
            }
        }
        #expect(values > 100)
    }

    @Test func `a count that the bytes cannot hold is refused before memory is taken`() {
        for bytes: [UInt8] in [
            [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDF, 0x7F, 0xFF, 0xFF, 0xFF, 0], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
        ] {
            bytes.withUnsafeBytes { buffer in
                var reader = MessagePackReader(buffer)
                #expect(throws: MessagePackError.self) { try reader.value() }
            }
        }
    }

    @Test func `deep nesting is refused`() {
        [UInt8](repeating: 0x91, count: 100_000).withUnsafeBytes { buffer in
            var reader = MessagePackReader(buffer)
            #expect(throws: MessagePackError.self) { try reader.value() }
            var skipper = MessagePackReader(buffer)
            #expect(throws: MessagePackError.self) { try skipper.skip() }
        }
    }

    @Test func `numbers of all widths are read`() throws {
        let bytes: [UInt8] = [
            0x05, 0xFF, 0xCC, 0x80, 0xCD, 0x01, 0x00, 0xCE, 0, 1, 0, 0, 0xCF, 0xFF, 0, 0, 0, 0, 0, 0, 1, 0xD0, 0x80,
            0xD1, 0xFF, 0xFE,
        ]
        try bytes.withUnsafeBytes { buffer in
            var reader = MessagePackReader(buffer)
            let expected = [5, -1, 128, 256, 65_536]
            for number in expected { #expect(try reader.value().integer == number) }
            guard case .unsigned(let large) = try reader.value() else {
                Issue.record("an unsigned number was expected")
                return
            }
            #expect(large == 0xFF00_0000_0000_0001)
            #expect(try reader.value().integer == -128)
            #expect(try reader.value().integer == -2)
        }
    }
}
