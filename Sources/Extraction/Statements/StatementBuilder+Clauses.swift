internal import Documents
internal import Facts
internal import Language

/// Indirect and mixed statements: the clause, infinitive or gerund that a verb of speech governs.
extension StatementBuilder {
    mutating func addClauses() throws(DeadlinePassed) {
        for cue in scene.cues where !usedCues.contains(cue.token) && scene.isText(cue.token) {
            try deadline.check()
            guard let frame = scene.frame(at: cue.token), !isSilent(cue.token) else { continue }
            let speakers = scene.speakers(of: cue.token)
            guard !speakers.isEmpty else { continue }
            guard mayTell(cue.token, speakers: speakers, frame: frame) else { continue }
            guard let argument = argument(of: cue.token, frame: frame, speakers: speakers) else { continue }
            addClause(argument, cue: cue, speakers: speakers, frame: frame)
        }
    }

    private mutating func addClause(_ argument: Argument, cue: SpeechCue, speakers: [Int], frame: SpeechFrame) {
        var parts = argument.parts.compactMap { part in scene.content(of: part).map { (part, $0) } }
        parts.sort { $0.1.lowerBound < $1.1.lowerBound }
        guard let first = parts.first, let last = parts.last else { return }
        let tokens = first.0.lowerBound..<max(first.0.upperBound, last.0.upperBound)
        let covered = scene.tokens(of: first.1.lowerBound..<last.1.upperBound)
        guard covered.contains(where: { !scene.isPunctuation($0) }) else { return }
        if let around = scene.quotation(around: cue.token),
            covered.contains(where: { scene.quotation(around: $0) != around })
        {
            return
        }
        let form = parts.count == 1 ? scene.form(of: first.1, tokens: covered) : scene.form(of: first.1, tokens: tokens)
        var content = parts.map(\.1)
        let isWhole = form == .direct && parts.count == 1 ? wholeQuotation(covered) : nil
        if let isWhole { content = [isWhole] }
        let isNested = scene.quotation(around: cue.token) != nil
        add(
            speakers: speakers, form: form == .direct && isWhole == nil && !isNested ? .mixed : form, content: content,
            tokens: covered, cue: cue, rule: argument.rule, about: argument.about)
    }

    private func holdsClause(_ quotation: Quotation) -> Bool {
        quotation.tokens.contains { [.nsubj, .nsubjpass, .expl].contains(tree[$0].label) }
    }

    /// The content of a quotation that tokens cover whole, without its marks, where it holds a clause.
    private func wholeQuotation(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, let around = scene.quotation(around: first) else { return nil }
        let quotation = scene.quotation(around)
        guard quotation.opening == first || quotation.tokens.lowerBound == first else { return nil }
        guard quotation.tokens.upperBound >= tokens.upperBound - 1, holdsClause(quotation) else { return nil }
        return quotation.content
    }
}
