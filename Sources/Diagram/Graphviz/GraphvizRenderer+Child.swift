internal import Glibc

/// A command that runs ``GraphvizRenderer/serveChild()`` in a process of its own.
public struct RenderCommand: Hashable, Sendable {
    /// The path of the program.
    public var executable: String
    /// Without the program's name.
    public var arguments: [String]
    /// In seconds; a layout that has not ended by then is stopped.
    public var timeout: Double

    /// Makes a command; the command line tool names itself and a hidden subcommand.
    public init(executable: String, arguments: [String], timeout: Double = 30) {
        self.executable = executable
        self.arguments = arguments
        self.timeout = timeout
    }
}

extension GraphvizRenderer {
    /// Renders as ``render(dot:formats:scale:)`` does, in another process that is stopped when its time is over.
    ///
    /// The formats and the scale are appended to the command's arguments, as `svg,png 2.0`; DOT text and files pass
    /// through temporary files without a name.
    /// - Throws: ``GraphvizError`` with the code `timeout` when the time was over, `child` when the process could not be
    ///   started or failed.
    public static func renderInChild(
        dot: String, formats: [RenderFormat], scale: Double = 1, command: RenderCommand
    ) throws(GraphvizError) -> [RenderFormat: [UInt8]] {
        let input = try NamelessFile(Array(dot.utf8))
        let output = try NamelessFile([])
        let errors = try NamelessFile([])
        let list = formats.map(\.rawValue).joined(separator: ",")
        let child = try ChildProcess(
            command.executable, command.arguments + [list, String(scale)],
            descriptors: [input.descriptor, output.descriptor, errors.descriptor])
        guard let status = child.wait(seconds: command.timeout) else {
            throw GraphvizError(
                code: .timeout, message: "The layout was stopped after \(command.timeout) seconds.")
        }
        guard status == 0 else {
            let words = String(decoding: errors.contents(), as: UTF8.self).split(separator: "\n").joined(
                separator: "; ")
            throw GraphvizError(code: .child, message: words.isEmpty ? "Rendering ended with status \(status)." : words)
        }
        return try RenderedFiles.parsed(output.contents())
    }

    /// What the other process does: reads DOT text from standard input and writes the files to standard output.
    ///
    /// - Parameters:
    ///   - formats: The last argument but one: names separated by commas.
    ///   - scale: The last argument.
    public static func serveChild(formats: String, scale: String) throws(GraphvizError) {
        let dot = String(decoding: Descriptor.readAll(STDIN_FILENO), as: UTF8.self)
        let list = formats.split(separator: ",").compactMap { RenderFormat(rawValue: String($0)) }
        let files = try render(dot: dot, formats: list, scale: Double(scale) ?? 1)
        guard Descriptor.write(RenderedFiles.joined(files), to: STDOUT_FILENO) else {
            throw GraphvizError(code: .child, message: "The rendered files could not be handed back.")
        }
    }

    /// Renders a document, in this process where it is small, else by a command within its time; when that is over, a
    /// plainer layout takes its place and the report says so.
    public static func render(
        _ document: DotDocument, formats: [RenderFormat], scale: Double = 1, command: RenderCommand? = nil
    ) throws(GraphvizError) -> (files: [RenderFormat: [UInt8]], report: DiagramReport) {
        var document = document
        while let command, document.report.edges > LayoutPlan.full.maximumEdges {
            do throws(GraphvizError) {
                let files = try renderInChild(dot: document.text, formats: formats, scale: scale, command: command)
                return (files, document.report)
            } catch {
                guard error.code == .timeout, let plainer = document.simplified(because: error.message) else {
                    throw error
                }
                document = plainer
            }
        }
        return (try render(dot: document.text, formats: formats, scale: scale), document.report)
    }
}

/// Files in one stream of bytes: a line with format and length before each.
enum RenderedFiles {
    static func joined(_ files: [RenderFormat: [UInt8]]) -> [UInt8] {
        files.sorted { $0.key.rawValue < $1.key.rawValue }.reduce(into: []) { bytes, file in
            bytes += Array("\(file.key.rawValue) \(file.value.count)\n".utf8) + file.value
        }
    }

    static func parsed(_ bytes: [UInt8]) throws(GraphvizError) -> [RenderFormat: [UInt8]] {
        var files: [RenderFormat: [UInt8]] = [:]
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard line.count == 2, let format = RenderFormat(rawValue: String(line[0])), let length = Int(line[1]),
                length <= rest.count
            else { break }
            files[format] = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        guard rest.isEmpty, !files.isEmpty else {
            throw GraphvizError(code: .child, message: "The rendering process handed back something else than files.")
        }
        return files
    }
}
