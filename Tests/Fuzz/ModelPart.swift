import Foundation

@testable import Language

/// A file of a language model, and what reads it.
enum ModelPart: String, CaseIterable, Sendable {
    case tokeniser = "tokenizer"
    case norms = "vocab/lookups.bin"
    case tags = "tagger/cfg"
    case weights = "tagger/model"
    case moves = "parser/moves"
    case rules = "attribute_ruler/patterns"
    case lemmas = "lemmatizer/lookups/lookups.bin"
    case vectors = "vocab/vectors"
    case rows = "vocab/key2row"

    /// Reads the file in a model's folder, and asks what was read a question.
    func read(_ folder: String) throws {
        switch self {
        case .tokeniser:
            let tokeniser = try Tokeniser(directory: folder)
            Array("(isn't".utf8).withUnsafeBytes { _ = tokeniser.split($0) }
        case .norms: _ = try Norms(directory: folder, id: StringID())
        case .tags: _ = try TaggerLabels.read(directory: folder)
        case .weights:
            for layer in try WeightFile(rawValue, in: folder).layers {
                for array in layer.arrays.values where array.count > 0 { _ = array[array.count - 1] }
            }
        case .moves: _ = try MovesFile.read(rawValue, in: folder, actions: 5)
        case .rules:
            let ruler = try AttributeRuler(directory: folder)
            let word = ruler.word(lower: "told")
            _ = ruler.outcome(tag: "VBD", label: "ROOT", isSpace: false, word: (word.hash, "told"), matches: ~0)
        case .lemmas: _ = try Lemmatiser(directory: folder, id: StringID())
        case .vectors, .rows:
            guard let vectors = try WordVectors(directory: folder) else { return }
            for id in 0..<UInt64(4) {
                guard let vector = vectors.vector(ofID: id) else { continue }
                _ = vector.loadUnaligned(fromByteOffset: vectors.width * 4 - 4, as: UInt32.self)
            }
        }
    }

    /// A sound file of the smallest kind.
    var seed: [UInt8] {
        switch self {
        case .tokeniser:
            Packed.map([
                ("prefix_search", .text("^\\(")), ("suffix_search", .text("\\)$")), ("infix_finditer", .text("-")),
                ("url_match", .text("^w+\\.")),
                (
                    "exceptions",
                    .map([
                        (
                            "isn't",
                            .list([
                                .numbered([(65, .text("is"))]), .numbered([(65, .text("n't")), (67, .text("not"))]),
                            ])
                        ), ("(-:", .list([.numbered([(65, .text("(-:"))])])),
                    ])
                ),
            ]).bytes
        case .norms: Packed.map([("lexeme_norm", .numbered([(7, .text("seven")), (.max, .text("many"))]))]).bytes
        case .tags: Array(#"{"labels":["NN","VBD"],"overwrite":false}"#.utf8)
        case .weights:
            Packed.map([
                ("nodes", .list([.map([("name", .text("softmax"))]), .map([("name", .text("embed"))])])),
                ("attrs", .list([.map([]), .map([("seed", .data(Packed.number(9).bytes))])])),
                (
                    "params",
                    .list([
                        .map([
                            (
                                "W",
                                .map([
                                    ("shape", .list([.number(1), .number(2)])), ("type", .text("<f4")),
                                    ("data", .data([0, 0, 0, 0, 0, 0, 128, 63])),
                                ])
                            )
                        ]), .map([("E", .null)]),
                    ])
                ),
            ]).bytes
        case .moves:
            Packed.map([
                ("moves", .text(#"{"0":{"":10},"1":{"":9},"2":{"nsubj":5},"3":{"dobj":4},"4":{"ROOT":3}}"#))
            ]).bytes
        case .rules:
            Packed.list([
                .map([
                    (
                        "patterns",
                        .list([
                            .list([
                                .map([("TAG", .text("VBD")), ("LOWER", .map([("IN", .list([.text("told")]))]))]),
                                .map([("DEP", .map([("NOT_IN", .list([.text("aux")]))])), ("IS_SPACE", .truth(false))]),
                            ]), .list([.map([("LOWER", .map([("REGEX", .text("^t[a-z]+"))]))])]),
                        ])
                    ), ("attrs", .map([("POS", .text("VERB")), ("MORPH", .text("Tense=Past"))])), ("index", .number(0)),
                ])
            ]).bytes
        case .lemmas:
            Packed.map([
                (
                    "lemma_rules",
                    .numbered([(StringID.hash("verb"), .list([.list([.text("ing"), .text("")])]))])
                ),
                ("lemma_exc", .numbered([(StringID.hash("verb"), .map([("met", .list([.text("meet")]))]))])),
                ("lemma_index", .numbered([(StringID.hash("noun"), .list([.text("talk")]))])),
            ]).bytes
        case .vectors: Self.matrix
        case .rows: Packed.numbered([(1, .number(0)), (.max, .number(1))]).bytes
        }
    }

    /// Two vectors of two numbers, as NumPy writes them.
    static let matrix: [UInt8] = {
        let header = Array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }\n".utf8)
        return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.count), 0] + header + [UInt8](repeating: 1, count: 16)
    }()
}

/// A value of MessagePack to be written.
indirect enum Packed {
    case null
    case truth(Bool)
    case number(UInt64)
    case text(String)
    case data([UInt8])
    case list([Packed])
    case map([(String, Packed)])
    case numbered([(UInt64, Packed)])

    /// The value's bytes (msgpack.org specification, 2013-08).
    var bytes: [UInt8] {
        switch self {
        case .null: [0xC0]
        case .truth(let value): [value ? 0xC3 : 0xC2]
        case .number(let value):
            value < 0x80
                ? [UInt8(value)]
                : [0xCF] + (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) }
        case .text(let text): [0xDA] + Self.count(text.utf8.count) + Array(text.utf8)
        case .data(let data): [0xC5] + Self.count(data.count) + data
        case .list(let items): [0xDC] + Self.count(items.count) + items.flatMap(\.bytes)
        case .map(let pairs):
            [0xDE] + Self.count(pairs.count) + pairs.flatMap { Packed.text($0.0).bytes + $0.1.bytes }
        case .numbered(let pairs):
            [0xDE] + Self.count(pairs.count) + pairs.flatMap { Packed.number($0.0).bytes + $0.1.bytes }
        }
    }

    private static func count(_ count: Int) -> [UInt8] { [UInt8(count >> 8), UInt8(count & 0xFF)] }
}
