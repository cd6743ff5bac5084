internal import Language

/// Clauses that the parser hangs on the occasion on which they were said.
extension StatementBuilder {
    /// "said after the summit he would not sign": a clause without a conjunction whose subject follows the occasion.
    func clauseAfterOccasion(of verb: Int) -> Range<Int>? {
        for clause in tree.children(of: verb, .advcl) where clause > verb && scene.isFinite(clause) {
            let range = tree.subtree(of: clause)
            guard tree.children(of: clause, .mark, .advmod).allSatisfy({ $0 > range.lowerBound }),
                let subject = tree.children(of: clause, .nsubj, .nsubjpass, .expl).first,
                ["after", "at", "before", "during", "following"].contains(tree[range.lowerBound].lower),
                tree[range.lowerBound].label == .prep, tree[range.lowerBound].head == clause,
                tree.subtree(of: range.lowerBound).upperBound == tree.subtree(of: subject).lowerBound
            else { continue }
            return tree.subtree(of: subject).lowerBound..<range.upperBound
        }
        return nil
    }

    /// "said in an interview with Orlen Radio aired on Friday": the participle tells of the interview, not of what was said.
    func isPublished(_ verb: Int) -> Bool {
        [.VBN, .VBD].contains(tree[verb].tag)
            && ["air", "broadcast", "post", "print", "publish", "release"].contains(tree[verb].lemma)
            && tree.children(of: verb, .nsubj, .nsubjpass, .mark, .aux, .auxpass).isEmpty
            && tree.children(of: verb).allSatisfy { $0 > verb } && verb > 0 && scene.isNominal(verb - 1)
    }
}
