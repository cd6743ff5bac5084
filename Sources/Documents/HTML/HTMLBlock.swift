/// A stretch of a page's text between two borders of blocks.
struct HTMLBlock {
    /// White space is collapsed.
    var text = ""
    /// The characters that stand in links.
    var linkedCount = 0
    /// What the markup says it is.
    var role: Paragraph.Role?
    var isFirstHeading = false
    var isListItem = false

    /// Whether it looks like running text: long enough, and more words than links.
    var isProse: Bool { text.utf8.count >= 40 && linkedCount * 2 < text.utf8.count }

    /// Whether it is but links: a teaser, a list of topics.
    var isLinks: Bool {
        guard linkedCount * 2 >= text.utf8.count, role != .caption, role != .byline else { return false }
        return !isFirstHeading && (isListItem || role == .heading || text.utf8.count < 250)
    }
}

/// Reads a page into blocks, and finds the smallest element that holds most of its prose.
struct HTMLBlockCollector {
    private(set) var blocks: [HTMLBlock] = []
    private var current = HTMLBlock()
    private var linkDepth = 0
    private var articleDepth = 0
    private var roles: [(node: HTMLNode, role: Paragraph.Role)] = []
    private var hasFirstHeading = false
    /// The blocks of each element that may hold an article, as numbers.
    private var ranges: [HTMLNode: Range<Int>] = [:]
    private var openings: [Int] = []

    private let skipsByName: Bool

    /// Reads a page; furniture is known by its elements and, where wanted, by classes and ids.
    init(_ tree: HTMLTree, skipsByName: Bool) {
        self.skipsByName = skipsByName
        tree.walk(enter: { enter($0) }, leave: { leave($0) })
        close()
    }

    private mutating func enter(_ node: HTMLNode) -> Bool {
        if let text = node.text {
            append(text)
            return false
        }
        let name = node.name
        if name.isEmpty || isFurniture(node, name) {
            if !Self.inline.contains(name) { close() }
            return false
        }
        if name == "br" || !Self.inline.contains(name) { close() }
        if name == "a" { linkDepth += 1 }
        if name == "article" || name == "main" { articleDepth += 1 }
        if let role = Self.role(of: node, name: name) { roles.append((node, role)) }
        if Self.containers.contains(name) { openings.append(blocks.count) }
        if name == "li" { current.isListItem = true }
        if name == "h1", !hasFirstHeading { (current.isFirstHeading, hasFirstHeading) = (true, true) }
        return true
    }

    private func isFurniture(_ node: HTMLNode, _ name: String) -> Bool {
        HTMLFurniture.contains(node, name: name, isInArticle: articleDepth > 0)
            || (skipsByName && HTMLFurniture.isNamedSo(node, name: name))
    }

    private mutating func leave(_ node: HTMLNode) {
        let name = node.name
        if !Self.inline.contains(name) { close() }
        if name == "a" { linkDepth -= 1 }
        if name == "article" || name == "main" { articleDepth -= 1 }
        if roles.last?.node == node { roles.removeLast() }
        if Self.containers.contains(name), let start = openings.popLast(), start < blocks.count {
            ranges[node] = start..<blocks.count
        }
    }

    private mutating func append(_ text: String) {
        var pendingSpace = current.text.isEmpty ? false : current.text.utf8.last == 0x20
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace && scalar != "\u{A0}" {
                if !pendingSpace, !current.text.isEmpty { current.text.unicodeScalars.append(" ") }
                pendingSpace = true
            } else {
                current.text.unicodeScalars.append(scalar)
                if linkDepth > 0 { current.linkedCount += UTF8.width(scalar) }
                pendingSpace = false
            }
        }
    }

    private mutating func close() {
        while current.text.utf8.last == 0x20 { current.text.removeLast() }
        guard !current.text.isEmpty else { return }
        if let role = roles.last?.role {
            current.role = [.byline, .caption].contains(role) && current.text.utf8.count > 400 ? .body : role
        }
        blocks.append(current)
        current = HTMLBlock()
    }
}

extension HTMLBlockCollector {
    /// The blocks of the article: those of the smallest element with most of the page's prose, and the first headline.
    func article() -> [HTMLBlock] {
        let prose = blocks.indices.filter { blocks[$0].isProse }
        let total = prose.reduce(0) { $0 + blocks[$1].text.utf8.count }
        var sums = [0]
        for block in blocks { sums.append(sums[sums.count - 1] + (block.isProse ? block.text.utf8.count : 0)) }
        let enough = ranges.values.filter { (sums[$0.upperBound] - sums[$0.lowerBound]) * 20 >= total * 17 }
        let best = enough.min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) } ?? blocks.indices
        let head = blocks[..<best.lowerBound].filter(\.isFirstHeading)
        return (head + blocks[best]).filter { !$0.isLinks }
    }

    private static func role(of node: HTMLNode, name: String) -> Paragraph.Role? {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return .heading
        case "figcaption", "caption": return .caption
        case "time", "address": return .byline
        default: break
        }
        let names = (node["class"] ?? "").lowercased().split { !$0.isLetter }
        if names.contains("byline") || names.contains("author") || names.contains("authors") { return .byline }
        if names.contains("caption") || names.contains("credit") { return .caption }
        if node["itemprop"] == "author" { return .byline }
        return ["p", "li", "dd", "blockquote"].contains(name) ? .body : nil
    }

    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
        "var", "wbr", "time", "img", "ruby", "rt", "nobr",
    ]

    private static let containers: Set<String> = [
        "article", "main", "section", "div", "body", "td", "center", "table", "tbody", "tr",
    ]
}
