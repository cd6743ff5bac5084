internal import Language

/// What the sentences before tell of the one whom "he said" means.
extension PronounResolver {
    /// The person whom the writer's last main clause was about.
    struct Topic {
        var head: Int
        var entity: Int
        /// Whether that person spoke in it.
        var speaks: Bool
    }

    /// The token whose place in its sentence a mention has: the first of several, and in "the head of the union, A, said"
    /// the noun that A stands beside.
    func place(of head: Int) -> Int {
        let tree = context.tree
        var node = tree.firstConjunct(of: head)
        while tree[node].label == .appos, let above = tree.head(of: node) { node = tree.firstConjunct(of: above) }
        return node
    }

    /// The topic once a mention is read; two people side by side leave none.
    func topic(after antecedent: Antecedent, before: Topic?) -> Topic? {
        let tree = context.tree
        let node = place(of: antecedent.head)
        guard quotationOfToken[antecedent.head] < 0, let head = tree.head(of: node) else { return before }
        switch tree[node].label {
        case .nsubj, .nsubjpass:
            guard isMain(head) else { return before }
            if tree.children(of: node, .conj).contains(where: { tree[$0].partOfSpeech == .PROPN }) { return nil }
            return Topic(head: antecedent.head, entity: antecedent.entity, speaks: isSpeech(head))
        case .pobj where isSource(head) || isTelling(with: head, node) || opensSentence(head):
            return Topic(head: antecedent.head, entity: antecedent.entity, speaks: !opensSentence(head))
        case .attr where tree.child(of: head, .expl) != nil && isMain(head):
            return Topic(head: antecedent.head, entity: antecedent.entity, speaks: false)
        default: return before
        }
    }

    /// Whether a pronoun is the subject of a verb of speech in the writer's own words.
    func opensSpeech(_ pronoun: Int) -> Bool {
        let tree = context.tree
        guard quotationOfToken[pronoun] < 0, tree[pronoun].label == .nsubj else { return false }
        return tree.head(of: pronoun).map { isSpeech($0) && isMain($0) } ?? false
    }

    /// The people whom the words beside "he said" name: nobody calls himself by his name or title.
    func namedInOwnWords(of pronoun: Int, among antecedents: ArraySlice<Antecedent>) -> Set<Int> {
        guard opensSpeech(pronoun) else { return [] }
        let paragraph = context.tree[pronoun].paragraph
        let near = (max(0, pronoun - 3)..<pronoun).last {
            quotationOfToken[$0] >= 0 && context.tree[$0].paragraph == paragraph
        }
        guard let near else { return [] }
        let quotation = quotationOfToken[near]
        return Set(
            antecedents.lazy.filter {
                quotationOfToken[$0.head] == quotation && Self.gender(of: context.tokens[$0.head]) == nil
            }.map(\.entity))
    }

    private func isSpeech(_ verb: Int) -> Bool {
        SpeechFrames.table[context.tree[verb].lemma.lowercased()].map {
            !$0.frames.isDisjoint(with: [.quotation, .clause, .charge])
        } ?? false
    }

    /// A clause of the writer's own that stands below no other; what he quotes may stand above it.
    private func isMain(_ verb: Int) -> Bool {
        let tree = context.tree
        let first = tree.firstConjunct(of: verb)
        if [.root, .parataxis].contains(tree[first].label) { return true }
        return tree.head(of: first).map { quotationOfToken[$0] >= 0 } ?? true
    }

    /// "according to A".
    private func isSource(_ preposition: Int) -> Bool {
        guard context.tree[preposition].lower == "to", let above = context.tree.head(of: preposition) else {
            return false
        }
        return context.tree[above].lower == "according"
    }

    /// "with A telling the paper", where the participle hangs on the verb above.
    private func isTelling(with preposition: Int, _ head: Int) -> Bool {
        let tree = context.tree
        guard tree[preposition].lower == "with", let verb = tree.head(of: preposition) else { return false }
        return (tree.children(of: verb, .advcl) + tree.children(of: preposition, .pcomp)).contains {
            $0 > head && tree[$0].tag == .VBG && isSpeech($0)
        }
    }

    /// "For A, a pensioner, it is too late."
    private func opensSentence(_ preposition: Int) -> Bool {
        let tree = context.tree
        return tree[preposition].lower == "for"
            && tree.document.sentences[tree[preposition].sentence].lowerBound == preposition
    }
}
