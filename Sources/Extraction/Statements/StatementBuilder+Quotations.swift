internal import Documents
internal import Facts
internal import Language

/// Direct statements: quoted passages with the words that attribute them.
extension StatementBuilder {
    mutating func addQuotedPassages() {
        for (position, passage) in passages.enumerated() {
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

    /// The beginning of the clause that a fragment ends: after a stop, a colon or somebody's words.
    private func clauseStart(before passage: QuotedPassage) -> Int {
        var start = passage.span.lowerBound
        let lower = scene.paragraph(of: start).lowerBound
        while start > lower, !scene.isStop(start - 1), tree[start - 1].text != ":" {
            if let around = scene.quotation(around: start - 1), statementOfQuotation[around] != nil { break }
            start -= 1
        }
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
            before.span.upperBound < passage.span.lowerBound, tree[passage.span.lowerBound - 1].text == ",",
            endsWithComma(before.quotation), let cue = found[index].cueToken
        else { return nil }
        let gap = before.span.upperBound..<passage.span.lowerBound
        return gap.contains(cue) && gap.count <= 12 && !gap.contains(where: { scene.isStop($0) }) ? index : nil
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
        statementOfQuotation[passage.index] = add(
            speakers: attribution.speakers, form: .direct, content: [passage.quotation.content],
            tokens: passage.quotation.tokens, cue: attribution.cue, rule: rule(for: attribution))
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
        let tokens = clauseStart(before: passage)..<passage.span.upperBound
        guard let content = scene.content(of: tokens) else { return }
        statementOfQuotation[passage.index] = add(
            speakers: attribution.speakers, form: scene.form(of: content, tokens: tokens), content: [content],
            tokens: tokens, cue: attribution.cue, rule: "clause-before-verb")
    }

    private mutating func extendStatement(of first: QuotedPassage, by second: QuotedPassage) {
        guard let index = statementOfQuotation[first.index] else { return }
        extend(index, by: second.quotation)
        statementOfQuotation[second.index] = index
    }
}

// MARK: - Unattributed passages
extension StatementBuilder {
    /// Gives the passages that no words attribute, and no other statement holds, to whoever spoke before.
    mutating func addContinuations() {
        let covered = coveredTokens()
        told = found.indices.compactMap { index in
            guard let cue = found[index].cueToken, scene.quotation(around: cue) == nil else { return nil }
            return (cue, index)
        }.sorted { ($0.cue, $0.index) < ($1.cue, $1.index) }
        for position in unattributed where statementOfQuotation[passages[position].index] == nil {
            guard let first = passages[position].quotation.tokens.first, !covered[first] else { continue }
            addContinuation(at: position, in: passages)
        }
    }

    /// For each token, whether it stands in the content of a statement.
    private func coveredTokens() -> [Bool] {
        var changes = [Int](repeating: 0, count: tree.count + 1)
        for statement in found {
            for part in statement.draft.content {
                let tokens = scene.tokens(of: part)
                changes[tokens.lowerBound] += 1
                changes[tokens.upperBound] -= 1
            }
        }
        var depth = 0
        return changes.dropLast().map { change in
            depth += change
            return depth > 0
        }
    }

    /// A passage without words that attribute it: the rest of a split quotation, the next paragraph of a long one, or the
    /// words of whoever spoke before.
    private mutating func addContinuation(at position: Int, in passages: [QuotedPassage]) {
        let passage = passages[position]
        if let before = passage.quotation.continues, let index = statementOfQuotation[before] {
            extend(index, by: passage.quotation)
            statementOfQuotation[passage.index] = index
            return
        }
        let start = passage.span.lowerBound
        if start > 0, tree[start - 1].text == ":" { return }
        if let previous = attributedPassage(before: position, in: passages),
            let index = statementOfQuotation[previous.index]
        {
            if previous.span.upperBound <= start, isOneSentence(previous.span.upperBound..<start) {
                extend(index, by: passage.quotation)
                statementOfQuotation[passage.index] = index
            } else {
                addInherited(
                    passage, from: lastTold(before: start) ?? index, rule: "quotation-in-paragraph")
            }
            return
        }
        if start == scene.paragraph(of: start).lowerBound {
            addFromParagraphBefore(passage)
        } else {
            addFromSentenceBefore(passage)
        }
    }

    /// The last passage before one in its paragraph that has a speaker.
    private func attributedPassage(before position: Int, in passages: [QuotedPassage]) -> QuotedPassage? {
        var index = position - 1
        while index >= 0, passages[index].paragraph == passages[position].paragraph {
            if statementOfQuotation[passages[index].index] != nil {
                return passages[index]
            }
            index -= 1
        }
        return nil
    }

    /// The statement that was told last before a token in its paragraph, quoted or not.
    private func lastTold(before token: Int) -> Int? {
        var (low, high) = (0, told.count)
        while low < high {
            let middle = (low + high) / 2
            if told[middle].cue < token { low = middle + 1 } else { high = middle }
        }
        guard low > 0, tree[told[low - 1].cue].paragraph == tree[token].paragraph else { return nil }
        return told[low - 1].index
    }

    /// Whether a gap holds the rest of one sentence at most.
    private func isOneSentence(_ gap: Range<Int>) -> Bool {
        gap.count { scene.isStop($0) } <= 1 && gap.count <= 60
    }

    private mutating func addInherited(_ passage: QuotedPassage, from index: Int, rule: String) {
        let heads = found[index].draft.speakers.map(\.head)
        guard !heads.isEmpty else { return }
        statementOfQuotation[passage.index] = add(
            speakers: heads, form: .direct, content: [passage.quotation.content], tokens: passage.quotation.tokens,
            cue: nil, rule: rule)
    }

    /// A paragraph that opens with a quotation and names nobody goes on with the speaker of the paragraph before.
    private mutating func addFromParagraphBefore(_ passage: QuotedPassage) {
        guard let paragraph = bodyParagraph(before: passage.paragraph) else { return }
        guard let last = lastStatementOfParagraph[paragraph], found[last].draft.form == .direct else { return }
        addInherited(passage, from: last, rule: "quotation-continued")
    }

    private func bodyParagraph(before paragraph: Int) -> Int? {
        var index = paragraph - 1
        while index >= 0 {
            if scene.role(ofParagraph: index) == .body, !tree.document.paragraphs[index].isEmpty {
                return sameSection(index, paragraph) ? index : nil
            }
            index -= 1
        }
        return nil
    }

    private func sameSection(_ first: Int, _ second: Int) -> Bool {
        let source = tree.document.source
        let start = tree[tree.document.paragraphs[first].lowerBound].range.lowerBound
        let end = tree[tree.document.paragraphs[second].lowerBound].range.lowerBound
        return source.sections.count <= 1
            || source.sections.contains { $0.range.contains(start) && $0.range.contains(end) }
    }

    /// "She was blunt. “No.”": the subject of the sentence before, where it is a person.
    private mutating func addFromSentenceBefore(_ passage: QuotedPassage) {
        let last = passage.span.lowerBound - 1
        let sentence = scene.sentence(of: last)
        guard
            let head = sentence.first(where: {
                [.nsubj, .nsubjpass].contains(tree[$0].label) && tree[$0].head != $0 && isRootClause($0)
            }),
            scene.isPersonal(head), scene.quotation(around: head) == nil,
            tree[head].partOfSpeech != .PRON || isThirdPerson([head])
        else { return }
        statementOfQuotation[passage.index] = add(
            speakers: [head], form: .direct, content: [passage.quotation.content], tokens: passage.quotation.tokens,
            cue: nil, rule: "quotation-after-sentence")
    }

    private func isRootClause(_ subject: Int) -> Bool {
        tree.head(of: subject).map { tree[$0].label == .root } ?? false
    }
}
