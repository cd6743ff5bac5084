import RDF
import TestSupport

/// Graphs made of everything that is hard to write.
struct RandomGraph {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let namespaces = ["https://news.example/", "https://news.example/ns#", "urn:x:", "s:"]
    private static let names = [
        "", "a", "Ada-L", "a.b", ".a", "a.", "-a", "9", "a/b", "a%20b", "a%", "é", "中文", "a,b", "a;b", "a(b)", "a~b",
        "a:b",
        "·x", "x·", "a\u{300}", "\u{10FFFD}", "_a", "a#b?c=d&e", "'", "@", "a..b", "true", "a!", "*",
    ]
    private static let pieces = [
        "word", " ", "\"", "\\", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}", "é", "“", "中", "😀",
        "'",
        "\"\"\"", "\\u0041", "\u{85}", "\u{2028}", "\u{FFFD}", "<", ">", "&", "12345678", "@en", "^^", " .",
    ]
    private static let lexicals = [
        "1", "-1", "+1", "01", "1.0", "1.", ".5", "-.5", "1e0", "1.E3", "1.5E+10", "true", "false", "TRUE", "", "abc",
        "1.2.3", "--1", "2025-01-02",
    ]
    private static let datatypes = [
        XSD.integer, XSD.decimal, XSD.double, XSD.boolean, XSD.date, "https://news.example/type",
    ]

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    private mutating func iri() -> Term { .iri(pick(Self.namespaces) + pick(Self.names)) }

    private mutating func node() -> Term {
        Int.random(in: 0..<5, using: &generator) == 0 ? .blank(pick(["b", "b1", "x-y", "é", "a.b", "0"])) : iri()
    }

    private mutating func object() -> Term {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1: return node()
        case 2: return .typed(pick(Self.lexicals), datatype: pick(Self.datatypes))
        case 3: return .string(text(), language: pick(["en", "en-GB", "zh-Hant-TW", "x-1"]))
        default: return .string(text())
        }
    }

    private mutating func text() -> String {
        let count = Int.random(in: 0..<12, using: &generator)
        return (0..<count).map { _ in pick(Self.pieces) }.joined()
    }

    /// Some quads, in the default graph only or in several.
    mutating func quads(_ count: Int, named: Bool) -> [Quad] {
        (0..<count).map { _ in
            let predicate = Int.random(in: 0..<4, using: &generator) == 0 ? .iri(RDFSyntax.type) : iri()
            let graph = named && Bool.random(using: &generator) ? node() : nil
            return Quad(node(), predicate, object(), graph: graph)
        }
    }
}
