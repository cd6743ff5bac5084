import Foundation
import TestSupport
import Testing

@testable import Language

/// What spaCy answers for some texts.
struct Golden: Decodable {
    struct Document: Decodable, CustomStringConvertible {
        let text: String
        let tokens: [Token]
        let sents: [Int]
        let ents: [Entity]

        var description: String { String(text.prefix(40)) }
    }

    struct Token: Decodable {
        /// In Unicode scalars.
        let offset: Int
        let text: String
        let hasSpace: Bool
        let norm, shape, tag, partOfSpeech, lemma: String
        let head: Int
        let label: String

        init(from decoder: any Decoder) throws {
            var items = try decoder.unkeyedContainer()
            offset = try items.decode(Int.self)
            text = try items.decode(String.self)
            hasSpace = try items.decode(Bool.self)
            norm = try items.decode(String.self)
            shape = try items.decode(String.self)
            tag = try items.decode(String.self)
            partOfSpeech = try items.decode(String.self)
            lemma = try items.decode(String.self)
            head = try items.decode(Int.self)
            label = try items.decode(String.self)
        }
    }

    struct Entity: Decodable, Hashable {
        let start: Int
        let end: Int
        let label: String

        init(start: Int, end: Int, label: String) {
            self.start = start
            self.end = end
            self.label = label
        }

        init(from decoder: any Decoder) throws {
            var items = try decoder.unkeyedContainer()
            start = try items.decode(Int.self)
            end = try items.decode(Int.self)
            label = try items.decode(String.self)
        }
    }

    let docs: [Document]

    /// The golden files of `../shared`, nil where they do not stand beside the project.
    static let medium = Repository.shared("language-model/golden_md371.json")
    static let small = Repository.shared("language-model/golden_sm380.json")

    /// Reads a file.
    static func read(_ url: URL) throws -> Golden {
        try JSONDecoder().decode(Golden.self, from: Data(contentsOf: url))
    }
}

/// Models to test with.
enum TestModel {
    /// The folder of the medium model, or nil where there is none.
    static let medium: String? = present(ModelLocation.directory())
    /// The folder of the small model, named by `DOSSIER_MODEL_SM`, or nil.
    static let small: String? = ProcessInfo.processInfo.environment["DOSSIER_MODEL_SM"].flatMap(present)

    /// What a skipped test says.
    static let wanted: Comment = "no language model: run `dossier setup` or name one in DOSSIER_MODEL"

    private static func present(_ directory: String) -> String? {
        FileManager.default.fileExists(atPath: directory + "/meta.json") ? directory : nil
    }
}
