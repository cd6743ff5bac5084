internal import Facts
internal import KnowledgeGraph
internal import Ontology

/// A plain edge that follows from claims: `metWith` between people who met, `holds` between a person and an office.
struct DerivedEdge: Sendable {
    /// What the edge leads to.
    enum Target: Hashable, Sendable {
        case agent(EntityID)
        case office(OfficeID)
    }

    /// The claims that it follows from; at least one, sorted.
    enum Origin: Hashable, Sendable {
        case meetings([MeetingID])
        case tenures([TenureID])
    }

    let subject: EntityID
    let target: Target
    let origin: Origin

    var property: OntologyProperty {
        switch target {
        case .agent: .metWith
        case .office: .holds
        }
    }
}

extension DerivedEdge {
    /// Every derived edge of a graph, `metWith` once for a pair, sorted by subject, property and target.
    static func all(in graph: DossierGraph, selection: ClaimSelection) -> [DerivedEdge] {
        (contacts(in: graph, meetings: selection.meetings) + holdings(in: graph, tenures: selection.tenures))
            .sorted { a, b in
                a.subject != b.subject ? a.subject < b.subject : a.target.isBefore(b.target)
            }
    }

    /// Who met whom: only in meetings that were held or are under way.
    private static func contacts(in graph: DossierGraph, meetings: [MeetingID]) -> [DerivedEdge] {
        struct Pair: Hashable {
            let first: EntityID
            let second: EntityID
        }
        var found: [Pair: [MeetingID]] = [:]
        for id in meetings where graph[id].tookPlace {
            let people = graph[id].participants.map(\.entity).sortedWithoutRepeats()
            for (index, first) in people.enumerated() {
                for second in people[(index + 1)...] {
                    found[Pair(first: first, second: second), default: []].append(id)
                }
            }
        }
        return found.map { DerivedEdge(subject: $0.first, target: .agent($0.second), origin: .meetings($1)) }
    }

    /// Who holds what: a former holder holds it no more, an elected one not yet.
    private static func holdings(in graph: DossierGraph, tenures: [TenureID]) -> [DerivedEdge] {
        struct Pair: Hashable {
            let holder: EntityID
            let office: OfficeID
        }
        var found: [Pair: [TenureID]] = [:]
        for id in tenures {
            let tenure = graph[id]
            guard tenure.status == .current || tenure.status == .acting else { continue }
            found[Pair(holder: tenure.holder, office: tenure.office), default: []].append(id)
        }
        return found.map { DerivedEdge(subject: $0.holder, target: .office($0.office), origin: .tenures($1)) }
    }

    /// What vouches for the edge: the evidence and rules of its claims, and the confidence of the surest.
    func support(in graph: DossierGraph) -> Support {
        let supports: [Support] =
            switch origin {
            case .meetings(let ids): ids.map { graph[$0].support }
            case .tenures(let ids): ids.map { graph[$0].support }
            }
        return Support(
            evidence: supports.flatMap(\.evidence).sortedWithoutRepeats(),
            rules: supports.flatMap(\.rules).sortedWithoutRepeats(),
            confidence: supports.map(\.confidence).max() ?? 0)
    }
}

extension DerivedEdge.Target {
    /// By kind (holdings first), then by handle.
    func isBefore(_ other: Self) -> Bool {
        switch (self, other) {
        case (.office(let a), .office(let b)): a < b
        case (.agent(let a), .agent(let b)): a < b
        case (.office, .agent): true
        case (.agent, .office): false
        }
    }
}

extension Sequence where Element: Comparable & Hashable {
    /// The elements in order, each once.
    func sortedWithoutRepeats() -> [Element] {
        var result: [Element] = []
        for element in sorted() where result.last != element { result.append(element) }
        return result
    }
}
