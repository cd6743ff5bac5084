/// A JSON-LD 1.1 context: the short names under which IRIs stand in a document.
public struct JSONLDContext: Sendable, Hashable {
    /// What a plain string means as the value of a term.
    public enum Coercion: Sendable, Hashable {
        /// A literal of `xsd:string`.
        case none
        /// A node's IRI.
        case id
        /// A literal of a datatype, by the datatype's IRI.
        case typed(String)
        /// Text in a language, by its tag.
        case language(String)
    }

    /// A property or class and its short name.
    public struct Term: Sendable, Hashable {
        /// The name in the document.
        public let name: String
        /// The IRI that it stands for.
        public let iri: String
        /// What a plain string means as its value.
        public let coercion: Coercion

        /// Makes a term.
        public init(_ name: String, _ iri: String, coercion: Coercion = .none) {
            self.name = name
            self.iri = iri
            self.coercion = coercion
        }
    }

    /// Prefixes, for whatever has no term.
    public let prefixes: [Prefix]
    /// Properties and classes, at most one term for an IRI.
    public let terms: [Term]

    /// Makes a context; `id` and `type` stand for `@id` and `@type` in it.
    public init(prefixes: [Prefix], terms: [Term]) {
        self.prefixes = prefixes
        self.terms = terms
    }

    /// The context as a JSON object, a definition a line.
    public var json: String {
        var lines = [#""@version": 1.1"#, #""id": "@id""#, #""type": "@type""#]
        lines += prefixes.map { #"\#(Self.quoted($0.name)): \#(Self.definition(of: $0))"# }
        lines += terms.map { #"\#(Self.quoted($0.name)): \#(definition(of: $0))"# }
        return "{\n  " + lines.joined(separator: ",\n  ") + "\n}"
    }

    /// A namespace that does not end as IRIs are usually cut must say that it is a prefix (JSON-LD 1.1, 9.15.1).
    private static func definition(of prefix: Prefix) -> String {
        let namespace = quoted(prefix.namespace)
        let isEvident = prefix.namespace.last.map { ":/?#[]@".contains($0) } ?? false
        return isEvident ? namespace : #"{"@id": \#(namespace), "@prefix": true}"#
    }

    private func definition(of term: Term) -> String {
        let iri = Self.quoted(term.iri)
        switch term.coercion {
        case .none: return iri
        case .id: return #"{"@id": \#(iri), "@type": "@id"}"#
        case .typed(let datatype): return #"{"@id": \#(iri), "@type": \#(Self.quoted(datatype))}"#
        case .language(let tag): return #"{"@id": \#(iri), "@language": \#(Self.quoted(tag))}"#
        }
    }

    private static func quoted(_ text: String) -> String {
        var output = OutputBuffer(capacity: text.utf8.count + 16)
        var text = text
        text.withUTF8 { output.appendJSONString(ByteSlice(buffer: $0), isClean: false) }
        return String(decoding: output.bytes, as: UTF8.self)
    }
}

extension OutputBuffer {
    /// Appends a JSON string with its quotation marks (RFC 8259, section 7); N-Triples has the same escapes.
    @inline(__always)
    mutating func appendJSONString(_ value: ByteSlice, isClean: Bool) {
        append(0x22)
        appendEscaped(value, isClean: isClean)
        append(0x22)
    }
}
