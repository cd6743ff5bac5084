internal import Ontology
public import RDF

extension JSONLDContext {
    /// The version of the context; a term of it bears it, so that every document says by which it was written.
    public static let dossierVersion = "1.0.0"

    /// The context of the exports: a term for each property of the ontology, plain strings wherever one type prevails.
    ///
    /// With a base, `kg:` shortens the graph's own IRIs; without one the context is that of `ontology/context.jsonld`.
    public static func dossier(base: String?) -> JSONLDContext {
        let used: [Namespace] = [.dcterms, .dsr, .oa, .prov, .rdf, .schema, .skos, .wd, .xsd]
        var prefixes = used.map { Prefix($0.prefix, $0.iri) }
        if let base { prefixes.insert(Prefix("kg", base), at: 0) }
        let version = Term("contextVersion", "https://w3id.org/dossier/context/\(dossierVersion)")
        let classes = OntologyClass.allCases.filter { !$0.isAbstract }.map { Term($0.rawValue, $0.term.iri) }
        let own = OntologyProperty.allCases.map { Term($0.rawValue, $0.term.iri, coercion: coercion(of: $0)) }
        let borrowed = BorrowedProperty.allCases.map { Term(name(of: $0), $0.term.iri, coercion: coercion(of: $0)) }
        return JSONLDContext(prefixes: prefixes, terms: [version] + classes + own + borrowed)
    }

    private static func coercion(of property: OntologyProperty) -> Coercion {
        switch property {
        case .begin, .end: return .typed(XSD.date)
        case .content: return .language("en")
        default: break
        }
        switch property.range {
        case .node: return .id
        case .literal(let type): return type.iri == XSD.string ? .none : .typed(type.iri)
        }
    }

    /// Short names that clash neither with each other nor with the ontology's own.
    static func name(of property: BorrowedProperty) -> String {
        switch property {
        case .identifier: "identifier"
        case .title: "title"
        case .datePublished: "published"
        case .inLanguage: "language"
        case .url: "url"
        case .spanStart: "start"
        case .spanEnd: "stop"
        case .exact: "exact"
        case .exactMatch: "match"
        case .wasDerivedFrom: "derivedFrom"
        case .subject: "subject"
        case .predicate: "predicate"
        case .object: "object"
        }
    }

    private static func coercion(of property: BorrowedProperty) -> Coercion {
        switch property {
        case .identifier, .inLanguage, .exact: .none
        case .title: .language("en")
        case .datePublished: .typed(XSD.date)
        case .url: .typed("http://www.w3.org/2001/XMLSchema#anyURI")
        case .spanStart, .spanEnd: .typed("http://www.w3.org/2001/XMLSchema#nonNegativeInteger")
        case .exactMatch, .wasDerivedFrom, .subject, .predicate, .object: .id
        }
    }
}
