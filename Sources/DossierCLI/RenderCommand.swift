internal import ArgumentParser
internal import Dossier

/// `dossier render`: one view of the graph as a picture.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw the graph as SVG, PNG, PDF or DOT to standard output or a file.")

    @Option(
        help: ArgumentHelp(
            "\(DiagramOptions.View.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "view"))
    var view: DiagramOptions.View = .network

    @Option(help: "svg, png, pdf, or dot for the graph before layout.")
    var format: RenderFormat = .svg

    @Option(help: "light or dark.")
    var theme: DiagramOptions.Theme = .light

    @Option(help: "The title; made of the period where not given.")
    var title: String?

    @Option(help: ArgumentHelp("A file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var input: GraphArguments

    func run() async throws {
        let graph = try await input.resolved().graph
        var options = DiagramOptions()
        options.view = view
        options.theme = theme
        options.title = title
        let dot = Diagram.make(graph, options)
        for note in dot.report.notes { Terminal.complain("dossier: \(note)") }
        let bytes =
            format == .dot
            ? Array(dot.text.utf8)
            : try GraphvizRenderer.render(dot: dot.text, formats: [format], scale: 2)[format] ?? []
        if let output {
            try OutputFolder.replace(output) { sink in
                var sink = sink
                try sink.write(bytes.span)
                return sink
            }
        } else {
            var sink = FileSink(descriptor: 1)
            try sink.write(bytes.span)
        }
    }
}
