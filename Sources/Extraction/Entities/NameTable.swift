/// The names of a document, in order, found by token.
package struct NameTable: Sendable {
    /// In order of the text, not overlapping.
    package let names: [FoundName]
    private let index: SpanIndex

    /// Indexes names, which must not overlap; linear in the tokens.
    package init(_ names: [FoundName], tokenCount: Int) {
        self.names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        self.index = SpanIndex(self.names.map(\.tokens), tokenCount: tokenCount)
    }

    /// The index of the name that covers a token; nil outside of the document, too.
    package func index(at token: Int) -> Int? { index.span(at: token) }

    /// The name that covers a token.
    package func name(at token: Int) -> FoundName? { index.span(at: token).map { names[$0] } }
}
