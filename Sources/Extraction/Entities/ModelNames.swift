internal import Language

/// The model's entities by their words, so that no word is compared with all of them.
struct ModelNames {
    private struct Body: Hashable {
        var text: String
        var tokenCount: Int
    }

    /// The first two entities of each text.
    private var places: [String: [Range<Int>]] = [:]
    private var bodies: Set<Body> = []
    private var initials: Set<String> = []
    private var lastWordsOfPeople: Set<String> = []
    private var wordsOfFullNames: Set<String> = []
    /// Of the words that are an entity by themselves, those that the tagger takes for a name somewhere.
    private var properWords: Set<String> = []
    /// Those that stand in lower case too, and those with a capital that begins no sentence.
    private var lowerWords: Set<String> = []
    private var capitalWords: Set<String> = []

    /// Indexes the entities of a document; linear in them.
    init(_ context: ExtractionContext) {
        let doubtful = context.tree.document.entities.filter { $0.tokens.count == 1 }.map { $0.tokens.lowerBound }
        noteWords(Set(doubtful.map { context.words[$0] }), Set(doubtful.map { context.tokens[$0].lower }), in: context)
        for entity in context.tree.document.entities {
            let text = context.tree.text(of: entity.tokens)
            if places[text, default: []].count < 2 { places[text, default: []].append(entity.tokens) }
            switch entity.label {
            case .organisation:
                bodies.insert(Body(text: text, tokenCount: entity.tokens.count))
                let words = entity.tokens.filter { context.isCapitalised($0) && context.tokens[$0].tag != .DT }
                initials.insert(String(words.compactMap { context.words[$0].first }))
            case .person:
                lastWordsOfPeople.insert(context.words[entity.tokens.upperBound - 1])
                if entity.tokens.count > 1 { wordsOfFullNames.formUnion(context.words[entity.tokens]) }
            default: continue
            }
        }
    }

    /// Notes how the document uses the words that are an entity by themselves.
    private mutating func noteWords(_ words: Set<String>, _ lower: Set<String>, in context: ExtractionContext) {
        for (index, token) in context.tokens.enumerated() {
            if !context.isCapitalised(index) {
                if token.partOfSpeech != .PROPN, lower.contains(token.text) { lowerWords.insert(token.text) }
            } else if words.contains(token.text) {
                if token.tag == .NNP || token.tag == .NNPS { properWords.insert(token.text) }
                if !context.beginsSentence(index) { capitalWords.insert(token.text) }
            }
        }
    }

    /// Whether some words are an entity by themselves elsewhere than at a token.
    func holds(_ text: String, elsewhereThan token: Int) -> Bool {
        places[text]?.contains { !$0.contains(token) } ?? false
    }

    /// Whether so many words are an organisation somewhere.
    func holdsOrganisation(_ text: String, tokenCount: Int) -> Bool {
        bodies.contains(Body(text: text, tokenCount: tokenCount))
    }

    /// Whether the tagger takes a word for a name somewhere.
    func isProper(_ word: String) -> Bool { properWords.contains(word) }

    /// Whether a word stands in lower case too, and with a capital only where a sentence begins.
    func isCommon(_ word: String) -> Bool {
        lowerWords.contains(word.lowercased()) && !capitalWords.contains(word)
    }

    /// Whether the words of an organisation begin with these letters.
    func abbreviates(_ letters: String) -> Bool { initials.contains(letters) }

    /// Whether a word ends the name of a person somewhere.
    func endsPersonsName(_ word: String) -> Bool { lastWordsOfPeople.contains(word) }

    /// Whether a word belongs to a person's name of several words somewhere.
    func isInFullName(_ word: String) -> Bool { wordsOfFullNames.contains(word) }
}
