internal import Dossier
internal import Glibc

/// What goes to the terminal beside the data.
enum Terminal {
    /// Writes a line to standard error.
    static func complain(_ line: String) {
        var sink = FileSink(descriptor: STDERR_FILENO)
        try? sink.write(Array((line + "\n").utf8).span)
    }

    /// Writes a line to standard output; ends the process with 1 where that is not possible.
    static func say(_ line: String) {
        var sink = FileSink(descriptor: STDOUT_FILENO)
        do {
            try sink.write(Array((line + "\n").utf8).span)
        } catch {
            if error.code != .brokenPipe { complain("dossier: \(error)") }
            exit(1)
        }
    }

    /// Whether standard error is a terminal that can show a bar.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}

/// A line of progress on a terminal; nothing anywhere else.
struct ProgressLine {
    private let total: Int
    private var last = -1

    /// Makes a bar for some number of steps.
    init(total: Int) { self.total = total }

    /// Shows how far the work has come.
    mutating func show(_ done: Int, _ what: String) {
        guard Terminal.showsProgress, total > 0, done != last else { return }
        last = done
        let width = 30
        let filled = min(width, done * width / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        write("\r\(bar) \(done)/\(total) \(what)\u{1B}[K")
    }

    /// Takes the line away.
    func clear() {
        guard Terminal.showsProgress else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        var sink = FileSink(descriptor: STDERR_FILENO)
        try? sink.write(Array(text.utf8).span)
    }
}
