internal import KnowledgeGraph
internal import Ontology
public import RDF

extension GraphExporter {
    /// The columns of the table of nodes, with the types that Neo4j's importer reads from a header.
    public static let nodeColumns = [
        "id:ID", ":LABEL", "name", "variants", "countryCode", "gender", "wikidata", "role", "kind", "status", "form",
        "cue", "polarity", "content", "begin", "end", "timeText", "asOf", "url", "publisher", "length:int",
        "confidence:double", "rules",
    ]

    /// The columns of the table of edges.
    public static let edgeColumns = [
        ":START_ID", ":END_ID", ":TYPE", "status", "begin", "end", "weight:int", "confidence:double", "document",
        "sentence:int", "start:int", "stop:int", "text",
    ]

    /// Writes the nodes as CSV and gives the sink back. Lists are joined by ` | `.
    public func writeNodes<Sink: ByteSink & ~Copyable>(to sink: consuming Sink) throws -> Sink {
        var writer = try CSVWriter(header: Self.nodeColumns, to: sink)
        try PropertyGraph(triples).forEachNode { node throws(RDFError) in
            let support = options.provenance == .none ? nil : node.support
            try writer.row([
                node.id, node.label.rawValue, node.name, Self.joined(node.variants), node.countryCode, node.gender,
                node.wikidata, node.role, node.kind, node.status, node.form, node.cue, node.polarity, node.content,
                node.begin, node.end, node.timeText, node.asOf, node.url, node.publisher,
                node.length.map { String($0) },
                support.map { LexicalForm.decimal($0.confidence) },
                Self.joined(support?.rules.sortedWithoutRepeats() ?? []),
            ])
        }
        return try writer.finish()
    }

    /// Writes the edges as CSV and gives the sink back; every edge read from words bears the first of them, and an
    /// `evidence` edge for each.
    public func writeEdges<Sink: ByteSink & ~Copyable>(to sink: consuming Sink) throws -> Sink {
        var writer = try CSVWriter(header: Self.edgeColumns, to: sink)
        let graph = triples.graph
        try PropertyGraph(triples).forEachEdge { edge throws(RDFError) in
            let span = edge.evidence
            try writer.row([
                edge.from, edge.to, edge.kind.name, edge.status, edge.begin, edge.end, String(edge.weight),
                edge.confidence.map(LexicalForm.decimal), span.map { graph[$0.document].iri },
                span?.sentence.map { String($0) }, span.map { String($0.start) }, span.map { String($0.end) },
                span?.text,
            ])
        }
        return try writer.finish()
    }

    private static func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: " | ")
    }
}
