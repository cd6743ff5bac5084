internal import Documents
internal import Facts
internal import Language
internal import Reference

/// A word of speech found in the text.
struct SpeechCue: Hashable {
    /// The verb, or the head of the phrase.
    var token: Int
    var tokens: Range<Int>
    var lemma: String
}

/// The document as the rules on statements see it: trees, mentions, times, and for each token the quotations around it.
struct StatementScene {
    let tree: SyntaxTree
    let mentions: MentionTable
    let times: [ResolvedTime]
    let reference: ReferenceTables
    private let timeTokens: Set<Int>
    /// The outermost quotation whose content covers a token, marks included, or -1.
    private let outermost: [Int32]
    /// The frames of the words of speech, by token; nil where a token is none.
    private let frames: [Int: SpeechFrame]
    /// All words of speech, in order.
    let cues: [SpeechCue]
    let classes: TokenClasses

    init(tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], reference: ReferenceTables) {
        self.tree = tree
        self.mentions = mentions
        self.times = times
        self.reference = reference
        self.timeTokens = Set(times.flatMap(\.tokens))
        var outermost = [Int32](repeating: -1, count: tree.count)
        for (index, quotation) in tree.document.quotations.enumerated() where quotation.parent == nil {
            for token in Self.span(of: quotation) where outermost[token] < 0 { outermost[token] = Int32(index) }
        }
        self.outermost = outermost
        var frames: [Int: SpeechFrame] = [:]
        var cues: [SpeechCue] = []
        for index in 0..<tree.count where Self.isVerb(tree[index]) {
            guard let (frame, end) = Self.frame(at: index, in: tree) else { continue }
            frames[index] = frame
            cues.append(SpeechCue(token: index, tokens: index..<end, lemma: frame.lemma))
        }
        self.frames = frames
        self.cues = cues
        self.classes = TokenClasses(tree) { frames[$0] != nil }
    }

    /// The tokens of a quotation with its marks.
    static func span(of quotation: Quotation) -> Range<Int> {
        let lower = quotation.opening ?? quotation.tokens.lowerBound
        let upper = quotation.closing.map { $0 + 1 } ?? quotation.tokens.upperBound
        return lower..<max(lower, upper)
    }
}

// MARK: - Questions
extension StatementScene {
    /// Whether a token stands in a time expression.
    func isTime(_ token: Int) -> Bool { timeTokens.contains(token) }

    func frame(at token: Int) -> SpeechFrame? { frames[token] }

    /// The outermost quotation around a token, marks included.
    func quotation(around token: Int) -> Int? { outermost[token] < 0 ? nil : Int(outermost[token]) }

    func quotation(_ index: Int) -> Quotation { tree.document.quotations[index] }

    /// The tokens of the paragraph that a token stands in.
    func paragraph(of token: Int) -> Range<Int> { tree.document.paragraphs[tree[token].paragraph] }

    /// The tokens of the sentence that a token stands in.
    func sentence(of token: Int) -> Range<Int> { tree.document.sentences[tree[token].sentence] }

    func role(ofParagraph index: Int) -> Paragraph.Role {
        let paragraphs = tree.document.source.paragraphs
        return index < paragraphs.count ? paragraphs[index].role : .body
    }

    /// Whether a token stands in running text or a heading, where statements are looked for.
    func isText(_ token: Int) -> Bool {
        switch role(ofParagraph: tree[token].paragraph) {
        case .body, .heading: true
        case .caption, .byline, .boilerplate: false
        }
    }

    func isPunctuation(_ token: Int) -> Bool { classes.isPunctuation[token] }

    /// Whether a token ends a sentence in writing.
    func isStop(_ token: Int) -> Bool {
        tree[token].tag == .period && [".", "!", "?"].contains(tree[token].text)
    }

    /// A capitalised subject inside a sentence is a name, whatever the tagger says ("Ebeling said").
    func isNameLike(_ token: Int) -> Bool {
        guard [.nsubj, .nsubjpass].contains(tree[token].label), tree[token].text.first?.isUppercase == true else {
            return false
        }
        return token > sentence(of: token).lowerBound && tree[token].partOfSpeech != .PRON
            && tree[token].partOfSpeech != .DET
    }

