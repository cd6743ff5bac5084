/// A syntax for RDF, by the names under which users, files and servers know it.
public enum RDFFormat: String, Sendable, Hashable, CaseIterable {
    /// Turtle: grouped by subject, with prefixes; one graph.
    case turtle
    /// N-Triples: a triple a line; one graph.
    case ntriples
    /// TriG: Turtle with named graphs.
    case trig
    /// N-Quads: N-Triples with named graphs.
    case nquads
    /// JSON-LD 1.1; written, not read.
    case jsonld
}

extension RDFFormat {
    /// The name of the syntax in prose.
    public var title: String {
        switch self {
        case .turtle: "Turtle"
        case .ntriples: "N-Triples"
        case .trig: "TriG"
        case .nquads: "N-Quads"
        case .jsonld: "JSON-LD"
        }
    }

    /// The usual ending of a file's name, without the dot.
    public var fileExtension: String {
        switch self {
        case .turtle: "ttl"
        case .ntriples: "nt"
        case .trig: "trig"
        case .nquads: "nq"
        case .jsonld: "jsonld"
        }
    }

    /// The registered media type.
    public var mediaType: String {
        switch self {
        case .turtle: "text/turtle"
        case .ntriples: "application/n-triples"
        case .trig: "application/trig"
        case .nquads: "application/n-quads"
        case .jsonld: "application/ld+json"
        }
    }

    /// Whether the syntax can hold named graphs.
    public var holdsNamedGraphs: Bool {
        switch self {
        case .turtle, .ntriples: false
        case .trig, .nquads, .jsonld: true
        }
    }

    /// Whether documents of the syntax can be read, and not only written.
    public var isReadable: Bool { self != .jsonld }

    /// Finds a format by its name (`turtle`) or by the ending of its files (`ttl`), in either case of letters.
    public init?(named name: String) {
        let lowered = name.lowercased()
        let found = Self.allCases.first { $0.rawValue == lowered || $0.fileExtension == lowered }
        guard let found else { return nil }
        self = found
    }

    /// Finds a format by a file's name or path.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(named: String(fileName[fileName.index(after: dot)...]))
    }
}
