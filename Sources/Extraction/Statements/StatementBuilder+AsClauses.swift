internal import Language

/// "As the paper reported, S": the clause that an "as" hangs on.
extension StatementBuilder {
    /// "As the paper reported, the plan failed": the clause that the *as* hangs on.
    func afterAs(_ verb: Int) -> Argument? {
        guard let mark = tree.child(of: verb, .mark), tree[mark].lower == "as",
            tree.children(of: verb, .dobj).allSatisfy({ isParticle($0, of: verb) }),
            tree.children(of: verb, .xcomp, .acomp, .prt).allSatisfy({ isParticle($0, of: verb) }),
            scene.quotation(around: verb) == nil,
            scene.isFinite(verb) || tree.child(of: verb, .agent) != nil
        else { return nil }
        let sentence = scene.sentence(of: verb)
        let clause = tree.subtree(of: verb)
        let isFirst = (sentence.lowerBound..<clause.lowerBound).allSatisfy {
            [.PUNCT, .CCONJ, .ADV].contains(tree[$0].partOfSpeech)
        }
        if !isFirst { return tree.head(of: verb).map(tree.isNegated) == true ? nil : beforeAs(clause, in: sentence) }
        guard clause.upperBound < sentence.upperBound else { return nil }
        return Argument(parts: [clause.upperBound..<sentence.upperBound], rule: "as-clause")
    }

    /// "The plan failed, as the paper reported.": the sentence up to the comma.
    private func beforeAs(_ clause: Range<Int>, in sentence: Range<Int>) -> Argument? {
        let lower = afterLabel(sentence.lowerBound)
        guard lower + 1 < clause.lowerBound, tree[clause.lowerBound - 1].text == ",",
            (clause.upperBound..<max(clause.upperBound, sentence.upperBound)).allSatisfy({ scene.isPunctuation($0) }),
            (lower..<clause.lowerBound).contains(where: { isMainTense($0) })
        else { return nil }
        return Argument(parts: [lower..<clause.lowerBound], rule: "as-clause")
    }

    /// "as A put it in May, S", "a plan that is, as A put it, a “gift”": the quoted words right behind the comma, else the
    /// clause that the *as* hangs on.
    func wordsPut(_ verb: Int) -> Argument? {
        let sentence = scene.sentence(of: verb)
        guard let comma = (verb..<min(sentence.upperBound, verb + 8)).first(where: { tree[$0].text == "," }),
            (verb + 2..<max(verb + 2, comma)).allSatisfy({ !isTensed($0) })
        else { return afterAs(verb) }
        if let mark = (comma + 1..<min(sentence.upperBound, comma + 4)).first(where: {
            scene.quotation(around: $0) != nil
        }),
            let around = scene.quotation(around: mark), statementOfQuotation[around] == nil
        {
            return Argument(
                parts: [comma + 1..<StatementScene.span(of: scene.quotation(around)).upperBound], rule: "as-clause")
        }
        guard let argument = afterAs(verb), let range = argument.parts.first, range.contains(comma) else {
            return afterAs(verb)
        }
        return Argument(parts: [comma..<range.upperBound], rule: argument.rule)
    }
}
