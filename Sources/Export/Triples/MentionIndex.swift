internal import Documents
internal import KnowledgeGraph

/// The spans that the exported nodes lead to, gathered for some documents at a time: an index of all would grow with
/// the number of triples.
struct MentionIndex: Sendable {
    /// Documents one after the other whose spans are gathered together; every document is in one of the ranges.
    let batches: [Range<Int>]
    /// Whether no node leads to any span.
    let isEmpty: Bool

    /// The most spans gathered at a time, but for a single document that has more.
    static let batchSize = 1 << 20

    init(_ graph: DossierGraph, selection: ClaimSelection, batchSize: Int = Self.batchSize) {
        var counts = [Int](repeating: 0, count: graph.documents.count)
        graph.forEachSpan(selection) { spans, _, _ in
            for span in spans { counts[span.document.index] += 1 }
        }
        var batches: [Range<Int>] = []
        var (begin, size) = (0, 0)
        for (document, count) in counts.enumerated() {
            if size > 0, size + count > batchSize {
                batches.append(begin..<document)
                (begin, size) = (document, 0)
            }
            size += count
        }
        if begin < counts.count { batches.append(begin..<counts.count) }
        self.batches = batches
        isEmpty = !counts.contains { $0 > 0 }
    }
}

extension DossierGraph {
    /// Calls for the mentions of every entity and the evidence of every selected claim.
    fileprivate func forEachSpan(
        _ selection: ClaimSelection, _ body: ([Evidence], MentionBatch.Owner, _ node: Int) -> Void
    ) {
        for (index, entity) in entities.enumerated() { body(entity.mentions, .entity, index) }
        for id in selection.tenures { body(self[id].support.evidence, .tenure, id.index) }
        for id in selection.meetings { body(self[id].support.evidence, .meeting, id.index) }
        for id in selection.statements { body(self[id].support.evidence, .statement, id.index) }
    }
}

/// The spans of some documents, by document and place; indexes only, no text is copied.
struct MentionBatch: Sendable {
    /// Whose list holds the span.
    enum Owner: UInt8, Sendable { case entity, tenure, meeting, statement }

    /// A span in somebody's list of evidence or mentions.
    struct Entry: Sendable {
        let document: UInt32
        let start: UInt32
        let end: UInt32
        let owner: Owner
        let node: UInt32
        let place: UInt32
    }

    /// Sorted by document, start, end, then owner.
    private(set) var entries: [Entry] = []

    /// Gathers the spans of a range of documents.
    init(_ graph: DossierGraph, selection: ClaimSelection, documents: Range<Int>) {
        var entries: [Entry] = []
        graph.forEachSpan(selection) { spans, owner, node in
            for (place, span) in spans.enumerated() where documents.contains(span.document.index) {
                entries.append(
                    Entry(
                        document: span.document.rawValue, start: UInt32(clamping: span.start),
                        end: UInt32(clamping: span.end), owner: owner, node: UInt32(node), place: UInt32(place)))
            }
        }
        entries.sort { $0.key < $1.key }
        self.entries = entries
    }

    /// The entries of one document, or all.
    func range(of document: DocumentID?) -> Range<Int> {
        guard let document else { return entries.indices }
        return lowerBound(document: document.rawValue)..<lowerBound(document: document.rawValue + 1)
    }

    /// The end of the run of entries that are the same span as the one at an index.
    func endOfSpan(at index: Int) -> Int {
        var end = index + 1
        while end < entries.count, entries[end].isSameSpan(as: entries[index]) { end += 1 }
        return end
    }

    private func lowerBound(document: UInt32) -> Int { entries.partitioningIndex { $0.document >= document } }

    /// The span that an entry stands for.
    static func span(_ entry: Entry, in graph: DossierGraph) -> Evidence {
        let (node, place) = (Int(entry.node), Int(entry.place))
        return switch entry.owner {
        case .entity: graph.entities[node].mentions[place]
        case .tenure: graph.tenures[node].support.evidence[place]
        case .meeting: graph.meetings[node].support.evidence[place]
        case .statement: graph.statements[node].support.evidence[place]
        }
    }
}

extension MentionBatch.Entry {
    fileprivate var key: (UInt64, UInt64, UInt64) {
        (
            UInt64(document) << 32 | UInt64(start), UInt64(end) << 8 | UInt64(owner.rawValue),
            UInt64(node) << 32 | UInt64(place)
        )
    }

    fileprivate func isSameSpan(as other: Self) -> Bool {
        document == other.document && start == other.start && end == other.end
    }
}
