import Export
import Foundation
import KnowledgeGraph
import RDF
import TestSupport
import Testing

@Suite struct GraphExporterTests {
    struct Snapshot: Sendable, CustomTestStringConvertible {
        let format: RDFFormat
        let provenance: ProvenanceMode
        var name: String { "harbour-\(provenance).\(format.fileExtension)" }
        var testDescription: String { name }
    }

    static let snapshots = [
        Snapshot(format: .turtle, provenance: .assertions), Snapshot(format: .ntriples, provenance: .assertions),
        Snapshot(format: .jsonld, provenance: .assertions), Snapshot(format: .turtle, provenance: .rdf12),
        Snapshot(format: .trig, provenance: .graphs), Snapshot(format: .nquads, provenance: .graphs),
        Snapshot(format: .jsonld, provenance: .graphs), Snapshot(format: .turtle, provenance: .none),
    ]

    @Test(arguments: snapshots)
    func `each format and mode is written as its snapshot`(_ snapshot: Snapshot) throws {
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(provenance: snapshot.provenance))
        expectSnapshot(String(decoding: try exporter.bytes(snapshot.format), as: UTF8.self), named: snapshot.name)
    }

    @Test(arguments: ProvenanceMode.allCases)
    func `no statement comes twice`(_ mode: ProvenanceMode) throws {
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(provenance: mode))
        let lines = try lines(of: exporter, .nquads)
        #expect(Set(lines).count == lines.count)
        #expect(try exporter.tripleCount() == lines.count)
        #expect(lines.allSatisfy { !$0.contains("_:") })
    }

    @Test(arguments: ProvenanceMode.allCases)
    func `every declared prefix is used`(_ mode: ProvenanceMode) throws {
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(provenance: mode))
        let text = String(decoding: try exporter.bytes(.trig), as: UTF8.self)
        for line in text.split(separator: "\n") where line.hasPrefix("@prefix ") {
            let prefix = try #require(line.split(separator: " ").dropFirst().first)
            let body = text.split(separator: "\n").filter { !$0.hasPrefix("@prefix ") }
            #expect(
                body.contains { $0.contains(" " + prefix) || $0.hasPrefix(prefix) || $0.contains("^^" + prefix) },
                "\(prefix) is declared and not used")
        }
    }

    @Test func `a meeting that did not take place makes no contact`() throws {
        let lines = try lines(of: GraphExporter(HarbourGraph.graph), .ntriples).filter { $0.contains("ns#metWith> <") }
        let base = "<https://dossier.example/person/"
        #expect(
            lines == [
                "\(base)aldo-brisk> <https://w3id.org/dossier/ns#metWith> \(base)jon-ruhm> .",
                "\(base)jon-ruhm> <https://w3id.org/dossier/ns#metWith> \(base)aldo-brisk> .",
                "\(base)jon-ruhm> <https://w3id.org/dossier/ns#metWith> \(base)mira-tolven> .",
                "\(base)mira-tolven> <https://w3id.org/dossier/ns#metWith> \(base)jon-ruhm> .",
            ])
    }

    @Test func `a former president holds no office`() throws {
        let holders = try lines(of: GraphExporter(HarbourGraph.graph), .ntriples).filter { $0.contains("ns#holds> <") }
            .map { $0.prefix { $0 != " " } }
        #expect(holders.map { $0.split(separator: "/").last ?? "" } == ["ione-vast>", "jon-ruhm>", "mira-tolven>"])
    }

    @Test func `a statement told inside one that is too unsure is left out with it`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(minimumConfidence: 0.6))
        let text = try lines(of: exporter, .ntriples).joined(separator: "\n")
        #expect(!text.contains("statement/harbour-3/0-73>"))
        #expect(!text.contains("statement/harbour-3/38-73>"))
        #expect(text.contains("statement/harbour-3/78-133>"))
        #expect(!text.contains("office/harbour-master>"), "an office whose only tenure is left out")
    }

    @Test func `an article more changes only the lines that concern it`() throws {
        var graph = HarbourGraph.graph
        let before = try lines(of: GraphExporter(graph), .turtle)
        let document = DocumentNode(
            iri: "document/quay-1", id: "quay-1", length: 40, sha256: String(repeating: "c", count: 64))
        let span = Evidence(document: DocumentID(2), start: 0, end: 11, sentence: 0, text: "Mira Tolven")
        graph.documents.append(document)
        graph.entities[7].mentions.append(span)
        graph.tenures[3].support.evidence.append(span)
        let after = try lines(of: GraphExporter(graph), .turtle)
        let difference = after.difference(from: before)
        #expect(difference.removals.isEmpty)
        let added = difference.insertions.map { if case .insert(_, let line, _) = $0 { line } else { "" } }
        #expect(added.contains("    dsr:evidence <https://dossier.example/document/quay-1#char=0,11> ;"))
        #expect(added.count < 25)
    }

    @Test func `a list in another order gives the same bytes`() throws {
        var graph = HarbourGraph.graph
        for index in graph.entities.indices {
            graph.entities[index].mentions.reverse()
            graph.entities[index].parties.reverse()
        }
        for index in graph.meetings.indices { graph.meetings[index].participants.reverse() }
        for index in graph.statements.indices { graph.statements[index].about += graph.statements[index].about }
        #expect(try GraphExporter(graph).bytes(.turtle) == GraphExporter(HarbourGraph.graph).bytes(.turtle))
    }

    @Test(arguments: [("graphs", RDFFormat.turtle), ("graphs", .ntriples), ("rdf12", .jsonld)])
    func `a format that cannot carry the provenance is refused`(_ mode: String, _ format: RDFFormat) throws {
        let provenance = try #require(ProvenanceMode(rawValue: mode))
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(provenance: provenance))
        let error = try #require(throws: ExportError.self) { try exporter.bytes(format) }
        #expect(error.code == .provenance)
    }

    @Test(arguments: ["", "example.org/", "https://example.org", "http://a b/", "1x://y/", "https://x/<y>/"])
    func `a base that is no absolute IRI is refused`(_ base: String) throws {
        let error = try #require(throws: ExportError.self) {
            try GraphExporter(HarbourGraph.graph, options: ExportOptions(base: base))
        }
        #expect(error.message.hasPrefix("the base “\(base)” is not an absolute IRI"))
    }

    private func lines(of exporter: GraphExporter, _ format: RDFFormat) throws -> [String] {
        String(decoding: try exporter.bytes(format), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
