internal import Facts
public import KnowledgeGraph

/// What joins two entities.
public enum Relation: Hashable, Sendable {
    case meeting(MeetingID)
    case tenure(TenureID)
    /// One speaks of the other.
    case statementAbout(StatementID)
    /// One speaks to the other.
    case statementTo(StatementID)
    /// Both say the same in one statement.
    case statementWith(StatementID)
    /// One is a party to the other, an agreement.
    case party(EntityID)
    /// One is the place of a meeting that the other took part in.
    case place(MeetingID)
    /// One belongs to the other: a city to its country. No sentence says so: the reference tables do.
    case part(EntityID)
}

/// How dear a step is, so that the cheapest way is the one that a reader would tell first.
///
/// Meetings and tenures are cheaper than what two share by words or agreements, and these cheaper than a country in
/// common: a way through a country pays for the passage, less so from one who met its government
/// to one who serves in it.
public struct RelationCosts: Hashable, Sendable {
    /// A meeting that took place.
    public var meeting = 10
    /// A meeting that was planned, refused or denied.
    public var meetingNotHeld = 26
    /// A person and whom the office belongs to.
    public var tenure = 10
    /// One speaks to the other.
    public var statementTo = 14
    /// One speaks of the other.
    public var statementAbout = 22
    /// Both say the same.
    public var statementWith = 14
    /// A party and its agreement.
    public var party = 18
    /// One who took part, and the place of the meeting.
    public var place = 24
    /// A part and its whole.
    public var part = 24
    /// For each country or place that a way leads through.
    public var throughCountry = 30
    /// For each organisation that a way leads through.
    public var throughOrganisation = 16
    /// Instead of these, from one who met a country or organisation to one who serves in it.
    public var throughGovernment = 7

    /// The standard costs.
    public init() {}

    /// The cost of a step by a relation.
    func callAsFunction(_ relation: Relation, in graph: DossierGraph) -> Int {
        switch relation {
        case .meeting(let id): graph[id].tookPlace ? meeting : meetingNotHeld
        case .tenure: tenure
        case .statementAbout: statementAbout
        case .statementTo: statementTo
        case .statementWith: statementWith
        case .party: party
        case .place: place
        case .part: part
        }
    }
}

extension GraphQuery {
    /// Of a step's cheapest relations the one whose words name most of the two.
    public func mostTelling(_ step: Path.Step) -> Relation {
        let first = step.relations[0]
        let costs = RelationCosts()
        let cheapest = step.relations.filter { costs($0, in: graph) == costs(first, in: graph) }
        func value(_ relation: Relation) -> Int { evidence(of: relation).map { fit($0, step) }.max() ?? 0 }
        return cheapest.reduce(first) { value($1) > value($0) ? $1 : $0 }
    }

    /// The words that vouch for a step's relation, those that name both ends first.
    public func evidence(of relation: Relation, in step: Path.Step) -> [Evidence] {
        let all = evidence(of: relation)
        guard let best = all.map({ fit($0, step) }).max(), let at = all.firstIndex(where: { fit($0, step) == best })
        else {
            return []
        }
        return [all[at]] + all[..<at] + all[(at + 1)...]
    }

    private func fit(_ evidence: Evidence, _ step: Path.Step) -> Int {
        [step.from, step.to].count { id in
            let entity = graph[id]
            let surname = entity.kind == .person ? entity.name.split(separator: " ").suffix(1).map(String.init) : []
            return ([entity.name] + entity.variants + surname).contains { !$0.isEmpty && evidence.text.contains($0) }
        }
    }

    /// The words that vouch for a relation; empty where the reference tables do.
    public func evidence(of relation: Relation) -> [Evidence] {
        switch relation {
        case .meeting(let id), .place(let id): graph[id].support.evidence
        case .tenure(let id): graph[id].support.evidence
        case .statementAbout(let id), .statementTo(let id), .statementWith(let id): graph[id].support.evidence
        case .party(let id): graph[id].mentions
        case .part: []
        }
    }

    /// When it was; nil where nothing says so.
    public func date(of relation: Relation) -> EventTime? {
        switch relation {
        case .meeting(let id), .place(let id): date(of: id)
        case .statementAbout(let id), .statementTo(let id), .statementWith(let id): date(of: id)
        case .tenure(let id):
            EventTime(
                TimeSpan(begin: graph[id].begin ?? graph[id].asOf, end: graph[id].end ?? graph[id].asOf),
                graph[id].support, in: graph)
        case .party, .part: nil
        }
    }
}
