import Foundation
import Testing

@testable import Export

/// Where a load goes and who sends it: endpoints, credentials, TLS.
extension GraphStoreLoaderTests {
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
        _ = try loader.load(lines)
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
        let report = try loader.load(lines)
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
}
