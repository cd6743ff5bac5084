public import Facts
public import KnowledgeGraph

/// One graph made of many records, with the decisions behind it.
public struct Resolved: Sendable {
    /// The graph; equal for equal sets of records.
    public let graph: DossierGraph
    /// Decisions on whether clusters are one, in the order in which they were taken.
    ///
    /// Made anew at each call: there are many.
    public var judgements: [Judgement] {
        links.map {
            Judgement(
                verdict: $0.verdict, score: $0.score, reasons: $0.reasons, left: side($0.left), right: side($0.right))
        }
    }
    /// The IRIs of this run beside those given before; nil where no ledger was given.
    public let ledger: Ledger?
    /// Records that were left out because another has their id.
    public let refused: [Refusal]
    /// Lines of the file of judgements that speak of nothing in the records.
    public let unmatchedJudgements: [Int]

    let corpus: Corpus
    let links: [Link]
    /// Units that nothing told apart, so that no decision joined them.
    let alike: UnionFind
    private let nodeOfUnit: [EntityID]
    private let relations: RelationAssignment
    private let places: [String: Int]

    init(
        graph: DossierGraph, resolution: EntityResolution, table: EntityTable, relations: RelationAssignment,
        ledger: Ledger?, unmatchedJudgements: [Int]
    ) {
        self.graph = graph
        self.ledger = ledger
        self.relations = relations
        self.unmatchedJudgements = unmatchedJudgements
        corpus = table.corpus
        refused = table.corpus.refused
        links = resolution.clustering.links
        alike = resolution.clustering.alike
        nodeOfUnit = table.nodeOfUnit
        places = Dictionary(table.corpus.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    }

    private func side(_ unit: Int) -> Judgement.Side {
        let document = corpus.document(of: unit)
        return Judgement.Side(
            document: corpus.ids[document], entity: LocalID(unit - corpus.offsets[document]),
            name: corpus.entity(of: unit).name, node: nodeOfUnit[unit])
    }

    func node(ofUnit unit: Int) -> EntityID { nodeOfUnit[unit] }

    func iri(ofUnit unit: Int) -> String { graph[nodeOfUnit[unit]].iri }
}

/// The node of every relation of every document.
struct RelationAssignment: Sendable {
    var tenures: ClaimNodes<TenureNode>
    var meetings: ClaimNodes<MeetingNode>
    var statements: ClaimNodes<StatementNode>
}

extension Resolved {
    /// Whether some documents were refused, when they were read or here.
    public var isPartial: Bool { !refused.isEmpty || corpus.ids.count < corpus.order.count }

    /// The places, among the records given, of those that were kept, in order of their ids; refused ones are left out.
    public var order: [Int] { corpus.order }

    /// One of the records with the IRIs of its nodes, for every entity, tenure, meeting and statement; any other comes
    /// back as it is.
    public func annotated(_ record: FactsRecord) -> FactsRecord {
        guard let place = places[record.id], case .findings(var findings) = record.outcome,
            findings.entities.count == corpus.entities(of: place).count
        else { return record }
        for index in findings.entities.indices {
            findings.entities[index].iri = iri(ofUnit: corpus.offsets[place] + index)
        }
        for index in findings.tenures.indices {
            findings.tenures[index].iri = relations.tenures[place, index].map { graph[$0].iri }
        }
        for index in findings.meetings.indices {
            findings.meetings[index].iri = relations.meetings[place, index].map { graph[$0].iri }
        }
        for index in findings.statements.indices {
            findings.statements[index].iri = relations.statements[place, index].map { graph[$0].iri }
        }
        return FactsRecord(id: record.id, outcome: .findings(findings))
    }

    /// The node of an entity of a record.
    public func node(of entity: LocalID<Entity>, in document: String) -> EntityID? {
        guard let place = places[document], corpus.entities(of: place).indices.contains(entity.index) else {
            return nil
        }
        return nodeOfUnit[corpus.unit(place, entity)]
    }

    /// The node of a tenure of a record.
    public func node(of tenure: LocalID<Tenure>, in document: String) -> TenureID? {
        places[document].flatMap { relations.tenures[$0, tenure.index] }
    }

    /// The node of a meeting of a record.
    public func node(of meeting: LocalID<Meeting>, in document: String) -> MeetingID? {
        places[document].flatMap { relations.meetings[$0, meeting.index] }
    }

    /// The node of a statement of a record.
    public func node(of statement: LocalID<Statement>, in document: String) -> StatementID? {
        places[document].flatMap { relations.statements[$0, statement.index] }
    }
}
