import Foundation
import RDF
import TestSupport
import Testing

/// Broken documents: each gives an error or a result.
@Suite struct MutationTests {
    private static let seeds: [(RDFFormat, String)] = [
        (
            .turtle,
            """
            @prefix ex: <https://news.example/> . @base <https://b.example/> .
            ex:a a ex:B ; ex:p "x\\n\\u00E9"@en, 'y', \"\"\"long
            "string\"\"\" ; ex:q 1, -2.5, 3.E+1, true ; .
            [ ex:r ( 1 ( 2 ) [] _:b ) ] ex:a\\,b%20c <../d> . # comment
            PREFIX é: <urn:é:> é:x.y é:é· "z"^^ex:t .
            """
        ),
        (
            .trig,
            """
            @prefix ex: <https://news.example/> . { ex:a ex:b ex:c } ex:g { ex:a ex:b ( ex:c ) . [] ex:d 1.0 }
            GRAPH _:g { ex:s a [ ex:p "v" ] . } [] { <x:s> <x:p> <x:o> }
            """
        ),
        (
            .ntriples,
            "<x:s> <x:p> \"a\\tb\\U0001F600é\"@en-GB . # c\n_:a <x:p> \"1\"^^<x:t> .\r\n<x:s> <x:\\u00E9> _:b.c .\n"
        ),
        (.nquads, "<x:s> <x:p> \"a\" <x:g> .\n_:a <x:p> _:b _:g .\n<x:s> <x:p> \"b\"@en .\n"),
    ]

    private static func mutated(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        let syntax = Array("<>\"'\\@#.;,[](){}:_^ \n\r\t\0a1-+e%".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = syntax.randomElement(using: &generator) ?? 0
            case 2: bytes.insert(syntax.randomElement(using: &generator) ?? 0, at: place)
            case 3: bytes.removeSubrange(place...)
            default:
                let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
            }
        }
        return bytes
    }

    private func survives(_ bytes: [UInt8], _ format: RDFFormat) throws {
        for output in [RDFFormat.nquads, .trig, .jsonld] {
            let conversion = RDFConversion(
                from: format, to: output, base: "https://b.example/c", sorts: output == .trig)
            guard let written = try? conversion.run([.bytes(bytes, name: "test")], to: ArraySink()).bytes else {
                return
            }
            if output.isReadable {
                #expect(throws: Never.self) { try QuadReader(output).quads(in: written) }
            } else {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(written)) }
            }
        }
    }

    @Test(arguments: 0..<UInt64(500))
    func `a mutated document gives an error or a result that can be read`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for (format, text) in Self.seeds { try survives(Self.mutated(text, &generator), format) }
    }

    @Test(.enabled(if: W3CManifest.folder != nil, "the W3C suites of ../shared/rdf are not beside the project"))
    func `mutations of a thousand W3C documents give an error or a result`() throws {
        var generator = SeededGenerator(seed: 1)
        for index in 0..<1000 {
            let test = W3CManifest.tests[index % W3CManifest.tests.count]
            try survives(Self.mutated(String(decoding: test.bytes, as: UTF8.self), &generator), test.format)
        }
    }

    @Test(arguments: MutationTests.seeds.map(\.0))
    func `every beginning of a document gives an error or a result`(format: RDFFormat) throws {
        let text = Self.seeds.first { $0.0 == format }?.1 ?? ""
        for count in 0..<text.utf8.count { try survives(Array(text.utf8.prefix(count)), format) }
    }

    @Test(arguments: MutationTests.seeds.map(\.0))
    func `a term that straddles the window's end is read whole`(format: RDFFormat) throws {
        let text = Self.seeds.first { $0.0 == format }?.1 ?? ""
        var reader = QuadReader(format, base: "https://b.example/")
        let wanted = try reader.quads(in: text + "\n" + text)
        reader.windowSize = 1
        for shift in 0..<700 {
            let padded = String(repeating: "\n", count: shift) + text + "\n" + text
            #expect(try reader.quads(in: padded) == wanted)
        }
    }

    @Test(arguments: ["[ <x:p> ", "(", "<x:g> { [ <x:p> ( "])
    func `deep nesting is refused or read, and never overflows the stack`(opening: String) throws {
        let text = "<x:s> <x:p> " + String(repeating: opening, count: 120_000)
        #expect(throws: RDFError.self) { try QuadReader(.trig).quads(in: text) }
    }

    @Test func `brackets and lists nested fifty thousand deep are converted`() throws {
        for (opening, closing) in [("[ <x:p> ", "]"), ("( ", ")")] {
            let text =
                "<x:s> <x:p> " + String(repeating: opening, count: 50_000) + "1"
                + String(repeating: closing, count: 50_000) + " ."
            let written = try RDFConversion(from: .turtle, to: .jsonld)
                .run([.bytes(Array(text.utf8), name: "test")], to: ArraySink())
            #expect(written.bytes.count > 1_000_000)
        }
    }

    @Test func `a line of eight megabytes is read and written`() throws {
        let long = String(repeating: "é\\n", count: 1 << 21)
        let line = "<x:s> <x:p> \"\(long)\" .\n"
        let written = try RDFConversion(from: .turtle, to: .ntriples)
            .run([.bytes(Array(line.utf8), name: "test")], to: ArraySink())
        #expect(written.bytes == Array(line.utf8))
    }
}
