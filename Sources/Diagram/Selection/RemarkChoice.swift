internal import Facts
internal import KnowledgeGraph

/// Chooses what the focus of an ego view says of others and they of it.
struct RemarkChoice: Sendable {
    let scope: DiagramScope
    let focus: EntityID

    /// What the focus says and what is said of it, with everyone who is drawn then; up to an eighth of the limit, or
    /// three, are new: those with whom only words connect it.
    func chosen(beside agents: [EntityID], limit: Int) -> (remarks: [NetworkSelection.Remark], agents: [EntityID]) {
        var remarks: [NetworkSelection.Remark] = []
        var drawn = Set(agents).union([focus])
        let room = drawn.count + max(3, limit / 8)
        var connected: Set<EntityID> = []
        for remark in ranked {
            let other = remark.speaker == focus ? remark.subject : remark.speaker
            let isNew = !drawn.contains(other)
            guard !isNew || drawn.count < room && scope.graph[other].kind != .place else { continue }
            // Neutral words matter only where nothing else connects the two.
            if remark.polarity == .neutral, !isNew || connected.contains(other) { continue }
            drawn.insert(other)
            connected.insert(other)
            remarks.append(remark)
        }
        return (remarks, drawn.sorted())
    }

    /// All of them, those that take sides and then the most frequent first.
    private var ranked: [NetworkSelection.Remark] {
        struct Key: Hashable {
            var speaker: EntityID
            var subject: EntityID
            var polarity: Statement.Polarity
        }
        var found: [Key: [StatementID]] = [:]
        for id in scope.statements {
            let statement = scope.graph[id]
            for speaker in Set(statement.speakers) where scope.shows(speaker) {
                for subject in Set(statement.about) where subject != speaker && scope.shows(subject) {
                    guard speaker == focus || subject == focus, scope.graph[subject].kind != .agreement else {
                        continue
                    }
                    found[Key(speaker: speaker, subject: subject, polarity: statement.polarity), default: []].append(id)
                }
            }
        }
        return found.map {
            NetworkSelection.Remark(speaker: $0.speaker, subject: $0.subject, polarity: $0.polarity, statements: $1)
        }.sorted { a, b in
            let x = (a.polarity == .neutral ? 0 : 1, a.statements.count)
            let y = (b.polarity == .neutral ? 0 : 1, b.statements.count)
            return x != y ? x > y : (a.statements[0], a.speaker, a.subject) < (b.statements[0], b.speaker, b.subject)
        }
    }
}
