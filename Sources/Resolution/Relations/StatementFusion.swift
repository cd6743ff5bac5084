internal import Facts
internal import KnowledgeGraph

/// Reports of one statement: the same words by the same speaker.
struct StatementFusion {
    private struct Report {
        var document: UInt32
        var index: UInt32
        var speakers: [EntityID]
        var words: QuotedWords
        var days: DayInterval?
        var isIndirect: Bool
    }

    /// Fewer words in common than this say nothing, unless they are all of both.
    private static let run = 5
    /// Words into a statement up to which parts of it are recognised.
    private static let horizon = 200
    /// How far apart, in days, short equal quotations may be told.
    private static let nearby = 14

    private let table: EntityTable
    private(set) var statements: [StatementNode] = []
    private(set) var assignment: ClaimNodes<StatementNode>

    init(_ table: EntityTable, assignment iris: inout IRIAssignment) {
        self.table = table
        assignment = ClaimNodes(counts: table.corpus.indices.map { table.corpus.statements(of: $0).count })
        let reports = StatementFusion.reports(table)
        build(fuse(reports), reports, &iris)
    }

    private static func reports(_ table: EntityTable) -> [Report] {
        var out: [Report] = []
        for document in table.corpus.indices {
            for (index, statement) in table.corpus.statements(of: document).enumerated() {
                out.append(
                    Report(
                        document: UInt32(document), index: UInt32(index),
                        speakers: table.nodes(document, statement.speakers),
                        words: QuotedWords(statement), days: DayInterval(statement.date),
                        isIndirect: statement.form == .indirect))
            }
        }
        return out
    }

    private func statement(_ report: Report) -> ToldStatement {
        table.corpus.statements(of: Int(report.document))[Int(report.index)]
    }

    /// Reports in order of their documents by date and id.
    private func precedes(_ a: Report, _ b: Report) -> Bool {
        (table.corpus.rank[Int(a.document)], a.index) < (table.corpus.rank[Int(b.document)], b.index)
    }

    /// Sets of reports that are one statement.
    private func fuse(_ reports: [Report]) -> UnionFind {
        var sets = UnionFind(count: reports.count)
        // The longest first, so that a part of a quotation finds the whole.
        let order = reports.indices.sorted { a, b in
            let (x, y) = (reports[a], reports[b])
            return x.words.hashes.count != y.words.hashes.count
                ? x.words.hashes.count > y.words.hashes.count : precedes(x, y)
        }
        let shelf = FingerprintShelf(order.lazy.map { (Int($0), StatementFusion.prints(reports[$0])) })
        for (place, number) in order.enumerated() {
            let report = reports[number]
            guard let probe = StatementFusion.probe(report) else { continue }
            let earlier = shelf.entries(probe).prefix(64).lazy.filter { $0 < place }.map { order[$0] }
            if let other = earlier.first(where: { agree(reports[$0], report) }) { sets.join(other, number) }
        }
        return sets
    }

    /// Fingerprints to be found under: every run of words, or the whole of what is short or indirect.
    private static func prints(_ report: Report) -> [UInt64] {
        let count = report.words.hashes.count
        guard !report.speakers.isEmpty, count > 0 else { return [] }
        guard !report.isIndirect, count >= run else {
            return [report.words.fingerprint(0..<count, speakers: report.speakers, isWhole: true)]
        }
        return (0...min(count - run, horizon)).map {
            report.words.fingerprint($0..<$0 + run, speakers: report.speakers, isWhole: false)
        }
    }

    private static func probe(_ report: Report) -> UInt64? { prints(report).first }

    private func agree(_ long: Report, _ short: Report) -> Bool {
        guard long.speakers == short.speakers, long.isIndirect == short.isIndirect else { return false }
        if let a = long.days, let b = short.days, a.intersection(b) == nil { return false }
        guard long.words.hashes == short.words.hashes else {
            return !short.isIndirect && long.words.contains(short.words)
        }
        if short.words.hashes.count >= StatementFusion.run { return true }
        guard !short.isIndirect else { return false }
        if long.document == short.document { return true }
        guard let a = table.corpus.days[Int(long.document)], let b = table.corpus.days[Int(short.document)] else {
            return false
        }
        return abs(a - b) <= StatementFusion.nearby
    }
}

/// Numbers under fingerprints: one sorted array instead of a dictionary of lists.
private struct FingerprintShelf {
    private struct Entry {
        var print: UInt64
        var place: UInt32
    }

    private var entries: [Entry] = []

