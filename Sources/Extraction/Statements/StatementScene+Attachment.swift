internal import Language

/// Whose verb a word of speech is where the parser hangs it too low.
extension StatementScene {
    /// The verb that a second verb is really coordinated with: a past tense does not stand beside an infinitive, and
    /// "said that photos showed it and said that it was old" is two things that one speaker said.
    func finiteHead(of verb: Int, from head: Int) -> Int {
        guard isFiniteForm(verb), isVerbal(head) else { return head }
        if isFiniteForm(head) || hasFiniteAuxiliary(head) { return tellingHead(of: verb, from: head) ?? head }
        for node in tree.ancestors(of: head).prefix(Self.deepest) where isVerbal(node) {
            guard isFiniteForm(node) || hasFiniteAuxiliary(node) else { continue }
            if tree.children(of: node, .nsubj).contains(where: { canSpeak($0) }) { return node }
        }
        return head
    }

    /// The word of speech whose clause the verb before stands in, where a second one of its tense goes on with it: the
    /// subject of the clause cannot speak, or a clause with *that* or the word *but* marks a new thing said.
    private func tellingHead(of verb: Int, from head: Int) -> Int? {
        let first = tree.firstConjunct(of: head)
        let isSilent = !tree.children(of: first, .nsubj, .nsubjpass).contains { canSpeak($0) }
        let isSetOff = verb > 1 && tree[verb - 1].lower == "and" && tree[verb - 2].text == ","
        guard verb > 0, frame(at: verb) != nil, frame(at: head) == nil || isSilent, tree[first].label == .ccomp,
            let outer = outerTelling(of: first), outer < first, frame(at: outer) != nil,
            tree[outer].tag == tree[verb].tag,
            tree.children(of: verb, .nsubj, .nsubjpass).isEmpty, quotation(around: verb) == nil
        else { return nil }
        let hasThat = tree.children(of: verb, .ccomp).contains { clause in
            tree.children(of: clause, .mark).contains { tree[$0].lower == "that" }
        }
        return isSilent || hasThat || isSetOff || tree[verb - 1].lower == "but" ? outer : nil
    }

    /// The word of speech above a clause, over a layer that is none: "said that it was clear that he had failed".
    private func outerTelling(of clause: Int) -> Int? {
        guard let above = tree.head(of: clause) else { return nil }
        if frame(at: above) != nil { return above }
        guard tree[above].label == .ccomp, let outer = tree.head(of: above) else { return above }
        return outer
    }

    /// The verb above a participle of speech: another word of speech, else that of the main clause.
    func verbOfTelling(above verb: Int) -> Int? {
        if let telling = tree.ancestors(of: verb).prefix(Self.deepest).first(where: { frame(at: $0) != nil }) {
            return telling
        }
        guard var node = verbAbove(verb) else { return nil }
        for _ in 0..<Self.deepest where tree[node].label == .ccomp {
            guard tree.children(of: node, .mark).contains(where: { tree[$0].lower == "that" }) else { break }
            guard let above = verbAbove(node), above < node else { break }
            node = above
        }
        return node
    }

    /// "with A, head of B, telling the paper": the one whose phrase ends at the comma before the participle.
    func companion(of participle: Int, above head: Int) -> Int? {
        let preposition = tree.children(of: head, .prep).last {
            tree[$0].lower == "with" && tree.subtree(of: $0).upperBound == participle - 1
                && tree[max(0, $0 - 1)].text == ","
        }
        guard let preposition, let object = tree.child(of: preposition, .pobj), canSpeak(object) else { return nil }
        return object
    }

    /// The noun that a relative clause or a reduced one belongs to: "A, who is 28, said", "A report, obtained by B, said".
    func nounBefore(clause verb: Int) -> Int? {
        let first = tree.firstConjunct(of: verb)
        if [.relcl, .acl].contains(tree[first].label) { return tree.head(of: first) }
        let subjects = tree.children(of: first, .nsubj)
        if let who = subjects.last, tree[who].tag == .WP, let noun = subjects.first, noun < who { return noun }
        guard tree[first].tag == .VBN, tree.children(of: first, .aux, .auxpass).isEmpty else { return nil }
        return tree.child(of: first, .nsubj)
    }
}
