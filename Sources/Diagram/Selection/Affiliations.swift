internal import Facts
internal import KnowledgeGraph

/// Whom everybody serves, and how a line under a name says it.
struct Affiliations: Sendable {
    let graph: DossierGraph
    private let tenures: [EntityID: [TenureNode]]
    private let countries: [String: EntityID]

    init(_ graph: DossierGraph) {
        self.graph = graph
        self.tenures = Dictionary(grouping: graph.tenures, by: \.holder).mapValues { held in
            held.sorted { Self.rank($0) != Self.rank($1) ? Self.rank($0) < Self.rank($1) : $0.iri < $1.iri }
        }
        var countries: [String: EntityID] = [:]
        for (index, entity) in graph.entities.enumerated() where entity.kind == .country {
            if let code = entity.iso2, countries[code] == nil { countries[code] = EntityID(index) }
        }
        self.countries = countries
    }

    /// The tenures of a person: those held now first, then those with the most evidence.
    func tenures(of person: EntityID) -> [TenureNode] { tenures[person] ?? [] }

    /// The tenure to show under a name: one that is not over, else a former one.
    func tenure(of person: EntityID) -> TenureNode? { tenures(of: person).first }

    /// The country, or organisation without a country, to which an entity belongs; nil for a person of whom no office
    /// is known and for what belongs to nobody.
    func group(of id: EntityID) -> EntityID? {
        switch graph[id].kind {
        case .country: return id
        case .organisation, .place: return country(of: id) ?? (graph[id].kind == .organisation ? id : nil)
        case .person:
            let served = tenures(of: id).compactMap { graph[$0.office].of }
            // A country before a company: of equal tenures the first that leads to one.
            return served.first.map { country(of: $0) ?? $0 }
        case .source: return country(of: id)
        case .agreement: return nil
        }
    }

    /// "President", or "Prime Minister, Spain" where the group does not say whom the office belongs to.
    func line(of person: EntityID, inGroupOf group: EntityID?) -> String? {
        guard let tenure = tenure(of: person) else { return nil }
        let former = tenure.status == .former && !tenure.title.lowercased().hasPrefix("former") ? "former " : ""
        let state = tenure.status == .elect || tenure.status == .acting ? ", " + tenure.status.rawValue : ""
        let of = graph[tenure.office].of
        let body = of.flatMap { $0 == group || tenure.title.contains(graph[$0].name) ? nil : graph[$0].name }
        let text = former + tenure.title + state + (body.map { ", " + $0 } ?? "")
        return Wrap.capitalised(text)
    }

    /// The country of an organisation, place or source that is in the graph.
    func country(of id: EntityID) -> EntityID? {
        let entity = graph[id]
        if entity.kind == .country { return id }
        if let parent = entity.partOf, parent != id, graph[parent].kind == .country { return parent }
        return entity.iso2.flatMap { countries[$0] }
    }

    private static func rank(_ tenure: TenureNode) -> (Int, Int) {
        let status =
            switch tenure.status {
            case .current: 0
            case .acting, .elect: 1
            case .unknown: 2
            case .former: 3
            }
        return (status, -tenure.support.evidence.count)
    }
}