    /// Shelves the fingerprints of items in their order; an item's place is its number in that order.
    init(_ items: some Sequence<(item: Int, prints: [UInt64])>) {
        for (place, item) in items.enumerated() {
            for print in item.prints { entries.append(Entry(print: print, place: UInt32(place))) }
        }
        entries.sort { ($0.print, $0.place) < ($1.print, $1.place) }
    }

    /// Places of the items with a fingerprint, in order.
    func entries(_ print: UInt64) -> some Collection<Int> {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].print < print { low = middle + 1 } else { high = middle }
        }
        let end = entries[low...].prefix { $0.print == print }.endIndex
        return entries[low..<end].lazy.map { Int($0.place) }
    }
}

// MARK: - Nodes
extension StatementFusion {
    private mutating func build(_ sets: UnionFind, _ reports: [Report], _ iris: inout IRIAssignment) {
        let groups = grouped(sets, reports)
        let names = iris.assign(groups.map { request($0.map { reports[$0] }, iris) }, prefix: "statement/")
        let order = groups.indices.sorted { names[$0] < names[$1] }
        for (place, group) in order.enumerated() {
            for number in groups[group] {
                assignment[Int(reports[number].document), Int(reports[number].index)] = StatementID(place)
            }
        }
        statements = order.map { node(groups[$0].map { reports[$0] }, iri: names[$0]) }
        breakCycles()
    }

    /// Numbers of reports by group, the earliest first, groups in order of their earliest report.
    private func grouped(_ sets: UnionFind, _ reports: [Report]) -> [[Int]] {
        var sets = sets
        let order = reports.indices.sorted { precedes(reports[$0], reports[$1]) }
        var places: [Int: Int] = [:]
        var groups: [[Int]] = []
        for number in order {
            let root = sets.root(number)
            if let place = places[root] {
                groups[place].append(number)
            } else {
                places[root] = groups.count
                groups.append([number])
            }
        }
        return groups
    }

    private func request(_ reports: [Report], _ iris: IRIAssignment) -> IRIRequest {
        let anchors = reports.map { report in
            let content = statement(report).content
            return Anchor(
                document: Int(report.document), start: Int(content.first?.start ?? 0), end: Int(content.last?.end ?? 0))
        }
        let id = Slug.segment(table.corpus.ids[anchors[0].document])
        return IRIRequest(
            candidates: ["statement/\(id)/\(anchors[0].start)-\(anchors[0].end)"], anchor: anchors[0],
            recorded: iris.recorded(at: anchors))
    }

    /// The words of the longest report; everything else of the earliest that says it.
    private func node(_ reports: [Report], iri: String) -> StatementNode {
        let best =
            reports.enumerated().max { a, b in
                (a.element.words.hashes.count, -a.offset) < (b.element.words.hashes.count, -b.offset)
            }?.element ?? reports[0]
        let told = reports.map { (document: Int($0.document), statement: statement($0)) }
        func all(_ entities: (ToldStatement) -> [LocalID<Entity>]) -> [EntityID] {
            Array(Set(told.flatMap { table.nodes($0.document, entities($0.statement)) })).sorted()
        }
        let date = told.lazy.compactMap(\.statement.date).first
        return StatementNode(
            iri: iri, speakers: reports[0].speakers, form: statement(best).form,
            words: words(statement(best).content),
            cue: told.lazy.compactMap(\.statement.cue).first,
            addressees: all(\.addressees), about: all(\.about),
            medium: told.lazy.compactMap { item in item.statement.medium.map { table.node(item.document, $0) } }.first,
            time: date.map { TimeSpan(begin: $0.begin, end: $0.end, text: $0.text) },
            reportedBy: told.lazy.compactMap { item in
                item.statement.reportedBy.flatMap { outer(item.document, $0.index) }
            }.first,
            polarity: told.lazy.map(\.statement.polarity).first { $0 != .neutral } ?? .neutral,
            support: Support(
                told.map {
                    (table.evidence($0.statement.evidence, in: $0.document), $0.statement.rule, $0.statement.confidence)
                }))
    }

    /// The words of one span stay where they are; several are joined anew.
    private func words(_ content: ArraySlice<SpanRow>) -> Passage {
        let parts = content.map { table.corpus.passage($0) }
        return parts.count == 1 ? parts[0] : Passage(parts.map(\.text).joined(separator: " … "))
    }

    private func outer(_ document: Int, _ index: Int) -> StatementID? {
        assignment[document, index]
    }

    /// A statement told inside itself, by way of fused reports, is told by nobody.
    private mutating func breakCycles() {
        for index in statements.indices {
            var seen: Set<Int> = [index]
            var at = index
            while let outer = statements[at].reportedBy {
                guard seen.insert(outer.index).inserted else {
                    statements[at].reportedBy = nil
                    break
                }
                at = outer.index
            }
        }
    }
}
