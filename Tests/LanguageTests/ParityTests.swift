import Foundation
import TestSupport
import Testing

@testable import Language

/// A text as the engine sees it, white-space tokens included, in the form of the golden files.
struct RawAnalysis {
    var words: [[UInt8]] = []
    var spaces: [Bool] = []
    var tags: [String] = []
    var parts: [String] = []
    var lemmas: [String] = []
    var heads: [Int] = []
    var labels: [String] = []
    var starts: [Int] = []
    var entities: [Golden.Entity] = []

    init(_ text: String, _ workspace: Workspace) {
        Array(text.utf8).withUnsafeBytes { buffer in
            workspace.trim()
            var tokens: [WorkToken] = []
            var cuts = Cuts()
            workspace.tokenise(buffer, 0..<buffer.count, into: &tokens, cuts: &cuts)
            let whole = 0..<tokens.count
            let analysis = workspace.analyse(tokens, segments: tokens.isEmpty ? [] : [whole])
            for index in whole {
                let (outcome, lemma) = workspace.attributes(of: index, tokens, analysis, segment: whole)
                words.append(Array(workspace.word(tokens[index]).text.utf8))
                spaces.append(tokens[index].hasSpace)
                tags.append(outcome.tag.rawValue)
                parts.append(outcome.partOfSpeech.rawValue)
                lemmas.append(lemma)
                labels.append(outcome.dependency.rawValue)
            }
            heads = analysis.heads
            starts = analysis.isSentenceStart.indices.filter { analysis.isSentenceStart[$0] }
            entities = analysis.entities.map {
                Golden.Entity(
                    start: $0.tokens.lowerBound, end: $0.tokens.upperBound,
                    label: workspace.engine.recogniser.labels[$0.label])
            }
        }
    }
}

@Suite struct ParityTests {
    /// Holds every answer of a workspace against spaCy's.
    static func compare(_ document: Golden.Document, _ workspace: Workspace) {
        let found = RawAnalysis(document.text, workspace)
        let name = Comment(rawValue: document.description)
        #expect(found.words == document.tokens.map { Array($0.text.utf8) }, name)
        #expect(found.spaces == document.tokens.map(\.hasSpace), name)
        #expect(found.tags == document.tokens.map(\.tag), name)
        #expect(found.parts == document.tokens.map(\.partOfSpeech), name)
        #expect(found.lemmas == document.tokens.map(\.lemma), name)
        #expect(found.heads == document.tokens.map(\.head), name)
        #expect(found.labels == document.tokens.map(\.label), name)
        #expect(found.starts == document.sents, name)
        #expect(found.entities == document.ents, name)
    }

    static func compare(_ model: String, _ golden: URL, kernels: Kernels = Kernels()) throws {
        let workspace = Workspace(engine: try Engine(directory: model, kernels: kernels))
        let documents = try Golden.read(golden).docs
        #expect(documents.count >= 30)
        for document in documents { compare(document, workspace) }
    }

    static let fixture = Repository.root.appending(path: "Tests/LanguageTests/Fixtures/answers.json")

    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted), arguments: 0..<3)
    func `each instruction set answers as spaCy does on our own sentences`(level: Int) throws {
        guard let kernels = Kernels(level: level) else { return }
        try Self.compare(#require(TestModel.medium), Self.fixture, kernels: kernels)
    }

    @Test(.enabled(if: TestModel.medium != nil && Golden.medium != nil, TestModel.wanted))
    func `the medium model answers as spaCy does`() throws {
        try Self.compare(#require(TestModel.medium), #require(Golden.medium))
    }

    @Test(.enabled(if: TestModel.small != nil && Golden.small != nil, "DOSSIER_MODEL_SM names no small model"))
    func `the small model, which has no word vectors, answers as spaCy does`() throws {
        try Self.compare(#require(TestModel.small), #require(Golden.small))
    }

    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted))
    func `a batch of paragraphs answers as each paragraph does`() throws {
        let engine = try Engine(directory: #require(TestModel.medium), kernels: Kernels())
        let documents = try Golden.read(Self.fixture).docs
        let workspace = Workspace(engine: engine)
        var tokens: [WorkToken] = []
        var cuts = Cuts()
        var segments: [Range<Int>] = []
        let text = Array(documents.map(\.text).joined(separator: "\n").utf8)
        text.withUnsafeBytes { buffer in
            var start = 0
            for document in documents {
                let first = tokens.count
                workspace.tokenise(buffer, start..<(start + document.text.utf8.count), into: &tokens, cuts: &cuts)
                segments.append(first..<tokens.count)
                start += document.text.utf8.count + 1
            }
        }
        let analysis = workspace.analyse(tokens, segments: segments)
        for (document, segment) in zip(documents, segments) {
            #expect(segment.count == document.tokens.count)
            #expect(analysis.heads[segment].map { $0 - segment.lowerBound } == document.tokens.map(\.head))
            let found = analysis.entities.filter { segment.contains($0.tokens.lowerBound) }
            #expect(found.map { $0.tokens.lowerBound - segment.lowerBound } == document.ents.map(\.start))
        }
    }
}
