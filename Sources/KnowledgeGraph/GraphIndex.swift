/// Who stands in which relation: built once from a graph, read by queries, diagrams and exports.
///
/// Every list is sorted by handle and free of repeats.
public struct GraphIndex: Sendable {
    /// Tenures of each holder.
    public let tenuresByHolder: [EntityID: [TenureID]]
    /// Tenures of each office.
    public let tenuresByOffice: [OfficeID: [TenureID]]
    /// Meetings of each participant.
    public let meetingsByParticipant: [EntityID: [MeetingID]]
    /// Statements of each speaker.
    public let statementsBySpeaker: [EntityID: [StatementID]]
    /// Statements about each entity.
    public let statementsAbout: [EntityID: [StatementID]]
    /// Statements addressed to each entity.
    public let statementsTo: [EntityID: [StatementID]]
    /// Everyone in a relation with an entity: by meeting, by statement (speaker with addressee and subject), by office
    /// (holder with the country or organisation served), by agreement (party) and by place.
    public let neighbours: [EntityID: [EntityID]]

    /// Indexes a graph; linear in its size but for sorting.
    public init(_ graph: DossierGraph) {
        var tables = Tables()
        for (index, tenure) in graph.tenures.enumerated() { tables.add(tenure, TenureID(index), in: graph) }
        for (index, meeting) in graph.meetings.enumerated() { tables.add(meeting, MeetingID(index)) }
        for (index, statement) in graph.statements.enumerated() { tables.add(statement, StatementID(index)) }
        for (index, entity) in graph.entities.enumerated() { tables.add(entity, EntityID(index)) }
        tenuresByHolder = tables.tenuresByHolder.mapValues(Self.unique)
        tenuresByOffice = tables.tenuresByOffice.mapValues(Self.unique)
        meetingsByParticipant = tables.meetings.mapValues(Self.unique)
        statementsBySpeaker = tables.speakers.mapValues(Self.unique)
        statementsAbout = tables.subjects.mapValues(Self.unique)
        statementsTo = tables.addressees.mapValues(Self.unique)
        neighbours = tables.neighbours.mapValues(Self.unique)
    }

    private static func unique<Item>(_ list: [Handle<Item>]) -> [Handle<Item>] {
        var out: [Handle<Item>] = []
        out.reserveCapacity(list.count)
        for item in list.sorted() where out.last != item { out.append(item) }
        return out
    }
}

extension GraphIndex {
    private struct Tables {
        var tenuresByHolder: [EntityID: [TenureID]] = [:]
        var tenuresByOffice: [OfficeID: [TenureID]] = [:]
        var meetings: [EntityID: [MeetingID]] = [:]
        var speakers: [EntityID: [StatementID]] = [:]
        var subjects: [EntityID: [StatementID]] = [:]
        var addressees: [EntityID: [StatementID]] = [:]
        var neighbours: [EntityID: [EntityID]] = [:]

        mutating func add(_ tenure: TenureNode, _ id: TenureID, in graph: DossierGraph) {
            tenuresByHolder[tenure.holder, default: []].append(id)
            tenuresByOffice[tenure.office, default: []].append(id)
            if let served = graph[tenure.office].of { join(tenure.holder, served) }
        }

        mutating func add(_ meeting: MeetingNode, _ id: MeetingID) {
            let entities = meeting.participants.map(\.entity)
            for (index, entity) in entities.enumerated() {
                meetings[entity, default: []].append(id)
                for other in entities[(index + 1)...] { join(entity, other) }
            }
        }

        mutating func add(_ statement: StatementNode, _ id: StatementID) {
            for entity in statement.about { subjects[entity, default: []].append(id) }
            for entity in statement.addressees { addressees[entity, default: []].append(id) }
            for speaker in statement.speakers {
                speakers[speaker, default: []].append(id)
                for entity in statement.about { join(speaker, entity) }
                for entity in statement.addressees { join(speaker, entity) }
            }
        }

        mutating func add(_ entity: EntityNode, _ id: EntityID) {
            if let whole = entity.partOf { join(id, whole) }
            for party in entity.parties { join(id, party) }
        }

        private mutating func join(_ a: EntityID, _ b: EntityID) {
            guard a != b else { return }
            neighbours[a, default: []].append(b)
            neighbours[b, default: []].append(a)
        }
    }
}
