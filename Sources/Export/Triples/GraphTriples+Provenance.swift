internal import KnowledgeGraph
internal import Ontology
internal import RDF

extension GraphTriples {
    /// Says the assertion node of a derived edge: `assertion/{subject}/{property}/{object}`.
    func emit<Sink: QuadSink & ~Copyable>(
        assertionOf edge: DerivedEdge, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let (subject, object) = (Term.iri(iris[edge.subject]), Term.iri(iri(edge.target)))
        try emitter.begin(assertionIRI(of: edge), .assertion)
        if mode == .rdf12 {
            try emitter.add(
                Predicate.reifies, .triple(subject: subject, predicate: Predicate[edge.property], object: object))
        } else {
            try emitter.add(Predicate[.subject], subject)
            try emitter.add(Predicate[.predicate], Predicate[edge.property])
            try emitter.add(Predicate[.object], object)
        }
        switch edge.origin {
        case .meetings(let ids):
            for id in ids { try emitter.add(Predicate[.wasDerivedFrom], .iri(iris[id])) }
        case .tenures(let ids):
            for id in ids { try emitter.add(Predicate[.wasDerivedFrom], .iri(iris[id])) }
        }
        try emit(edge.support(in: graph), from: nil, into: &emitter)
    }

    /// The property stands between the two nodes' own IRIs, in which no segment has a capital letter like `metWith`.
    private func assertionIRI(of edge: DerivedEdge) -> String {
        let target =
            switch edge.target {
            case .agent(let id): graph[id].iri
            case .office(let id): graph[id].iri
            }
        return iris.builder.node("assertion/\(graph[edge.subject].iri)/\(edge.property.rawValue)/\(target)")
    }

    /// Says the spans of one document, or of all.
    func emitMentions<Sink: QuadSink & ~Copyable>(
        of document: DocumentID?, _ mentions: MentionBatch, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let range = mentions.range(of: document)
        var index = range.lowerBound
        while index < range.upperBound {
            let end = mentions.endOfSpan(at: index)
            try emitSpan(mentions.entries[index..<end], into: &emitter)
            index = end
        }
    }

    private func emitSpan<Sink: QuadSink & ~Copyable>(
        _ run: ArraySlice<MentionBatch.Entry>, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let span = MentionBatch.span(run[run.startIndex], in: graph)
        try emitter.begin(iris.mention(span), .mention)
        try emitter.add(.inDocument, node: iris[span.document])
        try emitter.add(Predicate[.spanStart], TripleEmitter<Sink>.count(span.start))
        try emitter.add(Predicate[.spanEnd], TripleEmitter<Sink>.count(span.end))
        try emitter.add(Predicate[.exact], .string(span.text))
        let sentence = run.lazy.compactMap { MentionBatch.span($0, in: graph).sentence }.min()
        if let sentence { try emitter.add(.sentence, count: sentence) }
        var last: UInt32?
        for entry in run where entry.owner == .entity {
            if entry.node != last { try emitter.add(.mentionOf, node: iris[EntityID(Int(entry.node))]) }
            last = entry.node
        }
    }

    /// Says what one document says, in the graph that bears its name.
    func emitGraph<Sink: QuadSink & ~Copyable>(
        of document: DocumentID, _ mentions: MentionBatch, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        emitter.graph = .iri(iris[document])
        let claims = claims(of: document, mentions)
        try emitEdges(following: claims, into: &emitter)
        for id in claims.tenures { try emit(id, from: document, into: &emitter) }
        for id in claims.meetings { try emit(id, from: document, into: &emitter) }
        for id in claims.statements { try emit(id, from: document, into: &emitter) }
        try emitMentions(of: document, mentions, into: &emitter)
        emitter.graph = nil
    }

    /// The claims that a document vouches for, in order.
    struct DocumentClaims {
        var tenures: [TenureID] = []
        var meetings: [MeetingID] = []
        var statements: [StatementID] = []
    }

    private func claims(of document: DocumentID, _ mentions: MentionBatch) -> DocumentClaims {
        var claims = DocumentClaims()
        for entry in mentions.entries[mentions.range(of: document)] {
            switch entry.owner {
            case .entity: continue
            case .tenure: claims.tenures.append(TenureID(Int(entry.node)))
            case .meeting: claims.meetings.append(MeetingID(Int(entry.node)))
            case .statement: claims.statements.append(StatementID(Int(entry.node)))
            }
        }
        claims.tenures = claims.tenures.sortedWithoutRepeats()
        claims.meetings = claims.meetings.sortedWithoutRepeats()
        claims.statements = claims.statements.sortedWithoutRepeats()
        return claims
    }

    /// Says the plain edges that follow from a document's own claims.
    private func emitEdges<Sink: QuadSink & ~Copyable>(
        following claims: DocumentClaims, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let own = ClaimSelection(tenures: claims.tenures, meetings: claims.meetings)
        for outgoing in Self.bothDirections(DerivedEdge.all(in: graph, selection: own)) {
            emitter.turn(to: iris[outgoing.from])
            try emitter.add(outgoing.edge.property, node: iri(outgoing.to))
        }
    }
}
