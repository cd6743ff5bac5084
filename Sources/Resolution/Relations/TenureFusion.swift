internal import Facts
internal import KnowledgeGraph

/// Tenures of one holder in one office are one, but for different beginnings.
struct TenureFusion {
    private struct Report {
        var key: ClaimKey
        var holder: EntityID
        var of: EntityID?
        var tenure: ToldTenure
        /// The day on which the source spoke.
        var asOf: String?
    }

    private struct Group {
        var holder: EntityID
        var office: String
        var begin: String?
        var reports: [Report]
    }

    private let table: EntityTable
    private(set) var offices: [OfficeNode] = []
    private(set) var tenures: [TenureNode] = []
    private(set) var assignment: ClaimNodes<TenureNode>

    init(_ table: EntityTable, assignment iris: inout IRIAssignment) {
        self.table = table
        assignment = ClaimNodes(counts: table.corpus.indices.map { table.corpus.tenures(of: $0).count })
        let reports = TenureFusion.reports(table)
        let named = officeIRIs(reports)
        let groups = TenureFusion.groups(reports, named)
        build(groups, &iris)
    }

    /// Reports in order of date and id; an office of nothing in particular takes what the same holder's others say.
    private static func reports(_ table: EntityTable) -> [Report] {
        let corpus = table.corpus
        var reports: [Report] = []
        for document in corpus.indices.sorted(by: { corpus.rank[$0] < corpus.rank[$1] }) {
            let date = corpus.facts(of: document).date
            for (index, tenure) in corpus.tenures(of: document).enumerated() {
                reports.append(
                    Report(
                        key: ClaimKey(document: document, index: index), holder: table.node(document, tenure.person),
                        of: tenure.of.map { table.node(document, $0) }, tenure: tenure,
                        asOf: tenure.asOf ?? date))
            }
        }
        var known: [String: Set<EntityID>] = [:]
        for report in reports {
            if let of = report.of { known["\(report.holder.index) \(report.tenure.role)", default: []].insert(of) }
        }
        for index in reports.indices where reports[index].of == nil {
            let found = known["\(reports[index].holder.index) \(reports[index].tenure.role)"] ?? []
            if found.count == 1 { reports[index].of = found.first }
        }
        return reports
    }

    /// The office of each report, by IRI; makes the office nodes.
    private mutating func officeIRIs(_ reports: [Report]) -> [String] {
        var seen: [String: OfficeNode] = [:]
        let iris = reports.map { report in
            let iri = officeIRI(report)
            if seen[iri] == nil {
                seen[iri] = OfficeNode(
                    iri: iri, name: OfficeName.make(report.tenure.role, of: report.of.map { table[$0] }),
                    role: report.tenure.role, of: report.of)
            }
            return iri
        }
        offices = seen.values.sorted { $0.iri < $1.iri }
        return iris
    }

    private func officeIRI(_ report: Report) -> String {
        let role = Slug.make(report.tenure.role)
        guard let of = report.of.map({ table[$0] }) else { return "office/\(role)" }
        let local = of.iri.split(separator: "/", maxSplits: 1).last.map(String.init) ?? of.iri
        switch of.kind {
        case .country, .organisation: return "office/\(local)/\(role)"
        case .person, .place, .agreement, .source: return "office/\(of.kind.rawValue)/\(local)/\(role)"
        }
    }

    /// By holder, office and beginning; a report without a beginning belongs to the latest that had begun.
    private static func groups(_ reports: [Report], _ offices: [String]) -> [Group] {
        var order: [String] = []
        var byPost: [String: [Int]] = [:]
        for (index, report) in reports.enumerated() {
            let key = "\(report.holder.index) \(offices[index])"
            if byPost[key] == nil { order.append(key) }
            byPost[key, default: []].append(index)
        }
        var out: [Group] = []
        for key in order {
            let members = byPost[key] ?? []
            let begins = Set(members.compactMap { reports[$0].tenure.begin }).sorted()
            var byBegin: [String: [Report]] = [:]
            for index in members {
                byBegin[begin(of: reports[index], among: begins) ?? "", default: []].append(reports[index])
            }
            for (begin, group) in byBegin.sorted(by: { $0.key < $1.key }) {
                out.append(
                    Group(
                        holder: reports[members[0]].holder, office: offices[members[0]],
                        begin: begin.isEmpty ? nil : begin, reports: group))
            }
        }
        return out
    }

