internal import Facts
internal import KnowledgeGraph

/// The number of a claim in its record.
struct ClaimKey: Hashable, Sendable {
    var document: Int
    var index: Int
}

/// The node of every claim of one kind.
struct ClaimNodes<Node: Sendable>: Sendable {
    /// Where each document's claims begin; one more at the end.
    private var offsets: [UInt32] = [0]
    private var nodes: [UInt32]

    /// Claims of no node yet; `counts` are the numbers of claims of the documents.
    init(counts: some Sequence<Int>) {
        var total: UInt32 = 0
        for count in counts {
            total += UInt32(count)
            offsets.append(total)
        }
        nodes = [UInt32](repeating: noItem, count: Int(total))
    }

    /// The node of a claim; nil where it has none, or the document has no such claim.
    subscript(document: Int, index: Int) -> Handle<Node>? {
        get {
            let place = Int(offsets[document]) + index
            guard index >= 0, place < Int(offsets[document + 1]), nodes[place] != noItem else { return nil }
            return Handle(Int(nodes[place]))
        }
        set { nodes[Int(offsets[document]) + index] = newValue?.rawValue ?? noItem }
    }
}

/// Lists of names of rules: few different ones among many nodes, so that each is held once.
struct SharedRules {
    private var known: [[String]: [String]] = [:]

    /// The names sorted, each once.
    mutating func list(_ names: [String]) -> [String] {
        let sorted = names.count == 1 ? names : Set(names).sorted()
        if let list = known[sorted] { return list }
        known[sorted] = sorted
        return sorted
    }
}

extension Support {
    /// Support by several reports: all evidence, all rules, the surest confidence.
    init(_ reports: [(evidence: [Evidence], rule: String, confidence: Double)], _ rules: inout SharedRules) {
        var evidence: [Evidence] = []
        for item in reports.flatMap(\.evidence).sorted() where evidence.last != item { evidence.append(item) }
        self.init(
            evidence: evidence, rules: rules.list(reports.map(\.rule)),
            confidence: reports.map(\.confidence).max() ?? 0)
    }
}

extension ArraySlice<SpanRow> {
    /// The first span as a place in a document.
    func anchor(in document: Int) -> Anchor {
        Anchor(document: document, start: Int(first?.start ?? 0), end: Int(first?.end ?? 0))
    }
}
