internal import ArgumentParser
internal import Dossier
internal import FoundationEssentials

/// Which graph is asked, and how the answer is written.
struct AnswerArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Articles, a facts.jsonl or a folder that build wrote; may be repeated. Where not given, exports.",
            valueName: "path"))
    var graph: [String] = []

    @Flag(help: "Write JSON.")
    var json = false

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var resolution: ResolutionArguments

    /// Answers with the graph's records, resolved.
    ///
    /// - Throws: `ExitCode(2)` after the answer where some of the documents were refused.
    func withResolved(_ body: (Resolved) throws -> Void) async throws {
        let resolved = try resolution.resolve(try await RecordSource(paths: try paths()).records(reading))
        try body(resolved)
        if resolved.isPartial { throw ExitCode(2) }
    }

    /// Answers with the graph, ready for questions.
    ///
    /// - Throws: `ExitCode(2)` after the answer where some of the documents were refused.
    func withQuery(_ body: (GraphQuery) throws -> Void) async throws {
        let records = try await RecordSource(paths: try paths()).records(reading)
        try GraphArguments.with(try resolution.graph(of: records)) { try body(GraphQuery($0)) }
    }

    private func paths() throws -> [String] {
        guard graph.isEmpty else { return graph }
        guard FileManager.default.fileExists(atPath: "exports/facts.jsonl") else {
            throw OutputError(
                "no graph to ask: there is no exports/facts.jsonl here. Run dossier build ARTICLES first, or name articles, "
                    + "a facts.jsonl or a folder that build wrote with --graph")
        }
        return ["exports"]
    }

    /// Writes bytes to standard output.
    func write(_ bytes: [UInt8]) throws {
        var sink = FileSink(descriptor: 1)
        try sink.write(bytes.span)
    }

    /// The entity that a name means; where it means none or several, says so with the candidates and ends with 1.
    func entity(_ name: String, in query: GraphQuery) throws -> EntityID {
        let match = query.names.find(name)
        if json, match.entity == nil { try write(AnswerJSON(query).failure(match)) }
        return try query.entity(of: match, named: name)
    }
}

extension GraphQuery {
    /// The entity that a name means; where it means none or several, says so with the candidates and ends with 1.
    func entity(named name: String) throws -> EntityID { try entity(of: names.find(name), named: name) }

    fileprivate func entity(of match: NameMatch, named name: String) throws -> EntityID {
        guard let entity = match.entity else {
            Terminal.complain("dossier: " + Self.complaint(match, self))
            throw ExitCode(1)
        }
        if match.candidates[0].manner == .misspelling {
            Terminal.complain("dossier: taking \"\(name)\" for \(TextTable.clean(graph[entity].name))")
        }
        return entity
    }

    private static func complaint(_ match: NameMatch, _ query: GraphQuery) -> String {
        let wording = Wording(query)
        func line(_ candidate: NameMatch.Candidate) -> String {
            let name = TextTable.clean(query.graph[candidate.entity].name)
            return "  \(name) (\(TextTable.clean(wording.description(of: candidate.entity)))): "
                + query.graph[candidate.entity].iri
        }
        if match.isAmbiguous {
            return "\"\(match.query)\" may be any of these; give the full name or the last word of a line:\n"
                + match.candidates.map(line).joined(separator: "\n")
        }
        let head = "nobody and nothing is called \"\(match.query)\""
        return match.nearest.isEmpty
            ? head + "." : head + "; the nearest names:\n" + match.nearest.map(line).joined(separator: "\n")
    }
}

/// The days between which something has to lie.
struct PeriodArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
    var since: Day?

    @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
    var until: Day?

    func validate() throws {
        if let since, let until, until < since { throw ValidationError("--until lies before --since.") }
    }
}
