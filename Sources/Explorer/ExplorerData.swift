internal import Facts
internal import KnowledgeGraph
internal import Query

/// The record as the page's script reads it: lists whose members refer to one another by index, keys of few letters.
struct ExplorerData: Sendable {
    private let query: GraphQuery
    private let network: Network
    private var graph: DossierGraph { query.graph }

    init(_ query: GraphQuery, _ network: Network) {
        self.query = query
        self.network = network
    }

    /// One object.
    var json: JSONValue {
        let drawn = Set(network.entities)
        return [
            "documents": .array(graph.documents.map(value)),
            "entities": .array(
                graph.entities.enumerated().map { value($1, EntityID($0), isDrawn: drawn.contains($0)) }),
            "tenures": .array(graph.tenures.map(value)),
            "meetings": .array(graph.meetings.indices.map { value(MeetingID($0)) }),
            "statements": .array(graph.statements.indices.map { value(StatementID($0)) }),
            "gatherings": .array(network.gatherings.map { .integer($0) }),
            "links": .array(network.links.map(value)), "costs": costs,
        ]
    }

    private func value(_ document: DocumentNode) -> JSONValue {
        [
            "id": .string(document.id), "title": JSONValue(document.title), "date": JSONValue(document.date),
            "publisher": JSONValue(document.publisher), "url": JSONValue(document.url.flatMap(Self.link)),
        ]
    }

    /// An address that a page may lead to: of http or https only.
    private static func link(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
    }

    private func value(_ entity: EntityNode, _ id: EntityID, isDrawn: Bool) -> JSONValue {
        [
            "i": .string(entity.iri), "k": .string(entity.kind.rawValue), "n": .string(entity.name),
            "v": .array(entity.variants.map { .string($0) }),
            "t": JSONValue(entity.kind == .person ? query.bestTitle(of: id) : entity.status?.rawValue),
            "d": .bool(isDrawn), "c": .integer(entity.mentions.count), "p": indices(entity.parties),
            "w": JSONValue(entity.partOf?.index), "e": evidence(Array(entity.mentions.prefix(3))),
        ]
    }

    private func value(_ tenure: TenureNode) -> JSONValue {
        let office = graph[tenure.office]
        return [
            "h": .integer(tenure.holder.index), "o": .string(office.name), "f": JSONValue(office.of?.index),
            "s": .string(tenure.status.rawValue), "b": JSONValue(tenure.begin), "x": JSONValue(tenure.end),
            "a": JSONValue(tenure.asOf), "c": .number(tenure.support.confidence),
            "e": evidence(tenure.support.evidence),
        ]
    }

    private func value(_ id: MeetingID) -> JSONValue {
        let meeting = graph[id]
        return [
            "k": .string(meeting.kind.rawValue), "s": .string(meeting.status.rawValue),
            "p": indices(meeting.participants.map(\.entity)), "l": JSONValue(meeting.place?.index),
            "d": value(query.date(of: id)), "c": .number(meeting.support.confidence),
            "e": evidence(meeting.support.evidence),
        ]
    }

    private func value(_ id: StatementID) -> JSONValue {
        let statement = graph[id]
        return [
            "s": indices(statement.speakers), "a": indices(statement.about), "t": indices(statement.addressees),
            "f": .string(statement.form.rawValue), "w": .string(statement.content),
            "o": .string(statement.polarity.rawValue),
            "d": value(query.date(of: id)), "c": .number(statement.support.confidence),
            "e": evidence(statement.support.evidence),
        ]
    }

    private func value(_ link: NetworkLink) -> JSONValue {
        [
            "a": .string(link.key.from.name), "b": .string(link.key.to.name), "s": .string(link.key.sort.rawValue),
            "r": .array(link.items.map { .array([.string(String($0.list)), .integer($0.index)]) }),
        ]
    }

    /// Begin, end, and whether these are the days of the articles.
    private func value(_ date: EventTime?) -> JSONValue {
        date.map { .array([.string($0.begin), .string($0.end), .bool($0.isOfReport)]) } ?? .null
    }

    /// Document, sentence, words.
    private func evidence(_ items: [Evidence]) -> JSONValue {
        .array(items.map { .array([.integer($0.document.index), JSONValue($0.sentence), .string($0.text)]) })
    }

    private func indices(_ ids: [EntityID]) -> JSONValue { .array(ids.map { .integer($0.index) }) }

    /// What the paths of `dossier path` go by, so that the page finds the same.
    private var costs: JSONValue {
        let costs = RelationCosts()
        return [
            "meeting": .integer(costs.meeting), "notHeld": .integer(costs.meetingNotHeld),
            "tenure": .integer(costs.tenure),
            "to": .integer(costs.statementTo), "about": .integer(costs.statementAbout),
            "with": .integer(costs.statementWith),
            "party": .integer(costs.party), "place": .integer(costs.place), "part": .integer(costs.part),
            "country": .integer(costs.throughCountry), "organisation": .integer(costs.throughOrganisation),
            "government": .integer(costs.throughGovernment),
        ]
    }
}
