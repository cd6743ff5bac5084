internal import FoundationEssentials
internal import Glibc

/// A folder that files are written to whole or not at all: under a temporary name first, renamed when complete.
public struct OutputFolder: Sendable {
    /// The folder's path as the user gave it.
    public let path: String

    /// Makes the folder where it is missing.
    public init(_ path: String) throws(OutputError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputError("cannot make the folder \(path). Name one that you may write to with --output")
        }
        guard access(path, W_OK) == 0 else {
            throw OutputError("cannot write to the folder \(path): \(OutputError.latest). Name another with --output")
        }
    }

    /// Removes what a writing that was cut short has left of some files.
    public func removePartialFiles(of names: [String]) {
        for name in names { unlink(path(of: "." + name + ".partial")) }
    }

    /// The path of a file in the folder.
    public func path(of name: String) -> String { path + "/" + name }

    /// Writes a file's bytes.
    public func write(_ bytes: [UInt8], to name: String) throws {
        try write(to: name) { sink in
            var sink = sink
            try sink.write(bytes.span)
            return sink
        }
    }

    /// Writes a file through a sink; where that fails, the file that was there before stays.
    public func write(to name: String, _ body: (consuming FileSink) throws -> FileSink) throws {
        try Self.replace(path(of: name), body)
    }

    /// Replaces a file whole, or leaves it as it was.
    public static func replace(_ path: String, _ body: (consuming FileSink) throws -> FileSink) throws {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = path[..<slash] + "." + path[slash...] + ".partial"
        let sink: FileSink
        do {
            sink = try FileSink(path: String(temporary), name: path)
        } catch {
            throw OutputError(
                "cannot write \(path): \(OutputError.latest). Name a file in a folder that you may write to")
        }
        do {
            _ = try body(sink)
            guard rename(String(temporary), path) == 0 else {
                throw OutputError("cannot write \(path): \(OutputError.latest)")
            }
        } catch {
            unlink(String(temporary))
            throw error
        }
    }
}

/// Why something could not be written.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The message or text for people.
    public let description: String

    /// Makes an error of a message.
    public init(_ description: String) { self.description = description }

    /// What the system said last.
    static var latest: String { String(cString: strerror(errno)) }
}
