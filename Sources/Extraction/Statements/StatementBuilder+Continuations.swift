internal import Documents
internal import Facts
internal import Language

/// Direct statements that no words attribute: whoever spoke before goes on.
extension StatementBuilder {
    /// Gives the passages that no words attribute, and no other statement holds, to whoever spoke before.
    mutating func addContinuations() throws(DeadlinePassed) {
        let covered = coveredTokens()
        told = found.indices.compactMap { index in
            guard let cue = found[index].cueToken, scene.quotation(around: cue) == nil else { return nil }
            return (cue, index)
        }.sorted { ($0.cue, $0.index) < ($1.cue, $1.index) }
        let unattributed = Set(unattributed)
        var previous: QuotedPassage?
        for (position, passage) in passages.enumerated() {
            try deadline.check()
            if previous?.paragraph != passage.paragraph { previous = nil }
            if statementOfQuotation[passage.index] == nil, unattributed.contains(position),
                let first = passage.quotation.tokens.first, !covered[first]
            {
                addContinuation(passage, after: previous)
            }
            if statementOfQuotation[passage.index] != nil { previous = passage }
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
    /// words of whoever spoke before. `previous` is the last passage before in its paragraph that has a speaker.
    private mutating func addContinuation(_ passage: QuotedPassage, after previous: QuotedPassage?) {
        if let before = passage.quotation.continues, let index = statementOfQuotation[before] {
            extend(index, by: passage.quotation)
            statementOfQuotation[passage.index] = index
            return
        }
        let start = passage.span.lowerBound
        if start > 0, tree[start - 1].text == ":" { return addAfterColon(passage) }
        if let previous, let index = statementOfQuotation[previous.index] {
            let gap = previous.span.upperBound..<max(previous.span.upperBound, start)
            if let asked = personAsked(in: gap) {
                addDirect(passage, speaker: asked, rule: "quotation-in-paragraph")
            } else if previous.span.upperBound <= start, isOneSentence(gap), !isTold(in: gap, besides: index) {
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

    /// The statement that was told last before a token in its paragraph, quoted or not.
    private func lastTold(before token: Int) -> Int? {
        let next = told.partitioningIndex { $0.cue >= token }
        guard next > 0, tree[told[next - 1].cue].paragraph == tree[token].paragraph else { return nil }
        return told[next - 1].index
    }

    /// Whether somebody else has the word between two passages: "“A,” X said. Y accused Z of “B.” “C.”"
    private func isTold(in gap: Range<Int>, besides index: Int) -> Bool {
        guard let last = lastTold(before: gap.upperBound), last != index, let cue = found[last].cueToken,
            gap.contains(cue), [.root, .parataxis, .conj].contains(tree[cue].label)
        else { return false }
        func speakers(_ index: Int) -> [Int?] {
            found[index].draft.speakers.map {
                scene.mentions.mention(at: $0.head).flatMap { scene.mentions[$0].entity }
            }
        }
        return speakers(last) != speakers(index) || speakers(index).contains(nil)
    }

    /// Whether a gap holds the rest of one sentence at most.
    private func isOneSentence(_ gap: Range<Int>) -> Bool {
        gap.count <= 60 && gap.count { scene.isStop($0) } <= 1
    }

    mutating func addInherited(_ passage: QuotedPassage, from index: Int, rule: String) {
        let heads = found[index].draft.speakers.map(\.head)
        guard !heads.isEmpty else { return }
        statementOfQuotation[passage.index] = add(
            speakers: heads, form: .direct, content: [passage.quotation.content], tokens: passage.quotation.tokens,
            cue: nil, rule: rule)
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
        addDirect(passage, speaker: head, rule: "quotation-after-sentence")
    }

    /// "Was this a thing that A knew? “We do not”": the last one whom a question right before a passage is about.
    private func personAsked(in gap: Range<Int>) -> Int? {
        guard let last = gap.last, tree[last].text == "?", scene.quotation(around: last) == nil else { return nil }
        return scene.sentence(of: last).last {
            gap.contains($0) && tree[$0].label == .nsubj && scene.mentions.kind(at: $0) == .person
        }
    }

    private mutating func addDirect(_ passage: QuotedPassage, speaker: Int, rule: String) {
        statementOfQuotation[passage.index] = add(
            speakers: [speaker], form: .direct, content: [passage.quotation.content], tokens: passage.quotation.tokens,
            cue: nil, rule: rule)
    }

    func isRootClause(_ subject: Int) -> Bool {
        tree.head(of: subject).map { tree[$0].label == .root } ?? false
    }
}
