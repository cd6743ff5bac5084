import Foundation
import KnowledgeGraph
import RDF
import Testing

@testable import Export

@Suite struct GraphStoreLoaderTests {
    let lines = (0..<5).map { "<http://x.example/\($0)> <http://x.example/p> \"\($0)\" .\n" }

    @Test func `what was sent is counted in the store`() throws {
        let server = ScriptedServer([.count(0), .status(204), .count(5)])
        defer { server.stop() }
        let report = try load(lines, at: server.endpoint)
        #expect(report == GraphStoreLoader.Report(sent: 5, before: 0, after: 5, batches: 1))
        let post = try #require(server.requests.dropFirst().first)
        #expect(post.hasPrefix("POST /store?default HTTP/1.1\r\n"))
        #expect(post.contains("Content-Type: application/n-triples\r\n"))
        #expect(post.hasSuffix(lines.joined()))
    }

    @Test func `batches are whole lines, and a busy server is asked again`() throws {
        let server = ScriptedServer([
            .count(0), .status(503), .status(204), .breakOff(after: 10), .status(204), .status(204), .count(5),
        ])
        defer { server.stop() }
        let loader = try GraphStoreLoader(
            endpoint: server.endpoint, graph: "http://x.example/gh",
            retries: 2, batchBytes: 90)
        let report = try loader.load(lines)
        #expect(report.batches == 3)
        #expect(server.requests.count == 7)
        #expect(
            server.requests.dropFirst().dropLast().allSatisfy {
                $0.hasPrefix("POST /store?graph=http%3A%2F%2Fx.example%2Fgh ")
            })
    }

    @Test func `a replaced graph is emptied first`() throws {
        let server = ScriptedServer([.status(404), .count(0), .status(201), .count(5)])
        defer { server.stop() }
        #expect(try load(lines, at: server.endpoint, replacing: true).after == 5)
        #expect(server.requests.first?.hasPrefix("DELETE /store?default HTTP/1.1\r\n") == true)
    }

    @Test func `a chunked answer after an interim one is read`() throws {
        let answer =
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n?n\n\r\n2\r\n5\n\r\n0\r\n\r\n"
        let server = ScriptedServer([.answer(answer)])
        defer { server.stop() }
        #expect(try GraphStoreLoader(endpoint: server.endpoint).count() == 5)
    }

    @Test func `statements with blank nodes go together, once, at the end`() throws {
        let server = ScriptedServer([.count(0), .status(204), .status(204), .count(3)])
        defer { server.stop() }
        let blank = [
            "_:a <http://x.example/p> \"1\" .\n", lines[0], "<http://x.example/s> <http://x.example/p> _:a .\n",
        ]
        #expect(try load(blank, at: server.endpoint).batches == 2)
        #expect(server.requests[1].hasSuffix("\r\n\r\n" + lines[0]))
        #expect(server.requests[2].hasSuffix("\r\n\r\n" + blank[0] + blank[2]))
    }

    @Test func `a graph is loaded as its N-Triples`() throws {
        let exporter = try GraphExporter(HarbourGraph.graph)
        let count = try exporter.tripleCount()
        let server = ScriptedServer([.count(0), .status(204), .count(count)])
        defer { server.stop() }
        let report = try GraphStoreLoader(endpoint: server.endpoint).load(exporter)
        #expect(report.sent == count)
        #expect(server.requests[1].hasSuffix(String(decoding: try exporter.bytes(.ntriples), as: UTF8.self)))
    }

    /// With `DOSSIER_TEST_STORE=http://…` and `DOSSIER_TEST_FILE=….nt`: a real store, a real file.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DOSSIER_TEST_STORE"] != nil))
    func `a real store takes a real file`() throws {
        let environment = ProcessInfo.processInfo.environment
        let endpoint = try #require(environment["DOSSIER_TEST_STORE"])
        let loader = try GraphStoreLoader(endpoint: endpoint, graph: environment["DOSSIER_TEST_GRAPH"])
        if let file = environment["DOSSIER_TEST_FILE"] {
            print(try loader.load(files: [file], replacing: true))
        } else {
            let report = try loader.load(try GraphExporter(HarbourGraph.graph), replacing: true)
            #expect(report.after == report.sent)
        }
    }

    /// Loads into the default graph, without a second attempt.
    func load(_ lines: [String], at endpoint: String, replacing: Bool = false) throws -> GraphStoreLoader.Report {
        try GraphStoreLoader(endpoint: endpoint, retries: 0).load(lines, replacing: replacing)
    }
}
