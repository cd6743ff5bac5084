internal import Facts
internal import Language

/// Statements whose content is a noun phrase.
extension StatementBuilder {
    /// "called for new elections", "rejected the claim that they had failed".
    func plainObject(of verb: Int, frame: SpeechFrame) -> Argument? {
        if let found = deniedPassive(of: verb, frame: frame) { return found }
        let isDenial = !frame.frames.contains(.object)
        let own = SpeechFrames.objects[frame.lemma]
        if let judged = judgedObject(of: verb, frame: frame) { return judged }
        guard !isDenial || frame.frames.contains(.denial) || own != nil else { return nil }
        let preposition = frame.lemma.split(separator: " ").dropFirst().last.map(String.init)
        let words = isDenial ? ["on", "against"] : [preposition].compactMap { $0 }
        let objects = words.flatMap { tree.objects(of: verb, preposition: $0) } + tree.children(of: verb, .dobj)
        guard let object = objects.first(where: { $0 > verb }), tree[object].partOfSpeech == .NOUN else {
            return isDenial ? nil : strandedObject(of: verb)
        }
        guard scene.speakers(of: verb).contains(where: { !isKindOfThing($0) }) else { return nil }
        let lemma = tree[object].lemma.lowercased()
        if let own, !own.contains(lemma) || tree[object].tag == .NNS && tree.subtree(of: object).count == 1 {
            return nil
        }
        if isDenial && own == nil
            ? !SpeakerNouns.claims.contains(lemma)
            : SpeakerNouns.speech.contains(lemma) && thatClause(of: object) != nil
        {
            return nil
        }
        let whole = withoutCarrier(tree.subtree(of: object), object)
        let range = scene.withoutAdjuncts(withComplement(whole, object, of: verb), of: verb)
        return Argument(parts: [range], rule: isDenial && own == nil ? "denied-object" : "object")
    }

    /// "A Harbourling describes a ship": what bears *a* like a common noun is the name of no place and no body that speaks.
    private func isKindOfThing(_ head: Int) -> Bool {
        guard let kind = scene.mentions.kind(at: head), kind == .place || kind == .organisation else { return false }
        return tree.children(of: head, .det).contains { ["a", "an"].contains(tree[$0].lower) }
    }

    /// "issued a statement condemning the test": what a document is for or against.
    private func judgedObject(of verb: Int, frame: SpeechFrame) -> Argument? {
        guard tree[verb].tag == .VBG, tree[verb].label == .acl, frame.polarity != .neutral,
            let document = tree.head(of: verb), SpeakerNouns.documents.contains(tree[document].lemma.lowercased()),
            let above = tree.head(of: document), tree[document].label == .dobj, scene.isVerbal(above),
            let object = tree.children(of: verb, .dobj).first(where: { $0 > verb })
        else { return nil }
        return Argument(
            parts: [scene.withoutAdjuncts(tree.subtree(of: object), of: verb)], rule: "object",
            about: [tree.phrase(at: object)])
    }

    /// "stressed trust as the basis of trade", "voiced anger at the delay": what the parser hangs on the verb, right after
    /// the object, belongs to it.
    private func withComplement(_ range: Range<Int>, _ object: Int, of verb: Int) -> Range<Int> {
        let isFeeling =
            ["express", "voice"].contains(tree[verb].lemma)
            && SpeakerNouns.feelings.contains(tree[object].lemma.lowercased())
        let task = tree.children(of: verb, .advcl, .xcomp).first {
            hasTo($0) && tree.subtree(of: $0).lowerBound == range.upperBound
        }
        if let task, tree[verb].lemma == "call" { return range.lowerBound..<tree.subtree(of: task).upperBound }
        let next = tree.children(of: verb, .prep).first { $0 == range.upperBound }
        guard let next, !isTime(next),
            tree[next].lower == "as" || isFeeling && ["about", "at", "for", "over", "with"].contains(tree[next].lower)
        else { return range }
        return range.lowerBound..<tree.subtree(of: next).upperBound
    }

    /// "a step that A warned against": the noun that the relative clause belongs to.
    private func strandedObject(of verb: Int) -> Argument? {
        guard tree[verb].label == .relcl, let noun = tree.head(of: verb), tree[noun].partOfSpeech == .NOUN,
            scene.frame(at: verb)?.lemma.contains(" ") == true, verb + 1 < tree.count,
            tree.children(of: verb + 1, .pobj, .pcomp).allSatisfy({ $0 < verb })
        else { return nil }
        let range = tree.phrase(at: noun).tokens
        return range.upperBound <= verb ? Argument(parts: [range], rule: "object") : nil
    }

    /// "a claim that was denied by A", "the accusation was rejected by A", "a figure confirmed by A".
    private func deniedPassive(of verb: Int, frame: SpeechFrame) -> Argument? {
        guard frame.frames.contains(.denial) || frame.lemma == "confirm", tree.child(of: verb, .agent) != nil,
            let subject = tree.child(of: verb, .nsubjpass)
        else { return nil }
        let isRelative = tree[subject].tag == .WDT
        guard let noun = isRelative ? tree.head(of: tree.firstConjunct(of: verb)) : subject, noun < verb,
            SpeakerNouns.claims.contains(tree[noun].lemma.lowercased())
                || ["account", "detail", "figure", "news", "number", "story"].contains(tree[noun].lemma.lowercased())
        else { return nil }
        let range = isRelative ? tree.phrase(at: noun).tokens : tree.subtree(of: noun)
        return range.upperBound <= verb ? Argument(parts: [range], rule: "denied-object") : nil
    }

    /// "expressed his sympathy on Harbour Radio": what carried the words is no part of them.
    private func withoutCarrier(_ range: Range<Int>, _ object: Int) -> Range<Int> {
        let carrier = tree.children(of: object, .prep).first {
            $0 > object && tree.subtree(of: $0).upperBound == range.upperBound && scene.carrier(at: $0) != nil
        }
        return carrier.map { range.lowerBound..<$0 } ?? range
    }
}
