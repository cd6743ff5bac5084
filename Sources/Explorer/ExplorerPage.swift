public import Diagram
internal import Documents
public import KnowledgeGraph
internal import Query

/// A graph as one page for a browser that needs nothing else: the laid-out network, search, filters, evidence, paths.
///
/// The page loads nothing and runs no script but its own (Content Security Policy Level 3, hashes); text of articles
/// reaches the script as JSON and the document as text only. Equal graphs and titles give equal bytes.
public struct ExplorerPage: Sendable {
    /// The page, in UTF-8.
    public let html: [UInt8]
    /// Whether entities are listed that are not drawn, because there are too many.
    public let isPartial: Bool

    /// The entities drawn at most.
    public static let standardLimit = 2000

    /// Lays the network out and makes the page.
    ///
    /// - Parameters:
    ///   - title: Of the page; nil for "Dossier".
    ///   - limit: The number of entities that are drawn at most, the best connected first; search finds all.
    /// - Throws: what Graphviz reports.
    public init(_ graph: DossierGraph, title: String? = nil, limit: Int = standardLimit) throws(GraphvizError) {
        let query = GraphQuery(graph)
        let network = Network(graph, index: query.index, limit: limit)
        isPartial = network.isPartial
        let data = ExplorerData(query, network).json.bytes(.embedded)
        html = Self.filled([
            "policy": Self.policy, "title": Self.escaped(title ?? "Dossier"),
            "subtitle": Self.escaped(Self.subtitle(graph)),
            "style": PagePart.style.text, "script": PagePart.script.text, "data": String(decoding: data, as: UTF8.self),
            "network": try NetworkPicture(network, query).svg(),
        ])
    }

    /// The page's markup with each `{{name}}` replaced; what is put in is not looked at again.
    private static func filled(_ values: [String: String]) -> [UInt8] {
        var rest = PagePart.markup.text[...]
        var out = ""
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            out += rest[..<open.lowerBound]
            out += values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
            rest = rest[close.upperBound...]
        }
        return Array((out + rest).utf8)
    }

    private static var policy: String {
        "default-src 'none'; script-src 'sha256-\(PagePart.script.digest)'; style-src 'sha256-\(PagePart.style.digest)'; "
            + "img-src data: blob:; base-uri 'none'; form-action 'none'"
    }

    private static func subtitle(_ graph: DossierGraph) -> String {
        let days = graph.documents.compactMap(\.date).sorted()
        let count = graph.documents.count
        let articles = "\(count) \(count == 1 ? "article" : "articles")"
        guard let first = days.first, let last = days.last else { return articles }
        return articles + ", " + (first == last ? first : "\(first) to \(last)")
    }

    /// Text for an element or a quoted attribute (HTML, 13.3).
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in DotText.clean(text).unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

extension Substring {
    /// The first place of some ASCII characters.
    fileprivate func range(of mark: String) -> Range<Index>? {
        let wanted = Array(mark.utf8)
        var at = startIndex
        while at < endIndex {
            if utf8[at...].starts(with: wanted) { return at..<utf8.index(at, offsetBy: wanted.count) }
            at = utf8.index(after: at)
        }
        return nil
    }
}
