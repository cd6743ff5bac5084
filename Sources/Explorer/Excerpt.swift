internal import Facts
internal import KnowledgeGraph
internal import Query

/// What of the record a page holds, and under which numbers: all of it where that fits; else what concerns the drawn
/// nodes, the surest and best reported first, and the names of the rest.
struct Excerpt: Sendable {
    /// Indices of the graph's lists, ascending; the number in the page is the position here.
    let documents: [Int]
    let entities: [Int]
    let tenures: [Int]
    let meetings: [Int]
    let statements: [Int]
    /// Whether every meeting, statement and tenure is held.
    let isWhole: Bool

    private let documentNumbers: [Int: Int]
    private let entityNumbers: [Int: Int]
    private let tenureNumbers: [Int: Int]
    private let meetingNumbers: [Int: Int]
    private let statementNumbers: [Int: Int]

    /// The passages of one item that are held at most, where not all items are held.
    static let partialPassages = 6

    /// Chooses what concerns a network.
    ///
    /// - Parameter limit: The bytes of items with their evidence, above which only part is held.
    init(_ graph: DossierGraph, index: GraphIndex, network: Network, limit: Int) {
        var selection = ItemSelection(graph: graph, index: index)
        isWhole = selection.takeAll(limit: limit)
        if !isWhole { selection.take(concerning: network, limit: limit) }
        tenures = selection.indices("t")
        meetings = selection.indices("m")
        statements = selection.indices("s")
        entities = selection.entities(drawn: network.entities, isWhole: isWhole)
        documents = selection.documents(quotedOf: isWhole ? entities : network.entities)
        documentNumbers = Self.numbers(documents)
        entityNumbers = Self.numbers(entities)
        tenureNumbers = Self.numbers(tenures)
        meetingNumbers = Self.numbers(meetings)
        statementNumbers = Self.numbers(statements)
    }

    private static func numbers(_ indices: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($1, $0) })
    }

    /// The passages of an item that are held.
    func passages(_ evidence: [Evidence]) -> ArraySlice<Evidence> {
        evidence.prefix(isWhole ? .max : Self.partialPassages)
    }

    /// The number of an entity that the page lists.
    func number(of entity: EntityID) -> Int? { entityNumbers[entity.index] }
    /// The number of a document that evidence comes from.
    func number(of document: DocumentID) -> Int? { documentNumbers[document.index] }
    /// The number of a meeting that the page holds.
    func number(of meeting: MeetingID) -> Int? { meetingNumbers[meeting.index] }

    /// The number of what a line stands for; nil where the page does not hold it.
    func number(of item: NetworkLink.Item) -> Int? {
        switch item.list {
        case "t": tenureNumbers[item.index]
        case "m": meetingNumbers[item.index]
        case "s": statementNumbers[item.index]
        default: entityNumbers[item.index]
        }
    }

    /// The name of a drawn node in DOT and its id in the page.
    func name(of end: NetworkLink.End) -> String {
        switch end {
        case .entity(let index): "n\(entityNumbers[index] ?? 0)"
        case .meeting(let index): "m\(meetingNumbers[index] ?? 0)"
        }
    }
}
