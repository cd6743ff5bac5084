import Foundation
import Testing
import TestSupport

@testable import Language

/// A text as the engine sees it, white-space tokens included, in the form of the golden files.
struct RawAnalysis {
    var words: [String] = []
    var spaces: [Bool] = []
    var tags: [String] = []
    var parts: [String] = []
    var lemmas: [String] = []
    var heads: [Int] = []
    var labels: [String] = []
    var starts: [Int] = []
    var entities: [Golden.Entity] = []

    init(_ text: String, _ workspace: Workspace) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            workspace.trim()
            var tokens: [WorkToken] = []
            workspace.tokenise(buffer, 0..<buffer.count, into: &tokens)
            let whole = 0..<tokens.count
            let analysis = workspace.analyse(tokens, segments: tokens.isEmpty ? [] : [whole])
            for index in whole {
                let (outcome, lemma) = workspace.attributes(of: index, tokens, analysis, segment: whole)
                words.append(workspace.word(tokens[index]).text)
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
    static func compare(_ model: String, _ golden: URL) throws {
        let engine = try Engine(directory: model, kernels: Kernels())
        let workspace = Workspace(engine: engine)
        for document in try Golden.read(golden).docs {
            let found = RawAnalysis(document.text, workspace)
            let name = Comment(rawValue: document.description)
            #expect(found.words.map { Array($0.utf8) } == document.tokens.map { Array($0.text.utf8) }, name)
            #expect(found.spaces == document.tokens.map(\.hasSpace), name)
            #expect(found.tags == document.tokens.map(\.tag), name)
            #expect(found.parts == document.tokens.map(\.partOfSpeech), name)
            #expect(found.lemmas == document.tokens.map(\.lemma), name)
            #expect(found.heads == document.tokens.map(\.head), name)
            #expect(found.labels == document.tokens.map(\.label), name)
            #expect(found.starts == document.sents, name)
            #expect(found.entities == document.ents, name)
        }
    }

    @Test(.enabled(if: TestModel.medium != nil && Repository.shared("language-model/golden_md371.json") != nil))
    func `the medium model answers as spaCy does`() throws {
        try Self.compare(#require(TestModel.medium), #require(Repository.shared("language-model/golden_md371.json")))
    }
}
