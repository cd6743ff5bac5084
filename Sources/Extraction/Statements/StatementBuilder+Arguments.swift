internal import Language

/// What a verb of speech says: the tokens of its content, in parts where the attribution splits it.
struct Argument {
    var parts: [Range<Int>]
    var rule: String
    var about: [Phrase] = []
}

extension StatementBuilder {
    func argument(of verb: Int, frame: SpeechFrame, speakers: [Int]) -> Argument? {
        if let inner = innerColon(after: verb) { return Argument(parts: [inner], rule: "inner-colon") }
        if let found = requestAfterFor(verb) { return found }
        if frame.lemma == "put it" { return wordsPut(verb) }
        if frame.frames.contains(.naming), let found = naming(of: verb) { return found }
        if frame.frames.contains(.predicative), let found = predicative(of: verb) { return found }
        if frame.frames.contains(.charge), let found = charge(of: verb) { return found }
        if frame.frames.contains(.directive), speakers.contains(where: { scene.canSpeak($0) }),
            let found = directive(of: verb)
        {
            return found
        }
        if frame.frames.contains(.clause), let found = clause(of: verb) { return found }
        if frame.frames.contains(.infinitive), let found = infinitive(of: verb) { return found }
        if frame.frames.contains(.gerund), let found = gerund(of: verb) { return found }
        if frame.frames.contains(.clause), let found = clauseAround(verb, speakers: speakers) { return found }
        if let found = topicOfWarning(verb) ?? quotedObject(of: verb, frame: frame) { return found }
        return Self.plainVerbs.contains(frame.lemma) ? wordsAfter(verb, speakers: speakers) : nil
    }

    /// "said (that) it was late", "it was late, he said".
    func clause(of verb: Int) -> Argument? {
        let clauses = tree.children(of: verb, .ccomp).filter {
            !isInnerQuotationOnly($0, verb) && !isRelative($0, of: verb) && !isOfTheNews($0, verb)
                && !isPublished($0)
        }
        let right = clauses.filter { $0 > verb && !isQuestionTag($0) && !isParticle($0, of: verb) }
        let isAround = clauses.contains { $0 < verb && scene.isFinite($0) }
        if isAround || right.allSatisfy({ isBroken($0, by: verb) }), let medial = medial(verb) { return medial }
        if let first = right.first, let last = right.last {
            let lower = afterCopula(leftEdge(of: first, after: verb), of: verb)
            let upper = max(tree.subtree(of: last).upperBound, tree.subtree(of: first).upperBound)
            return Argument(parts: [contentRange(lower..<max(lower, upper), of: verb)], rule: "verb-before-clause")
        }
        if let that = thatAfter(verb), let head = tree.head(of: that) {
            let range = that + 1..<max(that + 1, tree.subtree(of: head).upperBound)
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-that")
        }
        if let range = clauseOfObject(verb) {
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-that")
        }
        if let argument = afterAs(verb) { return argument }
        if let range = clauseAfterOccasion(of: verb) {
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-clause")
        }
        if let range = clauseOfParticle(verb) {
            return Argument(parts: [contentRange(range, of: verb)], rule: "verb-before-clause")
        }
        guard let clause = clauses.first,
            tree.children(of: verb, .dobj).allSatisfy({ $0 < verb || takesAddressee(verb) })
        else { return nil }
        return Argument(parts: split(withoutLabel(tree.subtree(of: clause)), around: verb), rule: "clause-before-verb")
    }

    /// "made clear that": the second word of the cue itself, which the clause hangs on.
    func isParticle(_ token: Int, of verb: Int) -> Bool {
        token == verb + 1 && scene.frame(at: verb).map { $0.lemma.hasSuffix(" " + tree[token].lower) } ?? false
    }

    func clauseOfParticle(_ verb: Int) -> Range<Int>? {
        guard verb + 1 < tree.count, isParticle(verb + 1, of: verb) else { return nil }
        return tree.children(of: verb + 1, .ccomp, .advcl).first { $0 > verb + 1 }.map { tree.subtree(of: $0) }
    }

