/// A namespace of the ontology or of a vocabulary that it uses.
public enum Namespace: String, CaseIterable, Sendable {
    case dcterms, dsr, foaf, oa, org, prov, rdf, rdfs, schema, sem, skos, wd, xsd

    /// The usual prefix, without its colon.
    public var prefix: String { rawValue }

    /// The IRI that local names are appended to.
    public var iri: String {
        switch self {
        case .dcterms: "http://purl.org/dc/terms/"
        case .dsr: "https://w3id.org/dossier/ns#"
        case .foaf: "http://xmlns.com/foaf/0.1/"
        case .oa: "http://www.w3.org/ns/oa#"
        case .org: "http://www.w3.org/ns/org#"
        case .prov: "http://www.w3.org/ns/prov#"
        case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
        case .schema: "https://schema.org/"
        case .sem: "http://semanticweb.cs.vu.nl/2009/11/sem/"
        case .skos: "http://www.w3.org/2004/02/skos/core#"
        case .wd: "http://www.wikidata.org/entity/"
        case .xsd: "http://www.w3.org/2001/XMLSchema#"
        }
    }
}

/// A name in a namespace: `dsr:Person`, `oa:exact`.
public struct OntologyTerm: Hashable, Sendable {
    /// Whose name it is.
    public let namespace: Namespace
    /// The name within the namespace.
    public let name: String
    /// The whole IRI.
    public let iri: String

    /// Names a term.
    public init(_ namespace: Namespace, _ name: String) {
        self.namespace = namespace
        self.name = name
        self.iri = namespace.iri + name
    }

    /// The IRI as Turtle abbreviates it: `dsr:Person`.
    public var curie: String { namespace.prefix + ":" + name }
}

extension OntologyTerm: Comparable {
    /// By IRI.
    public static func < (a: OntologyTerm, b: OntologyTerm) -> Bool { a.iri < b.iri }
}
