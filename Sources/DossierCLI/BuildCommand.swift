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

    @Flag(help: "Go on with a build into this folder that was interrupted.")
    var resume = false

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var resolution: ResolutionArguments

    func run() async throws {
        let source = DocumentSource(paths: articles, options: reading.options)
        try checkThatThereAreArticles(in: source)
        let reader = try reading.reader()
        let folder = try OutputFolder(output)
        let journal = try BuildJournal(in: folder, of: reader, resuming: resume)
        let interruption = Interruption {
            folder.removePartialFiles(of: BuildOutputs.fileNames)
            Terminal.complain("dossier: interrupted. Run the same command with --resume to go on")
        }
        var records = RecordCollector(scratchFolder: folder.path)
        let refused = try await read(source, reader, journal, into: &records, interruption)
        guard refused.count < records.count else {
            journal.remove()
            throw OutputError("no article could be read; nothing was written")
        }
        // What one stage alone needs goes before the next: the model here, the records' numbers in `write`.
        _ = consume reader
        let graph = try write(try resolution.resolve(records), journal, to: folder, interruption)
        journal.remove()
        Terminal.say(BuildSummary(graph, refused: refused).description)
        Terminal.say("Wrote \(folder.path)/: " + BuildOutputs.fileNames.joined(separator: ", "))
        if !refused.isEmpty { throw ExitCode(2) }
    }

    /// Ends before a model is read or a folder made where no path leads to a file.
    private func checkThatThereAreArticles(in source: DocumentSource) throws {
        let refusals = source.items.compactMap { if case .refusal(let error) = $0 { error } else { nil } }
        guard refusals.count == source.items.count else { return }
        for refusal in refusals { Terminal.complain("dossier: \(refusal)") }
        throw OutputError("no article could be read; nothing was written")
    }

    /// Reads every article, and returns the records of those that were refused.
    private func read(
        _ source: DocumentSource, _ reader: ArticleReader, _ journal: BuildJournal,
        into records: inout RecordCollector, _ interruption: Interruption
    ) async throws -> [FactsRecord] {
        var refused: [FactsRecord] = []
        var progress = ProgressLine(total: source.items.count)
        try await reader.read(source, journal: journal) { record, done in
            try records.append(record)
            if record.findings == nil { refused.append(record) }
            interruption.uninterrupted {
                progress.show(done, "articles")
                if record.findings?.warnings.isEmpty != true {
                    progress.clear()
                    Terminal.complain(about: record)
                }
            }
        }
        progress.clear()
        return refused
    }

    private func write(
        _ resolved: consuming Resolved, _ journal: BuildJournal, to folder: OutputFolder, _ interruption: Interruption
    ) throws -> DossierGraph {
        var progress = ProgressLine(total: BuildOutputs.fileNames.count)
        var written = 0
        let outputs = BuildOutputs(folder: folder, title: title, renderer: .thisProgram)
        func step(_ name: String) {
            written += 1
            // Where the process is about to end, no further file is begun.
            interruption.uninterrupted { progress.show(written, name) }
        }
        try outputs.writeRecords(resolved, from: journal, step: step)
        let graph = resolved.graph
        _ = consume resolved
        var notes: [String] = []
        try outputs.write(graph, step: step, note: { notes.append($0) })
        progress.clear()
        for note in notes { Terminal.complain("dossier: \(note)") }
        return graph
    }
}
