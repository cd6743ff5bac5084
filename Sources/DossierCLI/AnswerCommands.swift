internal import ArgumentParser
internal import Dossier

/// `dossier who`: all that is known of one.
struct WhoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Tell what the articles say of somebody: offices, countries, meetings, statements.")

    @Argument(help: "A name, part of a name, or an IRI such as person/jane-doe.")
    var name: String

    @OptionGroup var answer: AnswerArguments

    func run() async throws {
        try await answer.withQuery { query in
            let profile = query.profile(of: try answer.entity(name, in: query))
            if answer.json { return try answer.write(AnswerJSON(query).profile(profile)) }
            AnswerText(query).show(profile)
        }
    }
}

/// `dossier meetings`: who met whom.
struct MeetingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "meetings", abstract: "List meetings, by date.")

    @Option(help: ArgumentHelp("Who has to take part; may be repeated.", valueName: "name"))
    var with: [String] = []

    @Option(help: "held, ongoing, planned, proposed, refused, cancelled, postponed or denied; may be repeated.")
    var status: [Meeting.Status] = []

    @OptionGroup var period: PeriodArguments
    @OptionGroup var answer: AnswerArguments

    func run() async throws {
        try await answer.withQuery { query in
            let filter = MeetingFilter(
                with: try with.map { try answer.entity($0, in: query) }, since: period.since?.description,
                until: period.until?.description, statuses: Set(status))
            let found = query.meetings(filter)
            if answer.json { return try answer.write(AnswerJSON(query).meetings(found)) }
            AnswerText(query).show(meetings: found)
        }
    }
}

/// `dossier statements`: who said what about whom.
struct StatementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "statements", abstract: "List statements, by date.")

    @Option(help: ArgumentHelp("Who speaks.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("Whom or what it is about.", valueName: "name"))
    var about: String?

    @OptionGroup var period: PeriodArguments
    @OptionGroup var answer: AnswerArguments

    func run() async throws {
        try await answer.withQuery { query in
            let filter = StatementFilter(
                by: try by.map { try answer.entity($0, in: query) },
                about: try about.map { try answer.entity($0, in: query) },
                since: period.since?.description, until: period.until?.description)
            let found = query.statements(filter)
            if answer.json { return try answer.write(AnswerJSON(query).statements(found)) }
            AnswerText(query).show(statements: found)
        }
    }
}

/// `dossier path`: how two are connected.
struct PathCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Show the shortest connection between two, with the sentence behind each step.",
        discussion: "Meetings and offices are preferred to words and agreements, and these to a country in common.")

    @Argument(help: "A name.")
    var from: String

    @Argument(help: "Another name.")
    var to: String

    @Option(help: "How many connections, the closest first.")
    var count = 1

    @OptionGroup var answer: AnswerArguments

    func validate() throws {
        if count < 1 { throw ValidationError("--count wants a number from 1.") }
    }

    func run() async throws {
        try await answer.withQuery { query in
            let (start, end) = (try answer.entity(from, in: query), try answer.entity(to, in: query))
            let paths = query.paths(from: start, to: end, count: count)
            if answer.json { return try answer.write(AnswerJSON(query).paths(paths, from: start, to: end)) }
            AnswerText(query).show(paths, from: start, to: end)
        }
    }
}

/// `dossier timeline`: what happened when.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "List everything that bears a date of its own, in order.")

    @Option(help: ArgumentHelp("Whom it has to concern.", valueName: "name"))
    var with: String?

    @OptionGroup var period: PeriodArguments
    @OptionGroup var answer: AnswerArguments

    func run() async throws {
        try await answer.withQuery { query in
            let (entries, undated) = query.timeline(
                since: period.since?.description, until: period.until?.description,
                involving: try with.map { try answer.entity($0, in: query) })
            if answer.json { return try answer.write(AnswerJSON(query).timeline(entries, undated: undated)) }
            AnswerText(query).show(entries, undated: undated)
        }
    }
}

/// `dossier top`: who stands in the middle.
struct TopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "top", abstract: "List the best connected, by the number of connections or by betweenness.")

    @Option(help: "degree or betweenness.")
    var by: CentralityMeasure = .degree

    @Option(help: "person, country, organisation, place, agreement or source; may be repeated.")
    var type: [Entity.Kind] = [.person]

    @Option(help: "How many.")
    var count = 10

    @OptionGroup var answer: AnswerArguments

    func validate() throws {
        if count < 1 { throw ValidationError("--count wants a number from 1.") }
    }

    func run() async throws {
        try await answer.withQuery { query in
            let ranked = query.top(count, by: by, kinds: Set(type))
            if answer.json { return try answer.write(AnswerJSON(query).top(ranked)) }
            AnswerText(query).show(ranked)
        }
    }
}

/// `dossier explain`: why two names are one node, or are not.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say why two names, IRIs or mentions are one and the same, or are not.")

    @Argument(help: "A name, an IRI, or document/ID#char=BEGIN,END.")
    var one: String

    @Argument(help: "Another.")
    var other: String

    @OptionGroup var answer: AnswerArguments

    func run() async throws {
        try await answer.withResolved { resolved in
            var explanation = resolved.explain(one, other)
            if explanation.verdict == nil {
                // Not a name as some article writes it: a part of one, or misspelt.
                let query = GraphQuery(resolved.graph)
                let iris = try [one, other].map { name in
                    resolved.explain(name, name).verdict == nil
                        ? query.graph[try answer.entity(name, in: query)].iri : name
                }
                explanation = resolved.explain(iris[0], iris[1])
            }
            if answer.json { return try answer.write(AnswerJSON.explanation(explanation)) }
            for line in explanation.description.split(separator: "\n") {
                for part in TextWidth.wrapped(TextTable.clean(String(line)), to: Terminal.width) { Terminal.say(part) }
            }
        }
    }
}
