internal import Facts
internal import KnowledgeGraph

/// What a network view draws: meetings between at least two participants, those who took part, agreements.
struct NetworkSelection: Sendable {
    /// Meetings of the same kind and standing with the same participants, drawn as one.
    struct Gathering: Hashable, Sendable {
        /// In order of time; at least one.
        var meetings: [MeetingID]
        /// Sorted; one alone where somebody visits.
        var participants: [EntityID]
        /// The country visited by one alone.
        var host: EntityID?
    }

    /// A line between an agreement and who is party to it or speaks for or against it.
    struct Stance: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case party, supports, criticises }

        var agreement: EntityID
        var entity: EntityID
        var kind: Kind
        /// Of statements; empty for a party.
        var statements: [StatementID]
    }

    /// Statements of one about another that take the same side.
    struct Remark: Hashable, Sendable {
        var speaker: EntityID
        var subject: EntityID
        var polarity: Statement.Polarity
        /// At least one.
        var statements: [StatementID]
    }

    var gatherings: [Gathering] = []
    /// Everyone who took part, sorted.
    var agents: [EntityID] = []
    var agreements: [EntityID] = []
    var stances: [Stance] = []
    /// What the focus says of others and they of it.
    var remarks: [Remark] = []
    var counts: [DiagramReport.Count] = []
    /// People whom no meeting joins to anybody, where no filter and no focus narrow the choice.
    var peopleApart = 0

    /// The lines to draw.
    var edgeCount: Int {
        gatherings.reduce(0) { $0 + $1.participants.count + ($1.host == nil ? 0 : 1) } + stances.count + remarks.count
    }

    /// Chooses up to a number of nodes, and of meetings among them: the best reported meetings of the best connected people, those around a focus
    /// where there is one.
    init(
        _ scope: DiagramScope, limit: Int, maximumMeetings: Int = .max, focus: EntityID? = nil, depth: Int = 1
    ) {
        let all = GatheringFinder(scope: scope).near(focus, depth: depth)
        let totals = (people: Set(all.flatMap(\.participants)), meetings: all.reduce(0) { $0 + $1.meetings.count })
        let choice = GatheringChoice(among: all, scope, limit: limit, maximum: maximumMeetings)
        gatherings = choice.chosen(all.filter { $0.host == nil })
        gatherings += choice.chosen(all.filter { $0.host != nil }, beside: gatherings)
        agents = Set(gatherings.flatMap(\.participants)).sorted()
        if let focus {
            (remarks, agents) = RemarkChoice(scope: scope, focus: focus).chosen(beside: agents, limit: limit)
        }
        (agreements, stances) = AgreementChoice(scope: scope, agents: agents).chosen()
        if focus == nil, scope.filter == DiagramFilter() {
            let people = scope.graph.entities.indices.filter { scope.graph.entities[$0].kind == .person }
            peopleApart = people.count { !totals.people.contains(EntityID($0)) }
        }
        let drawn = gatherings.reduce(0) { $0 + $1.meetings.count }
        counts = [
            .init(type: "participants", drawn: agents.count, total: max(agents.count, totals.people.count)),
            .init(type: "meetings", drawn: drawn, total: totals.meetings),
        ]
    }
}
