/// The resolved graph: one node for each thing in the world, relations that have evidence as nodes of their own.
///
/// Every list is sorted by IRI and free of repeats, so equal sets of records give equal graphs. Plain edges (`metWith`,
/// `holds`) are not stored: they are derived where they are wanted.
public struct DossierGraph: Hashable, Sendable {
    /// The articles.
    public var documents: [DocumentNode]
    /// People, countries, organisations, places, agreements and unnamed sources.
    public var entities: [EntityNode]
    /// Posts, whoever holds them.
    public var offices: [OfficeNode]
    /// Who holds or held which post.
    public var tenures: [TenureNode]
    /// Contacts, whether they took place or not.
    public var meetings: [MeetingNode]
    /// What was said, attributed.
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

    /// The node of a handle.
    @inlinable public subscript(id: DocumentID) -> DocumentNode { documents[id.index] }
    /// The node of a handle.
    @inlinable public subscript(id: EntityID) -> EntityNode { entities[id.index] }
    /// The node of a handle.
    @inlinable public subscript(id: OfficeID) -> OfficeNode { offices[id.index] }
    /// The node of a handle.
    @inlinable public subscript(id: TenureID) -> TenureNode { tenures[id.index] }
    /// The node of a handle.
    @inlinable public subscript(id: MeetingID) -> MeetingNode { meetings[id.index] }
    /// The node of a handle.
    @inlinable public subscript(id: StatementID) -> StatementNode { statements[id.index] }
}
