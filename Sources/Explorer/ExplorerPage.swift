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
    /// Sentences for the user: what was left out, and which layouts took too long.
    public let notes: [String]

    /// The entities drawn at most.
    public static let standardLimit = 2000
    /// The bytes of meetings, statements and tenures with their evidence that a page holds for each entity that it may
    /// draw. One item of each line is always held; the picture and the names that search knows come to it.
    public static let evidencePerEntity = 3000

    /// Lays the network out and makes the page.
    ///
    /// - Parameters:
    ///   - title: Of the page; nil for "Dossier".
    ///   - limit: The number of entities that are drawn at most, the best connected first; search finds all. It also
    ///     bounds the evidence: where the record has more, what concerns the drawn is held, the best reported first.
    ///   - command: Lays out in another process; when its time is over, a plainer layout takes over. Nil for this process.
    /// - Throws: what Graphviz reports.
    public init(
        _ graph: DossierGraph, title: String? = nil, limit: Int = standardLimit, command: RenderCommand? = nil
    ) throws(GraphvizError) {
        let query = GraphQuery(graph)
        let network = Network(graph, index: query.index, limit: limit)
        let excerpt = Excerpt(graph, index: query.index, network: network, limit: limit * Self.evidencePerEntity)
        let picture = try NetworkPicture(network, query, excerpt).svg(command)
        isPartial = network.isPartial
        notes = picture.notes + Self.notes(network, excerpt)
        html = Self.filled([
            "policy": Array(Self.policy.utf8), "title": Array(Self.escaped(title ?? "Dossier").utf8),
            "subtitle": Array(Self.escaped(Self.subtitle(graph)).utf8),
            "style": Array(PagePart.style.text.utf8), "script": Array(PagePart.script.text.utf8),
            "data": ExplorerData(query, network, excerpt).json.bytes(.embedded), "network": Array(picture.svg.utf8),
        ])
    }

    private static func notes(_ network: Network, _ excerpt: Excerpt) -> [String] {
        var notes: [String] = []
        if network.isPartial {
            notes.append("The \(network.entities.count) best connected are drawn; search finds all.")
        }
        if network.omittedLinks > 0 {
            notes.append(
                "The \(network.links.count) strongest of \(network.links.count + network.omittedLinks) lines are drawn."
            )
        }
        if !excerpt.isWhole { notes.append("The page holds the best reported evidence of what is drawn.") }
        return notes
    }

    /// The page's markup with each `{{name}}` replaced; what is put in is not looked at again.
    private static func filled(_ values: [String: [UInt8]]) -> [UInt8] {
        var rest = PagePart.markup.text[...]
        var out: [UInt8] = []
        out.reserveCapacity(values.values.reduce(rest.utf8.count) { $0 + $1.count })
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            out += rest[..<open.lowerBound].utf8
            out += values[String(rest[open.upperBound..<close.lowerBound])] ?? []
            rest = rest[close.upperBound...]
        }
        return out + rest.utf8
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
