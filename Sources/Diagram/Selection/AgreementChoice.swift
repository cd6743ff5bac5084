internal import Facts
internal import KnowledgeGraph

/// Chooses the agreements of a network: those spoken of most that at least two lines lead to.
struct AgreementChoice: Sendable {
    let scope: DiagramScope
    /// Everyone who is drawn.
    let agents: [EntityID]

    private typealias Stance = NetworkSelection.Stance
    private static let maximum = 3

    /// The agreements and the lines between them and those who are drawn.
    func chosen() -> (agreements: [EntityID], stances: [NetworkSelection.Stance]) {
        guard scope.shows(.agreement) else { return ([], []) }
        let drawn = Set(agents)
        let groups = Set(agents.compactMap { scope.affiliations.group(of: $0) })
        let candidates = scope.graph.entities.indices.map { EntityID($0) }.filter {
            scope.graph[$0].kind == .agreement
        }
        let spoken = self.spoken(by: drawn)
        var found: [(id: EntityID, stances: [Stance])] = []
        for id in candidates {
            let parties = scope.graph[id].parties.filter { drawn.contains($0) || groups.contains($0) }
            let stances =
                parties.map { Stance(agreement: id, entity: $0, kind: .party, statements: []) }
                + Self.stances(on: id, spoken[id] ?? [:])
            if stances.count > 1 { found.append((id, stances)) }
        }
        found.sort {
            let (a, b) = (scope.graph[$0.id].mentions.count, scope.graph[$1.id].mentions.count)
            return a != b ? a > b : $0.id < $1.id
        }
        let best = found.prefix(Self.maximum)
        return (best.map(\.id), best.flatMap(\.stances))
    }

    /// Who said what: of each agreement, by speaker and polarity.
    private typealias Spoken = [EntityID: [Statement.Polarity: [StatementID]]]

    /// What the drawn said of agreements: one pass over the statements, which are many.
    private func spoken(by drawn: Set<EntityID>) -> [EntityID: Spoken] {
        var spoken: [EntityID: Spoken] = [:]
        for id in scope.statements {
            let statement = scope.graph[id]
            guard statement.polarity != .neutral else { continue }
            let speakers = Set(statement.speakers).intersection(drawn)
            guard !speakers.isEmpty else { continue }
            for agreement in Set(statement.about) where scope.graph[agreement].kind == .agreement {
                for speaker in speakers {
                    spoken[agreement, default: [:]][speaker, default: [:]][statement.polarity, default: []].append(id)
                }
            }
        }
        return spoken
    }

    private static func stances(on agreement: EntityID, _ spoken: Spoken) -> [Stance] {
        spoken.sorted { $0.key < $1.key }.flatMap { speaker, byPolarity in
            byPolarity.sorted { $0.key.rawValue < $1.key.rawValue }.map { polarity, said in
                Stance(
                    agreement: agreement, entity: speaker, kind: polarity == .supports ? .supports : .criticises,
                    statements: said)
            }
        }
    }
}
