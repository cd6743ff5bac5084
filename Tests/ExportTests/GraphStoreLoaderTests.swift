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
        let report = try loader.load { sink in
            var sink = sink
            for line in lines { try sink.write(Array(line.utf8).span) }
            return sink
        }
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

    @Test func `a store that lost triples is found out`() throws {
        let server = ScriptedServer([.count(0), .status(204), .count(4)])
        defer { server.stop() }
        let error = try #require(throws: ExportError.self) { try load(lines, at: server.endpoint) }
        #expect(error.code == .count)
        #expect(
            error.message == """
                http://127.0.0.1:\(server.port)/query: the graph holds 4 triples after the load, 5 were expected; the \
                load is not complete: run it again, with --replace to begin anew
                """)
    }

    @Test func `a server that dies half-way vouches for nothing`() throws {
        let server = ScriptedServer([.count(0), .status(204), .breakOff(after: 10)])
        defer { server.stop() }
        let loader = try GraphStoreLoader(endpoint: server.endpoint, retries: 1, batchBytes: 90)
        let error = try #require(throws: ExportError.self) {
            try loader.load { sink in
                var sink = sink
                for line in lines { try sink.write(Array(line.utf8).span) }
                return sink
            }
        }
        #expect(error.code == .connection)
        #expect(
            error.message.hasSuffix(
                "2 statements had been sent before, and none is vouched for: run the load again, with --replace to begin anew"
            ))
    }

    @Test func `a server that is not there is named`() throws {
        let server = ScriptedServer([.status(204)])
        server.stop()
        let error = try #require(throws: ExportError.self) { try load(lines, at: server.endpoint) }
        #expect(error.message == "127.0.0.1:\(server.port): no connection (Connection refused); is the server running?")
    }

    @Test(arguments: [
        (401, "the credentials are missing or refused"),
        (404, "there is no such service; name the graph store's URL, such as http://localhost:7878/store"),
        (301, "it sends elsewhere; name the URL itself"), (500, "no explanation"),
    ])
    func `a refusal says why`(_ status: Int, _ reason: String) throws {
        let server = ScriptedServer([.status(status)])
        defer { server.stop() }
        let error = try #require(throws: ExportError.self) { try load(lines, at: server.endpoint) }
        #expect(error.code == .refused)
        #expect(
            error.message
                == "http://127.0.0.1:\(server.port)/query would not answer a SPARQL query (HTTP \(status)): \(reason)")
    }

    @Test func `what is no store is found out before anything is sent`() throws {
        let server = ScriptedServer([.ok("<html>Welcome</html>")])
        defer { server.stop() }
        let error = try #require(throws: ExportError.self) { try load(lines, at: server.endpoint) }
        #expect(error.message.contains("gave no count but “<html>Welcome</html>”"))
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort",
    ])
    func `an answer that breaks off is no answer`(_ answer: String) throws {
        let server = ScriptedServer([.answer(answer)])
        defer { server.stop() }
        let error = try #require(throws: ExportError.self) { try load(lines, at: server.endpoint) }
        #expect(error.code == .connection)
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

    @Test(arguments: [
        ("ftp://store.example/data", "not a URL"), ("store.example", "not a URL"), ("http://", "names no host"),
        ("http://host:99999/x", "names no host"), ("http://ho st/", "blanks"),
    ])
    func `an endpoint that is none is refused`(_ endpoint: String, _ part: String) throws {
        let error = try #require(throws: ExportError.self) { try GraphStoreLoader(endpoint: endpoint) }
        #expect(error.code == .endpoint)
        #expect(error.message.contains(part))
    }

    @Test(arguments: [
        ("http://h:7878", "http://h:7878/store", "http://h:7878/query"),
        ("http://h:7878/store", "http://h:7878/store", "http://h:7878/query"),
        ("http://h:3030/news/data", "http://h:3030/news/data", "http://h:3030/news/query"),
        ("http://h:8890/sparql-graph-crud-auth", "http://h:8890/sparql-graph-crud-auth", "http://h:8890/sparql"),
        ("http://h:8890/sparql", "http://h:8890/sparql-graph-crud", "http://h:8890/sparql"),
        ("https://h/store", "https://h/store", "https://h/query"),
        (
            "http://h/repositories/n/rdf-graphs/service", "http://h/repositories/n/rdf-graphs/service",
            "http://h/repositories/n"
        ),
    ])
    func `the service beside an endpoint is found`(_ endpoint: String, _ store: String, _ query: String) {
        let paths = EndpointPaths(endpoint)
        #expect(paths.store == store)
        #expect(paths.query == query)
    }

    @Test func `a name and a password go with every request`() throws {
        let server = ScriptedServer([.count(0), .status(204), .count(5)])
        defer { server.stop() }
        let loader = try GraphStoreLoader(
            endpoint: server.endpoint, credentials: .init(user: "u", password: "pä"), retries: 0)
        _ = try loader.load { sink in
            var sink = sink
            for line in lines { try sink.write(Array(line.utf8).span) }
            return sink
        }
        #expect(server.requests.count == 3)
        #expect(server.requests.allSatisfy { $0.contains("Authorization: Basic dTpww6Q=\r\n") })
    }

    @Test func `a service that asks for digest authentication gets it, and no other does`() throws {
        let challenge =
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n"
            + "Content-Length: 0\r\n\r\n"
        let server = ScriptedServer([
            .count(0), .answer(challenge), .answer(challenge), .status(204), .count(5),
        ])
        defer { server.stop() }
        let loader = try GraphStoreLoader(
            endpoint: server.endpoint, credentials: .init(user: "u", password: "p"), retries: 0)
        let report = try loader.load { sink in
            var sink = sink
            for line in lines { try sink.write(Array(line.utf8).span) }
            return sink
        }
        #expect(report.after == 5)
        #expect(
            server.requests.map { $0.contains("Authorization: Digest username=\"u\"") } == [
                false, false, false, true, false,
            ])
        #expect(server.requests[3].hasSuffix(lines.joined()))
    }

    @Test func `TLS to a server that speaks none is told`() throws {
        let server = ScriptedServer([.breakOff(after: 5)])
        defer { server.stop() }
        let endpoint = server.endpoint.replacingOccurrences(of: "http:", with: "https:")
        let error = try #require(throws: ExportError.self) { try load(lines, at: endpoint) }
        #expect(error.code == .endpoint)
        #expect(error.message.hasPrefix("127.0.0.1:\(server.port): no trusted connection ("))
        #expect(error.message.hasSuffix("; name the certificates to trust with --ca-file"))
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

    private func load(_ lines: [String], at endpoint: String, replacing: Bool = false) throws -> GraphStoreLoader.Report
    {
        try GraphStoreLoader(endpoint: endpoint, retries: 0).load(replacing: replacing) { sink in
            var sink = sink
            for line in lines { try sink.write(Array(line.utf8).span) }
            return sink
        }
    }
}
