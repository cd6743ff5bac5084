import Foundation
import TestSupport
import Testing

/// What happens where bytes cannot be written, and where a file goes away: a message that says what to do, and nothing
/// half-written.
@Suite(.enabled(if: BuiltCommand.hasModel, "The language model is not there: run dossier setup."))
struct FullDiskTests {
    /// Records of some articles.
    private static let records = Result {
        let command = try BuiltCommand()
        try command.write(ExtractTests.lines(12), to: "articles.jsonl")
        return try command.run(["extract", "articles.jsonl"]).output
    }

    /// A command with articles, and records made of them.
    private func command() throws -> BuiltCommand {
        let command = try BuiltCommand()
        try command.write(ExtractTests.lines(12), to: "articles.jsonl")
        try command.write(Self.records.get(), to: "facts.jsonl")
        try command.write("<x:s> <x:p> \"a\" .\n", to: "a.nt")
        return command
    }

    static let commands = [
        "extract articles.jsonl", "annotate articles.jsonl", "resolve facts.jsonl", "export facts.jsonl",
        "export --format graphml facts.jsonl", "export --format nodes facts.jsonl",
        "export --format jsonld facts.jsonl",
        "render facts.jsonl --format dot", "render facts.jsonl --format svg", "convert --to turtle a.nt",
        "meetings --graph facts.jsonl", "statements --graph facts.jsonl --json", "setup --print-path",
    ]

    @Test(arguments: commands)
    func `a full device behind standard output is named`(words: String) throws {
        let outcome = try command().run(shell: "\"$dossier\" \(words) > /dev/full")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors == "dossier: standard output: cannot be written: No space left on device; make room there, "
                + "or write elsewhere\n")
    }

    @Test(arguments: commands)
    func `a reader that has gone away ends a command without a word`(words: String) throws {
        // The pipe's other end is closed before the command begins to write.
        let outcome = try command().run(
            shell: "mkfifo pipe; exec 3<>pipe 4>pipe 3<&-; \"$dossier\" \(words) >&4")
        #expect(outcome.code == 1)
        #expect(outcome.errors.isEmpty)
    }

    /// What writes files, and the files' folder.
    static let writers = [
        "export facts.jsonl --output out/graph.ttl", "export facts.jsonl --format graphml --output out/graph.graphml",
        "render facts.jsonl --output out/network.svg", "explore facts.jsonl --output out/explorer.html",
    ]

    @Test(arguments: writers)
    func `a file that has no room leaves the one that was there before, and no part of itself`(words: String) throws {
        let command = try command()
        let name = words.components(separatedBy: "out/")[1]
        try FileManager.default.createDirectory(
            at: command.folder.url.appending(path: "out"), withIntermediateDirectories: true)
        try command.write("before", to: "out/" + name)
        // No file may grow beyond one block, as where the disk is full.
        let outcome = try command.run(shell: "ulimit -f 1; \"$dossier\" \(words) > /dev/null")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors
                == "dossier: out/\(name): cannot be written: File too large; make room there, or write elsewhere\n")
        #expect(command.names(in: "out") == [name])
        #expect(try Data(contentsOf: command.folder.url.appending(path: "out/" + name)) == Data("before".utf8))
    }

    /// Whether a small file system in memory can be mounted: by root, or in a name space of one's own.
    static let canMount: Bool = {
        let outcome = try? BuiltCommand().run(shell: "mkdir m && unshare -rm mount -t tmpfs -o size=64k none m")
        return outcome?.code == 0
    }()

    @Test(
        .enabled(if: FullDiskTests.canMount, "No tmpfs can be mounted here; the limit of a file's size is tested."),
        arguments: ["16k", "96k", "300k"])
    func `a build on a full disk says so, keeps what was read, and goes on when there is room`(size: String) throws {
        let command = try command()
        #expect(try command.run(["build", "articles.jsonl", "--output", "whole"]).code == 0)
        let line = """
            mkdir m && mount -t tmpfs -o size=\(size) none m || exit 99
            "$dossier" build articles.jsonl --output m/out; echo "code $?"; ls -A m/out
            mount -o remount,size=64m m
            "$dossier" build articles.jsonl --output m/out --resume > /dev/null && cp -r m/out copy
            """
        try command.write(line, to: "script")
        let outcome = try command.run(shell: "unshare -rm sh script")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.lines.first == "code 1")
        #expect(outcome.lines.dropFirst().allSatisfy { !$0.hasSuffix(".partial") }, "\(outcome.output)")
        #expect(outcome.lines.contains(".facts.partial.jsonl"))
        #expect(outcome.errors.hasPrefix("dossier: m/out/"), "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                ": cannot be written: No space left on device; make room there, or write elsewhere"),
            "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(command.names(in: "copy") == command.names(in: "whole"))
        for name in command.names(in: "whole") {
            let url = command.folder.url
            let files = try ["copy/", "whole/"].map { try Data(contentsOf: url.appending(path: $0 + name)) }
            #expect(files[0] == files[1], "\(name)")
        }
    }

    @Test func `a file that goes away before it is read is refused by name, and the rest go on`() throws {
        let command = try BuiltCommand()
        try command.write(ExtractTests.article, to: "b.txt")
        try command.write(ExtractTests.article, to: "c.txt")
        // The files are found before the first is opened, and it is not read to its end before the second is gone.
        try command.write(
            "mkfifo a.txt; \"$dossier\" extract a.txt b.txt c.txt & exec 3> a.txt; rm b.txt; echo He left. >&3; exec 3>&-; wait $!",
            to: "script")
        let outcome = try command.run(shell: ". ./script")
        #expect(outcome.code == 2)
        #expect(outcome.lines.count == 3)
        #expect(
            outcome.errors
                == "dossier: b.txt: The file cannot be read (No such file or directory). Check that it is there, and its "
                + "permissions.\n")
    }

    @Test func `a truncated file of the model is refused by name`() throws {
        let command = try BuiltCommand()
        let original = try command.run(["setup", "--print-path"]).lines.first.map(String.init) ?? ""
        _ = try command.run(
            shell:
                "cp -rs '\(original)' model; rm model/vocab/vectors; head -c 1000 '\(original)/vocab/vectors' > model/vocab/vectors"
        )
        try command.write(ExtractTests.article, to: "a.txt")
        let outcome = try command.run(["extract", "--model", "model", "a.txt"])
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors
                == "dossier: the model file model/vocab/vectors is damaged (cut short: 20000 vectors of 300 were "
                + "announced): remove its folder and run `dossier setup`\n")
    }
}
