internal import Language

/// Where the content of a verb of speech begins and ends.
extension StatementBuilder {
    /// Where a clause to the right begins; a subject that the parser left outside it belongs to it.
    func leftEdge(of clause: Int, after verb: Int) -> Int {
        let lower = max(tree.subtree(of: clause).lowerBound, verb + 1)
        if lower > verb + 1, tree[verb + 1].tag == .VBG, isBroken(clause, by: verb), isTensed(lower) { return verb + 1 }
        if let object = tree.child(of: verb, .dobj), object < lower, tree.subtree(of: object).lowerBound == verb + 1,
            scene.frame(at: verb).map({ Self.plainVerbs.contains($0.lemma) }) == true,
            tree.children(of: clause, .nsubj, .nsubjpass, .expl).isEmpty, !scene.isTime(object)
        {
            return verb + 1
        }
        guard lower > verb + 1, isBroken(clause, by: verb), !takesAddressee(verb), tree[verb + 1].tag != .IN,
            scene.isNominal(verb + 1) || tree[verb + 1].partOfSpeech == .DET, !scene.isTime(verb + 1), isTensed(lower)
        else { return lower }
        return verb + 1
    }

    /// "what she said were severe measures": the copula belongs to the relative clause around the verb.
    func afterCopula(_ lower: Int, of verb: Int) -> Int {
        guard lower == verb + 1, tree[lower].lemma == "be", scene.isFiniteForm(lower),
            let subject = tree.child(of: verb, .nsubj), subject < verb
        else { return lower }
        let start = tree.subtree(of: subject).lowerBound
        return start > 0 && tree[start - 1].lower == "what" ? lower + 1 : lower
    }

    /// A clause to the right with the rest of a quotation, and a coordinated clause, that belong to it, and without the
    /// adjuncts of the verb that the parser hangs into it.
    func contentRange(_ range: Range<Int>, of verb: Int) -> Range<Int> {
        var range = range
        if let extended = extendedRight(range, verb: verb) { range = extended }
        if let extended = coordinatedRight(range, verb: verb) { range = extended }
        if let extended = contrastRight(range, verb: verb) { range = extended }
        if let dash = closingDash(in: range, of: verb) { range = range.lowerBound..<dash }
        return scene.withoutAdjuncts(range, of: verb)
    }

    /// A clause goes on to the end of a quotation that opens right after it.
    func extendedRight(_ range: Range<Int>, verb: Int) -> Range<Int>? {
        let next = range.upperBound
        guard next < scene.sentence(of: verb).upperBound, let around = scene.quotation(around: next) else { return nil }
        let span = StatementScene.span(of: scene.quotation(around))
        guard span.lowerBound == next, statementOfQuotation[around] == nil else { return nil }
        return range.lowerBound..<span.upperBound
    }

    /// "says she hopes to win, but she knows ...": a coordinated clause about the same person that is no speech of its own.
    func coordinatedRight(_ range: Range<Int>, verb: Int) -> Range<Int>? {
        let next = tree.children(of: verb, .conj).first { $0 >= range.upperBound }
        if let next, !scene.isVerbal(next), tree.subtree(of: next).lowerBound - range.upperBound <= 3 {
            return range.lowerBound..<tree.subtree(of: next).upperBound
        }
        guard let next, scene.frame(at: next) == nil, let subject = tree.children(of: next, .nsubj, .nsubjpass).first,
            tree[subject].partOfSpeech == .PRON
                && !tree.children(of: verb, .cc).contains(where: { tree[$0].lower == "but" })
                || tree.children(of: next, .mark).contains(where: { tree[$0].lower == "that" })
                || tree.modal(of: next) == "would" && tree[verb].tag == .VBD || isListed(next, subject, after: range),
            tree.subtree(of: next).lowerBound - range.upperBound <= 3
        else { return nil }
        return range.lowerBound..<tree.subtree(of: next).upperBound
    }

    /// "said he would stay, his view is fixed, and he is ready": a list of clauses by commas alone.
    private func isListed(_ clause: Int, _ subject: Int, after range: Range<Int>) -> Bool {
        guard let owner = tree.child(of: subject, .poss), tree[owner].tag == .PRPpossessive else { return false }
        return tree.subtree(of: clause).lowerBound <= range.upperBound + 1 && tree[range.upperBound].text == ","
    }

    /// "said it was “late,” while others “slept”": a contrast that holds quoted words as the clause before it does.
    func contrastRight(_ range: Range<Int>, verb: Int) -> Range<Int>? {
        func isQuoted(_ range: Range<Int>) -> Bool { range.contains { scene.quotation(around: $0) != nil } }
        let contrast = tree.children(of: verb, .advcl).first { clause in
            clause >= range.upperBound && tree.subtree(of: clause).lowerBound - range.upperBound <= 2
                && tree.children(of: clause, .mark).contains { ["while", "whereas"].contains(tree[$0].lower) }
        }
        guard let contrast, isQuoted(range), isQuoted(tree.subtree(of: contrast)), !hasCue(contrast) else { return nil }
        return range.lowerBound..<tree.subtree(of: contrast).upperBound
    }

    func hasCue(_ clause: Int) -> Bool { scene.frame(at: clause) != nil }

    /// "The tour - an aide said it was long - went on": words of attribution after a dash reach to the next one.
    func closingDash(in range: Range<Int>, of verb: Int) -> Int? {
        guard let subject = tree.children(of: verb, .nsubj).first(where: { $0 < verb }) else { return nil }
        let start = tree.subtree(of: subject).lowerBound
        guard start > scene.sentence(of: verb).lowerBound, scene.isDash(start - 1) else { return nil }
        return range.dropFirst().first { scene.isDash($0) && scene.quotation(around: $0) == nil }
    }

    /// A clause without what belongs to the attribution in its middle.
    func split(_ range: Range<Int>, around verb: Int) -> [Range<Int>] {
        let attribution = ownTokens(of: verb)
        guard attribution.lowerBound < range.upperBound, range.lowerBound < attribution.upperBound else {
            return [range]
        }
        return [(range.lowerBound, attribution.lowerBound), (attribution.upperBound, range.upperBound)]
            .filter { $0.0 < $0.1 }.map { $0.0..<$0.1 }
    }

    /// A clause without the label that opens its paragraph.
    func withoutLabel(_ range: Range<Int>) -> Range<Int> {
        let lower = afterLabel(range.lowerBound)
        return lower < range.upperBound ? lower..<range.upperBound : range
    }

    /// The verb with its subject and adjuncts, without its content.
    func ownTokens(of verb: Int) -> Range<Int> {
        var range = verb..<verb + 1
        for child in tree.children(of: verb) where ![.ccomp, .punct].contains(tree[child].label) {
            let sub = tree.subtree(of: child)
            range = min(range.lowerBound, sub.lowerBound)..<max(range.upperBound, sub.upperBound)
        }
        return range
    }
}
