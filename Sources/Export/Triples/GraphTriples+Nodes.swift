internal import Facts
internal import KnowledgeGraph
internal import Ontology
internal import RDF

extension GraphTriples {
    func emitDocuments<Sink: QuadSink & ~Copyable>(into emitter: inout TripleEmitter<Sink>) throws(RDFError) {
        for (index, document) in graph.documents.enumerated() {
            try emitter.begin(iris[DocumentID(index)], .document)
            try emitter.add(Predicate[.identifier], .string(document.id))
            if let title = document.title, !title.isEmpty {
                try emitter.add(Predicate[.title], TripleEmitter<Sink>.text(title, language: document.language))
            }
            if let date = document.date, let type = LexicalForm.dateType(of: date), type.name == "date" {
                try emitter.add(Predicate[.datePublished], .typed(date, datatype: type.iri))
            }
            if let language = LexicalForm.languageTag(document.language) {
                try emitter.add(Predicate[.inLanguage], .string(language))
            }
            if let url = document.url, !url.isEmpty {
                try emitter.add(Predicate[.url], .typed(url, datatype: "http://www.w3.org/2001/XMLSchema#anyURI"))
            }
            try emitter.add(.publisher, text: document.publisher)
            try emitter.add(.length, count: document.length)
            try emitter.add(.sha256, text: document.sha256)
        }
    }

    func emitEntities<Sink: QuadSink & ~Copyable>(into emitter: inout TripleEmitter<Sink>) throws(RDFError) {
        for (index, entity) in graph.entities.enumerated() {
            try emitter.begin(iris[EntityID(index)], entity.kind.ontologyClass)
            try emitter.add(.name, text: entity.name)
            for variant in entity.variants.sortedWithoutRepeats() where variant != entity.name {
                try emitter.add(.variant, text: variant)
            }
            try emitter.add(.countryCode, text: entity.iso2)
            if entity.kind == .person { try emitter.add(.gender, text: entity.gender?.rawValue) }
            if let country = entity.partOf { try emitter.add(.partOf, node: iris[country]) }
            if entity.kind == .agreement {
                try emitter.add(.status, text: entity.status?.rawValue)
                for party in entity.parties.sortedWithoutRepeats() { try emitter.add(.party, node: iris[party]) }
            }
            if let item = entity.wikidata, LexicalForm.isWikidataItem(item) {
                try emitter.add(Predicate[.exactMatch], .iri(Namespace.wd.iri + item))
            }
            if mode != .graphs { try emitEdges(from: EntityID(index), into: &emitter) }
        }
    }

    private func emitEdges<Sink: QuadSink & ~Copyable>(
        from entity: EntityID, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        for outgoing in edges(from: entity) {
            try emitter.add(outgoing.edge.property, node: iri(outgoing.to))
        }
    }

    func emitOffices<Sink: QuadSink & ~Copyable>(into emitter: inout TripleEmitter<Sink>) throws(RDFError) {
        for id in selection.offices {
            let office = graph[id]
            try emitter.begin(iris[id], .office)
            try emitter.add(.name, text: office.name)
            try emitter.add(.role, text: office.role)
            if let owner = office.of { try emitter.add(.officeOf, node: iris[owner]) }
        }
    }
}

extension Entity.Kind {
    /// The class whose members are of this kind.
    var ontologyClass: OntologyClass {
        switch self {
        case .person: .person
        case .country: .country
        case .organisation: .organisation
        case .place: .place
        case .agreement: .agreement
        case .source: .source
        }
    }
}
