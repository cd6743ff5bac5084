internal import ArgumentParser
internal import Dossier
internal import FoundationEssentials

/// How articles are read: the options of every command that reads them.
struct ReadingArguments: ParsableArguments {
    @Option(name: .customLong("from"), help: "text, markdown, html or jsonl; by the file's name where not given.")
    var format: DocumentFormat?

    @Option(help: ArgumentHelp("The publication date of articles that bear none.", valueName: "YYYY-MM-DD"))
    var date: Day?

    @Option(help: "How many articles are worked on at once; all cores where not given.")
    var threads: Int?

    @Option(help: ArgumentHelp("The folder of the language model.", valueName: "folder"))
    var model: String?

    @Option(help: ArgumentHelp("The largest document that is read, in bytes.", valueName: "bytes"))
    var maxDocumentBytes: Int = 10_000_000

    @Option(
        help: ArgumentHelp(
            "How long one article may take; one that takes longer is refused. No limit where not given.",
            valueName: "seconds"))
    var timeoutPerDocument: Double?

    func validate() throws {
        if let timeoutPerDocument, !(timeoutPerDocument > 0 && timeoutPerDocument <= 86_400) {
            throw ValidationError("--timeout-per-document wants a number of seconds, above 0 and at most 86400.")
        }
        if let threads, threads < 1 { throw ValidationError("--threads wants a number from 1.") }
        if maxDocumentBytes < 1 { throw ValidationError("--max-document-bytes wants a number from 1.") }
    }

    /// What the readers of documents need to know.
    var options: ReadingOptions { ReadingOptions(format: format, date: date, sizeLimit: maxDocumentBytes) }

    /// The number of documents to work on at once.
    var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    /// A reader with the model loaded.
    func reader() throws -> ArticleReader {
        try ArticleReader(
            model: model, threads: threadCount, timeout: timeoutPerDocument.map { .milliseconds($0 * 1000) })
    }
}

/// How records become one graph.
struct ResolutionArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Assignments of IRIs that are kept and added to.", valueName: "file"))
    var ledger: String?

    @Option(help: ArgumentHelp("Merges that are forced or forbidden.", valueName: "file"))
    var judgements: String?

    /// Resolves records, and rewrites the ledger where there is one.
    func resolve(_ records: consuming RecordCollector) throws -> Resolved {
        let judgements = try judgements.map { try Judgements(try Self.text(of: $0), file: $0) }
        let known = try ledger.map { path in
            FileManager.default.fileExists(atPath: path) ? try Ledger(try Self.text(of: path), file: path) : Ledger()
        }
        let resolved = try GraphBuilder(judgements: judgements, ledger: known).resolve(records)
        for line in resolved.unmatchedJudgements {
            Terminal.complain(
                "dossier: \(self.judgements ?? ""):\(line): no such name or node in these articles; passed over")
        }
        for refusal in resolved.refused { Terminal.complain("dossier: \(refusal.message)") }
        if let ledger, let updated = resolved.ledger {
            try OutputFolder.replace(ledger) { sink in
                var sink = sink
                try sink.write(Array(updated.text.utf8).span)
                return sink
            }
        }
        return resolved
    }

    /// The graph alone of records, and whether some of the documents were refused.
    func graph(of records: consuming RecordCollector) throws -> (graph: DossierGraph, isPartial: Bool) {
        let resolved = try resolve(records)
        return (resolved.graph, resolved.isPartial)
    }

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OutputError("cannot read \(path). Check the path and its permissions")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// Articles, records or a folder that build wrote: what commands that need a graph take.
struct GraphArguments: ParsableArguments {
    @Argument(help: "Articles, folders of articles, a facts.jsonl, or a folder that build wrote; - is standard input.")
    var inputs: [String] = []

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var resolution: ResolutionArguments

    /// Does the work of a command with the graph of what the arguments name.
    ///
    /// - Throws: `ExitCode(2)` after the work where some of the documents were refused.
    func withGraph(_ body: (DossierGraph) throws -> Void) async throws {
        let records = try await RecordSource(paths: inputs).records(reading)
        try Self.with(try resolution.graph(of: records), body)
    }

    /// Does the work, then ends with 2 where the graph lacks documents.
    static func with(
        _ result: (graph: DossierGraph, isPartial: Bool), _ body: (DossierGraph) throws -> Void
    ) throws {
        try body(result.graph)
        if result.isPartial { throw ExitCode(2) }
    }
}

extension Terminal {
    /// Says why a document was refused, or what of it was left out; silent for the record of a usual article.
    static func complain(about record: FactsRecord) {
        switch record.outcome {
        case .failure(let failure): complain("dossier: \(failure.message)")
        case .findings(let findings):
            for warning in findings.warnings { complain("dossier: \(warning.message)") }
        }
    }
}

extension RecordSource {
    /// Reads the records. Says why documents were refused; throws where no other was read.
    func records(_ reading: ReadingArguments) async throws -> RecordCollector {
        var records = RecordCollector()
        try await read(options: reading.options, reader: reading.reader) { record in
            Terminal.complain(about: record)
            try records.append(record)
        }
        guard records.count == 0 || records.failureCount < records.count else {
            throw OutputError("no article could be read")
        }
        return records
    }
}
