internal import KnowledgeGraph

/// The claims that are sure enough to be exported.
struct ClaimSelection: Sendable {
    let tenures: [TenureID]
    let meetings: [MeetingID]
    let statements: [StatementID]
    /// Offices that a selected tenure holds.
    let offices: [OfficeID]

    /// Selects by confidence. A statement told inside one that is left out is left out too: alone it would look as if
    /// its speaker were vouched for.
    init(_ graph: DossierGraph, minimumConfidence: Double) {
        let tenures = graph.tenures.indices.filter { graph.tenures[$0].support.confidence >= minimumConfidence }
            .map { TenureID($0) }
        self.tenures = tenures
        self.meetings = graph.meetings.indices.filter { graph.meetings[$0].support.confidence >= minimumConfidence }
            .map { MeetingID($0) }
        self.statements = graph.statements.indices.filter {
            Self.isKept(graph.statements[$0], in: graph, minimumConfidence)
        }.map { StatementID($0) }
        var isHeld = [Bool](repeating: minimumConfidence <= 0, count: graph.offices.count)
        for id in tenures { isHeld[graph[id].office.index] = true }
        self.offices = graph.offices.indices.filter { isHeld[$0] }.map { OfficeID($0) }
    }

    /// A selection of given claims, for what follows from them.
    init(tenures: [TenureID], meetings: [MeetingID]) {
        self.tenures = tenures
        self.meetings = meetings
        self.statements = []
        self.offices = []
    }

    private static func isKept(_ statement: StatementNode, in graph: DossierGraph, _ minimum: Double) -> Bool {
        var next: StatementNode? = statement
        var steps = 0
        while let current = next, steps <= graph.statements.count {
            if current.support.confidence < minimum { return false }
            next = current.reportedBy.map { graph[$0] }
            steps += 1
        }
        return true
    }
}
