internal import ArgumentParser
internal import Dossier
internal import FoundationEssentials

/// `dossier load`: the graph into a store, verified by count.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Load the graph or RDF files into a SPARQL store, and count what it holds afterwards.",
        discussion: """
            The endpoint is the store's graph store protocol service: http://localhost:7878/store (Oxigraph),
            http://localhost:3030/NAME/data (Fuseki), http://localhost:8890/sparql-graph-crud-auth (Virtuoso).
            https is spoken too, by way of libcurl; Basic and Digest authentication. A password is read from DOSSIER_PASSWORD.
            """)

    @Option(help: ArgumentHelp("The store's graph store service.", valueName: "url"))
    var endpoint: String

    @Option(help: ArgumentHelp("The store's SPARQL service, where it is not beside the other.", valueName: "url"))
    var queryEndpoint: String?

    @Option(help: ArgumentHelp("The graph to load into; the default graph where not given.", valueName: "iri"))
    var graph: String?

    @Flag(help: "Empty the graph first.")
    var replace = false

    @Option(help: ArgumentHelp("Whom the store knows.", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("Certificates to trust instead of the system's (https).", valueName: "file"))
    var caFile: String?

    @Option(help: "How evidence is carried: assertions or none.")
    var provenance: ProvenanceMode = .assertions

    @Option(help: "Claims below this confidence are left out, 0 to 1.")
    var minConfidence: Double = 0

    @Option(help: ArgumentHelp("What the graph's IRIs begin with.", valueName: "iri"))
    var base: String = ExportOptions.defaultBase

    @OptionGroup var input: GraphArguments

    func run() async throws {
        let password = ProcessInfo.processInfo.environment["DOSSIER_PASSWORD"] ?? ""
        let loader = try GraphStoreLoader(
            endpoint: endpoint, queryEndpoint: queryEndpoint, graph: graph,
            credentials: user.map { .init(user: $0, password: password) }, authorities: caFile)
        if !input.inputs.isEmpty, input.inputs.allSatisfy({ RDFFormat(fileName: $0) != nil }) {
            return say(try loader.load(files: input.inputs, replacing: replace))
        }
        let options = ExportOptions(base: base, provenance: provenance, minimumConfidence: minConfidence)
        try await input.withGraph {
            say(try loader.load(try GraphExporter($0, options: options), replacing: replace))
        }
    }

    private func say(_ report: GraphStoreLoader.Report) {
        Terminal.say("\(report.sent) statements loaded; the graph holds \(report.after), it held \(report.before)")
    }
}
