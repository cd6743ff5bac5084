internal import Facts
internal import KnowledgeGraph
internal import Query

/// The record as the page's script reads it: lists whose members refer to one another by index, keys of few letters.
struct ExplorerData: Sendable {
    private let query: GraphQuery
    private let network: Network
    private let excerpt: Excerpt
    private var graph: DossierGraph { query.graph }

    /// The mentions quoted of an entity at most.
    static let mentionLimit = 3
    /// The neighbours named of an entity that is not drawn.
    static let neighbourLimit = 6

    init(_ query: GraphQuery, _ network: Network, _ excerpt: Excerpt) {
        self.query = query
        self.network = network
        self.excerpt = excerpt
    }

    /// One object.
    var json: JSONValue {
        let drawn = Set(network.entities)
        return [
            "documents": .array(excerpt.documents.map { value(graph.documents[$0]) }),
            "entities": .array(
                excerpt.entities.map { index in
                    excerpt.isWhole || drawn.contains(index)
                        ? value(EntityID(index), isDrawn: drawn.contains(index)) : name(EntityID(index), drawn)
                }),
            "tenures": .array(excerpt.tenures.map { value(TenureID($0)) }),
            "meetings": .array(excerpt.meetings.map { value(MeetingID($0)) }),
            "statements": .array(excerpt.statements.map { value(StatementID($0)) }),
            "gatherings": .array(network.gatherings.map { JSONValue(excerpt.number(of: MeetingID($0))) }),
            "links": .array(network.links.map(value)), "costs": costs, "totals": totals,
        ]
    }

    /// What the whole record holds.
    private var totals: JSONValue {
        [
            "isWhole": .bool(excerpt.isWhole), "names": .integer(graph.entities.count),
            "meetings": .integer(graph.meetings.count), "statements": .integer(graph.statements.count),
            "lines": .integer(network.omittedLinks),
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

    private func value(_ id: EntityID, isDrawn: Bool) -> JSONValue {
        let entity = graph[id]
        return [
            "i": .string(entity.iri), "k": .string(entity.kind.rawValue), "n": .string(entity.name),
            "v": .array(entity.variants.map { .string($0) }),
            "t": JSONValue(entity.kind == .person ? query.bestTitle(of: id) : entity.status?.rawValue),
            "d": .bool(isDrawn), "c": .integer(entity.mentions.count), "p": indices(entity.parties),
            "w": JSONValue(entity.partOf.flatMap { excerpt.number(of: $0) }),
            "e": evidence(Array(entity.mentions.prefix(Self.mentionLimit))),
            "x": excerpt.isWhole ? .null : counts(of: id),
        ]
    }

    /// What search needs of an entity that is not drawn, without keys: kind, name, other names, mentions, counts and its
    /// best connected neighbours that are drawn.
    private func name(_ id: EntityID, _ drawn: Set<Int>) -> JSONValue {
        let entity = graph[id]
        let neighbours = (query.index.neighbours[id] ?? []).filter { drawn.contains($0.index) }
        let nearest = neighbours.sorted { (-degree($0), $0) < (-degree($1), $1) }.prefix(Self.neighbourLimit)
        return [
            .string(entity.kind.rawValue), .string(entity.name), .array(entity.variants.map { .string($0) }),
            .integer(entity.mentions.count), counts(of: id), indices(Array(nearest)),
        ]
    }

    /// Of the whole record: neighbours, meetings, statements by, statements about or to.
    private func counts(of id: EntityID) -> JSONValue {
        let about = Set(query.index.statementsAbout[id] ?? []).union(query.index.statementsTo[id] ?? [])
        let lists = [
            degree(id), query.index.meetingsByParticipant[id]?.count ?? 0,
            query.index.statementsBySpeaker[id]?.count ?? 0, about.count,
        ]
        return .array(lists.map { .integer($0) })
    }

    private func degree(_ id: EntityID) -> Int { query.index.neighbours[id]?.count ?? 0 }

    private func value(_ id: TenureID) -> JSONValue {
        let tenure = graph[id]
        let office = graph[tenure.office]
        return [
            "h": JSONValue(excerpt.number(of: tenure.holder)), "o": .string(office.name),
            "l": .string(query.title(of: id)),
            "f": JSONValue(office.of.flatMap { excerpt.number(of: $0) }),
            "s": .string(tenure.status.rawValue), "b": JSONValue(tenure.begin), "x": JSONValue(tenure.end),
            "a": JSONValue(tenure.asOf), "c": .number(tenure.support.confidence),
            "e": evidence(tenure.support.evidence), "q": .integer(tenure.support.evidence.count),
        ]
    }

    private func value(_ id: MeetingID) -> JSONValue {
        let meeting = graph[id]
        return [
            "k": .string(meeting.kind.rawValue), "s": .string(meeting.status.rawValue),
            "p": indices(meeting.participants.map(\.entity)),
            "l": JSONValue(meeting.place.flatMap { excerpt.number(of: $0) }),
            "d": value(query.date(of: id)), "c": .number(meeting.support.confidence),
            "e": evidence(meeting.support.evidence), "q": .integer(meeting.support.evidence.count),
        ]
    }

    private func value(_ id: StatementID) -> JSONValue {
        let statement = graph[id]
        return [
            "s": indices(statement.speakers), "a": indices(statement.about), "t": indices(statement.addressees),
            "f": .string(statement.form.rawValue), "w": .string(statement.content),
            "o": .string(statement.polarity.rawValue),
            "d": value(query.date(of: id)), "c": .number(statement.support.confidence),
            "e": evidence(statement.support.evidence), "q": .integer(statement.support.evidence.count),
        ]
    }

    private func value(_ link: NetworkLink) -> JSONValue {
        let items: [JSONValue] = link.items.compactMap { item in
            excerpt.number(of: item).map { .array([.string(String(item.list)), .integer($0)]) }
        }
        return [
            "a": .string(excerpt.name(of: link.key.from)), "b": .string(excerpt.name(of: link.key.to)),
            "s": .string(link.key.sort.rawValue), "r": .array(items), "q": .integer(link.items.count),
        ]
    }

    /// Begin, end, and whether these are the days of the articles.
    private func value(_ date: EventTime?) -> JSONValue {
        date.map { .array([.string($0.begin), .string($0.end), .bool($0.isOfReport)]) } ?? .null
    }

    /// Document, sentence, words.
    private func evidence(_ items: [Evidence]) -> JSONValue {
        .array(
            excerpt.passages(items).map {
                .array([JSONValue(excerpt.number(of: $0.document)), JSONValue($0.sentence), .string($0.text)])
            })
    }

    private func indices(_ ids: [EntityID]) -> JSONValue {
        .array(ids.compactMap { excerpt.number(of: $0).map { .integer($0) } })
    }

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
