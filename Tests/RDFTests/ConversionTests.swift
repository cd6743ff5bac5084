import Foundation
import RDF
import Testing

@Suite struct ConversionTests {
    private func convert(
        _ text: String..., from: RDFFormat = .turtle, to: RDFFormat, sorts: Bool = false, mergesGraphs: Bool = false
    ) throws -> String {
        let conversion = RDFConversion(
            from: from, to: to, base: "https://news.example/", sorts: sorts, mergesGraphs: mergesGraphs)
        return try conversion.run(text.map { .bytes(Array($0.utf8), name: "test") }, to: ArraySink()).text
    }

    @Test func `a prefix is declared where it is first used, and only if it is`() throws {
        let document = """
            @prefix a: <https://a.example/> . @prefix b: <https://b.example/> . @prefix c: <https://c.example/> .
            a:s a:p 1 . a:s b:p 2 .
            """
        #expect(
            try convert(document, to: .turtle) == """
                @prefix a: <https://a.example/> .

                a:s
                    a:p 1 ;
                .

                @prefix b: <https://b.example/> .

                a:s
                    b:p 2 ;
                .

                """)
        #expect(
            try convert(document, to: .turtle, sorts: true) == """
                @prefix a: <https://a.example/> .
                @prefix b: <https://b.example/> .

                a:s
                    a:p 1 ;
                    b:p 2 ;
                .

                """)
    }

    @Test(arguments: [false, true])
    func `a prefix that changes its meaning keeps every IRI`(sorts: Bool) throws {
        let document = """
            @prefix a: <https://a.example/> . a:s a:p a:o .
            @prefix a: <https://b.example/> . a:s a:p a:o .
            """
        let written = try convert(document, to: .turtle, sorts: sorts)
        let wanted = try QuadReader(.turtle).quads(in: document)
        #expect(try QuadReader(.turtle).quads(in: written) == wanted)
    }

    @Test(arguments: [false, true])
    func `named graphs are refused where there are none, unless they are merged`(sorts: Bool) throws {
        let document = "<x:s> <x:p> <x:o> <x:g> .\n"
        #expect(throws: RDFError.self) { try convert(document, from: .nquads, to: .ntriples, sorts: sorts) }
        #expect(throws: RDFError.self) { try convert(document, from: .nquads, to: .turtle, sorts: sorts) }
        for format in [RDFFormat.ntriples, .nquads] {
            #expect(
                try convert(document, from: .nquads, to: format, sorts: sorts, mergesGraphs: true)
                    == "<x:s> <x:p> <x:o> .\n")
        }
    }

    @Test func `blank nodes of several documents are kept apart`() throws {
        #expect(
            try convert("_:b <x:p> [] .", "_:b <x:p> [] .", to: .ntriples) == """
                _:f1-b <x:p> _:f1-anon1 .
                _:f2-b <x:p> _:f2-anon1 .

                """)
    }

    @Test func `a label like those that readers make is not taken for one`() throws {
        #expect(
            try convert("_:anon1 <x:p> [ <x:q> _:anon1_, _:anonymous ] .", to: .ntriples) == """
                _:anon1_ <x:p> _:anon1 .
                _:anon1 <x:q> _:anon1__ .
                _:anon1 <x:q> _:anonymous .

                """)
    }

    @Test func `lists become @list, also in lists, in order and without their cells`() throws {
        #expect(
            try convert("<x:s> <x:p> ( 1 ( \"a\"@en <x:o> ) () ) .", to: .jsonld) == #"""
                {"@graph": [
                {"@id":"x:s","x:p":{"@list":[{"@value":"1","@type":"http://www.w3.org/2001/XMLSchema#integer"},{"@list":[{"@value":"a","@language":"en"},{"@id":"x:o"}]},{"@id":"http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"}]}}
                ]}

                """#)
    }

    @Test(arguments: [
        "_:a rdf:first 1 ; rdf:rest rdf:nil .",
        "<x:s> <x:p> _:a . <x:t> <x:p> _:a . _:a rdf:first 1 ; rdf:rest rdf:nil .",
        "<x:s> <x:p> _:a . _:a rdf:first 1, 2 ; rdf:rest rdf:nil .",
        "<x:s> <x:p> _:a . _:a rdf:first 1 ; rdf:rest rdf:nil ; <x:q> 1 .",
        "<x:s> <x:p> _:a . _:a rdf:first 1 ; rdf:rest _:a .",
        "_:a rdf:first _:a ; rdf:rest rdf:nil .",
        "_:a rdf:first _:b ; rdf:rest rdf:nil . _:b rdf:first _:a ; rdf:rest rdf:nil .",
        "<x:s> a _:a . _:a rdf:first 1 ; rdf:rest rdf:nil .",
    ])
    func `what is not quite a list stays as it is`(statements: String) throws {
        let document = "@prefix rdf: <\(RDFSyntax.namespace)> . \(statements)"
        let written = try convert(document, to: .jsonld)
        #expect(!written.contains("@list"))
        for quad in try QuadReader(.turtle).quads(in: document) {
            guard case .iri(let predicate) = quad.predicate, predicate != RDFSyntax.type else { continue }
            #expect(written.contains(predicate))
        }
    }

    @Test(arguments: [
        // RFC 3986, section 5.4, with the base http://a/b/c/d;p?q
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("g:h", "g:h"), ("http:g", "http:g"),
    ])
    func `relative IRIs are resolved as RFC 3986 says`(reference: String, wanted: String) throws {
        let quads = try QuadReader(.turtle, base: "http://a/b/c/d;p?q").quads(in: "<\(reference)> <x:p> 1 .")
        #expect(quads.map(\.subject) == [.iri(wanted)])
    }

    @Test func `a full disk and a reader that has gone are errors`() throws {
        #expect(
            throws: RDFError(
                .file, "/dev/full: cannot be written: No space left on device; make room there, or write elsewhere")
        ) {
            var writer = QuadWriter(.ntriples, to: try FileSink(path: "/dev/full"))
            try writer.write(subject: .iri("x:s"), predicate: .iri("x:p"), object: .iri("x:o"))
            _ = try writer.finish()
        }
        #expect(throws: RDFError(.file, "/nowhere/x.ttl: cannot be written: No such file or directory")) {
            _ = try FileSink(path: "/nowhere/x.ttl")
        }
    }

    @Test func `a file is read and written by its name`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "rdf-\(UUID().uuidString).nq").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = QuadWriter(RDFOutput(.nquads), to: try FileSink(path: path))
        let quad = Quad(.iri("x:s"), .iri("x:p"), .string("o"), graph: .blank("g"))
        for _ in 0..<5000 { try writer.write(quad) }
        _ = try writer.finish()
        var count = 0
        try QuadReader(.nquads).read(try ByteSource(path: path)) { (read) throws(RDFError) in
            count += read == quad ? 1 : 0
        }
        #expect(count == 5000)
        #expect(
            try RDFConversion(from: nil, to: .nquads, sorts: true).run([.file(path)], to: ArraySink()).text
                == "<x:s> <x:p> \"o\" _:g .\n")
    }
}
