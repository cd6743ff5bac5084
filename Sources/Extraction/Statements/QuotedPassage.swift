internal import Language

/// An outermost quotation in running text, as a candidate for the words of a statement.
struct QuotedPassage {
    /// What the quotation is in its sentence.
    enum Role {
        /// A sentence or clause of its own: somebody's words.
        case utterance
        /// Quoted words inside a sentence of the writer's.
        case fragment
    }

    /// The index among the document's quotations.
    let index: Int
    let quotation: Quotation
    /// Tokens with the marks.
    let span: Range<Int>
    let paragraph: Int
    let role: Role
}

extension StatementScene {
    /// All outermost quotations in running text, in order.
    func passages() -> [QuotedPassage] {
        var found: [QuotedPassage] = []
        for (index, quotation) in tree.document.quotations.enumerated() where quotation.parent == nil {
            let span = Self.span(of: quotation)
            guard let first = span.first, !quotation.tokens.isEmpty, isText(first) else { continue }
            found.append(
                QuotedPassage(
                    index: index, quotation: quotation, span: span, paragraph: tree[first].paragraph,
                    role: isUtterance(quotation, span) ? .utterance : .fragment))
        }
        return found
    }

    /// A quotation that begins a sentence, follows a colon, or follows a verb of speech with or without a comma.
    private func isUtterance(_ quotation: Quotation, _ span: Range<Int>) -> Bool {
        let paragraph = paragraph(of: span.lowerBound)
        let words = quotation.tokens.count { !isPunctuation($0) }
        guard words > 0 else { return false }
        guard span.lowerBound > paragraph.lowerBound else {
            return words > 1 || closesSentence(quotation, span, paragraph)
        }
        let before = span.lowerBound - 1
        if self.quotation(around: before) != nil { return startsUpper(quotation) || words > 2 }
        if isStop(before) { return words > 1 || closesSentence(quotation, span, paragraph) }
        if [":", "―", "—", "--"].contains(tree[before].text) { return words > 2 || startsUpper(quotation) }
        let isAfterSpeech = speechVerb(endingBefore: span.lowerBound) != nil
        if tree[before].text == ",", isName(quotation), before > paragraph.lowerBound, isWork(before - 1) {
            return false
        }
        if tree[before].text == "," {
            return isAfterSpeech || startsUpper(quotation) && words > 3 && holdsClause(quotation)
        }
        guard isAfterSpeech else { return false }
        return startsUpper(quotation) || holdsClause(quotation) && closesSentence(quotation, span, paragraph)
    }

    /// A verb of speech right before a quotation, or before its comma.
    func speechVerb(endingBefore token: Int) -> Int? {
        var index = token - 1
        let lower = paragraph(of: token).lowerBound
        if index >= lower, [",", ":"].contains(tree[index].text) { index -= 1 }
        guard index >= lower else { return nil }
        if let frame = frame(at: index), frame.frames.contains(.quotation) {
            return mayQuote(frame, speakers(of: index)) ? index : nil
        }
        if index > lower, let frame = frame(at: index - 1), frame.lemma.contains(" "),
            frame.frames.contains(.quotation), mayQuote(frame, speakers(of: index - 1))
        {
            return index - 1
        }
        return nil
    }

    /// Whether a quotation is a name or title: every word but the small ones begins with a capital.
    func isName(_ quotation: Quotation) -> Bool {
        let words = quotation.tokens.filter { !isPunctuation($0) }
        guard let first = words.first, words.count < 8, tree[first].text.first?.isUppercase == true else {
            return false
        }
        return words.allSatisfy {
            tree[$0].text.first?.isUppercase == true
                || [.DET, .ADP, .CCONJ, .PART, .NUM].contains(tree[$0].partOfSpeech)
        } && !words.contains { [.VBD, .VBZ, .VBP, .MD].contains(tree[$0].tag) }
    }

    /// "her memoir", "a film called": what a title follows.
    private func isWork(_ token: Int) -> Bool {
        SpeakerNouns.works.contains(tree[token].lemma.lowercased())
            || ["titled", "entitled", "called", "named", "dubbed"].contains(tree[token].lower)
    }

    private func startsUpper(_ quotation: Quotation) -> Bool {
        guard let first = quotation.tokens.first(where: { !isPunctuation($0) }) else { return false }
        return tree[first].text.first?.isUppercase == true
    }

    private func holdsClause(_ quotation: Quotation) -> Bool {
        quotation.tokens.contains { [.VBD, .VBP, .VBZ, .MD].contains(tree[$0].tag) }
    }

    /// Whether the sentence ends with the quotation: a stop or comma inside or right after it.
    private func closesSentence(_ quotation: Quotation, _ span: Range<Int>, _ paragraph: Range<Int>) -> Bool {
        if let last = quotation.tokens.last, isPunctuation(last), tree[last].text != ")" { return true }
        return span.upperBound >= paragraph.upperBound
            || [".", ",", ";", "!", "?"].contains(tree[span.upperBound].text)
    }
}
