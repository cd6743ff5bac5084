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

    /// Indexes the entities of a document; linear in them.
    init(_ context: ExtractionContext) {
        for entity in context.tree.document.entities {
            let text = context.tree.text(of: entity.tokens)
            if places[text, default: []].count < 2 { places[text, default: []].append(entity.tokens) }
            switch entity.label {
            case .organisation:
                bodies.insert(Body(text: text, tokenCount: entity.tokens.count))
                let words = entity.tokens.filter { context.isCapitalised($0) && context.tokens[$0].tag != .DT }
                initials.insert(String(words.compactMap { context.words[$0].first }))
            case .person: lastWordsOfPeople.insert(context.words[entity.tokens.upperBound - 1])
            default: continue
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

    /// Whether the words of an organisation begin with these letters.
    func abbreviates(_ letters: String) -> Bool { initials.contains(letters) }

    /// Whether a word ends the name of a person somewhere.
    func endsPersonsName(_ word: String) -> Bool { lastWordsOfPeople.contains(word) }
}
