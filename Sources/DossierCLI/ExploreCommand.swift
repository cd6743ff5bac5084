internal import ArgumentParser
internal import Dossier

/// `dossier explore`: the graph as a page for a browser.
struct ExploreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explore", abstract: "Write a page to explore the graph in a browser, offline.")

    @Option(help: ArgumentHelp("The page; - is standard output.", valueName: "file"))
    var output = "explorer.html"

    @Option(help: "The title of the page.")
    var title: String?

    @Option(help: "The number of entities that are drawn at most, the best connected first.")
    var maxNodes = ExplorerPage.standardLimit

    @OptionGroup var input: GraphArguments

    func validate() throws {
        if maxNodes < 1 { throw ValidationError("--max-nodes wants a number from 1.") }
    }

    func run() async throws { try await input.withGraph(write) }

    private func write(_ graph: DossierGraph) throws {
        let page = try ExplorerPage(
            graph, title: title, limit: maxNodes, command: .thisProgram)
        for note in page.notes { Terminal.complain("dossier: \(note)") }
        guard output != "-" else {
            var sink = FileSink(descriptor: 1)
            return try sink.write(page.html.span)
        }
        try OutputFolder.replace(output) { sink in
            var sink = sink
            try sink.write(page.html.span)
            return sink
        }
        Terminal.complain("dossier: wrote \(output); open it in a browser")
    }
}
