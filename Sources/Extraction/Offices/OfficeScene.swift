internal import Facts
internal import Language

/// The trees, names and office phrases among which the rules look.
package struct OfficeScene: Sendable {
    package let context: ExtractionContext
    package let names: NameTable
    package let phrases: [OfficePhrase]
    /// The first phrase with each head.
    private let phraseOfHead: [Int: Int]
    /// The first phrase that begins at each token.
    private let phraseOfStart: [Int: Int]

    /// Indexes phrases by their heads.
    package init(context: ExtractionContext, names: NameTable, phrases: [OfficePhrase]) {
        self.context = context
        self.names = names
        self.phrases = phrases
        self.phraseOfHead = Dictionary(phrases.indices.map { (phrases[$0].head, $0) }, uniquingKeysWith: min)
        self.phraseOfStart = Dictionary(
            phrases.indices.map { (phrases[$0].outer.lowerBound, $0) }, uniquingKeysWith: min)
    }

    /// The name that covers a token.
    package func name(at token: Int) -> FoundName? { names.name(at: token) }

    /// The phrase with a head.
    package func phrase(at head: Int) -> OfficePhrase? { phraseOfHead[head].map { phrases[$0] } }

    /// The phrase that begins at a token.
    package func phrase(startingAt token: Int) -> OfficePhrase? { phraseOfStart[token].map { phrases[$0] } }

    /// The name of a person that covers a token.
    package func person(at token: Int) -> FoundName? {
        name(at: token).flatMap { $0.kind == .person ? $0 : nil }
    }

    func head(of name: FoundName) -> Int { context.tree.head(ofSpan: name.tokens) }
}
