internal import Documents
public import Facts
public import Language
internal import Reference

/// Reads the facts out of annotated documents. Extraction is total: unknown text yields no claim, never an error.
public struct Extractor: Sendable {
    private let lexicon: Lexicon

    /// Makes an extractor with the program's reference tables.
    public init() { self.lexicon = Lexicon(.standard) }

    /// The record of one document.
    public func record(of document: AnnotatedDocument) -> FactsRecord {
        FactsRecord(id: document.source.id, outcome: .findings(findings(in: document)))
    }

    /// What one document says.
    public func findings(in document: AnnotatedDocument) -> Findings {
        let context = ExtractionContext(document, lexicon: lexicon)
        let names = NameFinder.names(in: context)
        let offices = OfficeFinder.phrases(in: context, names: names)
        let tenures = TenureExtractor.tenures(in: OfficeScene(context: context, names: names, phrases: offices))
        let entities = EntityResolver.resolve(names, offices: tenures, in: context)
        let times = TimeTagger().times(in: context.tree).filter { !entities.isPerson($0.tokens) }
        let events = EventTimes(times, in: context.tree.document)
        var meetings = MeetingExtractor().meetings(
            in: context.tree, mentions: entities.mentions, times: events.times, reference: lexicon.reference)
        for index in meetings.indices { meetings[index].time = events.position(meetings[index].time) }
        var statements = StatementExtractor.statements(
            in: context.tree, mentions: entities.mentions, times: events.times, reference: lexicon.reference)
        for index in statements.indices { statements[index].time = events.position(statements[index].time) }
        var assembler = RecordAssembler(
            context: context, entities: entities, times: times,
            tenures: TenureTable(tenures, entities: entities, in: context), tenureResult: tenures)
        return assembler.findings(meetings: meetings, statements: statements)
    }
}
