import RDF
import Testing

@Suite struct ReaderErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let format: RDFFormat
        let text: String
        let message: String

        init(_ format: RDFFormat, _ text: String, _ message: String) {
            self.format = format
            self.text = text
            self.message = message
        }

        var testDescription: String { message }
    }

    @Test(arguments: [
        Case(
            .ntriples, "<x:s> <x:p> \"a\nb\" .",
            """
            test:1:13: the string is not closed on its line; write \\n for a line end in it
            <x:s> <x:p> "a
                        ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o> .\n<x:s>\t<x:é> é .\n",
            """
            test:2:13: an object (an IRI, a blank node or a literal) was expected, found “é”
            <x:s> <x:é> é .
                        ^
            """),
        Case(
            .ntriples, "<s> <x:p> <x:o> .",
            """
            test:1:1: an IRI must be absolute here: it must begin with a scheme
            <s> <x:p> <x:o> .
            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o>",
            """
            test:1:18: the full stop was expected, found the end of the document
            <x:s> <x:p> <x:o>
                             ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o> <x:g> .",
            """
            test:1:19: the full stop was expected, found “<”
            <x:s> <x:p> <x:o> <x:g> .
                              ^
            """),
        Case(
            .nquads, "<x:s> <x:p> \"o\"@ .",
            """
            test:1:17: a language tag was expected, found “ ”
            <x:s> <x:p> "o"@ .
                            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:a b> .",
            """
            test:1:17: a space may not stand in an IRI; write it as %20
            <x:s> <x:p> <x:a b> .
                            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> \"\\x\" .",
            """
            test:1:14: the escape is unknown; a string may hold \\t \\b \\n \\r \\f \\" \\' \\\\ \\u and \\U
            <x:s> <x:p> "\\x" .
                         ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> \"\\uD800\" .",
            """
            test:1:14: the escape does not stand for a Unicode character
            <x:s> <x:p> "\\uD800" .
                         ^
            """),
        Case(
            .turtle, "@prefix ex: <x:> .\nex:s foaf:name 1 .",
            """
            test:2:6: the prefix “foaf:” is not declared
            ex:s foaf:name 1 .
                 ^
            """),
        Case(
            .turtle, "<x:s> <x:p> <x:o>\n<x:t> <x:p> <x:o> .",
            """
            test:2:1: “,”, “;” or “.” was expected, found “<”
            <x:t> <x:p> <x:o> .
            ^
            """),
        Case(
            .turtle, "<x:s> <x:p> [ <x:q> 1 .",
            """
            test:1:23: “,”, “;” or “]” was expected, found “.”
            <x:s> <x:p> [ <x:q> 1 .
                                  ^
            """),
        Case(
            .turtle, "<x:s> <x:p> (1 2",
            """
            test:1:17: an item of the list or “)” was expected, found the end of the document
            <x:s> <x:p> (1 2
                            ^
            """),
        Case(
            .turtle, "<x:s> <x:p> \"\"\"abc\n\n",
            """
            test:3:1: the string is not closed: three quotation marks are missing

            ^
            """),
        Case(
            .turtle, "<x:g> { <x:s> <x:p> <x:o> }",
            """
            test:1:7: a predicate (an IRI or “a”) was expected, found “{”
            <x:g> { <x:s> <x:p> <x:o> }
                  ^
            """),
        Case(
            .turtle, "GRAPH <x:g> { <x:s> <x:p> <x:o> }",
            """
            test:1:6: Turtle has no named graphs; read the document as TriG
            GRAPH <x:g> { <x:s> <x:p> <x:o> }
                 ^
            """),
        Case(
            .turtle, "<< <x:s> <x:p> <x:o> >> <x:q> 1 .",
            """
            test:1:1: triple terms (RDF 1.2) are not read, only written
            << <x:s> <x:p> <x:o> >> <x:q> 1 .
            ^
            """),
        Case(
            .trig, "<x:g> { <x:s> <x:p> <x:o>",
            """
            test:1:26: “,”, “;” or “.” was expected, found the end of the document
            <x:g> { <x:s> <x:p> <x:o>
                                     ^
            """),
        Case(
            .trig, "<x:g> { @prefix a: <x:> . }",
            """
            test:1:9: a subject or “}” was expected, found “@”
            <x:g> { @prefix a: <x:> . }
                    ^
            """),
    ])
    func `an error says what was found and wanted, with a caret under the place`(test: Case) {
        expectError(test.message) { try QuadReader(test.format).quads(in: test.text, name: "test") }
    }

    @Test func `a relative IRI without a base is an error, and a base must be absolute`() {
        expectError(
            """
            test:1:1: the IRI is relative and there is no base; give one with --base
            <s> <x:p> 1 .
            ^
            """
        ) { try QuadReader(.turtle).quads(in: "<s> <x:p> 1 .", name: "test") }
        expectError("the base “articles” is not an absolute IRI; it must begin with a scheme") {
            try QuadReader(.turtle, base: "articles").quads(in: "")
        }
    }

    @Test func `a byte that is not UTF-8 is named with its place`() {
        let bytes = Array("<x:s> <x:p> \"a".utf8) + [0xC3, 0x28] + Array("\" .".utf8)
        expectError(
            """
            test:1:15: the byte 0xC3 is not UTF-8; convert the document to UTF-8
            <x:s> <x:p> "a\u{FFFD}(" .
                          ^
            """
        ) { try QuadReader(.turtle).quads(in: bytes, name: "test") }
    }

    @Test func `a long line is shown around the fault, and lines before the window are counted`() {
        let lines = String(repeating: "<x:s> <x:p> \"é\" .\n", count: 40_000)
        let long = String(repeating: "é", count: 300_000)
        expectError(
            """
            test:40001:300016: the full stop was expected, found “!”
            …\(String(repeating: "é", count: 39))" !!
            \(String(repeating: " ", count: 42))^
            """
        ) { try QuadReader(.ntriples).quads(in: lines + "<x:s> <x:p> \"\(long)\" !!\n", name: "test") }
    }

    @Test func `JSON-LD is not read, and a missing file is named`() {
        expectError("JSON-LD is written, not read; read Turtle, TriG, N-Triples or N-Quads") {
            try QuadReader(.jsonld).quads(in: "{}")
        }
        expectError("/nowhere/graph.ttl: cannot be read: No such file or directory") {
            try RDFConversion(from: .turtle, to: .ntriples).run([.file("/nowhere/graph.ttl")], to: ArraySink())
        }
        expectError("/tmp/graph.xyz: the format is not known by the file's name; give it with --from") {
            try RDFConversion(from: nil, to: .ntriples).run([.file("/tmp/graph.xyz")], to: ArraySink())
        }
    }

    private func expectError<Value>(_ message: String, _ body: () throws -> Value) {
        do {
            _ = try body()
            Issue.record("no error")
        } catch { #expect("\(error)" == message) }
    }
}