    /// "was threatened by men who he suspects": what follows a passive and opens with *who* tells of its agent.
    func isRelative(_ clause: Int, of verb: Int) -> Bool {
        tree.child(of: verb, .auxpass) != nil
            && ["who", "whom", "which"].contains(tree[tree.subtree(of: clause).lowerBound].lower)
    }

    /// Whether the subject of a clause to the right stands left of the verb, or nowhere: "The talks, he said, should stop".
    func isBroken(_ clause: Int, by verb: Int) -> Bool {
        if tree.subtree(of: clause).lowerBound < verb { return true }
        return tree.children(of: clause, .nsubj, .nsubjpass, .expl, .csubj).isEmpty
    }

    /// "told a conference that", where the parser takes the clause for one about the object.
    func clauseOfObject(_ verb: Int) -> Range<Int>? {
        guard takesAddressee(verb), let object = tree.children(of: verb, .dobj).first(where: { $0 > verb }),
            let clause = tree.children(of: object, .relcl, .acl).first(where: { $0 > object })
        else { return nil }
        let range = tree.subtree(of: clause)
        return tree[range.lowerBound].lower == "that" && range.count > 2 ? range.lowerBound + 1..<range.upperBound : nil
    }

    func takesAddressee(_ verb: Int) -> Bool { scene.frame(at: verb)?.frames.contains(.addressee) == true }

    func isQuestionTag(_ clause: Int) -> Bool {
        tree.subtree(of: clause).count == 1 && scene.isPunctuation(clause)
    }

    static let reach = 16

    /// The *that* that opens a verb's clause where the parser hangs the clause on a word between them:
    /// "said in an interview aired on Sunday that".
    func thatAfter(_ verb: Int) -> Int? {
        let upper = min(scene.paragraph(of: verb).upperBound, verb + Self.reach)
        for token in (verb + 1)..<max(verb + 1, upper) {
            if scene.isStop(token) || scene.frame(at: token) != nil || tree[token].text == ";" { return nil }
            if tree[token].lower == "that", tree[token].label == .mark || isSpareObject(token),
                scene.quotation(around: token) == nil
            {
                let isOfNoun =
                    holdsClause(noun: token - 1) || tree.head(of: token).map { isOfTheNews($0, verb) } ?? false
                return isOfNoun ? nil : token
            }
            if scene.isFiniteForm(token), !isPublished(token), scene.quotation(around: token) == nil,
                tree[token].label != .acl,
                tree[token].label != .relcl
            {
                return nil
            }
        }
        return nil
    }

    /// "after the talks that ministers were weighing a plan": a relative pronoun beside a full set of arguments is none.
    func isSpareObject(_ that: Int) -> Bool {
        guard tree[that].label == .dobj, let verb = tree.head(of: that) else { return false }
        return tree.children(of: verb, .dobj, .ccomp, .xcomp).count > 1
    }

    /// "made the claim that", "with allegations that"; not "said in a statement that".
    func holdsClause(noun: Int) -> Bool {
        let lemma = tree[noun].lemma.lowercased()
        guard SpeakerNouns.speech.contains(lemma) || tree[noun].label == .pobj && SpeakerNouns.news.contains(lemma)
        else {
            return false
        }
        return tree[noun].label == .dobj || !SpeakerNouns.occasions.contains(lemma)
    }

    private static let answers: Set<String> = ["answer", "react", "reply", "respond"]

    /// "responded to reports on Monday that the port had closed": the clause tells what the reports say.
    func isOfTheNews(_ clause: Int, _ verb: Int) -> Bool {
        let first = tree.subtree(of: clause).lowerBound
        guard Self.answers.contains(tree[verb].lemma), first > verb, tree[first].lower == "that" else { return false }
        return (tree.objects(of: verb, preposition: "to") + tree.children(of: verb, .dobj)).contains { noun in
            noun > verb && noun < first && tree[noun].partOfSpeech == .NOUN
                && SpeakerNouns.news.contains(tree[noun].lemma.lowercased())
        }
    }

    func isInnerQuotationOnly(_ clause: Int, _ verb: Int) -> Bool {
        guard let around = scene.quotation(around: clause) else { return false }
        return statementOfQuotation[around] != nil && scene.quotation(around: verb) != around
    }
}
