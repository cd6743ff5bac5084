internal import Facts
internal import KnowledgeGraph

/// The number of a claim in its record.
struct ClaimKey: Hashable, Sendable {
    var document: Int
    var index: Int
}

/// Nodes made of reports, and the node of every report.
struct Fusion<Node: Sendable, ID: Hashable & Sendable>: Sendable {
    var nodes: [Node]
    /// By document, then by the claim's index.
    var assignment: [[ID?]]
}

extension Support {
    /// Support by several reports: all evidence, all rules, the surest confidence.
    init(_ reports: [(evidence: [Evidence], rule: String, confidence: Double)]) {
        var evidence: [Evidence] = []
        for item in reports.flatMap(\.evidence).sorted() where evidence.last != item { evidence.append(item) }
        self.init(
            evidence: evidence, rules: Set(reports.map(\.rule)).sorted(),
            confidence: reports.map(\.confidence).max() ?? 0)
    }
}

extension [EvidenceSpan] {
    /// The first span as a place in a document.
    func anchor(in document: Int) -> Anchor {
        Anchor(document: document, start: first?.start ?? 0, end: first?.end ?? 0)
    }
}
