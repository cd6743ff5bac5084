internal import Documents
internal import Facts
internal import Language

/// Interviews: answers that go on without the label that opened them.
extension StatementBuilder {
    /// "Lena Brask: We dug for years. ¶ I miss it.": where a person's name and a colon open at least two paragraphs, what
    /// follows in the first person, or answers a question, is that person's as well.
    mutating func addUnlabelled() {
        let labels = tree.document.paragraphs.indices.map { label(ofParagraph: $0) }
        let people = labels.compactMap { $0 }.filter { scene.mentions.kind(at: $0) == .person }
        let counts = Dictionary(people.map { (tree[$0].text, 1) }, uniquingKeysWith: +)
        var speaker: Int?
        var isAnswer = false
        for (index, range) in tree.document.paragraphs.enumerated() where !range.isEmpty {
            let isQuestion = range.last.map { tree[$0].text == "?" } ?? false
            if let label = labels[index] {
                if scene.mentions.kind(at: label) == .person { speaker = counts[tree[label].text] == 1 ? nil : label }
            } else if let head = speaker, !isQuestion {
                speaker = goesOn(range, index, isAnswer: isAnswer) ? head : nil
                if speaker != nil { addWhole(range, by: head) }
            }
            isAnswer = isQuestion
        }
    }

    /// The head of the name that opens a paragraph before a colon.
    private func label(ofParagraph index: Int) -> Int? {
        guard scene.role(ofParagraph: index) == .body,
            let colon = tree.document.paragraphs[index].prefix(7).first(where: { tree[$0].text == ":" }), colon > 0,
            let mention = scene.mentions.mention(at: colon - 1).map({ scene.mentions[$0] }),
            mention.tokens == tree.document.paragraphs[index].lowerBound..<colon,
            mention.kind == .person || mention.kind == .organisation
        else { return nil }
        return mention.head
    }

    /// Whether a paragraph without a label, and without words that attribute it, is told by the one who answers.
    private func goesOn(_ range: Range<Int>, _ paragraph: Int, isAnswer: Bool) -> Bool {
        guard scene.role(ofParagraph: paragraph) == .body, lastStatementOfParagraph[paragraph] == nil,
            scene.quotation(around: range.lowerBound) == nil, !range.prefix(7).contains(where: { tree[$0].text == ":" })
        else { return false }
        return isAnswer
            || range.contains { token in
                ["i", "my", "our", "we"].contains(tree[token].lower)
                    && scene.quotation(around: token) == nil
            }
    }

    private mutating func addWhole(_ range: Range<Int>, by speaker: Int) {
        guard let content = scene.content(of: range) else { return }
        add(
            speakers: [speaker], form: scene.form(of: content, tokens: range), content: [content], tokens: range,
            cue: nil, rule: "label-before-words")
    }
}
