internal import ArgumentParser
internal import Dossier

/// `dossier build`: articles in; records, graph, RDF and diagrams out.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Read articles and write the graph, RDF and diagrams: the main job.")

    @Argument(help: "Articles, folders, patterns; - is standard input.")
    var articles: [String]

    @Option(help: ArgumentHelp("Where the files go.", valueName: "folder"))
    var output: String = "exports"

    @Option(help: "The title of the diagrams.")
    var title: String?

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var resolution: ResolutionArguments

    func run() async throws {
        let reader = try reading.reader()
        let folder = try OutputFolder(output)
        let source = DocumentSource(paths: articles, options: reading.options)
        var records: [FactsRecord] = []
        var progress = ProgressLine(total: source.items.count)
        try await reader.read(source) { record, done in
            records.append(record)
            progress.show(done, "articles")
            if record.findings == nil {
                progress.clear()
                Terminal.complain(refusal: record)
            }
        }
        progress.clear()
        let refused = records.filter { $0.findings == nil }
        guard refused.count < records.count else { throw OutputError("no article could be read; nothing was written") }
        let resolved = try resolution.resolve(records)
        var writing = ProgressLine(total: BuildOutputs.fileNames.count)
        var written = 0
        try BuildOutputs(folder: folder, title: title, renderer: .thisProgram).write(resolved, refused: refused) { name in
            written += 1
            writing.show(written, name)
        }
        writing.clear()
        Terminal.say(BuildSummary(resolved.graph, refused: refused).description)
        Terminal.say("Wrote \(folder.path)/: " + BuildOutputs.fileNames.joined(separator: ", "))
        if !refused.isEmpty { throw ExitCode(2) }
    }
}
