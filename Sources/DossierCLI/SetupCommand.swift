internal import ArgumentParser
internal import Dossier

/// `dossier setup`: fetches the language model once.
struct SetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup", abstract: "Fetch the language model, checked by its SHA-256; safe to repeat.")

    @Flag(help: "Print the model's folder, which spacy.load accepts too.")
    var printPath = false

    func run() throws {
        if printPath {
            Terminal.say(ModelLocation.directory())
            return
        }
        let setup = ModelSetup()
        let isNew = try setup.run()
        Terminal.complain("dossier: the language model \(isNew ? "is now" : "was already") in \(setup.directory)")
    }
}