    /// The attitude that a word of speech tells: what its frame says, else the reference table of cues.
    func polarity(of cue: SpeechCue) -> Statement.Polarity {
        if let frame = frame(at: cue.token), frame.polarity != .neutral { return frame.polarity }
        if SpeakerNouns.approval.contains(cue.lemma) { return .supports }
        if SpeakerNouns.disapproval.contains(cue.lemma) { return .criticises }
        let above = chargeAbove(cue.token)
        if above != .neutral { return above }
        return reference.cueVerbs.cues(lemma: cue.lemma).lazy.compactMap { Statement.Polarity(rawValue: $0.polarity) }
            .first { $0 != .neutral } ?? .neutral
    }

    /// "attacked her by reminding voters", "rebuked them, saying": a participle shares the attitude of its verb.
    private func chargeAbove(_ verb: Int) -> Statement.Polarity {
        guard tree[verb].tag == .VBG, [.pcomp, .advcl].contains(tree[verb].label), var above = tree.head(of: verb)
        else {
            return .neutral
        }
        if tree[verb].label == .pcomp {
            guard tree[above].lower == "by", let governor = tree.head(of: above) else { return .neutral }
            above = governor
        }
        return frame(at: above).map { $0.frames.contains(.charge) ? $0.polarity : .neutral } ?? .neutral
    }

    /// How sure a rule is with a word of speech: the rule's precision, a little more with words that always tell, a little
    /// less with others; on PolNeAR the words tell half of what their own rates would.
    func confidence(rule: String, cue: SpeechCue?) -> Double {
        let precision = StatementRules.precision[rule] ?? 0.7
        guard let cue, let frame = frame(at: cue.token) else { return precision }
        let weighed = precision * (1 + frame.confidence / StatementRules.usualConfidence) / 2
        return min(0.99, (weighed * 100).rounded() / 100)
    }

    /// Whether a phrase with this head can speak: someone, a body of people, a document.
    func canSpeak(_ head: Int) -> Bool {
        let word = tree[head]
        switch word.partOfSpeech {
        case .PRON:
            return ["he", "she", "they", "we", "i", "you", "who", "someone", "others", "one", "both"].contains(
                word.lower)
        default: break
        }
        if let kind = mentions.kind(at: head) {
            if kind == .agreement { return false }
            if kind != .place || word.partOfSpeech == .PROPN { return true }
        }
        if isNominalAdjective(head) { return true }
        if mentions.mention(at: head) == nil, word.tag == .NNP || word.tag == .NNPS || isNameLike(head) { return true }
        return [word.lemma.lowercased(), word.lower].contains { noun in
            SpeakerNouns.people.contains(noun) || SpeakerNouns.shares.contains(noun)
                || SpeakerNouns.bodies.contains(noun) || SpeakerNouns.documents.contains(noun)
                || SpeakerNouns.people.contains(lastPart(of: noun))
        }
    }

    /// "vice-president" -> "president".
    private func lastPart(of lemma: String) -> String {
        lemma.lastIndex(of: "-").map { String(lemma[lemma.index(after: $0)...]) } ?? lemma
    }

    /// Whether a phrase with this head is something written, or a body that publishes.
    func isDocument(_ head: Int) -> Bool {
        let lemma = tree[head].lemma.lowercased()
        return SpeakerNouns.documents.contains(lemma)
            || Self.finders.contains(lemma)
            || mentions.kind(at: head) == .organisation
    }

    /// Who finds and determines by saying so.
    private static let finders: Set<String> = [
        "auditor", "court", "data", "detective", "figure", "inquiry", "inspector", "investigator", "judge", "jury",
        "police", "prosecutor", "researcher", "scientist", "tribunal",
    ]

    /// Whether a phrase with this head is a person or people.
    func isPersonal(_ head: Int) -> Bool {
        let word = tree[head]
        if word.partOfSpeech == .PRON {
            return ["he", "she", "they", "we", "i", "you", "who", "him", "her", "them", "me", "us"].contains(word.lower)
        }
        if mentions.kind(at: head) == .person { return true }
        return SpeakerNouns.people.contains(word.lemma.lowercased())
    }
}
