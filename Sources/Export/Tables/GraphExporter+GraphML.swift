internal import KnowledgeGraph
internal import Ontology
public import RDF

extension GraphExporter {
    private static let nodeKeys: [(name: String, type: String)] = [
        ("label", "string"), ("type", "string"), ("variants", "string"), ("country", "string"), ("kind", "string"),
        ("status", "string"), ("content", "string"), ("begin", "string"), ("end", "string"),
        ("confidence", "double"), ("evidence", "string"),
    ]

    private static let edgeKeys: [(name: String, type: String)] = [
        ("label", "string"), ("status", "string"), ("begin", "string"), ("end", "string"), ("weight", "int"),
        ("confidence", "double"), ("evidence", "string"),
    ]

    /// Writes GraphML for Gephi and yEd and gives the sink back: entities, offices, tenures, meetings and statements
    /// as nodes; types, dates, confidence and the first words of evidence as attributes.
    public func writeGraphML<Sink: ByteSink & ~Copyable>(to sink: consuming Sink) throws -> Sink {
        var buffer = TextBuffer(to: sink)
        try buffer.append(Self.graphMLHead)
        let graph = PropertyGraph(triples)
        try graph.forEachNode { node throws(RDFError) in
            guard node.label != .document else { return }
            try buffer.append(element(node))
        }
        try graph.forEachEdge(spans: false) { edge throws(RDFError) in
            try buffer.append(element(edge))
        }
        try buffer.append("  </graph>\n</graphml>\n")
        return try buffer.finish()
    }

    private static var graphMLHead: String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
        ]
        for (keys, target, letter) in [(nodeKeys, "node", "n"), (edgeKeys, "edge", "e")] {
            for key in keys {
                lines.append(
                    #"  <key id="\#(letter)_\#(key.name)" for="\#(target)" attr.name="\#(key.name)" attr.type="\#(key.type)"/>"#
                )
            }
        }
        lines.append(#"  <graph id="dossier" edgedefault="directed">"#)
        return lines.joined(separator: "\n") + "\n"
    }

    private func element(_ node: PropertyNode) -> String {
        let support = options.provenance == .none ? nil : node.support
        let name = node.name.isEmpty ? node.id : node.name
        let values: [String?] = [
            name, node.label.rawValue, node.variants.isEmpty ? nil : node.variants.joined(separator: " | "),
            node.countryCode, node.kind, node.status, node.content, node.begin, node.end,
            support.map { LexicalForm.decimal($0.confidence) }, support?.evidence.min().map(cited),
        ]
        return #"    <node id="\#(Self.escaped(node.id))">"# + Self.data(Self.nodeKeys.map(\.name), "n", values)
            + "</node>\n"
    }

    private func element(_ edge: PropertyEdge) -> String {
        let isUndirected = edge.kind == .property(.metWith)
        let values: [String?] = [
            edge.kind.name, edge.status, edge.begin, edge.end, String(edge.weight),
            edge.confidence.map(LexicalForm.decimal), edge.evidence.map(cited),
        ]
        return #"    <edge source="\#(Self.escaped(edge.from))" target="\#(Self.escaped(edge.to))""#
            + (isUndirected ? #" directed="false">"# : ">") + Self.data(Self.edgeKeys.map(\.name), "e", values)
            + "</edge>\n"
    }

    /// Words and where they stand.
    private func cited(_ span: Evidence) -> String {
        "\(span.text) (\(triples.graph[span.document].id), \(span.start)–\(span.end))"
    }

    private static func data(_ names: [String], _ letter: String, _ values: [String?]) -> String {
        zip(names, values).map { name, value in
            value.map { #"<data key="\#(letter)_\#(name)">\#(escaped($0))</data>"# } ?? ""
        }.joined()
    }

    /// Text for XML 1.0; characters that it cannot hold become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
