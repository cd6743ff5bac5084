/// The resolved graph: one node for each thing in the world, relations that have evidence as nodes of their own.
///
/// Every list is sorted by IRI and free of repeats, so equal sets of records give equal graphs. Plain edges (`metWith`,
/// `holds`) are not stored: they are derived where they are wanted.
public struct DossierGraph: Hashable, Sendable {
    public var documents: [DocumentNode]
    public var entities: [EntityNode]
    public var offices: [OfficeNode]
    public var tenures: [TenureNode]
    public var meetings: [MeetingNode]
    public var statements: [StatementNode]

    /// Makes a graph of sorted lists whose handles fit together.
    public init(
        documents: [DocumentNode] = [], entities: [EntityNode] = [], offices: [OfficeNode] = [],
        tenures: [TenureNode] = [], meetings: [MeetingNode] = [], statements: [StatementNode] = []
    ) {
        self.documents = documents
        self.entities = entities
        self.offices = offices
        self.tenures = tenures
        self.meetings = meetings
        self.statements = statements
    }

    public subscript(id: DocumentID) -> DocumentNode { documents[id.index] }
    public subscript(id: EntityID) -> EntityNode { entities[id.index] }
    public subscript(id: OfficeID) -> OfficeNode { offices[id.index] }
    public subscript(id: TenureID) -> TenureNode { tenures[id.index] }
    public subscript(id: MeetingID) -> MeetingNode { meetings[id.index] }
    public subscript(id: StatementID) -> StatementNode { statements[id.index] }
}
