internal import Diagram
internal import Foundation
internal import Glibc

/// `render-cost FILE.dot COUNT`: the CPU seconds that a rendering to SVG takes, those of copies of the process included,
/// and what all of them leave in memory; to be held against `dot -Tsvg` on the same file. `render-cost FILE.dot COUNT
/// LIMIT` fails where more kilobytes than that are left. `render-cost child svg 1` is the process of `renderInChild`,
/// and `render-cost FILE.dot COUNT child` renders through it.
let words = Array(CommandLine.arguments.dropFirst())

/// The resident memory of this process, in kilobytes.
func residentMemory() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(pages[1]) ?? 0) * 4
}

/// The CPU seconds of this process and of those that it has waited for.
func processorTime() -> Double {
    [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, who in
        var usage = rusage()
        getrusage(who, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(sum) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}

if words.first == "child", words.count == 3 {
    try GraphvizRenderer.serveChild(formats: words[1], scale: words[2])
} else if words.count >= 2, let count = Int(words[1]) {
    let dot = try String(contentsOfFile: words[0], encoding: .utf8)
    let command = RenderCommand(executable: "/proc/self/exe", arguments: ["child"])
    func render() throws {
        if words.last == "child" {
            _ = try GraphvizRenderer.renderInChild(dot: dot, formats: [.svg], command: command)
        } else {
            _ = try GraphvizRenderer.render(dot: dot, formats: [.svg])
        }
    }
    // Caches of fonts fill up in the first renderings.
    for _ in 0..<20 { try render() }
    let (memory, started) = (try residentMemory(), processorTime())
    for _ in 0..<count { try render() }
    let (growth, seconds) = (try residentMemory() - memory, (processorTime() - started) / Double(count))
    print("\(seconds) s of CPU a rendering; memory grew by \(growth) kB in \(count)")
    if let limit = words.dropFirst(2).first.flatMap({ Int($0) }), growth > limit { exit(1) }
} else {
    print("usage: render-cost FILE.dot COUNT [LIMIT | child]")
    exit(64)
}
