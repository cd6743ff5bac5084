/// A graph of the DOT language as a value.
struct DotGraph: Hashable, Sendable {
    /// An attribute's value by the way it has to be written.
    enum Value: Hashable, Sendable {
        /// Written as it is; never text of an article.
        case plain(String)
        /// Text in which backslashes and entities would count.
        case text(String)
        /// Markup of an HTML-like label.
        case html(String)
    }

    /// A name and its value.
    struct Attribute: Hashable, Sendable {
        var name: String
        var value: Value
    }

    /// Attributes in the order in which they are written.
    typealias Attributes = [Attribute]

    /// A node, an edge or a group of them.
    indirect enum Item: Hashable, Sendable {
        case node(String, Attributes)
        case edge(String, String, Attributes)
        case subgraph(Subgraph)
    }

    /// A group: a cluster where its name begins with `cluster`.
    struct Subgraph: Hashable, Sendable {
        var name: String?
        var attributes: Attributes = []
        var nodeDefaults: Attributes = []
        var edgeDefaults: Attributes = []
        var items: [Item]
    }

    var name: String
    var attributes: Attributes
    var nodeDefaults: Attributes
    var edgeDefaults: Attributes
    var items: [Item] = []

    /// The number of edges, those in groups included.
    var edgeCount: Int { Self.count(items) { if case .edge = $0 { true } else { false } } }
    /// The number of nodes written, those in groups included.
    var nodeCount: Int { Self.count(items) { if case .node = $0 { true } else { false } } }

    private static func count(_ items: [Item], where matches: (Item) -> Bool) -> Int {
        items.reduce(0) { sum, item in
            if case .subgraph(let group) = item { return sum + count(group.items, where: matches) }
            return sum + (matches(item) ? 1 : 0)
        }
    }
}

extension DotGraph.Attribute {
    static func plain(_ name: String, _ value: String) -> Self { .init(name: name, value: .plain(value)) }
    static func plain(_ name: String, _ value: Double) -> Self { .init(name: name, value: .plain(number(value))) }
    static func text(_ name: String, _ value: String) -> Self { .init(name: name, value: .text(value)) }
    static func html(_ name: String, _ value: String) -> Self { .init(name: name, value: .html(value)) }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}

// MARK: - DOT text
extension DotGraph {
    /// The graph in the DOT language, in UTF-8, a line for each item.
    var text: String {
        var lines = ["digraph \(DotText.quoted(name)) {", "  charset=\"UTF-8\";"]
        lines += Self.statements(defaults: [("graph", attributes), ("node", nodeDefaults), ("edge", edgeDefaults)], 1)
        lines += Self.lines(items, 1)
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ items: [Item], _ depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return items.flatMap { item -> [String] in
            switch item {
            case .node(let name, let attributes):
                return [indent + DotText.quoted(name) + list(attributes) + ";"]
            case .edge(let tail, let head, let attributes):
                return [indent + DotText.quoted(tail) + " -> " + DotText.quoted(head) + list(attributes) + ";"]
            case .subgraph(let group):
                let name = group.name.map { "subgraph \(DotText.quoted($0)) " } ?? ""
                let defaults = [
                    ("graph", group.attributes), ("node", group.nodeDefaults), ("edge", group.edgeDefaults),
                ]
                return [indent + name + "{"] + statements(defaults: defaults, depth + 1)
                    + lines(group.items, depth + 1) + [indent + "}"]
            }
        }
    }

    private static func statements(defaults: [(String, Attributes)], _ depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return defaults.filter { !$0.1.isEmpty }.map { indent + $0.0 + list($0.1) + ";" }
    }

    private static func list(_ attributes: Attributes) -> String {
        guard !attributes.isEmpty else { return "" }
        let pairs = attributes.map { attribute in
            switch attribute.value {
            case .plain(let value): attribute.name + "=" + DotText.quoted(value)
            case .text(let value): attribute.name + "=" + DotText.quoted(DotText.escString(value))
            case .html(let markup): attribute.name + "=<" + markup + ">"
            }
        }
        return " [" + pairs.joined(separator: ", ") + "]"
    }
}
