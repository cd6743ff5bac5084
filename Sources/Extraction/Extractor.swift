package import Documents
public import Facts
public import Language
internal import Reference

/// Reads the facts out of annotated documents. Extraction is total: unknown text yields no claim, never an error.
public struct Extractor: Sendable {
    private let lexicon: Lexicon
    private let limits: ExtractionLimits

    /// Makes an extractor with the program's reference tables.
    public init(limits: ExtractionLimits = ExtractionLimits()) {
        self.lexicon = Lexicon(.standard)
        self.limits = limits
    }

    /// The record of one document.
    public func record(of document: AnnotatedDocument) -> FactsRecord {
        FactsRecord(id: document.source.id, outcome: .findings(findings(in: document)))
    }

    /// The record of one document; given up where a deadline passes.
    package func record(
        of document: AnnotatedDocument, by deadline: Deadline
    ) throws(DeadlinePassed) -> FactsRecord {
        FactsRecord(id: document.source.id, outcome: .findings(try findings(in: document, by: deadline)))
    }

    /// What one document says.
    public func findings(in document: AnnotatedDocument) -> Findings {
        Deadline.never { deadline throws(DeadlinePassed) in try findings(in: document, by: deadline) }
    }

    /// What one document says; given up where a deadline passes.
    package func findings(
        in document: AnnotatedDocument, by deadline: Deadline
    ) throws(DeadlinePassed) -> Findings {
        let context = try ExtractionContext(document, lexicon: lexicon, deadline: deadline)
        var keeper = LimitKeeper(limits, context.tree)
        let names = try NameFinder.names(in: context)
        let offices = try OfficeFinder.phrases(in: context, names: names)
        let tenures = try TenureExtractor.tenures(in: OfficeScene(context: context, names: names, phrases: offices))
        let entities = keeper.kept(try EntityResolver.resolve(names, offices: tenures, in: context))
        let found = try TimeTagger().times(in: context.tree, by: deadline).filter { !entities.isPerson($0.tokens) }
        let times = keeper.first(limits.times, of: found, .manyTimes, "time expressions")
        let events = EventTimes(times, in: context.tree.document)
        var meetings = keeper.kept(
            try MeetingExtractor().meetings(
                in: context.tree, mentions: entities.mentions, times: events.times, reference: lexicon.reference,
                by: deadline))
        for index in meetings.indices { meetings[index].time = events.position(meetings[index].time) }
        var statements = keeper.kept(
            try StatementExtractor.statements(
                in: context.tree, mentions: entities.mentions, times: events.times, reference: lexicon.reference,
                by: deadline))
        for index in statements.indices { statements[index].time = events.position(statements[index].time) }
        var table = try TenureTable(tenures, entities: entities, in: context)
        table.tenures = keeper.first(limits.tenures, of: table.tenures, .manyTenures, "tenures")
        var assembler = RecordAssembler(
            context: context, entities: entities, times: times, tenures: table, tenureResult: tenures)
        var findings = try assembler.findings(meetings: meetings, statements: statements)
        findings.warnings = document.warnings + keeper.warnings
        return findings
    }
}
