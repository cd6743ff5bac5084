internal import Facts
internal import KnowledgeGraph

/// Reports of one statement: the same words by the same speaker.
struct StatementFusion {
    private struct Report {
        var key: ClaimKey
        var statement: Statement
        var speakers: [EntityID]
        /// The words that are quoted, folded; of indirect speech all words.
        var words: [UInt32]
        var days: DayInterval?
        var told: Int?
    }

    /// Under this, statements that share words meet.
    private struct Key: Hashable {
        var speakers: [EntityID]
        var words: [UInt32]
        var isWhole: Bool
    }

    /// Fewer words in common than this say nothing, unless they are all of both.
    private static let run = 5
    /// How far apart, in days, short equal quotations may be told.
    private static let nearby = 14

    private let table: EntityTable
    private(set) var statements: [StatementNode] = []
    private(set) var assignment: [[StatementID?]]

    init(_ table: EntityTable, assignment iris: inout IRIAssignment) {
        self.table = table
        assignment = table.corpus.findings.map { [StatementID?](repeating: nil, count: $0.statements.count) }
        let reports = StatementFusion.reports(table)
        build(StatementFusion.fuse(reports, table.corpus), reports, &iris)
    }

    private static func reports(_ table: EntityTable) -> [Report] {
        var words = WordTable()
        var out: [Report] = []
        for (document, findings) in table.corpus.findings.enumerated() {
            for (index, statement) in findings.statements.enumerated() {
                out.append(
                    Report(
                        key: ClaimKey(document: document, index: index), statement: statement,
                        speakers: table.nodes(document, statement.speakers.map(\.entity)),
                        words: words.handles(quotedWords(statement)), days: DayInterval(statement.date),
                        told: table.corpus.days[document]))
            }
        }
        return out
    }

    private static func quotedWords(_ statement: Statement) -> [String] {
        let text = statement.content.map(\.text).joined(separator: " ")
        guard statement.form == .mixed else { return ASCIIFolding.words(of: text) }
        let quoted = QuotedText.parts(of: text).joined(separator: " ")
        let words = ASCIIFolding.words(of: quoted)
        return words.isEmpty ? ASCIIFolding.words(of: text) : words
    }

    /// Sets of reports that are one statement.
    private static func fuse(_ reports: [Report], _ corpus: Corpus) -> UnionFind {
        var sets = UnionFind(count: reports.count)
        var index: [Key: [Int]] = [:]
        // The longest first, so that a part of a quotation finds the whole.
        let order = reports.indices.sorted {
            let (a, b) = (reports[$0], reports[$1])
            return (-a.words.count, corpus.rank[a.key.document], a.key.index)
                < (-b.words.count, corpus.rank[b.key.document], b.key.index)
        }
        for number in order {
            let report = reports[number]
            guard !report.speakers.isEmpty, !report.words.isEmpty else { continue }
            let keys = keys(of: report)
            let probe = keys.probe.flatMap { index[$0] ?? [] }
            if let other = probe.first(where: { agree(reports[$0], report) }) { sets.join(other, number) }
            for key in keys.own where (index[key]?.count ?? 0) < 64 { index[key, default: []].append(number) }
        }
        return sets
    }

    /// Keys to be found under, and keys to look for others with.
    private static func keys(of report: Report) -> (own: [Key], probe: [Key]) {
        let whole = Key(speakers: report.speakers, words: report.words, isWhole: true)
        guard report.statement.form != .indirect, report.words.count >= run else { return ([whole], [whole]) }
        let runs = (0...(report.words.count - run)).map {
            Key(speakers: report.speakers, words: Array(report.words[$0..<$0 + run]), isWhole: false)
        }
        return ([whole] + runs, [whole, runs[0]])
    }

    private static func agree(_ long: Report, _ short: Report) -> Bool {
        if let a = long.days, let b = short.days, a.intersection(b) == nil { return false }
        if long.words == short.words {
            if short.words.count >= run { return true }
            guard short.statement.form != .indirect, long.statement.form != .indirect else { return false }
            if long.key.document == short.key.document { return true }
            guard let a = long.told, let b = short.told else { return false }
            return abs(a - b) <= nearby
        }
        guard long.statement.form != .indirect, short.statement.form != .indirect else { return false }
        return contains(long.words, short.words)
    }

