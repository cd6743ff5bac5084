import RDF
import Testing

@Suite struct QuadWriterTests {
    private static let ex = "https://news.example/"

    private static let quads: [Quad] = [
        Quad(.iri(ex + "a"), .iri(RDFSyntax.type), .iri(ex + "Person")),
        Quad(.iri(ex + "a"), .iri(ex + "name"), .string("Ada \"A\"\n", language: "en")),
        Quad(.iri(ex + "a"), .iri(ex + "name"), .string("Ada")),
        Quad(.iri(ex + "a"), .iri(ex + "age"), .typed("041", datatype: XSD.integer)),
        Quad(.iri(ex + "a"), .iri(ex + "born"), .typed("1950-01-02", datatype: XSD.date)),
        Quad(.iri(ex + "b/c"), .iri(ex + "knows"), .iri(ex + "a")),
        Quad(.iri(ex + "b/c"), .iri(ex + "knows"), .blank("x")),
    ]

    private func write(_ quads: [Quad], as syntax: RDFOutput) throws -> String {
        var writer = QuadWriter(syntax, to: ArraySink())
        for quad in quads { try writer.write(quad) }
        return try writer.finish().text
    }

    @Test func `Turtle has a line for each statement and declares what it uses`() throws {
        let prefixes = [
            Prefix("ex", Self.ex), Prefix("xsd", XSD.namespace), Prefix("unused", "https://other.example/"),
        ]
        #expect(
            try write(Self.quads, as: .turtle(prefixes: prefixes)) == """
                @prefix ex: <https://news.example/> .

                ex:a
                    a ex:Person ;
                    ex:name "Ada \\"A\\"\\n"@en ;
                    ex:name "Ada" ;
                    ex:age 041 ;
                .

                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                ex:a
                    ex:born "1950-01-02"^^xsd:date ;
                .

                <https://news.example/b/c>
                    ex:knows ex:a ;
                    ex:knows _:x ;
                .

                """)
    }

    @Test func `JSON-LD has a node a line and arrays only where there are several values`() throws {
        let context = JSONLDContext(
            prefixes: [Prefix("ex", Self.ex), Prefix("xsd", XSD.namespace)],
            terms: [
                .init("Person", Self.ex + "Person"), .init("name", Self.ex + "name"),
                .init("knows", Self.ex + "knows", coercion: .id),
                .init("born", Self.ex + "born", coercion: .typed(XSD.date)),
            ])
        #expect(
            try write(Self.quads, as: .jsonld(context: context)) == #"""
                {"@context": {
                  "@version": 1.1,
                  "id": "@id",
                  "type": "@type",
                  "ex": "https://news.example/",
                  "xsd": "http://www.w3.org/2001/XMLSchema#",
                  "Person": "https://news.example/Person",
                  "name": "https://news.example/name",
                  "knows": {"@id": "https://news.example/knows", "@type": "@id"},
                  "born": {"@id": "https://news.example/born", "@type": "http://www.w3.org/2001/XMLSchema#date"}
                },
                "@graph": [
                {"id":"ex:a","type":"Person","name":[{"@value":"Ada \"A\"\n","@language":"en"},"Ada"],"ex:age":{"@value":"041","type":"xsd:integer"},"born":"1950-01-02"},
                {"id":"ex:b/c","knows":["ex:a","_:x"]}
                ]}

                """#)
    }

    @Test func `N-Triples is canonical and triple terms are written`() throws {
        let triple = Term.triple(
            subject: .iri(Self.ex + "a"), predicate: .iri(Self.ex + "p"), object: .string("\u{1}\t"))
        #expect(
            try write([Quad(.iri(Self.ex + "r"), .iri(RDFSyntax.reifies), triple)], as: .ntriples)
                == "<https://news.example/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> "
                + #"<<( <https://news.example/a> <https://news.example/p> "\u0001\t" )>> ."# + "\n")
    }

    @Test func `TriG closes a graph before the next`() throws {
        let quads = [
            Quad(.iri("x:s"), .iri("x:p"), .iri("x:o")),
            Quad(.iri("x:s"), .iri("x:p"), .iri("x:o"), graph: .iri("x:g")),
            Quad(.iri("x:s"), .iri("x:p"), .iri("x:o"), graph: .blank("h")),
        ]
        #expect(
            try write(quads, as: .trig()) == """
                <x:s>
                    <x:p> <x:o> ;
                .

                <x:g> {
                <x:s>
                    <x:p> <x:o> ;
                .
                }

                _:h {
                <x:s>
                    <x:p> <x:o> ;
                .
                }

                """)
    }

    @Test(arguments: [
        (Quad(.iri("a b:c"), .iri("x:p"), .iri("x:o")), "an IRI must begin with a scheme, found “a b:c”"),
        (
            Quad(.iri("x:s"), .iri("x:p"), .iri("x:<o>")),
            "the character U+003C may not stand in an IRI: “x:<o>”"
        ),
        (
            Quad(.string("s"), .iri("x:p"), .iri("x:o")),
            "a subject must be an IRI or a blank node, found the literal “s”"
        ),
        (Quad(.iri("x:s"), .blank("p"), .iri("x:o")), "a predicate must be an IRI, found the blank node _:p"),
        (
            Quad(.iri("x:s"), .iri("x:p"), .string("o", language: "e n")),
            "a language tag must look like en or en-GB, found “e n”"
        ),
        (
            Quad(.iri("x:s"), .iri("x:p"), .iri("x:o"), graph: .iri("x:g")),
            "Turtle holds no named graphs, and the input has the graph <x:g>; write TriG, N-Quads or JSON-LD, "
                + "or merge the graphs into one (--merge-graphs)"
        ),
    ])
    func `a term that cannot be written is refused`(quad: Quad, message: String) {
        #expect(throws: RDFError.self) { try write([quad], as: .turtle()) }
        do { _ = try write([quad], as: .turtle()) } catch { #expect("\(error)" == message) }
    }
}
