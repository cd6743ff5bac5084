internal import Documents
package import Language

/// The dependency trees of a document, with the questions that rules ask of them. Indexes are tokens of the document.
package struct SyntaxTree: Sendable {
    package let document: AnnotatedDocument
    /// Children of all tokens, one run a token, in order.
    private let childList: [Int32]
    private let childStart: [Int32]
    private let leftEdge: [Int32]
    private let rightEdge: [Int32]
    private let order: TreeOrder

    /// Indexes a document's trees; linear in its tokens.
    package init(_ document: AnnotatedDocument) {
        let tokens = document.tokens
        var counts = [Int32](repeating: 0, count: tokens.count + 1)
        for (index, token) in tokens.enumerated() where token.head != index { counts[token.head + 1] += 1 }
        for index in 0..<tokens.count { counts[index + 1] += counts[index] }
        var next = counts
        var list = [Int32](repeating: 0, count: tokens.count)
        for (index, token) in tokens.enumerated() where token.head != index {
            list[Int(next[token.head])] = Int32(index)
            next[token.head] += 1
        }
        self.document = document
        self.childList = list
        self.childStart = counts
        (self.leftEdge, self.rightEdge) = Self.edges(of: tokens)
        self.order = TreeOrder(of: tokens, children: list, from: counts)
    }

    /// The first and last token of each subtree. Every token walks up to its root until it meets one that came before: the
    /// first token for the left edges, the last one for the right, so that each arc is walked once.
    private static func edges(of tokens: [Token]) -> (left: [Int32], right: [Int32]) {
        var left = tokens.indices.map { Int32($0) }
        var right = left
        for index in tokens.indices {
            var node = index
            while tokens[node].head != node, left[tokens[node].head] > Int32(index) {
                node = tokens[node].head
                left[node] = Int32(index)
            }
        }
        for index in tokens.indices.reversed() {
            var node = index
            while tokens[node].head != node, right[tokens[node].head] < Int32(index) {
                node = tokens[node].head
                right[node] = Int32(index)
            }
        }
        return (left, right)
    }

    package subscript(index: Int) -> Token { document.tokens[index] }

    /// The number of tokens.
    package var count: Int { document.tokens.count }
}

// MARK: - Arcs
extension SyntaxTree {
    /// The children of a token, in order of the text.
    package func children(of index: Int) -> some Sequence<Int> {
        childList[Int(childStart[index])..<Int(childStart[index + 1])].lazy.map { Int($0) }
    }

    /// The children that bear one of some labels, in order of the text.
    package func children(of index: Int, _ labels: Dependency...) -> [Int] {
        children(of: index).filter { labels.contains(self[$0].label) }
    }

    /// The first child that bears a label.
    package func child(of index: Int, _ label: Dependency) -> Int? {
        children(of: index).first { self[$0].label == label }
    }

    /// The head of a token, nil at a root.
    package func head(of index: Int) -> Int? {
        let head = self[index].head
        return head == index ? nil : head
    }

    /// The last token of a span from which an arc leaves it, or the root; else its last token.
    package func head(ofSpan tokens: Range<Int>) -> Int {
        tokens.last { !tokens.contains(self[$0].head) || self[$0].head == $0 } ?? tokens.upperBound - 1
    }

    /// The heads above a token, nearest first.
    package func ancestors(of index: Int) -> some Sequence<Int> {
        sequence(state: index) { node in
            guard let head = self.head(of: node) else { return nil }
            node = head
            return head
        }
    }

    /// All tokens from the first to the last of a token's subtree.
    package func subtree(of index: Int) -> Range<Int> {
        Int(leftEdge[index])..<Int(rightEdge[index]) + 1
    }

    /// Whether a token is, or stands below, another.
    package func isInside(_ index: Int, subtreeOf root: Int) -> Bool {
        order.isInside(index, subtreeOf: root)
    }

    /// A token and the tokens coordinated with it, in order: "A, B and C" from A.
    package func conjuncts(of index: Int) -> [Int] {
        var found = [index]
        var next = 0
        while next < found.count {
            found += children(of: found[next], .conj)
            next += 1
        }
        return found
    }

    /// The first member of the coordination that a token belongs to.
    package func firstConjunct(of index: Int) -> Int {
        var node = index
        while self[node].label == .conj, let head = head(of: node) { node = head }
        return node
    }
}

// MARK: - Phrases
extension SyntaxTree {
    /// A noun phrase without what is loosely attached: relative clauses, appositions, coordinated phrases, parentheses.
    package func phrase(at head: Int) -> Phrase {
        var range = head..<head + 1
        for child in children(of: head) {
            switch self[child].label {
            case .relcl, .appos, .conj, .cc, .punct, .advcl, .acl, .parataxis, .preconj, .ccomp, .mark: continue
            case .prep where child > head && !isTight(child): continue
            default:
                let sub = subtree(of: child)
                range = min(range.lowerBound, sub.lowerBound)..<max(range.upperBound, sub.upperBound)
            }
        }
        return Phrase(tokens: range, head: head)
    }

    /// "of" belongs to the noun phrase before it; other prepositions may belong to the verb.
    private func isTight(_ preposition: Int) -> Bool { self[preposition].lower == "of" }

    /// The whole noun phrase: everything below its head.
    package func wholePhrase(at head: Int) -> Phrase { Phrase(tokens: subtree(of: head), head: head) }

    /// The bytes of the text under a range of tokens.
    package func bytes(of tokens: Range<Int>) -> Range<Int> { document.bytes(of: tokens) }

    /// The tokens that begin in a range of bytes.
    package func tokens(beginningIn bytes: Range<Int>) -> Range<Int> {
        func first(from byte: Int) -> Int { document.tokens.partitioningIndex { $0.range.lowerBound >= byte } }
        let lower = first(from: bytes.lowerBound)
        return lower..<max(lower, first(from: bytes.upperBound))
    }

    /// The words of the text under a range of tokens.
    package func text(of tokens: Range<Int>) -> String { document.text(of: tokens) }
}

// MARK: - Clauses
extension SyntaxTree {
    /// The heads of a verb's subjects, its own or, where it has none, those of the verb it is coordinated with.
    package func subjects(of verb: Int) -> [Int] {
        var node = verb
        while true {
            if let subject = children(of: node, .nsubj, .nsubjpass, .csubj).first { return conjuncts(of: subject) }
            guard self[node].label == .conj, let head = head(of: node) else { return [] }
            node = head
        }
    }

    /// The objects of a preposition that hangs on a token: `objects(of: meet, preposition: "with")`.
    package func objects(of index: Int, preposition: String) -> [Int] {
        children(of: index, .prep, .agent, .dative).filter { self[$0].lower == preposition }
            .flatMap { prep in children(of: prep, .pobj).flatMap { conjuncts(of: $0) } }
    }

    /// Whether a clause is negated at its head: "did not meet", "never met".
    package func isNegated(_ verb: Int) -> Bool { negation(of: verb) != nil }

    /// The first word that negates a verb, of those that a test lets pass.
    package func negation(of verb: Int, where mayCount: (Int) -> Bool = { _ in true }) -> Int? {
        children(of: verb).first { (self[$0].label == .neg || self[$0].lower == "never") && mayCount($0) }
    }

    /// The modal of a verb ("will", "would", "could"), in lower case.
    package func modal(of verb: Int) -> String? {
        children(of: verb).first { self[$0].label == .aux && self[$0].tag == .MD }.map { self[$0].lower }
    }
}
