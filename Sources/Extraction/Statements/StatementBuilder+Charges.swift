internal import Language

/// Statements that charge somebody with something: accuse X of Y, criticise X for Y.
extension StatementBuilder {
    private static let chargePrepositions: Set<String> = ["of", "for", "over", "as", "on"]

    /// "accused them of lying", "was criticised by A for its silence".
    func charge(of verb: Int) -> Argument? {
        let reasons = tree.children(of: verb, .prep).filter {
            $0 > verb && Self.chargePrepositions.contains(tree[$0].lower) && !isTime($0)
        }
        guard let reason = reasons.first(where: { tree[$0].lower != "on" && tree[$0].lower != "over" }) ?? reasons.first
        else { return chargeByAgent(of: verb) ?? quotedOrNothing(verb) }
        let upper = tree.subtree(of: reason).upperBound
        if let object = objectHead(of: verb), object < reason {
            let range = tree.subtree(of: object).lowerBound..<upper
            return Argument(
                parts: [scene.withoutAdjuncts(range, of: verb)], rule: "charge", about: [tree.phrase(at: object)])
        }
        return passiveCharge(of: verb, for: reason)
    }

    /// "was accused by B of lying", "A, accused by B of lying".
    private func passiveCharge(of verb: Int, for reason: Int) -> Argument? {
        let noun = tree[verb].label == .acl && tree[verb].tag == .VBN ? tree.head(of: verb) : nil
        guard let charged = tree.child(of: verb, .nsubjpass) ?? noun else { return nil }
        let range = tree.subtree(of: reason)
        let upper = titleOfWork(after: range.upperBound, of: verb) ?? range.upperBound
        return Argument(
            parts: [range.lowerBound..<upper], rule: "charge-passive", about: [tree.phrase(at: charged)])
    }

    /// "for her part in “Rain”": the end of the quotation that a preposition of the verb puts right behind the reason.
    private func titleOfWork(after end: Int, of verb: Int) -> Int? {
        guard tree.children(of: verb, .prep).contains(where: { $0 == end && !isTime($0) }), end + 1 < tree.count,
            let around = scene.quotation(around: end + 1), scene.quotation(around).opening == end + 1
        else { return nil }
        return StatementScene.span(of: scene.quotation(around)).upperBound
    }

    /// "was blamed by an investigator for the fire", where the reason hangs on the agent.
    private func chargeByAgent(of verb: Int) -> Argument? {
        let agents = tree.objects(of: verb, preposition: "by")
        let reason = agents.flatMap { tree.children(of: $0, .prep) }.first { ["for", "of"].contains(tree[$0].lower) }
        guard let reason, tree[reason].lower == "for" || tree.child(of: reason, .pcomp) != nil else { return nil }
        return passiveCharge(of: verb, for: reason)
    }

    /// The preposition may hang on the object: "blamed the delay of the vote".
    private func quotedOrNothing(_ verb: Int) -> Argument? {
        guard let object = objectHead(of: verb),
            let reason = tree.children(of: object, .prep).first(where: {
                ["for", "as"].contains(tree[$0].lower)
                    || tree[$0].lower == "of"
                        && (tree.child(of: $0, .pcomp) != nil || scene.frame(at: verb)?.lemma == "accuse")
            })
        else { return nil }
        let range = tree.subtree(of: object).lowerBound..<tree.subtree(of: reason).upperBound
        return Argument(parts: [range], rule: "charge", about: [tree.phrase(at: object)])
    }

    func isTime(_ preposition: Int) -> Bool {
        tree.child(of: preposition, .pobj).map { scene.isTime($0) } ?? false
    }
}
