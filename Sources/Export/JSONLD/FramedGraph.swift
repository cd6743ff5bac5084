internal import Ontology
internal import RDF

/// A graph held by subject, from which single nodes are told in the shape of a frame, as JSON-LD.
struct FramedGraph {
    private var properties: [String: [(predicate: String, object: Term)]] = [:]
    private var reverses: [String: [String: [String]]] = [:]
    private let context: JSONLDContext
    private let terms: [String: JSONLDContext.Term]
    private let base: String

    init(_ triples: GraphTriples, base: String) throws(RDFError) {
        self.base = base
        context = .dossier(base: base)
        terms = Dictionary(uniqueKeysWithValues: context.terms.map { ($0.iri, $0) })
        let watched = Set(FrameShape.entity.reverses.map(\.property.term.iri))
        for quad in try triples.emit(into: QuadCollector()).quads {
            guard case .iri(let subject) = quad.subject, case .iri(let predicate) = quad.predicate else { continue }
            properties[subject, default: []].append((predicate, quad.object))
            guard watched.contains(predicate), case .iri(let object) = quad.object else { continue }
            reverses[object, default: [:]][predicate, default: []].append(subject)
        }
    }

    /// A node as a JSON-LD document with an inline context, or nil where the graph has none of this IRI.
    func document(_ iri: String) -> String? {
        guard properties[iri] != nil else { return nil }
        let shape: FrameShape =
            switch type(of: iri) {
            case OntologyClass.meeting.rawValue: .meeting
            case OntologyClass.statement.rawValue: .statement
            case OntologyClass.tenure.rawValue: .tenure
            case OntologyClass.office.rawValue: .office
            case OntologyClass.document.rawValue: .document
            default: .entity
            }
        let body = members(of: iri, shape, indent: "")
        return "{\n\"@context\": \(JSONLDFrame.context(base: base)),\n" + body.joined(separator: ",\n") + "\n}\n"
    }

    private func type(of iri: String) -> String? {
        for (predicate, object) in properties[iri] ?? [] where predicate == RDFSyntax.type {
            if case .iri(let type) = object { return terms[type]?.name }
        }
        return nil
    }

    private func members(of iri: String, _ shape: FrameShape, indent: String) -> [String] {
        var lines = ["\(indent)\"id\": \(JSONText.quoted(compact(iri)))"]
        if let type = type(of: iri) { lines.append("\(indent)\"type\": \(JSONText.quoted(type))") }
        let plain = shape.values.map { $0.term.iri } + shape.borrowed.map { $0.term.iri }
        for predicate in plain { lines += values(of: iri, predicate, indent: indent) }
        for node in shape.nodes {
            let objects = objects(of: iri, node.property.term.iri)
            guard !objects.isEmpty else { continue }
            let items = objects.map { object($0, node.shape, indent: indent) }
            let value = items.count == 1 ? items[0] : list(items)
            lines.append("\(indent)\"\(node.property.rawValue)\": \(value)")
        }
        for reverse in shape.reverses {
            guard let subjects = reverses[iri]?[reverse.property.term.iri] else { continue }
            let items = subjects.map { object($0, reverse.shape, indent: indent) }
            lines.append("\(indent)\"\(reverse.name)\": \(list(items))")
        }
        return lines
    }

    private func objects(of iri: String, _ predicate: String) -> [String] {
        (properties[iri] ?? []).compactMap { item in
            if item.predicate == predicate, case .iri(let object) = item.object { object } else { nil }
        }
    }

    private func object(_ iri: String, _ shape: FrameShape, indent: String) -> String {
        "{\n" + members(of: iri, shape, indent: indent + "  ").joined(separator: ",\n") + "\n\(indent)}"
    }

    private func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    /// One member for each name that the values of a property go under.
    private func values(of iri: String, _ predicate: String, indent: String) -> [String] {
        guard let term = terms[predicate] else { return [] }
        var named: [(name: String, items: [String])] = []
        for (found, object) in properties[iri] ?? [] where found == predicate {
            let (name, item) = value(object, term)
            if let place = named.firstIndex(where: { $0.name == name }) {
                named[place].items.append(item)
            } else {
                named.append((name, [item]))
            }
        }
        return named.map { name, items in
            "\(indent)\"\(name)\": " + (items.count == 1 ? items[0] : list(items))
        }
    }

    private func value(_ object: Term, _ term: JSONLDContext.Term) -> (name: String, item: String) {
        switch object {
        case .literal(let literal):
            let text = JSONText.quoted(literal.lexical)
            switch term.coercion {
            case .none where literal.datatype == XSD.string: return (term.name, text)
            case .typed(let type) where literal.datatype == type: return (term.name, text)
            case .language(let tag) where literal.language == tag: return (term.name, text)
            default: break
            }
            if literal.datatype == Namespace.xsd.iri + "gYearMonth" { return (term.name + "Month", text) }
            if literal.datatype == Namespace.xsd.iri + "gYear" { return (term.name + "Year", text) }
            if let language = literal.language {
                return (term.name, "{\"@language\": \(JSONText.quoted(language)), \"@value\": \(text)}")
            }
            return (term.name, "{\"type\": \(JSONText.quoted(compact(literal.datatype))), \"@value\": \(text)}")
        case .iri(let iri): return (term.name, JSONText.quoted(compact(iri)))
        case .blank, .triple: return (term.name, "null")
        }
    }

    private func compact(_ iri: String) -> String {
        for prefix in context.prefixes where iri.hasPrefix(prefix.namespace) {
            let rest = iri.dropFirst(prefix.namespace.count)
            if !rest.hasPrefix("//") { return prefix.name + ":" + rest }
        }
        return iri
    }
}

/// Strings as JSON writes them (RFC 8259).
enum JSONText {
    /// The text between quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<" ", "\u{7F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// A sink that keeps every quad.
struct QuadCollector: QuadSink {
    private(set) var quads: [Quad] = []

    mutating func take(_ quad: Quad) { quads.append(quad) }
}

extension GraphExporter {
    /// What is known about one node as a framed JSON-LD document (`ontology/frames`), by its relative IRI; nil where the
    /// export has no such node. Holds the graph's triples in memory meanwhile: for single nodes, not for whole exports.
    public func framed(_ relativeIRI: String) throws -> String? {
        let graph = try FramedGraph(triples, base: triples.iris.builder.base)
        return graph.document(triples.iris.builder.node(relativeIRI))
    }
}
