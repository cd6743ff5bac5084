internal import Documents
internal import Facts
internal import Language

/// Direct statements: quoted passages with the words that attribute them.
extension StatementBuilder {
    mutating func addQuotedPassages() throws(DeadlinePassed) {
        for (position, passage) in passages.enumerated() {
            try deadline.check()
            let after = scene.attribution(after: passage)
            if passage.role == .utterance, let before = scene.attribution(before: passage),
                isNear(before, passage, after: after)
            {
                attribute(passage, to: before)
                continue
            }
            if let after, accepts(passage, after: after) {
                if let joined = joinedStart(of: passage, at: position, in: passages) {
                    attribute(joined, to: after)
                    extendStatement(of: joined, by: passage)
                } else {
                    attribute(passage, to: after)
                }
                continue
            }
            if passage.role == .utterance, let before = scene.attribution(before: passage) {
                attribute(passage, to: before)
                continue
            }
            if passage.role == .utterance {
                unattributed.append(position)
            } else if let index = splitStart(of: position) {
                extend(index, by: passage.quotation)
                statementOfQuotation[passage.index] = index
            }
        }
    }

    /// Whether the verb stands right before the passage or its comma: then no words after it can claim the passage, unless
    /// only a colon leads up to it and a comma hands it on to a clause of attribution.
    private func isNear(
        _ attribution: QuotationAttribution, _ passage: QuotedPassage, after: QuotationAttribution?
    ) -> Bool {
        if after != nil, tree[passage.span.lowerBound - 1].text == ":", endsWithComma(passage.quotation) {
            return false
        }
        return attribution.place == .colon || passage.span.lowerBound - attribution.cue.tokens.upperBound <= 1
            || tree[passage.span.lowerBound - 1].text == ":"
    }

    /// A fragment is somebody's words only where it ends with a comma before the verb: "and “that was all,” she said".
    private func accepts(_ passage: QuotedPassage, after attribution: QuotationAttribution) -> Bool {
        if passage.role == .utterance { return true }
        guard endsWithComma(passage.quotation) else { return false }
        let start = clauseStart(before: passage)
        return (start..<passage.span.upperBound).contains { scene.isFiniteForm($0) || tree[$0].tag == .MD }
    }

    /// A clause that has more tokens before a fragment is cut: the cost stays linear in a text without stops.
    private static let longestClause = 1000

    /// The beginning of the clause that a fragment ends: after a stop, a colon or somebody's words.
    private func clauseStart(before passage: QuotedPassage) -> Int {
        var start = passage.span.lowerBound
        let lower = max(scene.paragraph(of: start).lowerBound, start - Self.longestClause)
        while start > lower, !scene.isStop(start - 1), tree[start - 1].text != ":" {
            if let around = scene.quotation(around: start - 1), statementOfQuotation[around] != nil { break }
            start -= 1
        }
        if let around = scene.quotation(around: start), scene.quotation(around).closing == start { start += 1 }
        return min(afterLabel(start), passage.span.lowerBound)
    }

    private func endsWithComma(_ quotation: Quotation) -> Bool {
        quotation.tokens.suffix(2).contains { tree[$0].text == "," }
    }

    /// "“We are,” he said, pausing, “not ready.”": the statement whose quotation, ended by a comma, a fragment goes on with.
    private func splitStart(of position: Int) -> Int? {
        guard position > 0 else { return nil }
        let (before, passage) = (passages[position - 1], passages[position])
        guard let index = statementOfQuotation[before.index], before.paragraph == passage.paragraph,
            before.span.upperBound < passage.span.lowerBound, goesOn(to: passage), !scene.isName(passage.quotation),
            endsWithComma(before.quotation), let cue = found[index].cueToken
        else { return nil }
        let gap = before.span.upperBound..<passage.span.lowerBound
        return gap.contains(cue) && gap.count <= 12 && !gap.contains(where: { scene.isStop($0) }) ? index : nil
    }

    /// A comma stands before a fragment, or "and" where the sentence ends with it.
    private func goesOn(to passage: QuotedPassage) -> Bool {
        let before = tree[passage.span.lowerBound - 1]
        if before.text == "," { return true }
        guard before.tag == .CC else { return false }
        let rest =
            passage.span
            .upperBound..<max(passage.span.upperBound, scene.sentence(of: passage.span.lowerBound).upperBound)
        return rest.allSatisfy { scene.isPunctuation($0) }
    }

    /// The passage that a fragment goes on with: "“We came,” and found “nothing,” she said".
    private func joinedStart(
        of passage: QuotedPassage, at position: Int, in passages: [QuotedPassage]
    )
        -> QuotedPassage?
    {
        guard passage.role == .fragment, position > 0 else { return nil }
        let before = passages[position - 1]
        guard before.role == .utterance, before.paragraph == passage.paragraph,
            statementOfQuotation[before.index] == nil
        else { return nil }
        guard before.span.upperBound <= passage.span.lowerBound else { return nil }
        let gap = before.span.upperBound..<passage.span.lowerBound
        return gap.count <= 12 && !gap.contains(where: { scene.isStop($0) }) ? before : nil
    }

