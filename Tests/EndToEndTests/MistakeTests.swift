import Foundation
import TestSupport
import Testing

/// What people get wrong most: the whole message and the exit code.
struct MistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var arguments: String
        var code: Int32
        var message: String
        var needsModel = false

        var testDescription: String { arguments }
    }

    static let mistakes = [
        Mistake(
            arguments: "extract --model nowhere article.txt", code: 1,
            message: "dossier: no language model was found in nowhere: run `dossier setup` to fetch it\n"),
        Mistake(
            arguments: "build --model empty article.txt", code: 1,
            message: "dossier: no language model was found in empty: run `dossier setup` to fetch it\n"),
        Mistake(
            arguments: "build nosuch.txt", code: 1,
            message: """
                dossier: nosuch.txt: There is no such file or folder. Check the path.
                dossier: no article could be read; nothing was written

                """),
        Mistake(
            arguments: "build empty", code: 1,
            message: """
                dossier: empty: The folder holds no article (.txt, .md, .html, .jsonl). Name another, or the files \
                themselves.
                dossier: no article could be read; nothing was written

                """),
        Mistake(
            arguments: "extract nosuch*.txt", code: 2,
            message: "dossier: nosuch*.txt: No file matches the pattern. Check the path.\n", needsModel: true),
        Mistake(
            arguments: "build article.txt --output article.txt", code: 1,
            message: "dossier: cannot make the folder article.txt. Name one that you may write to with --output\n",
            needsModel: true),
        Mistake(
            arguments: "export nosuch.txt", code: 1,
            message: """
                dossier: nosuch.txt: There is no such file or folder. Check the path.
                dossier: no article could be read

                """, needsModel: true),
        Mistake(
            arguments: "resolve nosuch.jsonl", code: 1,
            message: "dossier: nosuch.jsonl: the file cannot be read (No such file or directory)\n"),
        Mistake(
            arguments: "resolve article.txt", code: 1,
            message: "dossier: article.txt:1:1: “T” stands where “{” was expected\n"),
        Mistake(
            arguments: "export --format pdf article.txt", code: 64,
            message: """
                Error: The value 'pdf' is invalid for '--format <format>'. Please provide one of the following:
                  - turtle
                  - ntriples
                  - trig
                  - nquads
                  - jsonld
                  - dot
                  - nodes
                  - edges
                  - graphml
                Help:  --format <format>  turtle, ntriples, trig, nquads, jsonld, dot, nodes, edges, graphml.
                Usage: dossier export [<options>] [<inputs> ...]
                  See 'dossier export --help' for more information.

                """),
    ]

    @Test(arguments: mistakes.filter { !$0.needsModel || BuiltCommand.hasModel })
    func `a mistake is named in whole lines on standard error, with its exit code`(_ mistake: Mistake) throws {
        let command = try BuiltCommand()
        try command.write("The harbour of Brenlow was quiet on Monday.\n", to: "article.txt")
        try command.write("{}", to: "empty.txt")
        try FileManager.default.createDirectory(
            at: command.folder.url.appending(path: "empty"), withIntermediateDirectories: true)
        let outcome = try command.run(mistake.arguments.split(separator: " ").map(String.init))
        #expect(outcome.errors == mistake.message)
        #expect(outcome.code == mistake.code)
        #expect(!command.names(in: "").contains("exports"))
    }

    @Test(arguments: [
        "", "--threads 0", "--timeout-per-document 0", "--date 2025-13-01", "--from pdf", "--max-document-bytes 0",
        "--no-such-option",
    ])
    func `a wrong word on the command line is usage, 64, and nothing goes to standard output`(words: String) throws {
        let command = try BuiltCommand()
        let outcome = try command.run(["build"] + words.split(separator: " ").map(String.init))
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: [
        "", "build", "extract", "resolve", "export", "render", "load", "convert", "annotate", "setup", "who",
        "meetings", "statements", "path", "timeline", "top", "explain", "explore",
    ])
    func `the help of a command is as it was`(subcommand: String) throws {
        let outcome = try BuiltCommand().run([subcommand, "--help"].filter { !$0.isEmpty })
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        expectSnapshot(outcome.output, named: "help-\(subcommand.isEmpty ? "dossier" : subcommand).txt")
    }

    @Test func `the version is on standard output`() throws {
        let outcome = try BuiltCommand().run(["--version"])
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 1)
    }
}
