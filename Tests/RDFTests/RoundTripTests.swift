import Foundation
import RDF
import TestSupport
import Testing

@Suite struct RoundTripTests {
    private static let prefixes = [
        Prefix("", "https://news.example/"), Prefix("ns", "https://news.example/ns#"), Prefix("x.y", "urn:x:"),
        Prefix("xsd", XSD.namespace), Prefix("rdf", RDFSyntax.namespace),
    ]

    private static let outputs: [(RDFFormat, RDFOutput)] = [
        (.ntriples, .ntriples), (.nquads, .nquads), (.turtle, .turtle()), (.trig, .trig()),
        (.turtle, .turtle(prefixes: prefixes)), (.trig, .trig(prefixes: prefixes)),
        (.turtle, .turtle(prefixes: prefixes, declaringAtStart: true)),
    ]

    @Test(arguments: 0..<UInt64(40))
    func `what is written is read again as the same`(seed: UInt64) throws {
        for (format, output) in Self.outputs {
            var graph = RandomGraph(seed: seed)
            let quads = graph.quads(60, named: format.holdsNamedGraphs)
            var writer = QuadWriter(output, to: ArraySink())
            for quad in quads { try writer.write(quad) }
            let written = try writer.finish().text
            #expect(try QuadReader(format).quads(in: written) == quads, "\(written)")
        }
    }

    @Test(arguments: 0..<UInt64(20))
    func `JSON-LD is JSON whatever the terms, and holds every literal as a string`(seed: UInt64) throws {
        var graph = RandomGraph(seed: seed)
        let quads = graph.quads(60, named: true)
        var writer = QuadWriter(.jsonld(), to: ArraySink())
        for quad in quads { try writer.write(quad) }
        let written = try writer.finish()
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(written.bytes)) as? [String: Any])
        var found: Set<Quad> = []
        ExpandedJSONLD.collect(try #require(document["@graph"] as? [Any]), graph: nil, into: &found)
        #expect(found == Set(quads))
    }

    @Test(arguments: 0..<UInt64(20))
    func `sorting gives the same bytes for any order and any memory, without repeats`(seed: UInt64) throws {
        var graph = RandomGraph(seed: seed)
        let quads = graph.quads(400, named: true)
        var generator = SeededGenerator(seed: seed)
        for format in RDFFormat.allCases where format.holdsNamedGraphs {
            let once = try sorted(quads, format, memoryLimit: 1 << 20)
            let shuffled = (quads + quads.prefix(50)).shuffled(using: &generator)
            #expect(try sorted(shuffled, format, memoryLimit: 1 << 20) == once)
            #expect(try sorted(shuffled, format, memoryLimit: 1 << 10) == once)
            guard format.isReadable else { continue }
            let again = try QuadReader(format).quads(in: once)
            #expect(again.count == Set(quads).count)
            #expect(Set(again) == Set(quads))
        }
    }

    private func sorted(_ quads: [Quad], _ format: RDFFormat, memoryLimit: Int) throws -> String {
        var sorter = QuadSorter(for: format, memoryLimit: memoryLimit)
        for quad in quads { try sorter.add(quad) }
        var writer = QuadWriter(RDFOutput(format), to: ArraySink())
        try sorter.write(into: &writer)
        return try writer.finish().text
    }

    @Test(arguments: 0..<UInt64(20))
    func `in Turtle a statement more is a line more, and no other line changes`(seed: UInt64) throws {
        var graph = RandomGraph(seed: seed)
        var seen: Set<Quad> = []
        let quads = graph.quads(200, named: false).filter { seen.insert($0).inserted }
        for left in [0, 7, 50] {
            let fewer = quads.indices.filter { $0 != left }.map { quads[$0] }
            guard fewer.contains(where: { $0.subject == quads[left].subject }) else { continue }
            let before = try sorted(fewer, .turtle, memoryLimit: 1 << 20).split(separator: "\n")
            let after = try sorted(quads, .turtle, memoryLimit: 1 << 20).split(separator: "\n")
            let changes = after.difference(from: before)
            #expect(changes.insertions.count == 1)
            #expect(changes.removals.isEmpty)
        }
    }

    @Test func `sorted N-Quads are in the order of their lines' bytes`() throws {
        var graph = RandomGraph(seed: 7)
        let text = try sorted(graph.quads(500, named: true), .nquads, memoryLimit: 1 << 20)
        let lines = text.split(separator: "\n").map { Array($0.utf8) }
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }
}

/// Reads flat JSON-LD without a context, as our writer makes it; a test's second opinion is the W3C driver.
private enum ExpandedJSONLD {
    static func collect(_ nodes: [Any], graph: Term?, into quads: inout Set<Quad>) {
        for case let node as [String: Any] in nodes {
            guard let id = node["@id"] as? String else { continue }
            if let inner = node["@graph"] as? [Any] { collect(inner, graph: term(id), into: &quads) }
            for (key, value) in node where key != "@id" && key != "@graph" {
                for item in value as? [Any] ?? [value] {
                    guard let object = key == "@type" ? (item as? String).map(term) : object(item) else { continue }
                    let predicate = Term.iri(key == "@type" ? RDFSyntax.type : key)
                    quads.insert(Quad(term(id), predicate, object, graph: graph))
                }
            }
        }
    }

    private static func term(_ id: String) -> Term {
        id.hasPrefix("_:") ? .blank(String(id.dropFirst(2))) : .iri(id)
    }

    private static func object(_ value: Any) -> Term? {
        if let text = value as? String { return .string(text) }
        guard let object = value as? [String: Any] else { return nil }
        if let id = object["@id"] as? String { return term(id) }
        guard let lexical = object["@value"] as? String else { return nil }
        if let language = object["@language"] as? String { return .string(lexical, language: language) }
        return .typed(lexical, datatype: object["@type"] as? String ?? XSD.string)
    }
}
