package import Language

/// The times that can date an event: all but those of datelines ("HARBOURTON, May 2 (Agency) - …"), which say when the
/// article was written.
package struct EventTimes: Sendable {
    /// The times, in order.
    package let times: [ResolvedTime]
    /// Where each stands among all times of the document.
    private let positions: [Int]

    private static let reach = 14
    private static let dashes: Set<String> = ["-", "–", "—", "--"]

    /// Sorts out the times of a document.
    package init(_ times: [ResolvedTime], in document: AnnotatedDocument) {
        let datelines = SpanIndex(
            document.paragraphs.compactMap { Self.dateline($0, in: document) }, tokenCount: document.tokens.count)
        let kept = times.indices.filter { datelines.span(at: times[$0].tokens.lowerBound) == nil }
        self.times = kept.map { times[$0] }
        self.positions = kept
    }

    /// Where a time stands among all times of the document.
    package func position(_ index: Int?) -> Int? {
        index.flatMap { positions.indices.contains($0) ? positions[$0] : nil }
    }

    /// The tokens of a paragraph up to a dash, where they begin with a place in capitals.
    private static func dateline(_ paragraph: Range<Int>, in document: AnnotatedDocument) -> Range<Int>? {
        guard let first = paragraph.first else { return nil }
        let place = document.tokens[first].text
        guard place.count > 2, place == place.uppercased(), place != place.lowercased() else { return nil }
        let dash = paragraph.prefix(reach).first { index in
            dashes.contains(document.tokens[index].text) && document.tokens[index].isFollowedBySpace
                && document.tokens[index - (index > first ? 1 : 0)].isFollowedBySpace
        }
        return dash.map { first..<$0 }
    }
}
