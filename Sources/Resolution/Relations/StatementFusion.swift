internal import Facts
internal import KnowledgeGraph

/// Reports of one statement: the same words by the same speaker.
struct StatementFusion {
    /// A statement of a document; everything else about it is looked up in the corpus.
    struct Report {
        var document: UInt32
        var index: UInt32
        /// In the list of speakers.
        var speakers: Run
        /// In the list of words.
        var words: Run
    }

    /// Fewer words in common than this say nothing, unless they are all of both.
    static let run = 5
    /// Words into a statement up to which parts of it are recognised.
    static let horizon = 200
    /// How far apart, in days, short equal quotations may be told.
    static let nearby = 14

    let table: EntityTable
    private(set) var reports: [Report] = []
    /// Of all reports: the speakers, sorted, each once.
    private(set) var speakers: [EntityID] = []
    /// Of all reports: the words that are compared.
    private(set) var words: [UInt32] = []
    private(set) var statements: [StatementNode] = []
    private(set) var assignment: ClaimNodes<StatementNode>

    init(_ table: EntityTable, assignment iris: inout IRIAssignment) {
        self.table = table
        assignment = ClaimNodes(counts: table.corpus.indices.map { table.corpus.statements(of: $0).count })
        collectReports()
        let sets = fuse()
        words = []
        build(sets, &iris)
    }

    private mutating func collectReports() {
        for document in table.corpus.indices {
            for (index, statement) in table.corpus.statements(of: document).enumerated() {
                let (speaker, word) = (speakers.count, words.count)
                speakers += table.nodes(document, statement.speakers)
                words += QuotedWords(statement).hashes
                reports.append(
                    Report(
                        document: UInt32(document), index: UInt32(index), speakers: Run(speaker..<speakers.count),
                        words: Run(word..<words.count)))
            }
        }
    }

    func statement(_ report: Report) -> ToldStatement {
        table.corpus.statements(of: Int(report.document))[Int(report.index)]
    }

    /// Reports in order of their documents by date and id.
    func precedes(_ a: Report, _ b: Report) -> Bool {
        (table.corpus.rank[Int(a.document)], a.index) < (table.corpus.rank[Int(b.document)], b.index)
    }
}

extension StatementFusion {
    private mutating func build(_ sets: UnionFind, _ iris: inout IRIAssignment) {
        let groups = grouped(sets)
        let names = iris.assign(groups.count, prefix: "statement/") { request(groups[$0], $1) }
        let order = groups.indices.sorted { names[$0] < names[$1] }
        for (place, group) in order.enumerated() {
            for number in groups[group] {
                let report = reports[Int(number)]
                assignment[Int(report.document), Int(report.index)] = StatementID(place)
            }
        }
        statements.reserveCapacity(order.count)
        var rules = SharedRules()
        for group in order { statements.append(node(groups[group], iri: names[group], &rules)) }
        breakCycles()
    }

    /// Numbers of reports by group, the earliest first, groups in order of their earliest report.
    private func grouped(_ sets: UnionFind) -> Grouping {
        let order = reports.indices.sorted { precedes(reports[$0], reports[$1]) }
        return Grouping(order, count: reports.count) { sets.found($0) }
    }

    private func request(_ group: ArraySlice<Int32>, _ iris: IRIAssignment) -> IRIRequest {
        let anchors = group.map { number in
            let report = reports[Int(number)]
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
    private func node(_ group: ArraySlice<Int32>, iri: String, _ rules: inout SharedRules) -> StatementNode {
        let reports = group.map { self.reports[Int($0)] }
        let best =
            reports.enumerated().max { a, b in
                (a.element.words.count, -a.offset) < (b.element.words.count, -b.offset)
            }?.element ?? reports[0]
        let told = reports.map { (document: Int($0.document), statement: statement($0)) }
        func all(_ entities: (ToldStatement) -> [LocalID<Entity>]) -> [EntityID] {
            Array(Set(told.flatMap { table.nodes($0.document, entities($0.statement)) })).sorted()
        }
        let date = told.lazy.compactMap(\.statement.date).first
        return StatementNode(
            iri: iri, speakers: Array(speakers[reports[0].speakers.range]), form: statement(best).form,
            words: passage(statement(best).content), cue: told.lazy.compactMap(\.statement.cue).first,
            addressees: all(\.addressees), about: all(\.about),
            medium: told.lazy.compactMap { item in item.statement.medium.map { table.node(item.document, $0) } }.first,
            time: date.map { TimeSpan(begin: $0.begin, end: $0.end, text: $0.text) },
            reportedBy: told.lazy.compactMap { item in
                item.statement.reportedBy.flatMap { assignment[item.document, $0.index] }
            }.first,
            polarity: told.lazy.map(\.statement.polarity).first { $0 != .neutral } ?? .neutral,
            support: Support(
                told.map {
                    (table.evidence($0.statement.evidence, in: $0.document), $0.statement.rule, $0.statement.confidence)
                }, &rules))
    }

    /// The words of one span stay where they are; several are joined anew.
    private func passage(_ content: ArraySlice<SpanRow>) -> Passage {
        let parts = content.map { table.corpus.passage($0) }
        return parts.count == 1 ? parts[0] : Passage(parts.map(\.text).joined(separator: " … "))
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
