import Foundation
import TestSupport
import Testing

/// `dossier build`: the folder it leaves.
@Suite(.enabled(if: BuiltCommand.hasModel, "The language model is not there: run dossier setup."))
struct BuildTests {
    private func bytes(_ command: BuiltCommand, _ folder: String) throws -> [String: Data] {
        var result: [String: Data] = [:]
        for name in command.names(in: folder) {
            result[name] = try Data(contentsOf: command.folder.url.appending(path: folder + "/" + name))
        }
        return result
    }

    @Test func `a build goes on from a journal with a torn line, and writes the bytes of an undisturbed one`() throws {
        let command = try BuiltCommand()
        try command.write(ExtractTests.lines(8), to: "articles.jsonl")
        #expect(try command.run(["build", "articles.jsonl", "--output", "whole"]).code == 0)
        // A journal is what a build that is stopped while it draws has left.
        try FileManager.default.createDirectory(
            at: command.folder.url.appending(path: "torn"), withIntermediateDirectories: true)
        let process = command.process(["build", "articles.jsonl", "--output", "torn"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let journal = command.folder.url.appending(path: "torn/.facts.partial.jsonl")
        while process.isRunning, ((try? Data(contentsOf: journal))?.count ?? 0) < 3000 { usleep(1000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if let handle = try? FileHandle(forWritingTo: journal) {
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(#"{"key":"00"#.utf8))
            try handle.close()
        }
        let outcome = try command.run(["build", "articles.jsonl", "--output", "torn", "--resume"])
        #expect(outcome.code == 0)
        #expect(try bytes(command, "torn") == bytes(command, "whole"))
    }

    @Test func `a refused document is named once, and stands once among the records`() throws {
        let command = try BuiltCommand()
        try command.write(ExtractTests.article, to: "sound.txt")
        try command.write("", to: "empty.txt")
        let outcome = try command.run(["build", "sound.txt", "empty.txt", "--output", "out"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.split(separator: "\n").count == 1)
        let records = String(decoding: try bytes(command, "out")["facts.jsonl"] ?? Data(), as: UTF8.self)
        #expect(records.split(separator: "\n").map { $0.prefix(12) } == [#"{"id":"empty"#, #"{"id":"sound"#])
    }

    @Test func `a build that is asked to end says how to go on and leaves no half-written file`() throws {
        let command = try BuiltCommand()
        try command.write(ExtractTests.lines(200), to: "articles.jsonl")
        let process = command.process(["build", "articles.jsonl", "--output", "out"])
        let errors = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        let journal = command.folder.url.appending(path: "out/.facts.partial.jsonl")
        while process.isRunning, ((try? Data(contentsOf: journal))?.count ?? 0) < 3000 { usleep(1000) }
        process.terminate()
        let message = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(message == "dossier: interrupted. Run the same command with --resume to go on\n")
        #expect(command.names(in: "out") == [".facts.partial.jsonl"])
    }
}
