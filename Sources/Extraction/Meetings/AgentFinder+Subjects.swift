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
            case .acl where tree[node].tag == .VB && !owners(of: above).isEmpty: return owners(of: above)
            case .pcomp where tree.head(of: above).map { !owners(of: $0).isEmpty } == true:
                return tree.head(of: above).map { owners(of: $0) } ?? []
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

    /// "an offer by Norland to negotiate", "Arnov's account of meeting X": whose offer or account it is.
    func owners(of noun: Int) -> [Phrase] {
        guard tree[noun].partOfSpeech == .NOUN, mentions.mention(at: noun) == nil else { return [] }
        let makers = tree.children(of: noun, .prep).filter { ["by", "from"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }
        return (tree.children(of: noun, .poss).filter { tree[$0].tag != .PRPpossessive } + makers)
            .flatMap { agents(of: $0) }
    }

    /// "Arnov's spokesman", "an aide to Arnov": for whom somebody speaks.
    ///
    /// "The spokesman" alone is the one told of last.
    func principal(ofSpokesperson head: Int) -> [Phrase] {
        guard isSpokesperson(head) else { return [] }
        let own = principal(servedBy: head)
        guard own.isEmpty, tree.children(of: head, .det).contains(where: { tree[$0].lower == "the" }) else {
            return own
        }
        for token in (max(0, head - 300)..<head).reversed() where isSpokesperson(token) {
            let told = principal(servedBy: token)
            if told.contains(where: { mentions.entity(at: $0.head) != nil }) {
                return told
            }
        }
        return []
    }

    private func isSpokesperson(_ token: Int) -> Bool { words.has(tree[token].lemma.lowercased(), .speaking) }

    private func principal(servedBy head: Int) -> [Phrase] {
        let served = tree.children(of: head, .prep).filter { ["for", "of", "to"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }
        return (tree.children(of: head, .poss).filter { tree[$0].tag != .PRPpossessive } + served)
            .flatMap { agents(of: $0) }
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
