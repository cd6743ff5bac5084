import Diagram
import Foundation
import TestSupport
import Testing

@Suite struct RenderingMemoryTests {
    /// Renders until the process draws in copies of itself.
    private func exhaust(_ dot: String) throws {
        for _ in 0...(GraphvizRenderer.textInProcess / dot.utf8.count) {
            _ = try GraphvizRenderer.render(dot: dot, formats: [.dot])
        }
    }

    @Test func `a copy of the process draws what the process draws`() throws {
        let dot = Diagram.make(Fixtures.harbour).text
        let first = try GraphvizRenderer.render(dot: dot, formats: RenderFormat.allCases, scale: 2)
        try exhaust(dot)
        let later = try GraphvizRenderer.render(dot: dot, formats: RenderFormat.allCases, scale: 2)
        for format in RenderFormat.allCases {
            let isSame = first[format] == later[format]
            #expect(isSame, "\(format)")
        }
    }

    @Test func `a copy of the process says what Graphviz complains of`() throws {
        try exhaust("digraph { a [label=\"" + String(repeating: "long ", count: 40_000) + "\"] }")
        let error = #expect(throws: GraphvizError.self) {
            try GraphvizRenderer.render(dot: "digraph { a [label=<<b>ajar>] }", formats: [.svg])
        }
        #expect(error?.code == .layout)
        #expect(error?.message.hasPrefix("Graphviz could not lay the diagram out: ") == true)
    }

    /// In a process of its own: the other tests of this one use memory meanwhile.
    @Test func `a thousand renderings leave less than ten megabytes`() throws {
        let dot = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).dot")
        try Data(Diagram.make(Fixtures.harbour).text.utf8).write(to: dot)
        defer { try? FileManager.default.removeItem(at: dot) }
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "render-cost")
        process.arguments = [dot.path, "1000", "10000"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
