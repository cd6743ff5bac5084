internal import Documents
internal import Language

/// Statements by adjectives of conviction: "was adamant that the deal would fail".
extension StatementBuilder {
    /// What people are when they say a thing firmly; who is sure or hopeful need not have said so.
    static let convictions: Set<String> = [
        "adamant", "categorical", "clear", "emphatic", "explicit", "insistent", "unequivocal",
    ]

    mutating func addConvictions() throws(DeadlinePassed) {
        for token in 0..<tree.count
        where Self.convictions.contains(tree[token].lower) && tree[token].label == .acomp && scene.isText(token) {
            try deadline.check()
            addConviction(token)
        }
    }

    private mutating func addConviction(_ adjective: Int) {
        guard let verb = tree.head(of: adjective), ["be", "remain", "sound"].contains(tree[verb].lemma),
            scene.isFinite(verb), !scene.isNegated(verb), tree.modal(of: verb) == nil,
            let clause = tree.child(of: adjective, .ccomp), clause > adjective,
            scene.quotation(around: adjective) == nil
        else { return }
        let speakers = scene.speakers(of: verb)
        guard speakers.contains(where: { scene.canSpeak($0) }),
            !speakers.allSatisfy({ ["i", "we", "you"].contains(tree[$0].lower) }),
            let content = scene.content(of: scene.withoutAdjuncts(tree.subtree(of: clause), of: adjective))
        else { return }
        let tokens = scene.tokens(of: content)
        add(
            speakers: speakers, form: scene.form(of: content, tokens: tokens), content: [content], tokens: tokens,
            cue: SpeechCue(token: adjective, tokens: adjective..<adjective + 1, lemma: tree[adjective].lower),
            rule: "adjective-before-clause")
    }
}
