import Foundation
import Testing

/// The answer commands over a record that stands here; no language model is needed.
@Suite struct AnswerTests {
    private static let text = "President Oda Tellmark met Ilya Dröm in Lisk. Mara Quist praised Tellmark."

    /// A record of two people who met and a third who speaks of one of them.
    private static let record: String = {
        func span(_ words: String, in sentence: Int? = nil) -> String {
            let start =
                text.range(of: words).map { text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound) }
                ?? 0
            let place = sentence.map { ", \"sentence\": \($0)" } ?? ""
            return "\"start\": \(start), \"end\": \(start + words.unicodeScalars.count)\(place), \"text\": \"\(words)\""
        }
        func mention(_ number: Int, _ entity: Int, _ words: String) -> String {
            "{\"id\": \"m\(number)\", \"entity\": \"e\(entity)\", \"type\": \"person\", \"form\": \"name\", \(span(words))}"
        }
        func person(_ number: Int, _ name: String) -> String {
            "{\"id\": \"e\(number)\", \"type\": \"person\", \"name\": \"\(name)\", \"aliases\": [\"\(name)\"], \"iri\": null}"
        }
        let met = "President Oda Tellmark met Ilya Dröm in Lisk."
        let praised = "Mara Quist praised Tellmark."
        return """
            {"id": "a1", "status": "ok", "document": {"title": "Report", "date": "2031-03-02", "dateSource": "metadata", "url": null,
            "publisher": null, "language": "en", "length": \(text.unicodeScalars.count), "sha256": "\(String(repeating: "0", count: 64))"},
            "sections": [{"start": 0, "end": \(text.unicodeScalars.count), "date": "2031-03-02"}],
            "entities": [\(person(0, "Oda Tellmark")), \(person(1, "Ilya Dröm")), \(person(2, "Mara Quist"))],
            "mentions": [\(mention(0, 0, "Oda Tellmark")), \(mention(1, 1, "Ilya Dröm")), \(mention(2, 2, "Mara Quist"))],
            "times": [], "tenures": [{"id": "t0", "person": "e0", "title": "President", "role": "president", "of": null,
            "status": "current", "asOf": "2031-03-02", "begin": null, "end": null,
            "evidence": [{\(span("President Oda Tellmark", in: 0))}], "rule": "title-before-name", "confidence": 0.9, "iri": null}],
            "meetings": [{"id": "g0", "kind": "meeting", "cue": {"start": 23, "end": 26, "lemma": "meet"}, "status": "held",
            "participants": [{"entity": "e0", "mention": "m0", "role": "participant"}, {"entity": "e1", "mention": "m1", "role": "participant"}],
            "place": null, "date": {"begin": "2031-03-01", "end": "2031-03-01", "text": "then", "start": 0}, "topics": [],
            "evidence": [{\(span(met, in: 0))}], "rule": "met", "confidence": 0.9}],
            "statements": [{"id": "s0", "speakers": [{"entity": "e2", "mention": "m2"}], "form": "indirect",
            "content": [{\(span("Tellmark."))}], "cue": {"start": 57, "end": 64, "lemma": "praise"}, "addressees": [], "about": ["e0"],
            "medium": null, "date": null, "reportedBy": null, "polarity": "supports",
            "evidence": [{\(span(praised, in: 1))}], "rule": "praise", "confidence": 0.8}]}
            """.replacing("\n", with: " ") + "\n"
    }()

    private func command() throws -> BuiltCommand {
        let command = try BuiltCommand()
        try command.write(Self.record, to: "facts.jsonl")
        return command
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var words: [String]

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Case(
            arguments: ["who", "Tellmark"],
            words: ["Oda Tellmark", "President", "2031-03-01", "Ilya Dröm", "Mara Quist"]),
        Case(arguments: ["who", "Drom"], words: ["Ilya Dröm"]),
        Case(arguments: ["meetings"], words: ["2031-03-01", "Ilya Dröm, Oda Tellmark"]),
        Case(arguments: ["meetings", "--with", "Tellmrak"], words: ["Ilya Dröm"]),
        Case(
            arguments: ["statements", "--by", "Quist", "--about", "Tellmark"], words: ["Mara Quist", "Oda Tellmark"]),
        Case(
            arguments: ["path", "Dröm", "Quist"],
            words: ["Ilya Dröm → Oda Tellmark → Mara Quist", "met Ilya Dröm in Lisk", "praised"]),
        Case(arguments: ["timeline"], words: ["2031-03-01", "meeting"]),
        Case(arguments: ["top"], words: ["Oda Tellmark", "2"]),
        Case(arguments: ["explain", "Tellmark", "Quist"], words: ["different"]),
    ])
    func `a question is answered, in words and as JSON`(_ test: Case) throws {
        let command = try command()
        let words = try command.run(test.arguments + ["--graph", "facts.jsonl"])
        #expect(words.code == 0, "\(words.errors)")
        for word in test.words { #expect(words.output.contains(word), "\(word) in \(words.output)") }
        #expect(!words.output.contains("\u{1B}"))
        #expect(words.lines.allSatisfy { $0.count <= 100 })
        let json = try command.run(test.arguments + ["--graph", "facts.jsonl", "--json"])
        #expect(json.code == 0)
        #expect((try? JSONSerialization.jsonObject(with: Data(json.output.utf8))) != nil)
        #expect(try command.run(test.arguments + ["--graph", "facts.jsonl", "--json"]).output == json.output)
    }

    @Test(arguments: [
        ["who", "Oda Telemarquas"], ["meetings", "--with", "Oda Telemarquas"],
        ["statements", "--by", "Oda Telemarquas"],
        ["statements", "--about", "Oda Telemarquas"], ["path", "Oda Telemarquas", "Quist"],
        ["path", "Quist", "Oda Telemarquas"],
        ["timeline", "--with", "Oda Telemarquas"], ["explain", "Oda Telemarquas", "Quist"],
        ["explain", "Quist", "Oda Telemarquas"],
        ["render", "facts.jsonl", "--view", "ego", "--focus", "Oda Telemarquas"],
        ["render", "facts.jsonl", "--person", "Oda Telemarquas"],
        ["render", "facts.jsonl", "--country", "Oda Telemarquas"],
    ])
    func `a name that does not exist is answered with the nearest and exit code 1`(_ arguments: [String]) throws {
        let graph = arguments[0] == "render" ? [] : ["--graph", "facts.jsonl"]
        let outcome = try command().run(arguments + graph)
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Oda Tellmark"))
    }

    @Test(arguments: [
        ["who", "Tellmark"], ["meetings"], ["statements"], ["path", "Dröm", "Quist"], ["timeline"], ["top"],
        ["explain", "Tellmark", "Quist"], ["export"], ["export", "--format", "nodes"], ["render", "--format", "dot"],
        ["render", "--format", "svg"], ["explore", "--output", "-"],
    ])
    func `where some documents were refused the work is done, they are named, and the exit code is 2`(
        _ arguments: [String]
    ) throws {
        let command = try command()
        let refused = #"{"id":"a0","status":"error","error":{"code":"empty","message":"a0: There is no text in it."}}"#
        try command.write(Self.record + refused + "\n", to: "some.jsonl")
        let takesPaths = ["export", "render", "explore"].contains(arguments[0])
        func run(_ file: String) throws -> BuiltCommand.Outcome {
            try command.run(arguments + (takesPaths ? [file] : ["--graph", file]))
        }
        let (whole, part) = (try run("facts.jsonl"), try run("some.jsonl"))
        #expect(whole.code == 0)
        #expect(part.code == 2)
        #expect(part.errors.contains("dossier: a0: There is no text in it.\n"))
        #expect(!part.output.isEmpty && part.output == whole.output)
    }

    @Test func `without a graph the message says what to do`() throws {
        let outcome = try BuiltCommand().run(["top"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("dossier build"))
    }

    @Test func `a graph in exports is taken where none is named`() throws {
        let command = try BuiltCommand()
        try FileManager.default.createDirectory(
            at: command.folder.url.appending(path: "exports"), withIntermediateDirectories: true)
        try command.write(Self.record, to: "exports/facts.jsonl")
        #expect(try command.run(["top"]).output.contains("Oda Tellmark"))
    }

    @Test func `explore writes one page`() throws {
        let command = try command()
        #expect(try command.run(["explore", "facts.jsonl", "--output", "page.html"]).code == 0)
        let page = try String(contentsOf: command.folder.url.appending(path: "page.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("Oda Tellmark"))
    }
}
