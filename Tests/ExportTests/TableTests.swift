import Export
import Foundation
import KnowledgeGraph
import RDF
import TestSupport
import Testing

@Suite struct TableTests {
    @Test func `nodes and edges are written as their snapshots`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph)
        expectSnapshot(try exporter.writeNodes(to: ArraySink()).text, named: "harbour-nodes.csv")
        expectSnapshot(try exporter.writeEdges(to: ArraySink()).text, named: "harbour-edges.csv")
    }

    @Test func `GraphML is written as its snapshot`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph)
        expectSnapshot(try exporter.writeGraphML(to: ArraySink()).text, named: "harbour.graphml")
    }

    @Test(arguments: HostileTextTests.texts)
    func `text of an article keeps every record whole`(_ text: String) throws {
        let exporter = try GraphExporter(HostileTextTests.graph(text))
        let nodes = try Self.records(exporter.writeNodes(to: ArraySink()).text)
        let edges = try Self.records(exporter.writeEdges(to: ArraySink()).text)
        #expect(nodes.allSatisfy { $0.count == GraphExporter.nodeColumns.count })
        #expect(edges.allSatisfy { $0.count == GraphExporter.edgeColumns.count })
        let held = text.replacingOccurrences(of: "\0", with: "\u{FFFD}")
        #expect(nodes.dropFirst().contains { $0[13] == held }, "the statement's content")
        #expect(edges.dropFirst().allSatisfy { $0[12] == held })
    }

    @Test(arguments: HostileTextTests.texts)
    func `text of an article keeps GraphML well-formed`(_ text: String) throws {
        let bytes = try GraphExporter(HostileTextTests.graph(text)).writeGraphML(to: ArraySink()).bytes
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
        let body = String(decoding: bytes, as: UTF8.self)
        #expect(body.components(separatedBy: "<data ").count == body.components(separatedBy: "</data>").count)
        #expect(!body.contains("<script"))
    }

    @Test func `without provenance no table tells of documents`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph, options: ExportOptions(provenance: .none))
        let edges = try Self.records(exporter.writeEdges(to: ArraySink()).text).dropFirst()
        #expect(edges.allSatisfy { $0[2] != "evidence" && $0[2] != "mentions" && $0[8].isEmpty })
        let nodes = try Self.records(exporter.writeNodes(to: ArraySink()).text).dropFirst()
        #expect(nodes.allSatisfy { $0[1] != "Document" })
    }

    @Test func `every edge leads from a node to a node`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph)
        let nodes = Set(try Self.records(exporter.writeNodes(to: ArraySink()).text).dropFirst().map { $0[0] })
        for edge in try Self.records(exporter.writeEdges(to: ArraySink()).text).dropFirst() {
            #expect(nodes.contains(edge[0]) && nodes.contains(edge[1]), "\(edge)")
        }
    }

    /// A reader of RFC 4180, written apart from the writer.
    static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                field.append("\"")
                next = scalars.next()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted:
                record.append(String(field))
                field = String.UnicodeScalarView()
                if scalar == "\n" {
                    records.append(record)
                    record = []
                }
            default: field.append(scalar)
            }
        }
        return records
    }
}
