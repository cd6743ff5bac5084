import Diagram
import Foundation
import FoundationXML
import Testing

/// Whether bytes are well-formed XML; the complaint where they are not.
private func complaint(about svg: [UInt8]) -> String? {
    let parser = XMLParser(data: Data(svg))
    parser.shouldResolveExternalEntities = false
    return parser.parse() ? nil : "line \(parser.lineNumber): \(String(describing: parser.parserError))"
}

@Suite struct RenderingTests {
    @Test(arguments: Fixtures.hostileStrings, DiagramOptions.View.allCases)
    func `the SVG of any text is well-formed`(text: String, view: DiagramOptions.View) throws {
        let document = Diagram.make(
            Fixtures.hostile(text), DiagramOptions(view: view, title: text, subtitle: text))
        let files = try GraphvizRenderer.render(dot: document.text, formats: [.svg])
        let svg = try #require(files[.svg])
        #expect(complaint(about: svg) == nil)
        let markup = String(decoding: svg, as: UTF8.self)
        #expect(!markup.contains("<script") && !markup.contains("javascript:"))
    }

    @Test(arguments: DiagramOptions.View.allCases, DiagramOptions.Theme.allCases)
    func `every view renders in every format and the same on each run`(
        view: DiagramOptions.View, theme: DiagramOptions.Theme
    ) throws {
        let options = DiagramOptions(view: view, theme: theme)
        let document = Diagram.make(Fixtures.harbour, options)
        #expect(document == Diagram.make(Fixtures.harbour, options))
        let first = try GraphvizRenderer.render(dot: document.text, formats: RenderFormat.allCases)
        let second = try GraphvizRenderer.render(dot: document.text, formats: RenderFormat.allCases.reversed())
        for format in RenderFormat.allCases {
            let isSame = first[format] == second[format]
            #expect(isSame, "\(format)")
        }
        #expect(first[.png]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
        #expect(first[.pdf]?.starts(with: Array("%PDF-".utf8)) == true)
        #expect(first[.svg].map { complaint(about: $0) } == .some(nil))
        let dot = String(decoding: first[.dot] ?? [], as: UTF8.self)
        #expect(dot.hasPrefix("digraph") && dot.contains("pos="))
    }

    @Test func `a scale of two doubles the pixels of a PNG and leaves the SVG as it is`() throws {
        let dot = Diagram.make(Fixtures.harbour).text
        let once = try GraphvizRenderer.render(dot: dot, formats: [.png, .svg])
        let twice = try GraphvizRenderer.render(dot: dot, formats: [.png, .svg], scale: 2)
        let isSame = once[.svg] == twice[.svg]
        #expect(isSame)
        func width(_ png: [UInt8]?) -> Int { (png ?? [])[16..<20].reduce(0) { $0 << 8 | Int($1) } }
        #expect(abs(width(twice[.png]) - 2 * width(once[.png])) <= 1)
    }

    @Test func `two hundred renderings at once give what one gives`() async throws {
        let dots = [Fixtures.harbour, Fixtures.hostile("<&\">")].map { Diagram.make($0).text }
        let alone = try dots.map { try GraphvizRenderer.render(dot: $0, formats: [.svg])[.svg] }
        try await withThrowingTaskGroup(of: (Int, [UInt8]?).self) { group in
            for index in 0..<200 {
                group.addTask {
                    (index % 2, try GraphvizRenderer.render(dot: dots[index % 2], formats: [.svg])[.svg])
                }
            }
            for try await (index, svg) in group {
                let isSame = svg == alone[index]
                #expect(isSame, "rendering \(index)")
            }
        }
    }

    @Test(arguments: [
        ("digraph { a -> }", GraphvizError.Code.unreadable, "read the diagram's DOT text"),
        ("digraph { layout=nonsense; a }", .layout, "lay the diagram out"),
        ("digraph { a [shape=nonsense] }", .layout, "lay the diagram out"),
        ("digraph { a [label=<<b>open>] }", .layout, "lay the diagram out"),
        ("", .unreadable, "read the diagram's DOT text"),
    ])
    func `what Graphviz complains of is an error, and the next rendering is not harmed`(
        dot: String, code: GraphvizError.Code, step: String
    ) throws {
        let error = #expect(throws: GraphvizError.self) { try GraphvizRenderer.render(dot: dot, formats: [.svg]) }
        #expect(error?.code == code)
        #expect(error?.message.hasPrefix("Graphviz could not \(step): ") == true)
        #expect(try GraphvizRenderer.render(dot: "digraph { a -> b }", formats: [.svg])[.svg]?.isEmpty == false)
    }

    @Test func `the dot command accepts the DOT text and draws the same`() throws {
        let document = Diagram.make(Fixtures.harbour)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["dot", "-Tsvg"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // Smaller than a pipe holds, so that neither side waits for the other.
        try #require(document.text.utf8.count < 60_000)
        try input.fileHandleForWriting.write(contentsOf: Data(document.text.utf8))
        try input.fileHandleForWriting.close()
        let svg = try #require(try output.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let isSame = try Array(svg) == GraphvizRenderer.render(dot: document.text, formats: [.svg])[.svg]
        #expect(isSame)
    }
}
