internal import KnowledgeGraph

/// The spans that the exported nodes lead to, by document and place; indexes only, no text is copied.
struct MentionIndex: Sendable {
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

    init(_ graph: DossierGraph, selection: ClaimSelection) {
        for (index, entity) in graph.entities.enumerated() { append(entity.mentions, .entity, index) }
        for id in selection.tenures { append(graph[id].support.evidence, .tenure, id.index) }
        for id in selection.meetings { append(graph[id].support.evidence, .meeting, id.index) }
        for id in selection.statements { append(graph[id].support.evidence, .statement, id.index) }
        entries.sort { $0.key < $1.key }
    }

    private mutating func append(_ spans: [Evidence], _ owner: Owner, _ node: Int) {
        for (place, span) in spans.enumerated() {
            entries.append(
                Entry(
                    document: span.document.rawValue, start: UInt32(clamping: span.start),
                    end: UInt32(clamping: span.end), owner: owner, node: UInt32(node), place: UInt32(place)))
        }
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

    private func lowerBound(document: UInt32) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].document < document { low = middle + 1 } else { high = middle }
        }
        return low
    }

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

extension MentionIndex.Entry {
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
