internal import Facts
public import KnowledgeGraph

/// What the record holds on one entity.
public struct Profile: Hashable, Sendable {
    /// Whom it is about.
    public var entity: EntityID
    /// The offices it holds or held, or, of a country or organisation, those of its people: what is current first.
    public var tenures: [TenureID]
    /// The countries and organisations served, and what the entity is part of.
    public var serves: [EntityID]
    /// By date.
    public var meetings: [MeetingID]
    /// What it said, by date.
    public var said: [StatementID]
    /// What others said of it, by date.
    public var saidAbout: [StatementID]
    /// Agreements to which it is a party; of an agreement, its parties.
    public var agreements: [EntityID]
}

extension GraphQuery {
    /// Gathers what the graph holds on an entity.
    public func profile(of id: EntityID) -> Profile {
        let entity = graph[id]
        let own = index.tenuresByHolder[id] ?? []
        let offices = graph.offices.indices.map { OfficeID($0) }.filter { graph[$0].of == id }
        let ofPeople = offices.flatMap { index.tenuresByOffice[$0] ?? [] }
        let tenures = (own + ofPeople).sorted { rank($0) < rank($1) }
        let served = own.filter { graph[$0].status != .former }.compactMap { graph[graph[$0].office].of }
        let parties = graph.entities.indices.map { EntityID($0) }.filter { graph[$0].parties.contains(id) }
        return Profile(
            entity: id, tenures: tenures,
            serves: Set(served + [entity.partOf].compactMap(\.self)).subtracting([id]).sorted(),
            meetings: byDate(index.meetingsByParticipant[id] ?? [], date),
            said: byDate(index.statementsBySpeaker[id] ?? [], date),
            saidAbout: byDate(index.statementsAbout[id] ?? [], date), agreements: parties + entity.parties)
    }

    private func rank(_ id: TenureID) -> (Int, Int, UInt32) {
        let order =
            switch graph[id].status {
            case .current: 0
            case .acting: 1
            case .elect: 2
            case .unknown: 3
            case .former: 4
            }
        return (order, -graph[id].support.evidence.count, id.rawValue)
    }

    /// The office by which a person is known best: "President of Ukraine"; nil where none is known.
    public func bestTitle(of person: EntityID) -> String? {
        guard let first = (index.tenuresByHolder[person] ?? []).min(by: { rank($0) < rank($1) }) else { return nil }
        return title(of: first)
    }

    /// "President of Ukraine", "former President of Ukraine", "President-elect of Ukraine".
    public func title(of id: TenureID) -> String {
        let tenure = graph[id]
        let name = graph[tenure.office].name
        switch tenure.status {
        case .former: return name.lowercased().hasPrefix("former") ? name : "former " + name
        case .acting: return name.lowercased().hasPrefix("acting") ? name : "acting " + name
        case .elect: return name + " (elect)"
        case .current, .unknown: return name
        }
    }
}
