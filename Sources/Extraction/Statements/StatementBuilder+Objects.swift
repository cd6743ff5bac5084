internal import Facts
internal import Language

/// Statements whose content is an object and what is said of it: accuse X of Y, call X Y, describe X as Y.
extension StatementBuilder {
    func objectHead(of verb: Int) -> Int? {
        tree.children(of: verb, .dobj).first { $0 > verb }
    }

    /// "called him a hero", "calling the plan “dead”".
    func naming(of verb: Int) -> Argument? {
        guard !isRenamed(verb) else { return nil }
        let right = tree.children(of: verb).filter { $0 > verb }
        let named = right.filter {
            [.dobj, .oprd, .ccomp, .xcomp, .attr, .acomp, .nsubj].contains(tree[$0].label)
                && !(tree[$0].label == .xcomp && hasTo($0))
        }
        guard let first = named.first, let last = named.last else { return nil }
        let upper = tree.subtree(of: last).upperBound
        let lower = tree.subtree(of: first).lowerBound
        guard lower > verb,
            !["himself", "herself", "itself", "themselves", "myself", "ourselves"].contains(tree[first].lower)
        else { return nil }
        let range = withQuotation(lower..<upper)
        let isNamed =
            named.count > 1
            || [.oprd, .ccomp].contains(tree[first].label) && !hasFiniteVerb(first) && !isRung(first, by: verb)
            || holdsFragment(range, after: first)
        guard isNamed else { return nil }
        return Argument(parts: [range], rule: "naming", about: [tree.phrase(at: nameSubject(first))])
    }

    /// "the hotel, now called A": the name that things go by is nobody's words.
    private func isRenamed(_ verb: Int) -> Bool {
        guard verb > 1, [.VBN, .VBD].contains(tree[verb].tag), tree.children(of: verb, .agent, .nsubj).isEmpty else {
            return false
        }
        return [
            "also", "formerly", "now", "officially", "once", "originally", "previously", "sometimes", "still", "then",
        ]
        .contains(tree[verb - 1].lower) && [",", "("].contains(tree[verb - 2].text)
    }

    /// "A year later, A called B.": a call by telephone; not "what A called B".
    private func isRung(_ name: Int, by verb: Int) -> Bool {
        scene.mentions.kind(at: name) == .person
            && tree.subtree(of: name).allSatisfy { scene.quotation(around: $0) == nil }
            && tree.children(of: verb, .dobj, .nsubjpass).allSatisfy { $0 > verb }
            && tree[verb].label != .relcl
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
        let word = tree[verb].lemma == "liken" ? "to" : "as"
        var complement = tree.children(of: verb, .prep).first { $0 > verb && tree[$0].lower == word }
        if complement == nil, let object = objectHead(of: verb) {
            holder = object
            complement =
                tree.children(of: object, .prep).first { tree[$0].lower == word } ?? distantAs(of: verb, object)
        }
        guard let complement, complement > verb else { return nil }
        let clause = tree[complement].label == .mark ? tree.head(of: complement) ?? complement : complement
        let range = complement..<max(complement + 1, tree.subtree(of: clause).upperBound)
        if let object = objectHead(of: verb) ?? (holder == verb ? nil : holder), object < complement {
            let upper = scene.withoutAdjuncts(withQuotation(range), of: verb).upperBound
            return Argument(
                parts: [tree.subtree(of: object).lowerBound..<upper], rule: "predicative",
                about: [tree.phrase(at: object)])
        }
        guard range.lowerBound + 1 < range.upperBound else { return nil }
        return Argument(parts: [withQuotation(range.lowerBound + 1..<range.upperBound)], rule: "predicative-relative")
    }

    /// "portrayed the plan, announced in May, as a gift": the *as* that the parser hangs on a word of the object.
    private func distantAs(of verb: Int, _ object: Int) -> Int? {
        guard Self.portrayals.contains(tree[verb].lemma) else { return nil }
        let upper = min(scene.sentence(of: verb).upperBound, object + 3 * Self.reach)
        for token in object + 1..<max(object + 1, upper) {
            guard !isTensed(token) || !isMainTense(token), scene.quotation(around: token) == nil else { return nil }
            guard tree[token].lower == "as", [.prep, .mark].contains(tree[token].label) else { continue }
            if tree[token].label == .mark, let clause = tree.head(of: token), scene.isFinite(clause) { return nil }
            if ["such", "well", "far", "soon", "long"].contains(tree[token - 1].lower) { continue }
            return token
        }
        return nil
    }

    private static let portrayals: Set<String> = [
        "cast", "characterise", "characterize", "depict", "describe", "paint", "portray",
    ]

    /// A noun phrase as content, where quoted words in it show that it is what was said: "praised a “great” idea".
    func quotedObject(of verb: Int, frame: SpeechFrame) -> Argument? {
        let objects = tree.children(of: verb, .dobj, .prep, .xcomp).filter { $0 > verb }
        for object in objects {
            let range = tree.subtree(of: object)
            if isDocumentThatSays(object) { return nil }
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

    /// "issued a statement calling the test “a threat”": the participle is the word of speech.
    func isDocumentThatSays(_ noun: Int) -> Bool {
        SpeakerNouns.documents.contains(tree[noun].lemma.lowercased())
            && tree.children(of: noun, .acl).contains { tree[$0].tag == .VBG && scene.frame(at: $0) != nil }
    }

    private func quotedRange(_ range: Range<Int>, _ verb: Int) -> Range<Int> {
        scene.withoutAdjuncts(withQuotation(range), of: verb)
    }
}
