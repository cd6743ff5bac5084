internal import Facts

/// What the resolvers of every kind of entity work on.
struct EntityResolution: Sendable {
    let corpus: Corpus
    let reference: ReferenceKnowledge
    let names: UnitNames
    var clustering: Clustering
    /// What the reference tables say of a cluster, by any of its units.
    var matches: [Int: ReferenceMatch] = [:]
    /// Units that a judgement names: each stands for itself among units of the same particulars.
    let marked: Set<Int>

    /// Runs every resolver in the order of their needs.
    init(_ corpus: Corpus, reference: ReferenceKnowledge, judgements: ResolvedJudgements) {
        self.corpus = corpus
        self.reference = reference
        names = UnitNames(corpus)
        clustering = Clustering(count: corpus.unitCount)
        marked = judgements.units
        judgements.apply(to: &clustering)
        let units = unitsByKind()
        resolveCountries(units[.country] ?? [])
        resolvePlaces(units[.place] ?? [])
        resolveOrganisations(units[.organisation] ?? [])
        resolvePeople(units[.person] ?? [])
        resolveAgreements(units[.agreement] ?? [])
    }

    private func unitsByKind() -> [Entity.Kind: [Int]] {
        var out: [Entity.Kind: [Int]] = [:]
        var unit = 0
        for document in corpus.indices {
            for entity in corpus.entities(of: document) {
                out[entity.kind, default: []].append(unit)
                unit += 1
            }
        }
        return out
    }

    /// Groups units that nothing tells apart, in order of their first unit; marked units stay alone.
    func profiles<Key: Hashable>(_ units: [Int], _ key: (Int) -> Key) -> [(key: Key, units: [Int])] {
        var places: [Key: Int] = [:]
        var out: [(key: Key, units: [Int])] = []
        for unit in units {
            let key = key(unit)
            if !marked.contains(unit), let place = places[key] {
                out[place].units.append(unit)
            } else {
                if !marked.contains(unit) { places[key] = out.count }
                out.append((key, [unit]))
            }
        }
        return out
    }
}

/// A row of the reference tables that a cluster is.
struct ReferenceMatch: Hashable, Sendable {
    var name: String
    var slug: String?
    var wikidata: String?
    var iso2: String?
}
