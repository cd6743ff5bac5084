internal import ArgumentParser

@main
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Reads news articles and keeps the record.", version: "0.1.0")
}
