internal import Facts
internal import KnowledgeGraph

/// The statements that a view draws, each with one subject.
struct StatementSelection: Sendable {
    /// A statement with whom or what it is about.
    struct Saying: Hashable, Sendable {
        var statement: StatementID
        /// Sorted; at least one.
        var speakers: [EntityID]
        /// Nil where the statement names nothing that may be drawn.
        var subject: EntityID?
    }

    var sayings: [Saying] = []
    var counts: [DiagramReport.Count] = []

    /// Chooses up to a number of statements: those that take sides, that several articles report and that quote.
    init(
        _ scope: DiagramScope, limit: Int, requiresSubject: Bool,
        where isWanted: (StatementNode) -> Bool = { _ in true }
    ) {
        let graph = scope.graph
        var candidates = scope.statements.compactMap { id -> (saying: Saying, weight: Double)? in
            let statement = graph[id]
            guard isWanted(statement) else { return nil }
            let speakers = Set(statement.speakers).filter { scope.shows($0) }.sorted()
            let subject = Self.subject(of: statement, scope)
            guard !speakers.isEmpty, subject != nil || !requiresSubject else { return nil }
            return (Saying(statement: id, speakers: speakers, subject: subject), Self.weight(statement))
        }
        let total = candidates.count
        candidates.sort {
            $0.weight != $1.weight ? $0.weight > $1.weight : $0.saying.statement < $1.saying.statement
        }
        // No speaker fills the page while others have something to say.
        var spoken: [EntityID: Int] = [:]
        let fair = max(2, limit / 4)
        var later: [Saying] = []
        for (saying, _) in candidates {
            let first = saying.speakers[0]
            spoken[first, default: 0] += 1
            if spoken[first, default: 0] > fair { later.append(saying) } else { sayings.append(saying) }
        }
        sayings = Array((sayings + later).prefix(limit)).sorted { $0.statement < $1.statement }
        counts = [.init(type: "statements", drawn: sayings.count, total: total)]
    }

    /// A person or an agreement before an organisation or a country; of equals the one spoken of most.
    private static func subject(of statement: StatementNode, _ scope: DiagramScope) -> EntityID? {
        func rank(_ id: EntityID) -> (Int, Int, EntityID) {
            let entity = scope.graph[id]
            let kind =
                switch entity.kind {
                case .person, .agreement: 0
                case .organisation: 1
                case .country: 2
                case .place, .source: 3
                }
            return (kind, -entity.mentions.count, id)
        }
        return statement.about.filter { scope.shows($0) && !statement.speakers.contains($0) }
            .min { rank($0) < rank($1) }
    }

    private static func weight(_ statement: StatementNode) -> Double {
        let form =
            switch statement.form {
            case .direct: 1.5
            case .mixed: 1.0
            case .indirect: 0.0
            }
        let length = statement.content.unicodeScalars.count
        return form + (statement.polarity == .neutral ? 0 : 2) + Double(min(statement.support.documents.count, 4))
            + statement.support.confidence + (12...110 ~= length ? 1 : 0)
    }
}
