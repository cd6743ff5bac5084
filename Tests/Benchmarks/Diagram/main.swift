internal import Diagram
internal import Foundation

/// `render-cost FILE.dot COUNT`: the CPU seconds that a rendering to SVG takes in process, and what a thousand of them
/// leave in memory; to be held against `dot -Tsvg` on the same file. `render-cost child svg 1` is the process of
/// `renderInChild`, and `render-cost FILE.dot COUNT child` renders through it.
let words = Array(CommandLine.arguments.dropFirst())

/// The resident memory of this process, in kilobytes.
func residentMemory() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(pages[1]) ?? 0) * 4
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
    let (memory, started) = (try residentMemory(), clock())
    for _ in 0..<count { try render() }
    let seconds = Double(clock() - started) / Double(CLOCKS_PER_SEC) / Double(count)
    print("\(seconds) s of CPU a rendering; memory grew by \(try residentMemory() - memory) kB in \(count)")
} else {
    print("usage: render-cost FILE.dot COUNT [child]")
}
