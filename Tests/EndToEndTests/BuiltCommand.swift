import Foundation
import TestSupport

/// The built command, run as a process.
struct BuiltCommand {
    /// What a run left.
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String

        /// The lines of standard output.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// The folder in which the command runs and in which a test keeps its files; it goes with the value.
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The command, which stands beside the test bundle.
    static let path: String = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "dossier").path
    }()

    /// Whether the language model is there; without it what reads articles cannot be tested.
    static let hasModel: Bool = {
        let outcome = try? BuiltCommand().run(["setup", "--print-path"])
        let folder = outcome?.lines.first.map(String.init) ?? ""
        return FileManager.default.fileExists(atPath: folder + "/meta.json")
    }()

    /// Runs the command to its end; its outputs go to files, so that no pipe can fill up.
    func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
        try run(executable: Self.path, arguments, input: input.map { Data($0.utf8) })
    }

    /// Runs a line of the shell in which `$dossier` is the command.
    func run(shell line: String) throws -> Outcome { try run(executable: "/bin/sh", ["-c", line], input: nil) }

    private func run(executable: String, _ arguments: [String], input: Data?) throws -> Outcome {
        let process = process(arguments, executable: executable)
        let names = ["stdin", "stdout", "stderr"].map { folder.url.appending(path: "." + $0) }
        for name in names { try Data().write(to: name) }
        if let input { try input.write(to: names[0]) }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
    }

    /// A process that is not begun yet.
    func process(_ arguments: [String], executable: String = Self.path) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["dossier": Self.path, "SWIFT_BACKTRACE": "enable=no", "COLUMNS": "100"]) { $1 }
        return process
    }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    /// Writes a file into the folder.
    func write(_ data: Data, to name: String) throws { try data.write(to: folder.url.appending(path: name)) }

    /// What a folder of the folder holds, hidden files too.
    func names(in name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: name).path)) ?? []).sorted()
    }
}

/// A new folder that is removed with the last value that names it.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "dossier-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
