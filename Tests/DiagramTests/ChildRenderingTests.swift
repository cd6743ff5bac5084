import Diagram
import Testing

@Suite struct ChildRenderingTests {
    private func shell(_ script: String, timeout: Double = 10) -> RenderCommand {
        RenderCommand(executable: "/bin/sh", arguments: ["-c", script, "sh"], timeout: timeout)
    }

    @Test func `the files that another process writes come back as they are`() throws {
        let command = shell(#"printf 'pdf 4\n%s\nsvg 9\n' "$1"; cat"#)
        let files = try GraphvizRenderer.renderInChild(dot: "digraph{}", formats: [.svg], command: command)
        #expect(files == [.pdf: Array("svg\n".utf8), .svg: Array("digraph{}".utf8)])
    }

    @Test func `a layout that runs too long is stopped`() throws {
        let error = #expect(throws: GraphvizError.self) {
            try GraphvizRenderer.renderInChild(
                dot: "digraph{}", formats: [.svg], command: shell("sleep 60", timeout: 0.1))
        }
        #expect(error?.code == .timeout)
        #expect(error?.message == "The layout was stopped after 0.1 seconds.")
    }

    @Test(arguments: [
        ("echo broken >&2; exit 3", "broken"), ("exit 3", "Rendering ended with status 3."),
        ("echo nonsense", "The rendering process handed back something else than files."),
    ])
    func `a process that fails says why`(script: String, message: String) throws {
        let error = #expect(throws: GraphvizError.self) {
            try GraphvizRenderer.renderInChild(dot: "digraph{}", formats: [.svg], command: shell(script))
        }
        #expect(error == GraphvizError(code: .child, message: message))
    }

    @Test func `a program that is not there is named`() throws {
        let command = RenderCommand(executable: "/no/such/program", arguments: [])
        let error = #expect(throws: GraphvizError.self) {
            try GraphvizRenderer.renderInChild(dot: "digraph{}", formats: [.svg], command: command)
        }
        #expect(error?.message == "/no/such/program could not be started: No such file or directory.")
    }

    @Test func `a plainer layout takes over when the time is over, and the report says so`() throws {
        let document = Diagram.make(Fixtures.assembly, DiagramOptions(maximumSize: 200))
        #expect(document.report.edges > 100)
        // Stays asleep until the layout is by springs.
        let command = shell("if grep -q sfdp; then printf 'svg 2\\nok'; else sleep 60; fi", timeout: 0.5)
        let (files, report) = try GraphvizRenderer.render(document, formats: [.svg], command: command)
        #expect(files == [.svg: Array("ok".utf8)])
        #expect(report.engine == .sfdp)
        #expect(report.notes.contains("The layout was stopped after 0.5 seconds."))
        #expect(report.notes.last == "Laid out by springs, without clusters, because of its size.")
    }
}
