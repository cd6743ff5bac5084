internal import Facts
internal import KnowledgeGraph
internal import Ontology

extension PropertyGraph {
    /// Calls for each edge in order: of entities, offices, tenures, meetings, statements; derived ones; evidence;
    /// mentions. `metWith` comes once for a pair.
    func forEachEdge<E: Error>(spans: Bool = true, _ body: (PropertyEdge) throws(E) -> Void) throws(E) {
        try forEachPlainEdge(body)
        for id in triples.selection.tenures { for edge in edges(of: id) { try body(edge) } }
        for id in triples.selection.meetings { for edge in edges(of: id) { try body(edge) } }
        for id in triples.selection.statements { for edge in edges(of: id) { try body(edge) } }
        for edge in triples.edges { try body(derived(edge)) }
        guard spans, triples.mode != .none else { return }
        try forEachSpan(body)
    }

    private func forEachPlainEdge<E: Error>(_ body: (PropertyEdge) throws(E) -> Void) throws(E) {
        let graph = triples.graph
        for entity in graph.entities {
            if let country = entity.partOf {
                try body(PropertyEdge(from: entity.iri, to: graph[country].iri, kind: .property(.partOf)))
            }
            guard entity.kind == .agreement else { continue }
            for party in entity.parties.sortedWithoutRepeats() {
                try body(PropertyEdge(from: entity.iri, to: graph[party].iri, kind: .property(.party)))
            }
        }
        for id in triples.selection.offices {
            guard let owner = graph[id].of else { continue }
            try body(PropertyEdge(from: graph[id].iri, to: graph[owner].iri, kind: .property(.officeOf)))
        }
    }

    private func edges(of id: TenureID) -> [PropertyEdge] {
        let (graph, tenure) = (triples.graph, triples.graph[id])
        var edge = PropertyEdge(
            from: tenure.iri, to: graph[tenure.holder].iri, kind: .property(.holder), status: tenure.status.rawValue,
            begin: tenure.begin, end: tenure.end)
        vouch(for: &edge, tenure.support)
        var other = edge
        other.to = graph[tenure.office].iri
        other.kind = .property(.office)
        return [edge, other]
    }

    private func edges(of id: MeetingID) -> [PropertyEdge] {
        let (graph, meeting) = (triples.graph, triples.graph[id])
        var targets = meeting.participants.map(\.entity).sortedWithoutRepeats().map {
            (OntologyProperty.participant, $0)
        }
        for (role, property) in [(Meeting.Participant.Role.visitor, OntologyProperty.visitor), (.host, .host)] {
            let agents = meeting.participants.filter { $0.role == role }.map(\.entity)
            targets += agents.sortedWithoutRepeats().map { (property, $0) }
        }
        if let place = meeting.place { targets.append((.place, place)) }
        targets += meeting.topics.sortedWithoutRepeats().map { (.topic, $0) }
        return edges(
            from: meeting.iri, to: targets.map { ($0.0, graph[$0.1].iri) }, status: meeting.status.rawValue,
            time: meeting.time, meeting.support)
    }

    private func edges(of id: StatementID) -> [PropertyEdge] {
        let (graph, statement) = (triples.graph, triples.graph[id])
        var targets: [(OntologyProperty, String)] = []
        targets += statement.speakers.sortedWithoutRepeats().map { (.speaker, graph[$0].iri) }
        targets += statement.addressees.sortedWithoutRepeats().map { (.addressee, graph[$0].iri) }
        targets += statement.about.sortedWithoutRepeats().map { (.about, graph[$0].iri) }
        if let medium = statement.medium { targets.append((.medium, graph[medium].iri)) }
        if let outer = statement.reportedBy { targets.append((.reportedBy, graph[outer].iri)) }
        return edges(
            from: statement.iri, to: targets, status: nil, time: statement.time, statement.support)
    }

    private func edges(
        from iri: String, to targets: [(OntologyProperty, String)], status: String?, time: TimeSpan?, _ support: Support
    ) -> [PropertyEdge] {
        targets.map { property, target in
            var edge = PropertyEdge(
                from: iri, to: target, kind: .property(property), status: status, begin: time?.begin, end: time?.end)
            vouch(for: &edge, support)
            return edge
        }
    }

    private func derived(_ derived: DerivedEdge) -> PropertyEdge {
        let graph = triples.graph
        let target =
            switch derived.target {
            case .agent(let id): graph[id].iri
            case .office(let id): graph[id].iri
            }
        var edge = PropertyEdge(from: graph[derived.subject].iri, to: target, kind: .property(derived.property))
        switch derived.origin {
        case .meetings(let ids):
            edge.begin = ids.compactMap { graph[$0].time?.begin }.min()
            edge.end = ids.compactMap { graph[$0].time?.end }.max()
            edge.weight = ids.count
        case .tenures(let ids):
            edge.begin = ids.compactMap { graph[$0].begin }.min()
            edge.end = ids.compactMap { graph[$0].end }.max()
            edge.weight = ids.count
        }
        vouch(for: &edge, derived.support(in: graph))
        return edge
    }

    private func vouch(for edge: inout PropertyEdge, _ support: Support) {
        guard triples.mode != .none else { return }
        edge.confidence = support.confidence
        edge.evidence = support.evidence.min()
    }

    /// Evidence leads from a claim to its document, a mention from a document to an entity; both bear the span.
    private func forEachSpan<E: Error>(_ body: (PropertyEdge) throws(E) -> Void) throws(E) {
        let (graph, selection) = (triples.graph, triples.selection)
        for id in selection.tenures { try spans(from: graph[id].iri, graph[id].support, body) }
        for id in selection.meetings { try spans(from: graph[id].iri, graph[id].support, body) }
        for id in selection.statements { try spans(from: graph[id].iri, graph[id].support, body) }
        for entity in graph.entities {
            for span in entity.mentions.sortedWithoutRepeats() {
                try body(
                    PropertyEdge(from: graph[span.document].iri, to: entity.iri, kind: .mentions, evidence: span))
            }
        }
    }

    private func spans<E: Error>(
        from iri: String, _ support: Support, _ body: (PropertyEdge) throws(E) -> Void
    ) throws(E) {
        for span in support.evidence.sortedWithoutRepeats() {
            try body(
                PropertyEdge(
                    from: iri, to: triples.graph[span.document].iri, kind: .property(.evidence),
                    confidence: support.confidence, evidence: span))
        }
    }
}