    private mutating func attribute(_ passage: QuotedPassage, to attribution: QuotationAttribution) {
        if let same = statementOfCue[attribution.cue.token] {
            extend(same, by: passage.quotation)
            statementOfQuotation[passage.index] = same
            return
        }
        if passage.role == .fragment { return addMixed(passage, attribution) }
        if let clause = clauseBefore(passage, attribution) ?? wordsAround(passage, attribution) {
            return add(clause, passage, attribution)
        }
        statementOfQuotation[passage.index] = add(
            speakers: attribution.speakers, form: .direct, content: [passage.quotation.content],
            tokens: passage.quotation.tokens, cue: attribution.cue, rule: rule(for: attribution))
    }

    /// "At the same time, A added, B granted amnesty: “He stood back.”": the clause between the words of attribution and
    /// the colon is said too.
    private func clauseBefore(_ passage: QuotedPassage, _ attribution: QuotationAttribution) -> [Range<Int>]? {
        let (verb, colon) = (attribution.cue.tokens.upperBound - 1, passage.span.lowerBound - 1)
        guard attribution.place == .before, verb + 3 < colon, tree[colon].text == ":", tree[verb + 1].text == ",",
            let subject = attribution.speakers.min(), subject < verb,
            tree.phrase(at: subject).tokens.lowerBound > scene.sentence(of: verb).lowerBound,
            tree[tree.phrase(at: subject).tokens.lowerBound - 1].text == ",",
            let content = scene.content(of: verb + 2..<colon), (verb + 2..<colon).contains(where: isMainTense)
        else { return nil }
        return [content, passage.quotation.content]
    }

    /// "A said, “Instead of wars,” Brask “opted for peace.”": after a comma the sentence goes on with what is quoted.
    private func wordsAround(_ passage: QuotedPassage, _ attribution: QuotationAttribution) -> [Range<Int>]? {
        let start = passage.span.upperBound
        let end = scene.sentence(of: passage.span.lowerBound).upperBound
        guard attribution.place == .before, endsWithComma(passage.quotation), start + 2 < end,
            scene.isNominal(start), tree[passage.span.lowerBound].sentence == tree[start].sentence,
            let subject = (start..<end).first(where: { tree[$0].label == .nsubj }),
            let verb = tree.head(of: subject), verb > subject, scene.frame(at: verb) == nil,
            (start..<end).contains(where: { scene.quotation(around: $0) != nil }),
            !(start..<end).contains(where: { scene.frame(at: $0) != nil && scene.quotation(around: $0) == nil }),
            let content = scene.content(of: passage.span.lowerBound..<end)
        else { return nil }
        return [content]
    }

    private mutating func add(
        _ content: [Range<Int>], _ passage: QuotedPassage, _ attribution: QuotationAttribution
    ) {
        guard let first = content.first, let last = content.last else { return }
        let tokens = scene.tokens(of: first.lowerBound..<last.upperBound)
        let index = add(
            speakers: attribution.speakers, form: .mixed, content: content, tokens: tokens, cue: attribution.cue,
            rule: rule(for: attribution))
        for quotation in tokens.compactMap(scene.quotation(around:)) { statementOfQuotation[quotation] = index }
    }

    private func rule(for attribution: QuotationAttribution) -> String {
        switch attribution.place {
        case .after: "quotation-before-verb"
        case .before: "verb-before-quotation"
        case .colon: "colon-before-quotation"
        }
    }

    /// "The deal is “a gift,” she said": the whole clause, from its sentence's beginning.
    private mutating func addMixed(_ passage: QuotedPassage, _ attribution: QuotationAttribution) {
        let tokens = clauseStart(before: passage)..<end(of: passage, before: attribution)
        guard let content = scene.content(of: tokens) else { return }
        statementOfQuotation[passage.index] = add(
            speakers: attribution.speakers, form: scene.form(of: content, tokens: tokens), content: [content],
            tokens: tokens, cue: attribution.cue, rule: "clause-before-verb")
    }

    /// "It is “a gift,” a thing she knows, A says": what stands between the quoted words and those of attribution.
    private func end(of passage: QuotedPassage, before attribution: QuotationAttribution) -> Int {
        let speaker = attribution.speakers.map { tree.phrase(at: $0).tokens.lowerBound }.min() ?? attribution.cue.token
        let start = min(speaker, attribution.cue.tokens.lowerBound)
        guard attribution.place == .after, start > passage.span.upperBound + 1, tree[start - 1].text == ",",
            (passage.span.upperBound..<start).allSatisfy({ !scene.isStop($0) && scene.quotation(around: $0) == nil })
        else { return passage.span.upperBound }
        return start - 1
    }

    private mutating func extendStatement(of first: QuotedPassage, by second: QuotedPassage) {
        guard let index = statementOfQuotation[first.index] else { return }
        extend(index, by: second.quotation)
        statementOfQuotation[second.index] = index
    }
}
