internal import ArgumentParser
internal import Dossier

/// `dossier extract`: one record a document, in input order.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write the facts record of each article, one line of JSON each, in input order.")

    @Argument(help: "Articles, folders, patterns; - or nothing is standard input.")
    var articles: [String] = []

    @OptionGroup var reading: ReadingArguments

    func run() async throws {
        let reader = try reading.reader()
        let output = LineOutput()
        let interruption = Interruption {}
        var refused = false
        try await reader.read(DocumentSource(paths: articles, options: reading.options)) { record, _ in
            refused = refused || record.findings == nil
            try interruption.uninterrupted {
                Terminal.complain(about: record)
                try output.write(record.json)
            }
        }
        if refused { throw ExitCode(2) }
    }
}

/// `dossier resolve`: the same records with the IRIs of their nodes.
struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Write facts records again with the IRI of every node, sorted by id.")

    @Argument(help: "Files of facts records; - is standard input.")
    var facts: [String]

    @OptionGroup var resolution: ResolutionArguments

    func run() async throws {
        var records = RecordCollector()
        var spool = RecordSpool()
        for path in facts {
            for result in FactsFile(path: path) {
                let record = try result.get()
                try records.append(record)
                try spool.append(record)
            }
        }
        let output = LineOutput()
        try resolution.resolve(records).forEachRecord(in: spool.finish()) { try output.write($0.json) }
    }
}

/// `dossier annotate`: the language engine's answers as CoNLL-U.
struct AnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Write tokens, tags, lemmas, trees and entities as CoNLL-U.")

    @Argument(help: "Articles, folders, patterns; - or nothing is standard input.")
    var articles: [String] = []

    @OptionGroup var reading: ReadingArguments

    func run() async throws {
        let reader = try reading.reader()
        var refused = false
        var sink = FileSink(descriptor: 1)
        for result in DocumentSource(paths: articles, options: reading.options) {
            var bytes: [UInt8] = []
            do {
                ConlluWriter().write(try await reader.annotation(of: result.get()), to: &bytes)
            } catch {
                refused = true
                Terminal.complain("dossier: \(error)")
            }
            try sink.write(bytes.span)
        }
        if refused { throw ExitCode(2) }
    }
}

/// Lines on standard output, each written whole before the next is begun.
struct LineOutput {
    /// Writes a line.
    func write(_ bytes: [UInt8]) throws {
        var sink = FileSink(descriptor: 1)
        try sink.write((bytes + [UInt8(ascii: "\n")]).span)
    }
}
