internal import Facts
internal import Language

/// The words of a statement: from a range of tokens to bytes of the text, and their form.
extension StatementScene {
    /// A clause or phrase as content: without *that*, commas and stops at its edges, but with the whole of every
    /// quotation it touches, marks included. Nil where nothing is left.
    func content(of tokens: Range<Int>) -> Range<Int>? {
        guard let tokens = trimmed(wholeQuotations(tokens)) else { return nil }
        let bytes = tree.bytes(of: tokens)
        return bytes.isEmpty ? nil : bytes
    }

    /// Moves both ends out of quotations that begin and end in the same paragraph.
    private func wholeQuotations(_ tokens: Range<Int>) -> Range<Int> {
        guard var lower = tokens.first, var upper = tokens.last else { return tokens }
        if let around = quotation(around: lower), let opening = quotation(around).opening, opening < lower {
            if quotation(around: upper) != around || !isInner(upper, of: around) { lower = opening }
        }
        if let around = quotation(around: upper) {
            let span = Self.span(of: quotation(around))
            if lower <= span.lowerBound { upper = span.upperBound - 1 }
        }
        return lower..<upper + 1
    }

    private func isInner(_ token: Int, of quotation: Int) -> Bool {
        self.quotation(quotation).tokens.contains(token)
    }

    private func trimmed(_ tokens: Range<Int>) -> Range<Int>? {
        var (lower, upper) = (tokens.lowerBound, tokens.upperBound)
        if lower + 1 < upper, tree[lower].partOfSpeech == .ADV, isComplementiser(lower + 1) { lower += 1 }
        while lower < upper, isComplementiser(lower) || isEdge(lower) && !opens(lower) {
            lower += 1
        }
        while upper > lower,
            isEdge(upper - 1) && !closes(upper - 1, from: lower) || isLooseConjunction(upper - 1)
                || tree[upper - 1].text == ")" && !(lower..<upper).contains(where: { tree[$0].text == "(" })
        {
            upper -= 1
        }
        return lower < upper ? lower..<upper : nil
    }

    /// "was wrong, and": a conjunction at the end, outside quotations, joins what is said to what is not.
    private func isLooseConjunction(_ token: Int) -> Bool {
        tree[token].tag == .CC && ["and", "but", "or", "yet"].contains(tree[token].lower)
            && quotation(around: token) == nil
    }

    /// *that* before a clause, not before a clause that is itself a subject.
    private func isComplementiser(_ token: Int) -> Bool {
        guard tree[token].lower == "that", tree[token].label == .mark, let clause = tree.head(of: token) else {
            return false
        }
        return tree[clause].label != .csubj && tree[clause].label != .csubjpass
    }

    private func isEdge(_ token: Int) -> Bool {
        guard isPunctuation(token) else { return false }
        return !["$", "£", "€", "#", "%", ")", "(", "]", "[", "…", "..."].contains(tree[token].text)
    }

    private func opens(_ token: Int) -> Bool {
        quotation(around: token).map { quotation($0).opening == token } ?? false
    }

    private func closes(_ token: Int, from lower: Int) -> Bool {
        guard let around = quotation(around: token) else { return false }
        return quotation(around).closing == token && (quotation(around).opening ?? lower) >= lower
    }

    private static let occasions: Set<String> = [
        "interview", "statement", "address", "speech", "post", "tweet", "email", "e-mail", "letter", "call", "briefing",
        "conference", "podcast", "remark", "testimony", "memo", "broadcast",
    ]