    private static func begin(of report: Report, among begins: [String]) -> String? {
        if let begin = report.tenure.begin { return begin }
        guard let asOf = report.asOf else { return begins.last }
        return begins.last { $0 <= asOf } ?? begins.first
    }

    private mutating func build(_ groups: [Group], _ iris: inout IRIAssignment) {
        var handles: [String: OfficeID] = [:]
        for (index, office) in offices.enumerated() { handles[office.iri] = OfficeID(index) }
        let sorted = groups.sorted { first($0) < first($1) }
        let names = iris.assign(sorted.count, prefix: "tenure/") { request(sorted[$0], $1) }
        let order = sorted.indices.sorted { names[$0] < names[$1] }
        var rules = SharedRules()
        for (place, index) in order.enumerated() {
            let group = sorted[index]
            guard let office = handles[group.office] else { continue }
            tenures.append(node(group, iri: names[index], office: office, &rules))
            for report in group.reports { assignment[report.key.document, report.key.index] = TenureID(place) }
        }
    }

    private func first(_ group: Group) -> EntityGroup.Order {
        let key = group.reports[0].key
        return EntityGroup.Order(rank: table.corpus.rank[key.document], start: key.index, unit: 0)
    }

    private func request(_ group: Group, _ iris: IRIAssignment) -> IRIRequest {
        let person = table[group.holder].iri.split(separator: "/", maxSplits: 1).last ?? ""
        let office = group.office.dropFirst("office/".count)
        let iri = "tenure/\(person)/\(office)" + (group.begin.map { "/\(Slug.make($0))" } ?? "")
        let anchors = group.reports.map { $0.tenure.evidence.anchor(in: $0.key.document) }
        return IRIRequest(candidates: [iri], anchor: anchors[0], recorded: iris.recorded(at: anchors))
    }

    private func node(_ group: Group, iri: String, office: OfficeID, _ rules: inout SharedRules) -> TenureNode {
        let latest = group.reports.compactMap(\.asOf).max()
        let last = group.reports.filter { $0.asOf == latest }
        return TenureNode(
            iri: iri, holder: group.holder, office: office, title: commonest(group.reports.map(\.tenure.title)),
            status: Tenure.Status(rawValue: commonest(last.map(\.tenure.status.rawValue))) ?? .unknown, asOf: latest,
            begin: group.begin, end: group.reports.reversed().lazy.compactMap(\.tenure.end).first,
            support: Support(
                group.reports.map {
                    (table.evidence($0.tenure.evidence, in: $0.key.document), $0.tenure.rule, $0.tenure.confidence)
                }, &rules))
    }

    /// The text seen most often; of those seen alike, the first in the alphabet.
    private func commonest(_ texts: [String]) -> String {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }
}

/// Names of offices for people.
enum OfficeName {
    /// `President of the United States`.
    static func make(_ role: String, of node: EntityNode?) -> String {
        let title = role.prefix(1).uppercased() + role.dropFirst()
        guard let node else { return title }
        return "\(title) of \(takesArticle(node) ? "the " : "")\(node.name)"
    }

    private static let plurals: Set<String> = [
        "States", "Kingdom", "Emirates", "Netherlands", "Philippines", "Bahamas", "Maldives", "Islands", "Republic",
        "Gambia", "Seychelles", "Comoros", "Federation", "Union", "Nations", "Council", "Commission", "Organization",
        "Organisation", "Committee", "Parliament", "Agency", "Bank", "Court", "Party", "Ministry", "Senate", "Fund",
    ]

    private static func takesArticle(_ node: EntityNode) -> Bool {
        guard !node.name.hasPrefix("the "), !node.name.hasPrefix("The "),
            let last = node.name.split(separator: " ").last
        else { return false }
        return plurals.contains(String(last))
    }
}
