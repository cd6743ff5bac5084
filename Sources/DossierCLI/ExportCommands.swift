internal import ArgumentParser
internal import Dossier

/// The formats of `dossier export`.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case turtle, ntriples, trig, nquads, jsonld, dot, nodes, edges, graphml
}

/// `dossier export`: the graph in a format that others read.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the graph as RDF, CSV, GraphML or DOT to standard output or a file.")

    @Option(
        help: ArgumentHelp("\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
    var format: ExportFormat = .turtle

    @Option(help: "How evidence is carried: assertions, graphs, rdf12 or none.")
    var provenance: ProvenanceMode = .assertions

    @Option(help: "Claims below this confidence are left out, 0 to 1.")
    var minConfidence: Double = 0

    @Option(help: ArgumentHelp("What the graph's IRIs begin with.", valueName: "iri"))
    var base: String = ExportOptions.defaultBase

    @Option(help: ArgumentHelp("A file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var input: GraphArguments

    func run() async throws { try await input.withGraph(export) }

    private func export(_ graph: DossierGraph) throws {
        let options = ExportOptions(base: base, provenance: provenance, minimumConfidence: minConfidence)
        let exporter = try GraphExporter(graph, options: options)
        if let output {
            try OutputFolder.replace(output) { try write(exporter, graph, to: $0) }
        } else {
            _ = try write(exporter, graph, to: FileSink(descriptor: 1))
        }
    }

    private func write(_ exporter: GraphExporter, _ graph: DossierGraph, to sink: consuming FileSink) throws -> FileSink
    {
        switch format {
        case .turtle: return try exporter.write(.turtle, to: sink)
        case .ntriples: return try exporter.write(.ntriples, to: sink)
        case .trig: return try exporter.write(.trig, to: sink)
        case .nquads: return try exporter.write(.nquads, to: sink)
        case .jsonld: return try exporter.write(.jsonld, to: sink)
        case .nodes: return try exporter.writeNodes(to: sink)
        case .edges: return try exporter.writeEdges(to: sink)
        case .graphml: return try exporter.writeGraphML(to: sink)
        case .dot:
            var sink = sink
            try sink.write(Array(Diagram.make(graph).text.utf8).span)
            return sink
        }
    }
}

/// `dossier convert`: RDF in, RDF out.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Convert RDF from one format into another, streaming in input order.")

    @Option(
        help: ArgumentHelp("turtle, ntriples, trig or nquads; by the file's name where not given.", valueName: "format")
    )
    var from: RDFFormat?

    @Option(help: ArgumentHelp("turtle, ntriples, trig, nquads or jsonld.", valueName: "format"))
    var to: RDFFormat

    @Option(help: ArgumentHelp("What relative IRIs are resolved against.", valueName: "iri"))
    var base: String?

    @Flag(help: "Sort, and drop repeats.")
    var sort = false

    @Flag(help: "Write the triples of named graphs into a format that has no graphs.")
    var mergeGraphs = false

    @Argument(help: "RDF files; - or nothing is standard input.")
    var files: [String] = []

    func run() throws {
        let conversion = RDFConversion(from: from, to: to, base: base, sorts: sort, mergesGraphs: mergeGraphs)
        let inputs = (files.isEmpty ? ["-"] : files).map { path in
            path == "-" ? RDFConversion.Input.standardInput : .file(path)
        }
        try conversion.run(inputs, toDescriptor: 1, name: "standard output")
    }
}
