public import RDF

/// Loads triples into a store over the SPARQL 1.1 Graph Store HTTP Protocol, in batches, and counts them there.
///
/// A batch that fails for want of a connection is sent again: triples are a set, so that twice is once. What is
/// reported as loaded was counted in the store afterwards, through SPARQL.
public struct GraphStoreLoader: Sendable {
    /// A user's name and password, sent by HTTP Basic authentication, or Digest where the store asks for it.
    public struct Credentials: Sendable {
        let user: String
        let password: String

        /// Makes credentials.
        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    /// What a load did.
    public struct Report: Hashable, Sendable {
        /// Statements sent, each once.
        public let sent: Int
        /// Statements in the target graph before, without those that were replaced.
        public let before: Int
        /// Statements in the target graph afterwards, counted through SPARQL.
        public let after: Int
        /// Requests that carried data.
        public let batches: Int
    }

    let store: HTTPAddress
    let query: HTTPAddress
    let graph: String?
    let exchange: HTTPExchange
    let pauses: [UInt32]
    let batchBytes: Int

    /// Names a store by its graph store URL (`http://localhost:7878/store`, `…/data`, `…/sparql-graph-crud`) or by the
    /// URL of its SPARQL service beside it; the other one is found by the paths that stores use, or given.
    ///
    /// - Parameters:
    ///   - graph: The IRI of the graph to load into; nil for the default graph.
    ///   - authorities: A file of certificates that are trusted instead of the system's.
    ///   - retries: How often a batch is sent again, after a pause that doubles from half a second.
    ///   - batchBytes: The size of a request's body.
    public init(
        endpoint: String, queryEndpoint: String? = nil, graph: String? = nil, credentials: Credentials? = nil,
        authorities: String? = nil, retries: Int = 4, timeout: Int = 300, batchBytes: Int = 8 << 20
    ) throws(ExportError) {
        _ = try HTTPAddress(endpoint)
        let paths = EndpointPaths(endpoint)
        self.store = try HTTPAddress(paths.store)
        self.query = try HTTPAddress(queryEndpoint ?? paths.query)
        if let graph, !RDFText.isIRI(graph) {
            throw ExportError(
                .endpoint, "the graph “\(graph)” is not an absolute IRI; write one such as https://example.org/news")
        }
        self.graph = graph
        let user = credentials.map { "\($0.user):\($0.password)" } ?? store.userInfo
        self.exchange = HTTPExchange(timeout: timeout, user: user, authorities: authorities)
        self.pauses = (0..<max(0, retries)).map { UInt32(500_000) << UInt32(min($0, 6)) }
        self.batchBytes = max(1, batchBytes)
    }

    /// Loads what an exporter writes.
    ///
    /// - Parameters:
    ///   - replacing: Whether the target graph is emptied first.
    ///   - progress: Called after each batch with the number of statements sent so far.
    public func load(
        _ exporter: GraphExporter, replacing: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> Report {
        guard exporter.options.provenance != .graphs, exporter.options.provenance != .rdf12 else {
            throw ExportError(
                .provenance,
                "a store takes --provenance assertions or none over the graph store protocol; use one of them")
        }
        return try load(replacing: replacing, progress: progress) { sink in try exporter.write(.ntriples, to: sink) }
    }

    /// Loads RDF files, by the endings of their names or in a given format; repeats are dropped on the way, and named
    /// graphs go into the target graph.
    public func load(
        files: [String], format: RDFFormat? = nil, replacing: Bool = false,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> Report {
        let conversion = RDFConversion(from: format, to: .ntriples, base: nil, sorts: true, mergesGraphs: true)
        return try load(replacing: replacing, progress: progress) { sink in
            try conversion.run(files.map { .file($0) }, to: sink)
        }
    }

    /// Loads N-Triples that a closure writes to a sink; statements must not come twice.
    ///
    /// Statements with blank nodes go in one request at the end, since a label means nothing beyond its request.
    public func load(
        replacing: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in },
        writing body: (consuming StoreSink) throws -> StoreSink
    ) throws -> Report {
        if replacing { try empty() }
        let before = try count()
        var sink: StoreSink
        do {
            sink = try body(StoreSink(loader: self, progress: progress))
        } catch let error as RDFError where error.code == .file {
            throw ExportError(.connection, error.message)
        }
        try sink.finish()
        let after = try count()
        try check(sent: sink.sent, before: before, after: after)
        return Report(sent: sink.sent, before: before, after: after, batches: sink.batches)
    }

    private func check(sent: Int, before: Int, after: Int) throws(ExportError) {
        let least = max(before, sent)
        let most = before + sent
        guard (least...most).contains(after) else {
            let wanted = least == most ? "\(least)" : "\(least) to \(most)"
            throw ExportError(
                .count,
                "\(query.shown): the graph holds \(after) triples after the load, \(wanted) were expected; "
                    + "the load is not complete: run it again, with --replace to begin anew")
        }
    }
}

extension RDFText {
    /// Whether a text is an absolute IRI.
    static func isIRI(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard scheme.count < text.utf8.count, let first = scheme.first, (0x61...0x7A).contains(first | 0x20) else {
            return false
        }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
    }
}

/// Checks on texts that become RDF.
enum RDFText {}

/// Where stores keep the two services that a load needs.
struct EndpointPaths {
    let store: String
    let query: String

    /// The pairs of paths in use: Oxigraph, Fuseki, Virtuoso, GraphDB and RDF4J.
    private static let pairs = [
        ("/store", "/query"), ("/data", "/query"), ("/sparql-graph-crud-auth", "/sparql"),
        ("/sparql-graph-crud", "/sparql"), ("/rdf-graphs/service", ""),
    ]

    init(_ endpoint: String) {
        let trimmed = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        for (store, query) in Self.pairs where trimmed.hasSuffix(store) {
            self.store = trimmed
            self.query = trimmed.dropLast(store.count) + query
            return
        }
        if trimmed.hasSuffix("/sparql") {
            self.store = trimmed.dropLast(7) + "/sparql-graph-crud"
            self.query = trimmed
        } else if trimmed.hasSuffix("/query") {
            self.store = trimmed.dropLast(6) + "/store"
            self.query = trimmed
        } else if trimmed.split(separator: "/").count == 2 {
            self.store = trimmed + "/store"
            self.query = trimmed + "/query"
        } else {
            self.store = trimmed
            self.query = trimmed
        }
    }
}
