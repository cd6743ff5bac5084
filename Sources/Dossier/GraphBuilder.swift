/// Makes a graph of records.
public struct GraphBuilder: Sendable {
    /// Merges that are forced or forbidden.
    public var judgements: Judgements?
    /// IRIs given before, which nodes keep.
    public var ledger: Ledger?

    /// Makes a builder.
    public init(judgements: Judgements? = nil, ledger: Ledger? = nil) {
        self.judgements = judgements
        self.ledger = ledger
    }

    /// Resolves records into one graph; records of refused documents are passed over.
    public func resolve(_ records: [FactsRecord]) throws -> Resolved {
        try Resolver(reference: .standard, judgements: judgements, ledger: ledger).resolve(records)
    }

    /// Resolves the records that a collector has taken.
    public func resolve(_ records: consuming RecordCollector) throws -> Resolved {
        try Resolver(reference: .standard, judgements: judgements, ledger: ledger).resolve(records)
    }

    /// Reads articles and makes their graph: the whole way in one call.
    public static func graph(ofArticlesAt paths: [String], model: String? = nil) async throws -> DossierGraph {
        var records = RecordCollector()
        let reader = try ArticleReader(model: model, threads: 2)
        try await reader.read(DocumentSource(paths: paths)) { record, _ in try records.append(record) }
        return try GraphBuilder().resolve(records).graph
    }
}
