internal import Facts
internal import KnowledgeGraph

/// Chooses meetings, statements and tenures until a page is full.
struct ItemSelection {
    private typealias Item = NetworkLink.Item

    private let graph: DossierGraph
    private let index: GraphIndex
    private var taken: Set<Item> = []
    private var size = 0
    private var passages = Int.max

    init(graph: DossierGraph, index: GraphIndex) {
        self.graph = graph
        self.index = index
    }

    /// Takes everything, where it fits together with the entities; else nothing.
    mutating func takeAll(limit: Int) -> Bool {
        size = graph.entities.reduce(0) { $0 + Self.size(of: $1) }
        let lists: [(Character, Range<Int>)] = [
            ("t", graph.tenures.indices), ("m", graph.meetings.indices), ("s", graph.statements.indices),
        ]
        for (list, indices) in lists {
            for position in indices {
                take(Item(list: list, index: position))
                guard size <= limit else {
                    (taken, size, passages) = ([], 0, Excerpt.partialPassages)
                    return false
                }
            }
        }
        return true
    }

    /// Takes the gatherings and the best of each line, then in turns the best that is left of each entity drawn.
    mutating func take(concerning network: Network, limit: Int) {
        for gathering in network.gatherings { take(Item(list: "m", index: gathering)) }
        for link in network.links {
            if let best = link.items.filter({ Self.lists.contains($0.list) }).min(by: { rank($0) < rank($1) }) {
                take(best)
            }
        }
        var queues = network.entities.map { queue(of: EntityID($0)) }
        while size <= limit, !queues.isEmpty {
            for position in queues.indices where size <= limit {
                while let next = queues[position].popLast() {
                    if taken.contains(next) { continue }
                    take(next)
                    break
                }
            }
            queues.removeAll(where: \.isEmpty)
        }
    }

    private static let lists: Set<Character> = ["t", "m", "s"]
    /// The bytes of keys, numbers and marks about an item's words, and about a passage's.
    private static let (itemSize, passageSize) = (120, 12)

    /// The graph's indices of what was taken of a list, ascending.
    func indices(_ list: Character) -> [Int] { taken.filter { $0.list == list }.map(\.index).sorted() }

    private mutating func take(_ item: Item) {
        guard taken.insert(item).inserted else { return }
        let words = item.list == "s" ? graph.statements[item.index].content.utf8.count : 0
        let evidence = support(item).evidence.prefix(passages)
        size += evidence.reduce(words + Self.itemSize) { $0 + $1.text.utf8.count + Self.passageSize }
    }

    /// The bytes of an entity's names and of the mentions quoted of it.
    private static func size(of entity: EntityNode) -> Int {
        let names = entity.variants.reduce(entity.name.utf8.count) { $0 + $1.utf8.count }
        return entity.mentions.prefix(ExplorerData.mentionLimit).reduce(names + itemSize) {
            $0 + $1.text.utf8.count + passageSize
        }
    }

    /// What concerns an entity, the best last.
    private func queue(of id: EntityID) -> [Item] {
        let statements = [index.statementsBySpeaker[id], index.statementsAbout[id], index.statementsTo[id]]
        let items =
            (index.tenuresByHolder[id] ?? []).map { Item(list: "t", index: $0.index) }
            + (index.meetingsByParticipant[id] ?? []).map { Item(list: "m", index: $0.index) }
            + statements.flatMap { $0 ?? [] }.map { Item(list: "s", index: $0.index) }
        return items.map { ($0, rank($0)) }.sorted { $1.1 < $0.1 }.map(\.0)
    }

    private func support(_ item: Item) -> Support {
        switch item.list {
        case "t": graph.tenures[item.index].support
        case "m": graph.meetings[item.index].support
        default: graph.statements[item.index].support
        }
    }

    /// What took place before what did not, then the best reported, then the surest.
    private func rank(_ item: Item) -> (Int, Int, Double, Item) {
        let support = support(item)
        let isDoubtful = item.list == "m" && !graph.meetings[item.index].tookPlace
        return (isDoubtful ? 1 : 0, -support.evidence.count, 1 - support.confidence, item)
    }
}

extension ItemSelection {
    /// The entities that a page lists, ascending: those that bear a name, the drawn ones, and whom the items name; every
    /// one, where every item was taken.
    func entities(drawn: [Int], isWhole: Bool) -> [Int] {
        if isWhole { return Array(graph.entities.indices) }
        var listed = Set(graph.entities.indices.filter { graph.entities[$0].kind != .source })
        listed.formUnion(drawn)
        for item in taken {
            switch item.list {
            case "t": listed.insert(graph.tenures[item.index].holder.index)
            case "m": listed.formUnion(graph.meetings[item.index].participants.map(\.entity.index))
            default:
                let statement = graph.statements[item.index]
                listed.formUnion((statement.speakers + statement.about + statement.addressees).map(\.index))
            }
        }
        return listed.sorted()
    }

    /// The documents that evidence is quoted from, ascending.
    func documents(quotedOf entities: [Int]) -> [Int] {
        var quoted: Set<Int> = []
        for item in taken {
            quoted.formUnion(support(item).evidence.prefix(passages).map(\.document.index))
        }
        for entity in entities {
            quoted.formUnion(graph.entities[entity].mentions.prefix(ExplorerData.mentionLimit).map(\.document.index))
        }
        return quoted.sorted()
    }
}
