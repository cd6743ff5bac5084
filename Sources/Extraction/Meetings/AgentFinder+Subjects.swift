import Language

/// Who acts in a clause.
extension AgentFinder {
    /// Who does what a verb says: its subjects, or whoever a verb above it shares with it.
    ///
    /// `climbing` goes on to the verb above where the subject is no one ("suggested that talks were progressing").
    func actors(of verb: Int, climbing: Bool = false) -> [Phrase] {
        var node = verb
        for _ in 0..<12 {
            let isPassive = tree.child(of: node, .auxpass) != nil || tree.child(of: node, .nsubjpass) != nil
            let agents = agent(of: node).map { tree.children(of: $0, .pobj).flatMap { self.agents(of: $0) } } ?? []
            if !agents.isEmpty { return agents }
            let subjects = tree.children(of: node, .nsubj) + (isPassive ? tree.children(of: node, .nsubjpass) : [])
            let found = subjects.flatMap { self.agents(of: $0) }
            if !found.isEmpty { return found }
            guard subjects.isEmpty || climbing, let above = tree.head(of: node) else { return [] }
            switch tree[node].label {
            case .acl where tree[node].tag == .VBG: return self.agents(of: above)
            case .acl where tree[node].tag == .VBN: return []
            case .conj, .xcomp, .advcl, .pcomp, .acl, .ccomp, .relcl, .acomp, .oprd, .dep, .prep, .pobj:
                guard let next = verbAbove(node) else { return [] }
                let isControlled = tree[node].label == .advcl && words.has(tree[next].lemma, .controlling)
                if tree[node].label == .xcomp || isControlled, let object = tree.child(of: next, .dobj) {
                    let controlled = self.agents(of: object)
                    if !controlled.isEmpty { return controlled }
                }
                node = next
            default: return []
            }
        }
        return []
    }

    /// The "by" of a passive or participle; the parser may hang it on a name before it.
    func agent(of verb: Int) -> Int? {
        if let agent = tree.child(of: verb, .agent) { return agent }
        guard tree[verb].tag == .VBN, tree[verb].label == .acl || tree.child(of: verb, .auxpass) != nil else {
            return nil
        }
        let end = min(tree.subtree(of: verb).upperBound, verb + 10)
        return (verb + 1..<max(verb + 1, end)).first { token in
            tree[token].lower == "by" && tree.children(of: token, .pobj).contains { !agents(of: $0).isEmpty }
                && !(verb + 1..<token).contains { tree[$0].partOfSpeech == .VERB }
        }
    }

    /// The nearest verb above a token.
    func verbAbove(_ token: Int) -> Int? {
        tree.ancestors(of: token).first { [.VERB, .AUX].contains(tree[$0].partOfSpeech) }
    }
}