    /// A clause to the right of its verb without what belongs to the verb but hangs in the clause: the occasion at its end
    /// ("in an interview", "in a call with B on Sunday"), and participles that go on with the telling (", noting that").
    func withoutAdjuncts(_ range: Range<Int>, of verb: Int) -> Range<Int> {
        guard !range.isEmpty else { return range }
        var upper = range.upperBound
        for token in range.dropFirst()
        where classes.mayEndContent[token] && quotation(around: token) == nil && token < upper {
            if isTelling(token) {
                upper = cut(before: token, from: range.lowerBound)
            } else if tree[token].label == .prep, ["in", "during", "at", "on"].contains(tree[token].lower),
                let object = tree.child(of: token, .pobj), Self.occasions.contains(tree[object].lemma.lowercased()),
                !isDefinite(object), !isExchange(range, of: verb),
                closesRange(token, object, upper)
            {
                upper = token
            } else if tree[token - 1].text == ",",
                isAbsolute(token) || isContrast(token, before: upper) || isRemark(token)
            {
                upper = token
            } else if isDash(token - 1), ["though", "although"].contains(tree[token].lower),
                isContrast(token, before: upper)
            {
                upper = token
            } else if isOtherTelling(token) || isOtherSpeaker(token) {
                upper = token
            } else if isDash(token - 1), tree[token].tag == .DT, isLoneDash(token - 1, in: range) {
                upper = token - 1
            }
        }
        return range.lowerBound..<max(range.lowerBound + 1, upper)
    }

    /// ", noting that": a participle of speech after a comma; "and warned", where the clause before it has a modal.
    private func isTelling(_ token: Int) -> Bool {
        guard frame(at: token) != nil, token > 0 else { return false }
        if tree[token].tag == .VBG, [.advcl, .acl].contains(tree[token].label) {
            let before = tree[token - 1].text
            return before == "," || quotation(around: token - 1) != nil
        }
        guard tree[token].label == .conj, isFiniteForm(token), let head = tree.head(of: token) else { return false }
        return finiteHead(of: token, from: head) != head
    }

    /// "told the agency that the two discussed it in a call": the occasion is that of what is told.
    private func isExchange(_ range: Range<Int>, of verb: Int) -> Bool {
        tree.children(of: verb, .ccomp).contains {
            range.contains($0) && Self.exchanges.contains(tree[$0].lemma.lowercased())
        }
    }

    private static let exchanges: Set<String> = [
        "discuss", "talk", "meet", "agree", "tell", "speak", "say", "debate", "negotiate", "confer", "announce",
        "promise", "learn", "hear",
    ]

    /// "the call": an event told of before, part of what is said; "a call", "his speech" is the occasion of saying it.
    private func isDefinite(_ noun: Int) -> Bool {
        tree.child(of: noun, .det).map { ["the", "that", "this"].contains(tree[$0].lower) } ?? false
    }

    private func cut(before token: Int, from lower: Int) -> Int {
        tree[token - 1].partOfSpeech == .CCONJ && token - 1 > lower ? token - 1 : token
    }

    /// Whether a prepositional phrase, and what follows it, is all adjuncts up to the end of a range.
    private func closesRange(_ preposition: Int, _ object: Int, _ upper: Int) -> Bool {
        var end = tree.subtree(of: preposition).upperBound
        while end < upper, !isFiniteForm(end), tree[end].tag != .MD, tree[end].partOfSpeech != .VERB { end += 1 }
        return end >= upper
            && !(preposition..<upper).contains { $0 > object && isFinite($0) && tree[$0].label != .relcl }
    }

    /// Whether a clause reaches up to the end of a range.
    func reaches(_ upper: Int, from verb: Int) -> Bool { tree.subtree(of: verb).upperBound + 1 >= upper }

    /// Direct where all words stand in quotations, mixed where some do.
    func form(of content: Range<Int>, tokens: Range<Int>) -> Statement.Form {
        var (inside, outside) = (0, 0)
        for token in tokens where !isPunctuation(token) {
            if quotation(around: token) == nil { outside += 1 } else { inside += 1 }
        }
        if inside == 0 { return .indirect }
        return outside == 0 ? .direct : .mixed
    }

    /// The tokens that begin in a range of bytes.
    func tokens(of bytes: Range<Int>) -> Range<Int> { tree.tokens(beginningIn: bytes) }
}
