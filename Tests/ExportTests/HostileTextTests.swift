import Facts
import Foundation
import KnowledgeGraph
import Ontology
import RDF
import TestSupport
import Testing

@testable import Export

@Suite struct HostileTextTests {
    static let texts = [
        "He said \"no\"", "back\\slash", "two\nlines\r\nand\ttab", "nul \u{0} bell \u{7} del \u{7F}",
        "\u{202E}gnihsup\u{202C}",
        "🚢🇺🇳 e\u{301}", "<script>alert(1)</script>", "]]>", "a;b,c", "=cmd()", "'; DROP TABLE x; --", "\u{FFFE}\u{FEFF}",
        "\u{2028}", "^^xsd:string", "@en", " ", "\"\"\"",
    ]

    @Test(arguments: texts)
    func `text of an article comes back from N-Triples as it was`(_ text: String) throws {
        let exporter = try GraphExporter(Self.graph(text))
        var found = false
        for quad in try exporter.collected() {
            guard case .literal(let literal) = quad.object, literal.lexical == text else { continue }
            found = true
        }
        #expect(found)
        let lines = String(decoding: try exporter.bytes(.ntriples), as: UTF8.self).utf8.split(separator: 0x0A)
        #expect(try lines.count == exporter.tripleCount(), "one line for each triple, whatever the text")
    }

    @Test(arguments: texts)
    func `text of an article makes no IRI invalid`(_ text: String) throws {
        for quad in try GraphExporter(Self.graph(text)).collected() {
            guard case .iri(let iri) = quad.subject else { continue }
            let isClean = iri.unicodeScalars.allSatisfy {
                $0.isASCII && $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0)
            }
            #expect(isClean, "\(iri)")
        }
    }

    @Test(arguments: [
        ("person/mira-tolven", "person/mira-tolven"), ("document/a b", "document/a%20b"),
        ("document/a#b?c", "document/a%23b%3Fc"), ("document/é", "document/%C3%A9"), ("document/50%", "document/50%25"),
        ("document/a%20b", "document/a%20b"), ("document/..", "document/%2E%2E"), ("document/./x", "document/%2E/x"),
        ("document/a@b:c,d", "document/a@b:c,d"),
    ])
    func `an IRI is percent-encoded where it must be`(_ relative: String, _ expected: String) {
        #expect(IRIBuilder.encoded(relative) == expected)
    }

    @Test(arguments: [
        ("2025-02-21", "date"), ("2025-02", "gYearMonth"), ("2025", "gYear"), ("2025-02-30", nil), ("2025-13", nil),
        ("2025-W08", nil), ("", nil), ("20250221", nil), ("2025-02-21T10:00:00Z", nil), ("-025-02-21", nil),
        ("２０２５", nil),
    ])
    func `a date has the type of its precision`(_ text: String, _ type: String?) {
        #expect(LexicalForm.dateType(of: text)?.name == type)
    }

    @Test(arguments: [
        (0.98, "0.98"), (1, "1"), (0, "0"), (0.5, "0.5"), (0.12345, "0.1235"), (0.000_04, "0"), (.nan, "0"), (2, "1"),
        (0.1 + 0.2, "0.3"), (0.05, "0.05"),
    ])
    func `a confidence is written in canonical form`(_ value: Double, _ expected: String) {
        #expect(LexicalForm.decimal(value) == expected)
    }

    @Test(arguments: [
        ("en", "en"), ("en-GB", "en-gb"), ("", nil), ("e", nil), ("und", nil), ("en_US", nil), ("English!", nil),
        ("e2", nil), ("zh-Hant-TW", "zh-hant-tw"),
    ])
    func `only a language tag is taken for one`(_ text: String, _ expected: String?) {
        #expect(LexicalForm.languageTag(text) == expected)
    }

    static func graph(_ text: String) -> DossierGraph {
        let span = Evidence(document: DocumentID(0), start: 0, end: text.unicodeScalars.count, sentence: 0, text: text)
        return DossierGraph(
            documents: [
                DocumentNode(
                    iri: "document/\(text)", id: text, title: text, date: text, url: text, publisher: text,
                    language: text, length: text.unicodeScalars.count, sha256: "00")
            ],
            entities: [
                EntityNode(
                    iri: "person/\(text)", kind: .person, name: text, variants: [text], iso2: text, wikidata: text,
                    mentions: [span])
            ],
            statements: [
                StatementNode(
                    iri: "statement/\(text)/0-1", speakers: [EntityID(0)], form: .direct, content: text, cue: text,
                    time: TimeSpan(begin: text, end: text, text: text),
                    support: Support(evidence: [span], rules: [text], confidence: 0.5))
            ])
    }
}

extension GraphExporter {
    /// Every quad, in order.
    func collected() throws -> [Quad] { try triples.emit(into: QuadCollector()).quads }
}
