internal import Documents
internal import Facts
internal import Language

/// Statements without a verb: "Name: words" and quoted nouns of speech.
extension StatementBuilder {
    /// "posted praise for him as “a leader”": the noun phrase where it holds quoted words.
    mutating func addQuotedNoun(_ noun: Int) {
        guard !isDocumentThatSays(noun), let head = governor(of: noun), !usedCues.contains(head),
            !scene.isNegated(head),
            Self.lightVerbs.contains(tree[head].lemma.lowercased()) || scene.frame(at: head) != nil
        else { return }
        var range = tree.subtree(of: noun)
        if let carrier = carrier(before: noun) { range = carrier + 1..<range.upperBound }
        if let complement = tree.children(of: head, .prep).first(where: {
            $0 == range.upperBound && tree[$0].lower == "as"
        }) {
            range = range.lowerBound..<tree.subtree(of: complement).upperBound
        }
        guard let token = range.first(where: { scene.quotation(around: $0) != nil }),
            let around = scene.quotation(around: token), statementOfQuotation[around] == nil,
            !scene.isName(scene.quotation(around))
        else { return }
        let span = StatementScene.span(of: scene.quotation(around))
        range = range.lowerBound..<max(range.upperBound, span.upperBound)
        let speakers = scene.speakers(of: head)
        guard speakers.contains(where: { scene.canSpeak($0) }), let content = scene.content(of: range) else { return }
        let covered = scene.tokens(of: content)
        add(
            speakers: speakers, form: scene.form(of: content, tokens: covered), content: [content], tokens: covered,
            cue: scene.cue(at: head), rule: "quoted-noun")
        let lemma = tree[noun].lemma.lowercased()
        let polarity = scene.polarity(of: SpeechCue(token: noun, tokens: noun..<noun + 1, lemma: lemma))
        if polarity != .neutral { found[found.count - 1].draft.polarity = polarity }
    }

    /// More sentences than this after an outlet's name are a whole interview with its answers.
    private static let longestLine = 4

    private func sentences(in tokens: Range<Int>) -> Int {
        guard let first = tokens.first, let last = tokens.last else { return 0 }
        return tree[last].sentence - tree[first].sentence + 1
    }

    /// "Name: words" at the head of a paragraph: a headline or a transcript.
    mutating func addLabelled(_ range: Range<Int>, _ paragraph: Int) {
        guard scene.role(ofParagraph: paragraph) == .heading || scene.role(ofParagraph: paragraph) == .body else {
            return
        }
        guard let colon = range.prefix(7).first(where: { tree[$0].text == ":" }), colon > range.lowerBound,
            colon + 1 < range.upperBound, scene.quotation(around: colon) == nil
        else { return }
        let label = range.lowerBound..<colon
        guard let mention = scene.mentions.mention(at: colon - 1).map({ scene.mentions[$0] }),
            mention.tokens.upperBound == colon,
            mention.kind == .person || mention.kind == .organisation || mention.kind == .country,
            label.allSatisfy({ tree[$0].partOfSpeech != .VERB && tree[$0].text != "," }),
            tree[mention.head].label != .pobj || !label.contains(tree[mention.head].head)
        else { return }
        let tokens = colon + 1..<range.upperBound
        guard mention.kind == .person || sentences(in: tokens) <= Self.longestLine else { return }
        let used = statementOfQuotation
        guard !tokens.contains(where: { token in scene.quotation(around: token).map { used[$0] != nil } ?? false }),
            tokens.contains(where: { [.VERB, .AUX].contains(tree[$0].partOfSpeech) }),
            let content = scene.content(of: tokens)
        else { return }
        add(
            speakers: [mention.head], form: scene.form(of: content, tokens: tokens), content: [content], tokens: tokens,
            cue: SpeechCue(token: colon, tokens: colon..<colon + 1, lemma: ":"), rule: "label-before-words")
    }
}
