internal import Documents
internal import Facts
internal import Language

/// Quotations whose speaker the paragraph before tells.
extension StatementBuilder {
    /// A paragraph that opens with a quotation and names nobody goes on with the speaker of the paragraph before.
    mutating func addFromParagraphBefore(_ passage: QuotedPassage) {
        guard let paragraph = bodyParagraph(before: passage.paragraph), !isHeading(passage),
            !scene.isName(passage.quotation)
                || passage.span.upperBound >= tree.document.paragraphs[passage.paragraph].upperBound
        else { return }
        guard let last = lastStatementOfParagraph[paragraph],
            found[last].draft.form == .direct || closes(found[last], paragraph) && isWholeParagraph(passage)
        else { return }
        addInherited(passage, from: last, rule: "quotation-continued")
    }

    /// Whether what one person is told to have said reaches to the end of a paragraph.
    private func closes(_ statement: Found, _ paragraph: Int) -> Bool {
        let heads = statement.draft.speakers.map(\.head)
        guard heads.count == 1, let head = heads.first, statement.cueToken != nil, scene.quotation(around: head) == nil,
            scene.mentions.kind(at: head) == .person || ["he", "she"].contains(tree[head].lower)
        else { return false }
        return
            (statement.tokens
            .upperBound..<max(statement.tokens.upperBound, tree.document.paragraphs[paragraph].upperBound))
            .allSatisfy { scene.isPunctuation($0) }
    }

    /// Whether a quotation of whole sentences is all of its paragraph.
    private func isWholeParagraph(_ passage: QuotedPassage) -> Bool {
        guard let last = passage.quotation.tokens.last, [".", "!", "?"].contains(tree[last].text) else { return false }
        return passage.span.upperBound >= tree.document.paragraphs[passage.paragraph].upperBound
            && passage.quotation.tokens.contains { isTensed($0) }
    }

    /// "A went on:", and the words in the next paragraph: the subject of the sentence that ends in the colon.
    mutating func addAfterColon(_ passage: QuotedPassage) {
        let colon = passage.span.lowerBound - 1
        guard tree[colon].paragraph < passage.paragraph, passage.quotation.tokens.contains(where: { isTensed($0) }),
            passage.span.lowerBound == tree.document.paragraphs[passage.paragraph].lowerBound,
            scene.role(ofParagraph: tree[colon].paragraph) == .body,
            sameSection(tree[colon].paragraph, passage.paragraph), scene.quotation(around: colon) == nil
        else { return }
        let sentence = scene.sentence(of: colon)
        let cue = sentence.last { scene.isFinite($0) && isLeft($0) }.map { scene.cue(at: $0) }
        let head = sentence.last { tree[$0].label == .nsubj && isRootClause($0) }.flatMap { subject in
            sentence.contains { $0 > tree[subject].head && [.nsubj, .nsubjpass].contains(tree[$0].label) }
                ? nil : subject
        }
        guard let speaker = cue.flatMap({ scene.speakers(of: $0.token).first }) ?? head,
            scene.quotation(around: speaker) == nil,
            scene.isPersonal(speaker) || scene.mentions.kind(at: speaker) == .person,
            tree[speaker].partOfSpeech != .PRON || isThirdPerson([speaker])
        else { return }
        statementOfQuotation[passage.index] = add(
            speakers: [speaker], form: .direct, content: [passage.quotation.content], tokens: passage.quotation.tokens,
            cue: cue ?? SpeechCue(token: colon, tokens: colon..<colon + 1, lemma: ":"), rule: "colon-before-quotation")
    }

    /// A verb of quotation whose words are still to come.
    private func isLeft(_ verb: Int) -> Bool {
        !usedCues.contains(verb) && scene.frame(at: verb)?.frames.contains(.quotation) == true
            && scene.quotation(around: verb) == nil
    }

    /// A few quoted words that are a paragraph by themselves and end in no stop: the heading of a section.
    private func isHeading(_ passage: QuotedPassage) -> Bool {
        guard let last = passage.quotation.tokens.last, passage.quotation.closing != nil else { return false }
        return passage.span.count < 12 && passage.span == tree.document.paragraphs[passage.paragraph]
            && !scene.isPunctuation(last)
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
        guard source.sections.count > 1 else { return true }
        return source.section(atByte: start).map { source.sections[$0].range.contains(end) } ?? false
    }
}
