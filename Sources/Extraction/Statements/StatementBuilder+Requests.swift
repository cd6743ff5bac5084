internal import Language

/// What one promises, denies doing, or wants done.
extension StatementBuilder {
    /// "vowed to fight".
    func infinitive(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp, .ccomp).first(where: { $0 > verb && hasTo($0) }) else {
            return nil
        }
        return Argument(
            parts: [scene.withoutAdjuncts(tree.subtree(of: clause), of: verb)], rule: "verb-before-infinitive")
    }

    func hasTo(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].tag == .TO }
    }

    /// "denied taking part".
    func gerund(of verb: Int) -> Argument? {
        guard let clause = tree.children(of: verb, .xcomp).first(where: { $0 > verb && tree[$0].tag == .VBG }) else {
            return nil
        }
        return Argument(parts: [tree.subtree(of: clause)], rule: "verb-before-gerund")
    }

    /// "urged the parties to talk".
    func directive(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .xcomp, .ccomp, .advcl).filter { $0 > verb && hasTo($0) }
        guard let clause = clauses.first else { return nil }
        var lower = tree.subtree(of: clause).lowerBound
        let objects =
            tree.children(of: verb, .dobj, .dative).filter { $0 > verb && $0 < clause }
            + tree.objects(of: verb, preposition: "on").filter { $0 < clause }
        if let object = objects.first {
            lower = min(lower, tree.subtree(of: object).lowerBound)
        } else if tree.child(of: clause, .nsubj) == nil {
            return nil
        }
        return Argument(
            parts: [scene.withoutAdjuncts(lower..<tree.subtree(of: clause).upperBound, of: verb)],
            rule: "verb-before-request",
            about: objects.prefix(1).map { tree.phrase(at: $0) })
    }

    /// "warned the authorities of attacks", "assured them of support": where the preposition may hang on the object.
    func topicOfWarning(_ verb: Int) -> Argument? {
        guard ["warn", "assure"].contains(tree[verb].lemma), let object = tree.child(of: verb, .dobj), object > verb,
            let preposition = (tree.children(of: verb, .prep) + tree.children(of: object, .prep)).first(where: {
                $0 > object && ["of", "about", "against"].contains(tree[$0].lower)
            }), let topic = tree.child(of: preposition, .pobj) ?? tree.child(of: preposition, .pcomp),
            tree[preposition].head == verb || scene.mentions.mention(at: topic) == nil
        else { return nil }
        return Argument(parts: [scene.withoutAdjuncts(tree.subtree(of: topic), of: verb)], rule: "object")
    }

    /// "called for the president to step down".
    func requestAfterFor(_ verb: Int) -> Argument? {
        guard tree[verb].lemma == "call", verb + 1 < tree.count, tree[verb + 1].lower == "for",
            let clause = tree.head(of: verb + 1), clause > verb, tree[verb + 1].label == .mark, hasTo(clause)
        else { return nil }
        let range = verb + 2..<max(verb + 3, tree.subtree(of: clause).upperBound)
        return Argument(parts: [scene.withoutAdjuncts(range, of: verb)], rule: "verb-before-request")
    }
}
