/// Finds by token which of some spans covers it; the spans are in order and do not overlap.
package struct SpanIndex: Sendable {
    /// The span at each token, or -1.
    private let byToken: [Int32]

    /// Indexes spans of tokens; linear in the tokens.
    package init(_ spans: [Range<Int>], tokenCount: Int) {
        var byToken = [Int32](repeating: -1, count: tokenCount)
        for (index, span) in spans.enumerated() {
            for token in span { byToken[token] = Int32(index) }
        }
        self.byToken = byToken
    }

    /// The index of the span that covers a token; nil outside of all, and outside of the document.
    package func span(at token: Int) -> Int? {
        guard byToken.indices.contains(token), byToken[token] >= 0 else { return nil }
        return Int(byToken[token])
    }

    /// The indices of the spans that share a token with a range, in order.
    package func spans(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range {
            if let span = span(at: token), found.last != span { found.append(span) }
        }
        return found
    }
}
