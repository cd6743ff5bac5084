internal import Facts
internal import Language

/// Statements whose content is an object and what is said of it: accuse X of Y, call X Y, describe X as Y.
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
        return Argument(parts: [tree.subtree(of: reason)], rule: "charge-passive", about: [tree.phrase(at: charged)])
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

    private func isTime(_ preposition: Int) -> Bool {
        tree.child(of: preposition, .pobj).map { scene.isTime($0) } ?? false
    }

    private func objectHead(of verb: Int) -> Int? {
        tree.children(of: verb, .dobj).first { $0 > verb }
    }

    /// "called him a hero", "calling the plan “dead”".
    func naming(of verb: Int) -> Argument? {
        let right = tree.children(of: verb).filter { $0 > verb }
        let named = right.filter { [.dobj, .oprd, .ccomp, .xcomp, .attr, .acomp, .nsubj].contains(tree[$0].label) }
        guard let first = named.first, let last = named.last else { return nil }
        let upper = tree.subtree(of: last).upperBound
        let lower = tree.subtree(of: first).lowerBound
        guard lower > verb,
            !["himself", "herself", "itself", "themselves", "myself", "ourselves"].contains(tree[first].lower)
        else { return nil }
        let range = withQuotation(lower..<upper)
        let isNamed =
            named.count > 1 || [.oprd, .ccomp].contains(tree[first].label) && !hasFiniteVerb(first)
            || holdsFragment(range, after: first)
        guard isNamed else { return nil }
        return Argument(parts: [range], rule: "naming", about: [tree.phrase(at: nameSubject(first))])
    }

    /// The one who is named: the object, or the subject of a small clause.
    private func nameSubject(_ first: Int) -> Int { tree.child(of: first, .nsubj) ?? first }

    private func hasFiniteVerb(_ head: Int) -> Bool {
        [.VBD, .VBZ, .VBP].contains(tree[head].tag)
    }

    private func holdsFragment(_ range: Range<Int>, after head: Int) -> Bool {
        range.contains { $0 > head && scene.quotation(around: $0) != nil && scene.quotation(around: head) == nil }
    }

    /// A range with the rest of a quotation that begins in it or right after it.
    private func withQuotation(_ range: Range<Int>) -> Range<Int> {
        guard range.upperBound < tree.count, let around = scene.quotation(around: range.upperBound),
            statementOfQuotation[around] == nil
        else { return range }
        let span = StatementScene.span(of: scene.quotation(around))
        guard span.lowerBound >= range.lowerBound, tree[span.lowerBound].sentence == tree[range.lowerBound].sentence
        else { return range }
        return range.lowerBound..<max(range.upperBound, span.upperBound)
    }

    /// "described it as a success"; with a relative clause only the complement: "which she described as a success".
    func predicative(of verb: Int) -> Argument? {
        var holder = verb
        var complement = tree.children(of: verb, .prep).first { $0 > verb && tree[$0].lower == "as" }
        if complement == nil, let object = objectHead(of: verb) {
            holder = object
            complement = tree.children(of: object, .prep).first { tree[$0].lower == "as" }
        }
        guard let complement, complement > verb else { return nil }
        let range = tree.subtree(of: complement)
        if let object = objectHead(of: verb) ?? (holder == verb ? nil : holder), object < complement {
            let whole = tree.subtree(of: object).lowerBound..<range.upperBound
            return Argument(parts: [withQuotation(whole)], rule: "predicative", about: [tree.phrase(at: object)])
        }
        guard range.lowerBound + 1 < range.upperBound else { return nil }
        return Argument(parts: [withQuotation(range.lowerBound + 1..<range.upperBound)], rule: "predicative-relative")
    }

    /// A noun phrase as content, where quoted words in it show that it is what was said: "praised a “great” idea".
    func quotedObject(of verb: Int, frame: SpeechFrame) -> Argument? {
        let objects = tree.children(of: verb, .dobj, .prep, .xcomp).filter { $0 > verb }
        for object in objects {
            let range = tree.subtree(of: object)
            guard let token = range.first(where: { scene.quotation(around: $0) != nil }),
                let around = scene.quotation(around: token), statementOfQuotation[around] == nil,
                scene.quotation(around: verb) == nil, !scene.isName(scene.quotation(around))
            else { continue }
            if tree[object].label == .prep {
                let lower = tree[object].lower == "to" ? range.lowerBound : range.lowerBound + 1
                guard ["to", "that", "of", "about"].contains(tree[object].lower), lower < range.upperBound else {
                    continue
                }
                return Argument(parts: [quotedRange(lower..<range.upperBound, verb)], rule: "quoted-object")
            }
            return Argument(parts: [quotedRange(range, verb)], rule: "quoted-object")
        }
        return plainObject(of: verb, frame: frame)
    }

    private func quotedRange(_ range: Range<Int>, _ verb: Int) -> Range<Int> {
        scene.withoutAdjuncts(withQuotation(range), of: verb)
    }

    /// "called for new elections", "rejected the claim that they had failed".
    private func plainObject(of verb: Int, frame: SpeechFrame) -> Argument? {
        let isDenial = !frame.frames.contains(.object)
        guard !isDenial || frame.frames.contains(.denial) else { return nil }
        let preposition = frame.lemma.split(separator: " ").dropFirst().last.map(String.init)
        let words = isDenial ? ["on", "against"] : [preposition].compactMap { $0 }
        let objects = words.flatMap { tree.objects(of: verb, preposition: $0) } + tree.children(of: verb, .dobj)
        guard let object = objects.first(where: { $0 > verb }), tree[object].partOfSpeech == .NOUN else { return nil }
        let lemma = tree[object].lemma.lowercased()
        if isDenial
            ? !SpeakerNouns.claims.contains(lemma) : SpeakerNouns.speech.contains(lemma) && holdsThatClause(object)
        {
            return nil
        }
        let range = scene.withoutAdjuncts(tree.subtree(of: object), of: verb)
        return Argument(parts: [range], rule: isDenial ? "denied-object" : "object")
    }

    private func holdsThatClause(_ noun: Int) -> Bool {
        tree.children(of: noun, .acl, .ccomp).contains { clause in
            tree.children(of: clause, .mark).contains { tree[$0].lower == "that" }
        }
    }

}
