internal import Facts
public import KnowledgeGraph

/// Answers as JSON: the same answer gives the same bytes, keys in one order, nothing left out that a table shows.
///
/// Entities are objects with `iri`, `type` and `name`; evidence is an object with `document`, `date`, `start`, `end`
/// (in Unicode scalars), `sentence` and `text`.
public struct AnswerJSON: Sendable {
    let query: GraphQuery
    let wording: Wording
    var graph: DossierGraph { query.graph }

    /// Writes the answers to a graph's questions.
    public init(_ query: GraphQuery) {
        self.query = query
        wording = Wording(query)
    }

    /// An array of meetings.
    public func meetings(_ ids: [MeetingID]) -> [UInt8] { finish(.array(ids.map(value))) }

    /// An array of statements.
    public func statements(_ ids: [StatementID]) -> [UInt8] { finish(.array(ids.map(value))) }

    /// An object for all that is held on an entity.
    public func profile(_ profile: Profile) -> [UInt8] {
        let entity = graph[profile.entity]
        return finish([
            "iri": .string(entity.iri), "type": .string(entity.kind.rawValue), "name": .string(entity.name),
            "variants": .array(entity.variants.map { .string($0) }), "wikidata": JSONValue(entity.wikidata),
            "mentions": .integer(entity.mentions.count),
            "documents": .integer(Set(entity.mentions.map(\.document)).count),
            "serves": .array(profile.serves.map(reference)), "tenures": .array(profile.tenures.map(value)),
            "meetings": .array(profile.meetings.map(value)), "statements": .array(profile.said.map(value)),
            "statementsAbout": .array(profile.saidAbout.map(value)),
            "agreements": .array(profile.agreements.map(reference)),
        ])
    }

    /// An object with both ends and an array of paths, each with its steps.
    public func paths(_ paths: [Path], from: EntityID, to: EntityID) -> [UInt8] {
        finish([
            "from": reference(from), "to": reference(to),
            "paths": .array(
                paths.map { path in
                    ["cost": .integer(path.cost), "steps": .array(path.steps.map(value))]
                }),
        ])
    }

    /// An array of dated events, and the number of those without a date.
    public func timeline(_ entries: [TimelineEntry], undated: Int) -> [UInt8] {
        finish(["events": .array(entries.map(value)), "undated": .integer(undated)])
    }

    /// An array of entities with their degree and betweenness.
    public func top(_ ranked: [Centrality]) -> [UInt8] {
        finish(
            .array(
                ranked.enumerated().map { place, item in
                    let entity = graph[item.entity]
                    return [
                        "rank": .integer(place + 1), "iri": .string(entity.iri), "type": .string(entity.kind.rawValue),
                        "name": .string(entity.name), "degree": .integer(item.degree),
                        "betweenness": .number(rounded(item.betweenness)),
                    ]
                }))
    }

    /// An object that says why a name leads to no one node.
    public func failure(_ match: NameMatch) -> [UInt8] {
        let list = match.isAmbiguous ? match.candidates : match.nearest
        return finish([
            "error": .string(match.isAmbiguous ? "ambiguous" : "unknown"), "name": .string(match.query),
            (match.isAmbiguous ? "candidates" : "nearest"): .array(list.map { reference($0.entity) }),
        ])
    }

    private func finish(_ value: JSONValue) -> [UInt8] { value.bytes(.pretty) + [UInt8(ascii: "\n")] }

    private func rounded(_ share: Double) -> Double { (share * 1_000_000).rounded() / 1_000_000 }
}
