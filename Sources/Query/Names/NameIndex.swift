internal import Facts
public import KnowledgeGraph
internal import Resolution

/// Finds the entities of a graph by whatever a reader calls them.
public struct NameIndex: Sendable {
    private struct Form: Sendable {
        var entity: EntityID
        var words: [String]
        /// The words in one, in bytes.
        var whole: [UInt8]
        var isName: Bool
    }

    private let graph: DossierGraph
    private let forms: [Form]
    private let degrees: [Int]

    /// Indexes names and variants; linear in their number.
    public init(_ graph: DossierGraph, index: GraphIndex) {
        self.graph = graph
        var forms: [Form] = []
        for (position, entity) in graph.entities.enumerated() {
            for (rank, text) in ([entity.name] + entity.variants).enumerated() {
                let words = NameFolding.words(of: text)
                guard !words.isEmpty else { continue }
                forms.append(
                    Form(
                        entity: EntityID(position), words: words, whole: Array(words.joined(separator: " ").utf8),
                        isName: rank == 0))
            }
        }
        self.forms = forms
        degrees = graph.entities.indices.map { index.neighbours[EntityID($0)]?.count ?? 0 }
    }

    /// Looks a name up: by IRI, name, part of a name, transliteration, and with slips forgiven; the surest manner that
    /// leads anywhere decides.
    public func find(_ query: String) -> NameMatch {
        if let position = graph.entities.firstIndex(where: { $0.iri == query }) {
            let found = NameMatch.Candidate(entity: EntityID(position), manner: .iri, distance: 0)
            return NameMatch(query: query, candidates: [found], nearest: [])
        }
        let words = NameFolding.words(of: query)
        guard !words.isEmpty else { return NameMatch(query: query, candidates: [], nearest: []) }
        for manner in [named, withPart, transliterated, misspelt] {
            let candidates = manner(words)
            if !candidates.isEmpty { return NameMatch(query: query, candidates: candidates, nearest: []) }
        }
        return NameMatch(query: query, candidates: [], nearest: resembling(words))
    }

    // MARK: The manners

    private func named(_ words: [String]) -> [NameMatch.Candidate] {
        let matches = forms.filter { $0.words == words }
        let own = matches.filter(\.isName)
        let others = matches.filter { !$0.isName && graph[$0.entity].kind == .person }
        // A name gives way to a person known by the same word of whom twice as much is told: "Sarrow" the company.
        let isOutdone =
            (others.map { degrees[$0.entity.index] }.max() ?? 0) > 2 * (own.map { degrees[$0.entity.index] }.max() ?? 0)
        let chosen = own.isEmpty || isOutdone ? (own.isEmpty ? matches : others) : own
        return candidates(chosen, .name)
    }

    private func withPart(_ words: [String]) -> [NameMatch.Candidate] {
        let wanted = Set(words)
        let matches = forms.filter { wanted.isSubset(of: $0.words) && isNamed($0.entity) }
        let people = matches.filter { graph[$0.entity].kind == .person }
        let surnames = people.filter { $0.words.suffix(words.count) == words[...] }
        return candidates(surnames.isEmpty ? (people.isEmpty ? matches : people) : surnames, .part)
    }

    private func transliterated(_ words: [String]) -> [NameMatch.Candidate] {
        let classes = words.map(NameFolding.spellingClass)
        let whole = forms.filter { $0.words.map(NameFolding.spellingClass) == classes }
        guard whole.isEmpty else { return candidates(whole, .transliteration) }
        let wanted = Set(classes)
        return candidates(
            forms.filter { isNamed($0.entity) && wanted.isSubset(of: $0.words.map(NameFolding.spellingClass)) },
            .transliteration)
    }

    private func misspelt(_ words: [String]) -> [NameMatch.Candidate] {
        let whole = Array(words.joined(separator: " ").utf8)
        return nearest(whole, limit: EditDistance.forgiven(inLength: whole.count), .misspelling) { form in
            form.words.count > words.count && words.count == 1 && isNamed(form.entity)
        }
    }

    private func resembling(_ words: [String]) -> [NameMatch.Candidate] {
        let whole = Array(words.joined(separator: " ").utf8)
        var best: [EntityID: Int] = [:]
        for form in forms where isNamed(form.entity) {
            for bytes in [form.whole] + form.words.map({ Array($0.utf8) }) where bytes.count > 2 {
                guard let distance = EditDistance.between(whole, bytes, limit: max(3, whole.count * 2 / 3)) else {
                    continue
                }
                best[form.entity] = min(best[form.entity] ?? .max, distance)
            }
        }
        let ordered = best.sorted { a, b in
            (a.value, -degrees[a.key.index], a.key.index) < (b.value, -degrees[b.key.index], b.key.index)
        }
        return ordered.prefix(5).map { .init(entity: $0.key, manner: .resemblance, distance: $0.value) }
    }

    /// The forms with the fewest slips up to a limit; of those that `byWord` admits, each word on its own.
    private func nearest(
        _ whole: [UInt8], limit: Int, _ manner: NameMatch.Manner, byWord: (Form) -> Bool
    ) -> [NameMatch.Candidate] {
        guard limit > 0 else { return [] }
        var best: [EntityID: Int] = [:]
        for form in forms {
            let readings = [form.whole] + (byWord(form) ? form.words.map { Array($0.utf8) } : [])
            for bytes in readings where bytes.first == whole.first || bytes.count > 6 {
                guard let distance = EditDistance.between(whole, bytes, limit: limit) else { continue }
                best[form.entity] = min(best[form.entity] ?? .max, distance)
            }
        }
        guard let least = best.values.min() else { return [] }
        return best.filter { $0.value == least }.keys.sorted().map {
            .init(entity: $0, manner: manner, distance: least)
        }
    }

    // MARK: Choosing

    /// Unnamed sources and agreements are found by their whole description only.
    private func isNamed(_ id: EntityID) -> Bool {
        switch graph[id].kind {
        case .person, .country, .organisation, .place: true
        case .agreement, .source: false
        }
    }

    private func candidates(_ forms: [Form], _ manner: NameMatch.Manner) -> [NameMatch.Candidate] {
        let entities = Set(forms.map(\.entity))
        let connected = entities.filter { degrees[$0.index] > 0 }
        return (connected.isEmpty ? entities : connected).sorted().map {
            .init(entity: $0, manner: manner, distance: 0)
        }
    }
}
