internal import Language

/// Which words give a clause its tense.
extension StatementBuilder {
    func isTensed(_ token: Int) -> Bool { scene.isFiniteForm(token) || tree[token].tag == .MD }

    /// A tense that is not that of a relative or adverbial clause.
    func isMainTense(_ token: Int) -> Bool {
        guard isTensed(token) else { return false }
        let isAuxiliary = [.aux, .auxpass].contains(tree[token].label)
        let verb = isAuxiliary ? tree.head(of: token) ?? token : token
        let first = tree.firstConjunct(of: verb)
        return ![.relcl, .advcl, .acl, .csubj, .pcomp].contains(tree[first].label)
    }

    /// "Exports contracted in May, the agency said": a past tense that the tagger takes for a participle, of another subject
    /// of the verb of speech or with a subject of its own.
    func isMistakenTense(_ token: Int, of cue: Int, before start: Int) -> Bool {
        guard tree[token].tag == .VBN, tree.children(of: token, .aux, .auxpass).isEmpty else { return false }
        if tree.head(of: cue) == token || tree[token].label == .ccomp && tree[token].head == cue {
            return tree.child(of: token, .nsubj) != nil
        }
        guard tree[token].label == .acl, let subject = tree.head(of: token), tree[subject].label == .nsubj else {
            return false
        }
        return tree[subject].head == cue && tree.subtree(of: subject).upperBound < start
    }
}