    private static func contains(_ long: [UInt32], _ short: [UInt32]) -> Bool {
        guard let first = short.first, long.count >= short.count else { return false }
        return (0...(long.count - short.count)).contains {
            long[$0] == first && long[$0..<$0 + short.count].elementsEqual(short)
        }
    }
}

/// Words as numbers.
private struct WordTable {
    private var known: [String: UInt32] = [:]

    mutating func handles(_ words: [String]) -> [UInt32] {
        words.map { word in
            if let handle = known[word] { return handle }
            let handle = UInt32(known.count)
            known[word] = handle
            return handle
        }
    }
}

/// The words between quotation marks inside a text.
enum QuotedText {
    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var current: String?
        for character in text {
            switch character {
            case "“", "„", "«": current = ""
            case "”", "»":
                if let part = current { parts.append(part) }
                current = nil
            case "\"":
                if let part = current { parts.append(part) }
                current = current == nil ? "" : nil
            default: current?.append(character)
            }
        }
        return parts
    }
}

// MARK: - Nodes
extension StatementFusion {
    private mutating func build(_ sets: UnionFind, _ reports: [Report], _ iris: inout IRIAssignment) {
        let groups = grouped(sets, reports)
        let names = iris.assign(groups.map { request($0.map { reports[$0] }) }, prefix: "statement/")
        let order = groups.indices.sorted { names[$0] < names[$1] }
        for (place, group) in order.enumerated() {
            for number in groups[group] {
                assignment[reports[number].key.document][reports[number].key.index] = StatementID(place)
            }
        }
        statements = order.map { node(groups[$0].map { reports[$0] }, iri: names[$0]) }
        breakCycles()
    }

    /// Numbers of reports by group, the earliest first, groups in order of their earliest report.
    private func grouped(_ sets: UnionFind, _ reports: [Report]) -> [[Int]] {
        var sets = sets
        let rank = table.corpus.rank
        let order = reports.indices.sorted {
            (rank[reports[$0].key.document], $0) < (rank[reports[$1].key.document], $1)
        }
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

    private func request(_ reports: [Report]) -> IRIRequest {
        let anchors = reports.map { report in
            Anchor(
                document: report.key.document, start: report.statement.content.first?.start ?? 0,
                end: report.statement.content.last?.end ?? 0)
        }
        let id = Slug.segment(table.corpus.ids[anchors[0].document])
        return IRIRequest(candidates: ["statement/\(id)/\(anchors[0].start)-\(anchors[0].end)"], anchors: anchors)
    }

    /// The words of the longest report; everything else of the earliest that says it.
    private func node(_ reports: [Report], iri: String) -> StatementNode {
        let best = reports.enumerated().max { a, b in
            (a.element.words.count, -a.offset) < (b.element.words.count, -b.offset)
        }?.element ?? reports[0]
        func all(_ entities: (Statement) -> [LocalID<Entity>]) -> [EntityID] {
            Array(Set(reports.flatMap { table.nodes($0.key.document, entities($0.statement)) })).sorted()
        }
        let date = reports.lazy.compactMap(\.statement.date).first
        return StatementNode(
            iri: iri, speakers: reports[0].speakers, form: best.statement.form,
            content: best.statement.content.map(\.text).joined(separator: " … "),
            cue: reports.lazy.compactMap { $0.statement.cue?.lemma }.first, addressees: all(\.addressees), about: all(\.about),
            medium: reports.lazy.compactMap { report in
                report.statement.medium.map { table.node(report.key.document, $0) }
            }.first,
            time: date.map { TimeSpan(begin: $0.begin, end: $0.end, text: $0.text) },
            reportedBy: reports.lazy.compactMap { report in
                report.statement.reportedBy.flatMap { outer(report.key.document, $0.index) }
            }.first,
            polarity: reports.lazy.map(\.statement.polarity).first { $0 != .neutral } ?? .neutral,
            support: Support(
                reports.map {
                    (table.evidence($0.statement.evidence, in: $0.key.document), $0.statement.rule, $0.statement.confidence)
                }))
    }

    private func outer(_ document: Int, _ index: Int) -> StatementID? {
        assignment[document].indices.contains(index) ? assignment[document][index] : nil
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
