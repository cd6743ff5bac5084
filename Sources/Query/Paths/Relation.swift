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
/// common: a way through a country pays for the passage.
public struct RelationCosts: Hashable, Sendable {
    public var meeting = 10
    /// A meeting that was planned, refused or denied.
    public var meetingNotHeld = 26
    public var tenure = 10
    public var statementTo = 14
    public var statementAbout = 18
    public var statementWith = 14
    public var party = 18
    public var place = 24
    public var part = 24
    /// For each country or place that a way leads through.
    public var throughCountry = 30
    /// For each organisation that a way leads through.
    public var throughOrganisation = 16

    /// The standard costs.
    public init() {}
}

extension GraphQuery {
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
