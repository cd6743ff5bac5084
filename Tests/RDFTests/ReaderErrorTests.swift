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

    @Test(arguments: cases)
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
