internal import Facts
internal import Language

/// Who of several that bear a surname is called by it alone, as a text goes on.
struct SurnameBearers {
    private let context: ExtractionContext
    /// The last name of each person.
    private var last: [Int: Int] = [:]
    /// People who did something, or were called by a title: a photo's subject, or one whose house it was, did not.
    private var active: Set<Int> = []
    /// The titles by which people were called, as written.
    private var titles: [Int: Set<String>] = [:]

    init(_ context: ExtractionContext) { self.context = context }

    /// Takes note of a name of a person, the next in the text.
    mutating func note(_ name: FoundName, at index: Int, of entity: Int) {
        last[entity] = index
        if let title = title(before: name) { titles[entity, default: []].insert(title) }
        if name.isTitled || isSubject(name) { active.insert(entity) }
    }

    /// Whom a surname alone means: whoever was called by the same title, else who did something, and of those who was
    /// named last.
    func choice(of candidates: [Int], for name: FoundName) -> Int? {
        let title = title(before: name)
        let titled = candidates.filter { title.map(titles[$0, default: []].contains) ?? false }
        let acting = candidates.filter(active.contains)
        let likely = titled.isEmpty ? acting.isEmpty ? candidates : acting : titled
        return likely.max { (last[$0] ?? -1, -$0) < (last[$1] ?? -1, -$1) }
    }

    private func title(before name: FoundName) -> String? {
        guard let title = context.title(at: name.tokens.lowerBound - 1),
            title.tokens.upperBound == name.tokens.lowerBound
        else { return nil }
        return context.tree.text(of: title.tokens).lowercased()
    }

    /// Whether a name, or a list that it stands in, is the subject of a verb.
    private func isSubject(_ name: FoundName) -> Bool {
        let head = context.tree.head(ofSpan: name.tokens)
        return [.nsubj, .nsubjpass].contains(context.tokens[context.tree.firstConjunct(of: head)].label)
    }
}
