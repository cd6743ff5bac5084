import Testing

@testable import Export

/// Servers that refuse, break off, lose triples or are none: what the error says.
extension GraphStoreLoaderTests {
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
        let error = try #require(throws: ExportError.self) { try loader.load(lines) }
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
}
