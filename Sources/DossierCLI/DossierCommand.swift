internal import ArgumentParser
internal import Dossier

#if canImport(Glibc)
    internal import Glibc
#endif

/// The command `dossier`.
@main
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Reads news articles and keeps the record: who holds which office, who met whom, who said what.",
        discussion: """
            dossier build FOLDER reads every article in FOLDER and writes a graph, RDF and diagrams to exports/.
            Run dossier setup once to fetch the language model.
            """,
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, ExtractCommand.self, ResolveCommand.self, ExportCommand.self, RenderViewCommand.self,
            WhoCommand.self, MeetingsCommand.self, StatementsCommand.self, PathCommand.self, TimelineCommand.self,
            TopCommand.self, ExplainCommand.self, ExploreCommand.self, LoadCommand.self, ConvertCommand.self,
            AnnotateCommand.self, SetupCommand.self, RenderChildCommand.self,
        ])

    /// Runs the command; every failure of ours is one line on standard error and exit code 1.
    static func main() async {
        // Writing then fails with an error that can be told.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as RDFError where error.code == .brokenPipe {
            exit(withError: ExitCode(1))
        } catch let error as any CustomStringConvertible & Error where !Self.isParserError(error) {
            Terminal.complain("dossier: \(error.description)")
            exit(withError: ExitCode(1))
        } catch {
            exit(withError: error)
        }
    }

    private static func isParserError(_ error: any Error) -> Bool {
        error is ExitCode || error is CleanExit || error is ValidationError
            || exitCode(for: error) == .validationFailure
            || exitCode(for: error) == .success
    }
}
