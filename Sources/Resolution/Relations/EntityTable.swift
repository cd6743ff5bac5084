internal import Facts
internal import KnowledgeGraph

/// The entities of the graph and the node of every unit.
struct EntityTable: Sendable {
    let corpus: Corpus
    /// In the order of the corpus.
    let documentIDs: [DocumentID]
    let documents: [DocumentNode]
    private(set) var nodes: [EntityNode]
    /// The node of each unit.
    private(set) var nodeOfUnit: [EntityID]

    init(_ resolution: EntityResolution, assignment: inout IRIAssignment) {
        let corpus = resolution.corpus
        self.corpus = corpus
        (documents, documentIDs) = EntityTable.documents(corpus)
        let groups = EntityGroup.all(resolution, recorded: assignment.recordedByUnit())
        let iris = EntityTable.assign(groups, &assignment)
        let order = groups.indices.sorted { iris[$0] < iris[$1] }
        nodes = []
        nodes.reserveCapacity(groups.count)
        nodeOfUnit = [EntityID](repeating: EntityID(0), count: corpus.unitCount)
        for group in order {
            for unit in groups[group].units { nodeOfUnit[unit] = EntityID(nodes.count) }
            nodes.append(groups[group].node(iri: iris[group]))
        }
        addMentions()
        addRelations(order.map { groups[$0] })
    }

    func node(_ document: Int, _ entity: LocalID<Entity>) -> EntityID { nodeOfUnit[corpus.unit(document, entity)] }

    func nodes(_ document: Int, _ entities: [LocalID<Entity>]) -> [EntityID] {
        Array(Set(entities.map { node(document, $0) })).sorted()
    }

    subscript(id: EntityID) -> EntityNode { nodes[id.index] }

    func evidence(_ spans: ArraySlice<SpanRow>, in document: Int) -> [Evidence] {
        spans.map {
            Evidence(
                document: documentIDs[document], start: Int($0.start), end: Int($0.end), sentence: Int($0.sentence),
                words: corpus.passage($0))
        }
    }

    private static func documents(_ corpus: Corpus) -> ([DocumentNode], [DocumentID]) {
        let nodes = corpus.indices.map { index in
            let facts = corpus.facts(of: index)
            return DocumentNode(
                iri: "document/" + Slug.segment(corpus.ids[index]), id: corpus.ids[index], title: facts.title,
                date: facts.date, url: facts.url, publisher: facts.publisher, language: facts.language,
                length: facts.length, sha256: facts.sha256)
        }
        let order = nodes.indices.sorted { nodes[$0].iri < nodes[$1].iri }
        var ids = [DocumentID](repeating: DocumentID(0), count: nodes.count)
        for (place, index) in order.enumerated() { ids[index] = DocumentID(place) }
        return (order.map { nodes[$0] }, ids)
    }

    private static func assign(_ groups: [EntityGroup], _ assignment: inout IRIAssignment) -> [String] {
        var iris = [String](repeating: "", count: groups.count)
        for kind in Entity.Kind.allCases {
            let members = groups.indices.filter { groups[$0].kind == kind }
                .sorted { groups[$0].order < groups[$1].order }
            let assigned = assignment.assign(members.count, prefix: kind.rawValue + "/") { place, _ in
                groups[members[place]].request
            }
            for (place, index) in members.enumerated() { iris[index] = assigned[place] }
        }
        return iris
    }

    private mutating func addMentions() {
        var counts = [Int](repeating: 0, count: nodes.count)
        for document in corpus.indices {
            for mention in corpus.mentions(of: document) {
                counts[node(document, mention.entity).index] += 1
            }
        }
        for (index, count) in counts.enumerated() { nodes[index].mentions.reserveCapacity(count) }
        for document in corpus.indices {
            for mention in corpus.mentions(of: document) {
                nodes[node(document, mention.entity).index].mentions.append(
                    Evidence(
                        document: documentIDs[document], start: mention.start, end: mention.end, sentence: nil,
                        words: mention.words))
            }
        }
        for index in nodes.indices { nodes[index].mentions.sort() }
    }

    private mutating func addRelations(_ groups: [EntityGroup]) {
        var countries: [String: EntityID] = [:]
        for (index, node) in nodes.enumerated() where node.kind == .country {
            if let iso2 = node.iso2 { countries[iso2] = EntityID(index) }
        }
        for (index, group) in groups.enumerated() {
            if group.kind == .place || group.kind == .organisation {
                nodes[index].partOf = nodes[index].iso2.flatMap { countries[$0] }
            }
            let parties = group.parties.map { nodeOfUnit[$0] }
            nodes[index].parties = Array(Set(parties)).filter { $0.index != index }.sorted()
        }
    }
}
