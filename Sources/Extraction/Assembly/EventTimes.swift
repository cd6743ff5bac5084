package import Language

/// The times that can date an event: all but those of datelines ("HARBOURTON, May 2 (Agency) - …"), which say when the
/// article was written.
package struct EventTimes: Sendable {
    /// The times, in order.
    package let times: [ResolvedTime]
    /// Where each stands among all times of the document.
    private let positions: [Int]

    /// Sorts out the times of a document.
    package init(_ times: [ResolvedTime], in document: AnnotatedDocument) {
        let datelines = SpanIndex(document.datelines, tokenCount: document.tokens.count)
        let kept = times.indices.filter { datelines.span(at: times[$0].tokens.lowerBound) == nil }
        self.times = kept.map { times[$0] }
        self.positions = kept
    }

    /// Where a time stands among all times of the document.
    package func position(_ index: Int?) -> Int? {
        index.flatMap { positions.indices.contains($0) ? positions[$0] : nil }
    }
}
