public import Facts
internal import KnowledgeGraph

/// Makes one graph of many records: decides which mentions are one thing, fuses relations, names nodes.
///
/// The result is a function of the set of records, never of their order.
public struct Resolver: Sendable {
    private let reference: ReferenceKnowledge
    private let judgements: Judgements?
    private let ledger: Ledger?

    /// Makes a resolver.
    ///
    /// - Parameters:
    ///   - reference: what is known of the world beforehand.
    ///   - judgements: merges that are forced or forbidden.
    ///   - ledger: IRIs given before, which nodes keep; nil where nothing is to be remembered.
    public init(reference: ReferenceKnowledge, judgements: Judgements? = nil, ledger: Ledger? = nil) {
        self.reference = reference
        self.judgements = judgements
        self.ledger = ledger
    }

    /// Resolves records; close to linear in their number.
    ///
    /// - Throws: `ResolutionError` where judgements contradict each other.
    public func resolve(_ records: [FactsRecord]) throws(ResolutionError) -> Resolved {
        var collector = RecordCollector(memoryLimit: .max)
        do {
            for record in records { try collector.append(record) }
        } catch {
            throw ResolutionError.storage(error)
        }
        return try resolve(collector)
    }

    /// Resolves the records that a collector has taken.
    ///
    /// - Throws: `ResolutionError` where judgements contradict each other, or the disk is full.
    public func resolve(_ records: consuming RecordCollector) throws(ResolutionError) -> Resolved {
        let corpus: Corpus
        do {
            corpus = try records.finish()
        } catch {
            throw ResolutionError.storage(error)
        }
        guard let judgements else { return resolve(corpus, ResolvedJudgements()) }
        var nodes: [String: [Int]] = [:]
        if judgements.namesNodes {
            let before = resolve(corpus, ResolvedJudgements())
            for unit in 0..<corpus.unitCount { nodes[before.iri(ofUnit: unit), default: []].append(unit) }
        }
        return resolve(corpus, try ResolvedJudgements(judgements, corpus: corpus, nodes: nodes))
    }

    private func resolve(_ corpus: Corpus, _ judgements: ResolvedJudgements) -> Resolved {
        let resolution = EntityResolution(corpus, reference: reference, judgements: judgements)
        var assignment = IRIAssignment(corpus, ledger: ledger)
        let table = EntityTable(resolution, assignment: &assignment)
        let tenures = TenureFusion(table, assignment: &assignment)
        let meetings = MeetingFusion(table, assignment: &assignment)
        let statements = StatementFusion(table, assignment: &assignment)
        let graph = DossierGraph(
            documents: table.documents, entities: table.nodes, offices: tenures.offices, tenures: tenures.tenures,
            meetings: meetings.meetings, statements: statements.statements)
        return Resolved(
            graph: graph, resolution: resolution, table: table,
            relations: RelationAssignment(
                tenures: tenures.assignment, meetings: meetings.assignment, statements: statements.assignment),
            ledger: assignment.ledger, unmatchedJudgements: judgements.unmatched)
    }
}

extension Judgements {
    /// Whether some judgement speaks of nodes by their IRIs.
    var namesNodes: Bool {
        entries.contains { entry in
            [entry.left, entry.right].contains { if case .node = $0 { true } else { false } }
        }
    }
}
