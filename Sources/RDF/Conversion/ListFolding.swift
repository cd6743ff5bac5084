/// Finds the lists among statements about blank nodes (JSON-LD 1.1 API, section 7.2, "RDF to Object Conversion").
///
/// A cell is a blank node of which a graph says `rdf:first` and `rdf:rest` once each and nothing else but that it is an
/// `rdf:List`, and which one statement of that graph, and no other graph, refers to.
struct ListFolding {
    /// A statement's record and its terms as they stand there.
    struct Statement {
        let line: ByteSlice
        let graph: String
        let subject: String
        let predicate: String
        let object: String
    }

    /// A list: the statements of its cells, and those that name its items in order.
    private struct List {
        var cells: [Int]
        var items: [Int]
    }

    private static let first = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>"
    private static let rest = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
    private static let list = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#List>"
    private static let empty = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"
    /// How deep lists may stand in lists.
    private static let depthLimit = 64

    /// The statements without repeats, in the order in which they came.
    let statements: [Statement]
    private var bySubject: [String: [Int]] = [:]
    private var byObject: [String: [Int]] = [:]
    private var lists: [Int: List] = [:]
    private var folded: Set<Int> = []

    init(_ lines: [ByteSlice], graphNames: Set<String>) {
        var seen: Set<String> = []
        statements = lines.compactMap { seen.insert($0.text).inserted ? Self.statement($0) : nil }
        for (index, statement) in statements.enumerated() {
            bySubject[statement.subject, default: []].append(index)
            if statement.object.hasPrefix("_:") { byObject[statement.object, default: []].append(index) }
        }
        let candidates = findLists(graphNames)
        choose(from: candidates)
    }

    /// Whether a statement is part of a list that stands elsewhere.
    func isFolded(_ index: Int) -> Bool { folded.contains(index) }

    /// Whether a statement's object is a list to be written in its place.
    func hasList(_ index: Int) -> Bool { lists[index] != nil }

    /// The statements whose objects are the items of the list that a statement leads to.
    func items(of index: Int) -> [Int] { lists[index]?.items ?? [] }

    /// Divides a record: graph, subject and predicate hold no spaces.
    private static func statement(_ line: ByteSlice) -> Statement {
        var parts: [String] = []
        var rest = line.prefix(line.count - 1)
        while parts.count < 3 {
            var length = 0
            while length < rest.count, rest[length] != 0x20 { length += 1 }
            parts.append(rest.prefix(length).text)
            rest = rest.dropFirst(min(length + 1, rest.count))
        }
        return Statement(line: line, graph: parts[0], subject: parts[1], predicate: parts[2], object: rest.text)
    }

    // MARK: - Finding

    /// The statements of a cell with the one that refers to it, or nil where a node is no cell.
    private func cell(_ node: String, _ graphNames: Set<String>) -> (all: [Int], item: Int, reference: Int)? {
        guard node.hasPrefix("_:"), !graphNames.contains(node), let all = bySubject[node],
            let references = byObject[node], references.count == 1
        else { return nil }
        let graph = statements[references[0]].graph
        var (items, rests) = ([Int](), 0)
        for index in all {
            let statement = statements[index]
            guard statement.graph == graph else { return nil }
            switch statement.predicate {
            case Self.first: items.append(index)
            case Self.rest: rests += 1
            case "!" where statement.object == Self.list: break
            default: return nil
            }
        }
        guard items.count == 1, rests == 1 else { return nil }
        return (all, items[0], references[0])
    }

    /// Every list that ends as it should, by the statement that leads to it.
    private func findLists(_ graphNames: Set<String>) -> [Int: List] {
        var found: [Int: List] = [:]
        for statement in statements where statement.predicate == Self.rest && statement.object == Self.empty {
            guard var cell = cell(statement.subject, graphNames) else { continue }
            var list = List(cells: cell.all, items: [cell.item])
            while statements[cell.reference].predicate == Self.rest {
                guard let before = self.cell(statements[cell.reference].subject, graphNames) else { break }
                cell = before
                list.cells += cell.all
                list.items.append(cell.item)
            }
            // `@type` takes no lists.
            if statements[cell.reference].predicate == "!" { continue }
            list.items.reverse()
            found[cell.reference] = list
        }
        return found
    }

    // MARK: - Choosing

    /// Takes the lists that a statement outside every list leads to, at once or through others, down to some depth;
    /// lists that only lead to each other stay statements.
    private mutating func choose(from candidates: [Int: List]) {
        let inside = Set(candidates.values.flatMap(\.cells))
        var queue = candidates.keys.filter { !inside.contains($0) }.map { (index: $0, depth: 1) }
        while let next = queue.popLast() {
            guard let list = candidates[next.index] else { continue }
            let isTooDeep = next.depth > Self.depthLimit
            if !isTooDeep {
                lists[next.index] = list
                folded.formUnion(list.cells)
            }
            for item in list.items where candidates[item] != nil {
                queue.append((index: item, depth: isTooDeep ? 1 : next.depth + 1))
            }
        }
    }
}
