public import KnowledgeGraph

/// A chain of relations from one entity to another.
public struct Path: Hashable, Sendable {
    /// One link of the chain.
    public struct Step: Hashable, Sendable {
        /// Where the step begins.
        public var from: EntityID
        /// Where it leads.
        public var to: EntityID
        /// What joins the two, the cheapest first; at least one.
        public var relations: [Relation]
    }

    /// At least one.
    public var steps: [Step]
    /// The sum of the steps' costs and of the passages through countries and organisations.
    public var cost: Int
}

extension GraphQuery {
    /// The cheapest way between two entities and, on request, the next cheapest that visit nothing twice, each another
    /// sequence of entities; equally dear ones with fewer steps come first.
    ///
    /// Source: J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science 17 (1971).
    public func paths(
        from start: EntityID, to end: EntityID, count: Int = 1, costs: RelationCosts = RelationCosts()
    ) -> [Path] {
        guard start != end, count > 0 else { return [] }
        let connections = ConnectionGraph(graph, costs: costs)
        let routes = ShortestRoutes(connections).routes(from: start.index, to: end.index, count: count)
        return routes.map { route in
            let steps = zip(route.nodes, route.nodes.dropFirst()).map { from, to in
                Path.Step(
                    from: EntityID(from), to: EntityID(to),
                    relations: connections.edges[from].first { $0.target == to }?.relations ?? [])
            }
            return Path(steps: steps, cost: route.cost)
        }
    }
}
