internal import Facts

/// Judgements whose references have been looked up among the units.
struct ResolvedJudgements: Sendable {
    struct Entry: Sendable {
        var line: Int
        var isSame: Bool
        var left: [Int]
        var right: [Int]
        var note: String?
    }

    private(set) var entries: [Entry] = []
    /// References that nothing in the records answers to.
    private(set) var unmatched: [Int] = []
    /// Every unit that some judgement names.
    private(set) var units: Set<Int> = []

    /// No judgements.
    init() {}

    /// Looks the references up; `nodes` leads from IRIs to units.
    init(_ judgements: Judgements, corpus: Corpus, nodes: [String: [Int]]) throws(ResolutionError) {
        let lookup = ReferenceLookup(corpus, nodes: nodes)
        for entry in judgements.entries {
            let left = lookup.units(entry.left)
            let right = lookup.units(entry.right)
            guard let a = left.first, let b = right.first else {
                unmatched.append(entry.line)
                continue
            }
            let kinds = (corpus.entity(of: a).kind.rawValue, corpus.entity(of: b).kind.rawValue)
            guard !entry.isSame || kinds.0 == kinds.1 else {
                throw ResolutionError(
                    code: .contradiction, file: nil, line: nil,
                    message: "judgement in line \(entry.line): a \(kinds.0) and a \(kinds.1) cannot be one thing")
            }
            entries.append(
                Entry(line: entry.line, isSame: entry.isSame, left: left, right: right, note: entry.note))
            units.formUnion(left)
            units.formUnion(right)
        }
        try check(corpus.unitCount)
    }

    /// Joins what is forced and marks what is forbidden.
    func apply(to clustering: inout Clustering) {
        for entry in entries where entry.isSame {
            let reason = "a judgement says so" + (entry.note.map { ": \($0)" } ?? "")
            for unit in entry.left.dropFirst() + entry.right {
                clustering.join(entry.left[0], unit, score: 1, [reason])
            }
        }
        for entry in entries where !entry.isSame {
            for unit in entry.left { clustering.forbid(unit, side: 0, number: entry.line) }
            for unit in entry.right { clustering.forbid(unit, side: 1, number: entry.line) }
        }
    }

    private func check(_ count: Int) throws(ResolutionError) {
        var sets = UnionFind(count: count)
        for entry in entries where entry.isSame {
            for unit in entry.left + entry.right { sets.join(entry.left[0], unit) }
        }
        for entry in entries where !entry.isSame {
            let left = Set(entry.left.map { sets.root($0) })
            guard entry.right.contains(where: { left.contains(sets.root($0)) }) else { continue }
            throw ResolutionError(
                code: .contradiction, file: nil, line: nil,
                message: "judgement in line \(entry.line) keeps apart what other lines join, or names one thing twice; "
                    + "take one of them out or name the mentions")
        }
    }
}

/// Finds the units that a reference speaks of.
struct ReferenceLookup: Sendable {
    private let corpus: Corpus
    private let nodes: [String: [Int]]
    private let documents: [String: Int]

    init(_ corpus: Corpus, nodes: [String: [Int]]) {
        self.corpus = corpus
        self.nodes = nodes
        documents = Dictionary(
            corpus.ids.enumerated().map { ("document/" + Slug.segment($1), $0) }, uniquingKeysWith: { a, _ in a })
    }

    func units(_ reference: Judgements.Reference) -> [Int] {
        switch reference {
        case .node(let iri): nodes[iri] ?? []
        case .mention(let document, let start, let end): units(document, start, end)
        case .name(let name): units(named: ASCIIFolding.fold(name))
        }
    }

    private func units(_ iri: String, _ start: Int, _ end: Int) -> [Int] {
        guard let document = documents[iri] else { return [] }
        let mentions = corpus.mentions(of: document)
        let mention =
            mentions.first { $0.start == start && $0.end == end }
            ?? mentions.first { $0.start < end && start < $0.end }
        return mention.map { [corpus.unit(document, $0.entity)] } ?? []
    }

    private func units(named name: String) -> [Int] {
        var out: [Int] = []
        for document in corpus.indices {
            for (index, entity) in corpus.entities(of: document).enumerated()
            where ASCIIFolding.fold(entity.name) == name
                || entity.aliases.contains(where: { ASCIIFolding.fold($0) == name })
            {
                out.append(corpus.offsets[document] + index)
            }
        }
        return out
    }
}
