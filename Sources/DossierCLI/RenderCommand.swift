internal import ArgumentParser
internal import Dossier

/// `dossier render`: one view of the graph as a picture.
struct RenderViewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw the graph as SVG, PNG, PDF or DOT to standard output or a file.")

    @Option(help: "\(DiagramOptions.View.allCases.map(\.rawValue).joined(separator: ", ")).")
    var view: DiagramOptions.View = .network

    @Option(
        help: ArgumentHelp(
            "Who stands in the middle of an ego view; the best connected where not given.", valueName: "name"))
    var focus: String?

    @Option(help: "How many steps an ego view goes from its middle.")
    var depth = 1

    @Option(help: "svg, png, pdf, or dot for the graph before layout.")
    var format: RenderFormat = .svg

    @Option(help: "light or dark.")
    var theme: DiagramOptions.Theme = .light

    @Option(help: "a4 for a standing sheet, screen for a lying one.")
    var page: DiagramOptions.Page = .a4

    @Option(help: "The title; the view's own where not given.")
    var title: String?

    @Option(help: ArgumentHelp("A file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var filter: FilterArguments
    @OptionGroup var input: GraphArguments

    func validate() throws {
        if depth < 1 { throw ValidationError("--depth wants a number from 1.") }
    }

    func run() async throws { try await input.withGraph { try draw(GraphQuery($0)) } }

    private func draw(_ query: GraphQuery) throws {
        let options = DiagramOptions(
            view: view, theme: theme, page: page, title: title, filter: try filter.filter(in: query),
            focus: try focus.map { try query.entity(named: $0) }, depth: depth, maximumSize: filter.maxNodes)
        let dot = Diagram.make(query.graph, options)
        guard format != .dot else { return try write(Array(dot.text.utf8), notes: dot.report.notes) }
        let drawn = try GraphvizRenderer.render(dot, formats: [format], scale: 2, command: .thisProgram)
        try write(drawn.files[format] ?? [], notes: drawn.report.notes)
    }

    private func write(_ bytes: [UInt8], notes: [String]) throws {
        for note in notes { Terminal.complain("dossier: \(note)") }
        guard let output else {
            var sink = FileSink(descriptor: 1)
            return try sink.write(bytes.span)
        }
        try OutputFolder.replace(output) { sink in
            var sink = sink
            try sink.write(bytes.span)
            return sink
        }
    }
}

/// What of a graph is drawn.
struct FilterArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Draw only these types of nodes; may be repeated.", valueName: "type"))
    var type: [DiagramFilter.NodeType] = []

    @Option(help: ArgumentHelp("Draw only what involves this person; may be repeated.", valueName: "name"))
    var person: [String] = []

    @Option(
        help: ArgumentHelp("Draw only what involves this country or its officials; may be repeated.", valueName: "name")
    )
    var country: [String] = []

    @Option(help: "Draw only meetings of this status; may be repeated.")
    var status: [Meeting.Status] = []

    @Option(help: ArgumentHelp("Draw only what at least so many articles say.", valueName: "number"))
    var minSources = 1

    @Option(help: "Leave out what is less sure, 0 to 1.")
    var minConfidence = 0.0

    @Option(help: ArgumentHelp("Draw at most so many nodes; what fits a page where not given.", valueName: "number"))
    var maxNodes: Int?

    @OptionGroup var period: PeriodArguments

    /// The filter, with names looked up in a graph.
    func filter(in query: GraphQuery) throws -> DiagramFilter {
        DiagramFilter(
            types: Set(type), people: Set(try person.map { try query.entity(named: $0) }),
            countries: Set(try country.map { try query.entity(named: $0) }), since: period.since?.description,
            until: period.until?.description, minimumSources: minSources, minimumConfidence: minConfidence,
            statuses: Set(status))
    }
}

extension RenderCommand {
    /// This program's own child, which lays out a large graph and can be stopped.
    static let thisProgram = RenderCommand(executable: "/proc/self/exe", arguments: [RenderChildCommand.name])
}

/// Lays out a graph for another process of this program; not for people.
struct RenderChildCommand: ParsableCommand {
    static let name = "render-child"
    static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

    @Argument var formats: String
    @Argument var scale: String

    func run() throws { try GraphvizRenderer.serveChild(formats: formats, scale: scale) }
}
