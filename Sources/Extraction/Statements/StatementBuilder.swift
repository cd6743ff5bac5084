internal import Documents
internal import Facts
internal import Language

/// Collects the statements of a document; each family of rules adds its own in a file of its own.
struct StatementBuilder {
    /// A statement with what later rules ask of it.
    struct Found {
        var draft: DraftStatement
        /// The verb or noun that attributes.
        var cueToken: Int?
        /// Tokens from the first to the last part of the content.
        var tokens: Range<Int>
    }

    let scene: StatementScene
    let deadline: Deadline
    var found: [Found] = []
    /// Verbs of speech whose content is known.
    var usedCues: Set<Int> = []
    /// The first statement that each word of speech attributes.
    var statementOfCue: [Int: Int] = [:]
    /// The statement of each paragraph whose content ends last.
    private(set) var lastStatementOfParagraph: [Int: Int] = [:]
    /// Quotations that are the words of a statement, by index, with the statement.
    var statementOfQuotation: [Int: Int] = [:]

    /// The outermost quotations of the running text, in order.
    let passages: [QuotedPassage]
    /// Those among them that no words attribute, by position.
    var unattributed: [Int] = []
    /// The statements told outside quotations, in order of the words that attribute them.
    var told: [(cue: Int, index: Int)] = []

    init(scene: StatementScene, deadline: Deadline) {
        self.scene = scene
        self.deadline = deadline
        self.passages = scene.passages()
    }

    var tree: SyntaxTree { scene.tree }

    /// Adds a statement; the index of what was added.
    @discardableResult
    mutating func add(
        speakers: [Int], form: Statement.Form, content: [Range<Int>], tokens: Range<Int>, cue: SpeechCue?,
        rule: String, about: [Phrase] = []
    ) -> Int {
        var draft = DraftStatement(
            speakers: speakers.map { scene.speakerPhrase(at: $0) }, form: form, content: content, cue: cue?.tokens,
            lemma: cue?.lemma, about: about, sentences: sentences(of: tokens, cue: cue?.token), rule: rule,
            confidence: scene.confidence(rule: rule, cue: cue))
        let end =
            cue.map { $0.lemma == ":" ? min($0.token, tokens.lowerBound) : tokens.lowerBound } ?? tokens.lowerBound
        for index in draft.speakers.indices where draft.speakers[index].tokens.contains(end) {
            let phrase = draft.speakers[index]
            guard phrase.head < end else { continue }
            draft.speakers[index].tokens = phrase.tokens.lowerBound..<end
        }
        if let cue {
            let circumstances = scene.circumstances(of: cue.token, outside: tokens)
            draft.addressees = circumstances.addressees
            draft.medium = circumstances.medium
            draft.time = circumstances.time
            draft.polarity = scene.polarity(of: cue)
            usedCues.insert(cue.token)
            if statementOfCue[cue.token] == nil { statementOfCue[cue.token] = found.count }
        }
        found.append(Found(draft: draft, cueToken: cue?.token, tokens: tokens))
        note(found.count - 1)
        return found.count - 1
    }

    /// Remembers a statement as the last of the paragraphs that its cue and its content stand in.
    private mutating func note(_ index: Int) {
        let places = [found[index].cueToken, found[index].tokens.first].compactMap { $0 }
        for paragraph in Set(places.map { tree[$0].paragraph }) {
            if let before = lastStatementOfParagraph[paragraph],
                found[before].tokens.upperBound >= found[index].tokens.upperBound
            {
                continue
            }
            lastStatementOfParagraph[paragraph] = index
        }
    }

    private func sentences(of tokens: Range<Int>, cue: Int?) -> [Int] {
        var sentences: Set<Int> = []
        if let first = tokens.first, let last = tokens.last {
            for index in tree[first].sentence...tree[last].sentence { sentences.insert(index) }
        }
        if let cue { sentences.insert(tree[cue].sentence) }
        return sentences.sorted()
    }

    /// Adds a part to a statement: a quotation that its attribution split, or that goes on in the next paragraph.
    mutating func extend(_ index: Int, by quotation: Quotation) {
        found[index].draft.content.append(quotation.content)
        let before = found[index].tokens
        found[index].tokens = before.lowerBound..<max(before.upperBound, quotation.tokens.upperBound)
        for sentence in sentences(of: quotation.tokens, cue: nil) {
            found[index].draft.sentences.insertSorted(sentence)
        }
    }
}
