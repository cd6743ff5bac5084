/// The files that `dossier build` makes of a resolved set of records.
public struct BuildOutputs: Sendable {
    private let folder: OutputFolder
    private let title: String?
    private let renderer: RenderCommand?

    /// Names the folder, the title of the diagrams, and a child process to lay out large ones in.
    public init(folder: OutputFolder, title: String? = nil, renderer: RenderCommand? = nil) {
        self.folder = folder
        self.title = title
        self.renderer = renderer
    }

    /// The names of all files, in the order in which they are written.
    public static let fileNames =
        [
            "facts.jsonl", "dossier.ttl", "dossier.nt", "dossier.nq", "dossier.jsonld", "dossier.graphml", "nodes.csv",
            "edges.csv",
        ]
        + DiagramOptions.View.allCases.flatMap { ["\($0.rawValue).dot", "\($0.rawValue).svg", "\($0.rawValue).png"] }
        + ["explorer.html"]

    /// Writes every file but that of the records. `step` hears the name of each file before it is written, `note` where a
    /// picture had to be laid out more plainly, and what the explorer leaves out.
    public func write(
        _ graph: DossierGraph, step: (String) -> Void = { _ in }, note: (String) -> Void = { _ in }
    ) throws {
        try writeAssertions(graph, step)
        try writeGraphs(graph, step)
        try writeDiagrams(graph, step, note)
        step("explorer.html")
        let page = try ExplorerPage(graph, title: title, command: renderer)
        for line in page.notes { note("explorer.html: \(line)") }
        try folder.write(page.html, to: "explorer.html")
    }

    /// Writes the resolved records, which `archive` has by their numbers.
    public func writeRecords(
        _ resolved: Resolved, from archive: some RecordArchive, step: (String) -> Void = { _ in }
    ) throws {
        step("facts.jsonl")
        try folder.write(to: "facts.jsonl") { sink in
            var sink = sink
            try resolved.forEachRecord(in: archive) { try sink.write(($0.json + [UInt8(ascii: "\n")]).span) }
            return sink
        }
    }

    /// The formats without named graphs. Each exporter goes before the next comes: it holds tables of its own.
    private func writeAssertions(_ graph: DossierGraph, _ step: (String) -> Void) throws {
        let exporter = try GraphExporter(graph)
        for (name, format) in [
            ("dossier.ttl", RDFFormat.turtle), ("dossier.nt", .ntriples), ("dossier.jsonld", .jsonld),
        ] {
            step(name)
            try folder.write(to: name) { try exporter.write(format, to: $0) }
        }
        step("dossier.graphml")
        try folder.write(to: "dossier.graphml") { try exporter.writeGraphML(to: $0) }
        step("nodes.csv")
        try folder.write(to: "nodes.csv") { try exporter.writeNodes(to: $0) }
        step("edges.csv")
        try folder.write(to: "edges.csv") { try exporter.writeEdges(to: $0) }
    }

    private func writeGraphs(_ graph: DossierGraph, _ step: (String) -> Void) throws {
        step("dossier.nq")
        let exporter = try GraphExporter(graph, options: ExportOptions(provenance: .graphs))
        try folder.write(to: "dossier.nq") { try exporter.write(.nquads, to: $0) }
    }

    private func writeDiagrams(_ graph: DossierGraph, _ step: (String) -> Void, _ note: (String) -> Void) throws {
        for view in DiagramOptions.View.allCases {
            let name = view.rawValue
            step("\(name).svg")
            let dot = Diagram.make(graph, DiagramOptions(view: view, title: title))
            let pictures = try GraphvizRenderer.render(dot, formats: [.svg, .png], scale: 2, command: renderer)
            for line in pictures.report.layoutNotes { note("\(name).svg: \(line)") }
            try folder.write(Array(dot.text.utf8), to: "\(name).dot")
            try folder.write(pictures.files[.svg] ?? [], to: "\(name).svg")
            try folder.write(pictures.files[.png] ?? [], to: "\(name).png")
        }
    }
}
