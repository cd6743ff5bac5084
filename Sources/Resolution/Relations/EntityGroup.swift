internal import Facts
internal import KnowledgeGraph

/// The units of one node, and what they say of it together.
struct EntityGroup: Sendable {
    /// The place of the earliest mention: rank of the document, begin, end.
    struct Order: Comparable, Sendable {
        var rank: Int
        var start: Int
        var unit: Int

        static func < (a: Order, b: Order) -> Bool { (a.rank, a.start, a.unit) < (b.rank, b.start, b.unit) }
    }

    let kind: Entity.Kind
    /// In order of their documents by date and id.
    let units: [Int]
    let name: String
    let variants: [String]
    let iso2: String?
    let wikidata: String?
    let gender: Entity.Gender?
    let status: Entity.AgreementStatus?
    /// Units of an agreement's parties.
    let parties: [Int]
    let order: Order
    let request: IRIRequest

    func node(iri: String) -> EntityNode {
        EntityNode(
            iri: iri, kind: kind, name: name, variants: variants, iso2: iso2, wikidata: wikidata, gender: gender,
            status: status, mentions: [])
    }

    /// Every cluster of a resolution.
    static func all(_ resolution: EntityResolution, recorded: [Int: [String]]) -> [EntityGroup] {
        let corpus = resolution.corpus
        var sets = resolution.clustering.sets
        let clusters = Grouping(0..<corpus.unitCount, count: corpus.unitCount) { sets.root($0) }
        var matches: [Int: ReferenceMatch] = [:]
        for (unit, match) in resolution.matches.sorted(by: { $0.key < $1.key }) {
            let root = sets.root(unit)
            if matches[root].map({ $0.wikidata == nil && match.wikidata != nil }) ?? true { matches[root] = match }
        }
        let facts = GroupFacts(resolution, recorded: recorded)
        return clusters.map { cluster in
            let units = cluster.map { Int($0) }
            return EntityGroup(units, match: matches[sets.root(units[0])], facts)
        }
    }

    private init(_ members: [Int], match: ReferenceMatch?, _ facts: GroupFacts) {
        let corpus = facts.corpus
        let placed = members.map { ($0, corpus.document(of: $0)) }
            .sorted { (corpus.rank[$0.1], $0.0) < (corpus.rank[$1.1], $1.0) }
        let entities = placed.map { corpus.entity(of: $0.0) }
        units = placed.map(\.0)
        kind = entities[0].kind
        let name = match?.name ?? EntityGroup.fullest(entities)
        self.name = name
        variants = EntityGroup.variants(entities, without: name)
        iso2 = match?.iso2 ?? entities.lazy.compactMap { $0.iso2?.uppercased() }.first
        wikidata = match?.wikidata ?? EntityGroup.agreed(entities.compactMap(\.wikidata))
        gender = entities.lazy.compactMap(\.gender).first
        status = entities.reversed().lazy.compactMap(\.status).first
        parties = placed.indices.flatMap { place in
            entities[place].parties.map { corpus.unit(placed[place].1, $0) }
        }
        let anchor = facts.anchor(placed)
        order = Order(rank: corpus.rank[anchor.document], start: anchor.start, unit: units[0])
        request = IRIRequest(
            candidates: NodeName(
                kind: kind, name: name, slug: match?.slug, iso2: iso2, first: anchor, facts: facts,
                units: units
            ).candidates,
            anchor: anchor, recorded: units.flatMap { facts.recorded[$0] ?? [] })
    }

    /// The name of the earliest record that gives a full one, else of the earliest.
    private static func fullest(_ entities: [ToldEntity]) -> String {
        let isFull: (ToldEntity) -> Bool = { entity in
            switch entity.kind {
            case .person: !entity.name.isDescription && !(PersonName(entity.name)?.isSurnameOnly ?? true)
            case .organisation: !OrganisationName(entity.name).isAcronym
            case .country, .place, .agreement, .source: true
            }
        }
        return (entities.first(where: isFull) ?? entities.first { !$0.name.isDescription } ?? entities[0]).name
    }

    private static func variants(_ entities: [ToldEntity], without name: String) -> [String] {
        var all: Set<String> = []
        for entity in entities {
            all.insert(entity.name)
            all.formUnion(entity.aliases)
        }
        all.remove(name)
        return all.sorted()
    }

    private static func agreed(_ values: [String]) -> String? { Set(values).count == 1 ? values.first : nil }
}

/// What is looked up for every group.
struct GroupFacts: Sendable {
    let corpus: Corpus
    /// The first mention of each unit; -1 where there is none.
    private var starts: [Int32]
    private var ends: [Int32]
    /// Offices of each unit that holds some: role, and country or organisation.
    private(set) var offices: [Int: [EntityResolution.HeldOffice]] = [:]
    /// IRIs that the ledger has for units.
    let recorded: [Int: [String]]

    init(_ resolution: EntityResolution, recorded: [Int: [String]]) {
        self.recorded = recorded
        corpus = resolution.corpus
        starts = [Int32](repeating: -1, count: corpus.unitCount)
        ends = starts
        for document in corpus.indices {
            for mention in corpus.mentions(of: document) {
                let unit = corpus.unit(document, mention.entity)
                guard starts[unit] < 0 || mention.start < Int(starts[unit]) else { continue }
                starts[unit] = Int32(clamping: mention.start)
                ends[unit] = Int32(clamping: mention.end)
            }
            for tenure in corpus.tenures(of: document) {
                offices[corpus.unit(document, tenure.person), default: []].append(
                    resolution.heldOffice(tenure, in: document))
            }
        }
    }

    /// The earliest place where units, in order of their documents, are mentioned.
    func anchor(_ units: [(unit: Int, document: Int)]) -> Anchor {
        let mentioned = units.filter { starts[$0.unit] >= 0 }
        guard let first = mentioned.first else { return Anchor(document: units[0].document, start: 0, end: 0) }
        let best = mentioned.prefix { $0.document == first.document }.min { starts[$0.unit] < starts[$1.unit] } ?? first
        return Anchor(document: best.document, start: Int(starts[best.unit]), end: Int(ends[best.unit]))
    }
}
