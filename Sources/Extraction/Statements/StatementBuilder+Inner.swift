internal import Documents
internal import Facts
internal import Language

/// Statements told inside other statements: quotations in quotations, and words after a colon in one.
extension StatementBuilder {
    /// "“She told them, ‘I refuse,’” he said": the inner words are hers, told by him.
    mutating func addInnerQuotations() throws(DeadlinePassed) {
        for quotation in tree.document.quotations where quotation.parent != nil {
            try deadline.check()
            guard let opening = quotation.opening,
                let verb = scene.speechVerb(endingBefore: opening) ?? verbWithObject(before: opening),
                !usedCues.contains(verb), !quotation.tokens.isEmpty, scene.isText(verb)
            else { continue }
            let speakers = scene.speakers(of: verb)
            guard isThirdPerson(speakers) else { continue }
            add(
                speakers: speakers, form: .direct, content: [quotation.content], tokens: quotation.tokens,
                cue: scene.cue(at: verb), rule: "inner-quotation")
        }
    }

    /// "told them, ‘I refuse’": an object stands between the verb and the mark.
    private func verbWithObject(before opening: Int) -> Int? {
        let lower = scene.paragraph(of: opening).lowerBound
        for token in stride(from: opening - 2, through: max(lower, opening - 6), by: -1) {
            guard !scene.isStop(token), scene.quotation(around: token) == scene.quotation(around: opening) else {
                return nil
            }
            guard let frame = scene.frame(at: token) else { continue }
            return frame.frames.contains([.quotation, .addressee]) ? token : nil
        }
        return nil
    }

    /// "“He said: Sure, we will. Why not.”": the rest of the quotation.
    func innerColon(after verb: Int) -> Range<Int>? {
        guard let around = scene.quotation(around: verb), verb + 2 < tree.count, tree[verb + 1].text == ":" else {
            return nil
        }
        let upper = scene.quotation(around).tokens.upperBound
        return verb + 2 < upper ? verb + 2..<upper : nil
    }

    /// Whether somebody else than the one who speaks is told of.
    func isThirdPerson(_ speakers: [Int]) -> Bool {
        speakers.contains { head in
            ["he", "she"].contains(tree[head].lower)
                || scene.mentions.mention(at: head) != nil && tree[head].partOfSpeech == .PROPN
        }
    }
}
