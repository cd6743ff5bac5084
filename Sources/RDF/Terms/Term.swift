/// An RDF term: what may stand as subject, predicate, object or graph name (RDF 1.1 Concepts, section 3).
public enum Term: Hashable, Sendable {
    /// An absolute IRI, without angle brackets or escapes.
    case iri(String)
    /// A blank node by its label, without the leading `_:`.
    case blank(String)
    /// A literal.
    case literal(Literal)
    /// A triple term of RDF 1.2; it can be written to Turtle, TriG, N-Triples and N-Quads, and is never read.
    indirect case triple(subject: Term, predicate: Term, object: Term)
}

extension Term {
    /// Makes a plain string literal.
    public static func string(_ lexical: String) -> Term { .literal(Literal(lexical)) }

    /// Makes a string literal in a language, by its BCP 47 tag.
    public static func string(_ lexical: String, language: String) -> Term {
        .literal(Literal(lexical, language: language))
    }

    /// Makes a literal of a datatype, by the datatype's IRI.
    public static func typed(_ lexical: String, datatype: String) -> Term {
        .literal(Literal(lexical, datatype: datatype))
    }
}

/// A literal: its lexical form as written, its datatype and, for text in a language, the tag.
public struct Literal: Hashable, Sendable {
    /// The lexical form, unescaped and otherwise exactly as written (`01` stays `01`).
    public let lexical: String
    /// The IRI of the datatype; `xsd:string` where none is written, `rdf:langString` where there is a language.
    public let datatype: String
    /// The language tag as written, or nil.
    public let language: String?

    /// Makes a literal of a datatype, `xsd:string` unless another is given.
    public init(_ lexical: String, datatype: String = XSD.string) {
        self.lexical = lexical
        self.datatype = datatype
        self.language = nil
    }

    /// Makes a string literal in a language.
    public init(_ lexical: String, language: String) {
        self.lexical = lexical
        self.datatype = RDFSyntax.langString
        self.language = language
    }
}
