/// IRIs of the XML Schema datatypes that RDF syntaxes know by heart.
public enum XSD {
    /// `xsd:`, the namespace.
    public static let namespace = "http://www.w3.org/2001/XMLSchema#"
    /// `xsd:string`, the datatype of a plain literal.
    public static let string = "http://www.w3.org/2001/XMLSchema#string"
    /// `xsd:boolean`.
    public static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
    /// `xsd:integer`.
    public static let integer = "http://www.w3.org/2001/XMLSchema#integer"
    /// `xsd:decimal`.
    public static let decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    /// `xsd:double`.
    public static let double = "http://www.w3.org/2001/XMLSchema#double"
    /// `xsd:date`.
    public static let date = "http://www.w3.org/2001/XMLSchema#date"
}

/// IRIs of the RDF vocabulary itself.
public enum RDFSyntax {
    /// `rdf:`, the namespace.
    public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// `rdf:type`, written `a` in Turtle and `type` in JSON-LD.
    public static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    /// `rdf:langString`, the datatype of text in a language.
    public static let langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    /// `rdf:reifies`, from a reifier to a triple term (RDF 1.2).
    public static let reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
}
