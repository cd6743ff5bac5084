internal import Documents
internal import Facts

/// The records in order of their ids, and a number for every entity of every record.
///
/// A unit is one entity of one record: the thing that resolution assigns to a node.
struct Corpus: Sendable {
    let records: [FactsRecord]
    /// Findings of the records that have some; the others are left out.
    let findings: [Findings]
    let ids: [String]
    /// The first unit of each document; one more at the end.
    let offsets: [Int]
    private let documentOfUnit: [UInt32]
    /// Days since 1970 of each document.
    let days: [Int?]
    /// Each document's place in the order by date and id, undated ones last.
    let rank: [Int]
    /// Ids of records that came twice.
    let refused: [Refusal]

    init(_ given: [FactsRecord]) {
        let sorted = given.sorted { Corpus.precedes($0, $1) }
        var kept: [FactsRecord] = []
        var refused: [Refusal] = []
        kept.reserveCapacity(sorted.count)
        for record in sorted {
            if kept.last?.id == record.id {
                refused.append(Refusal(id: record.id, message: Refusal.repeated(record.id)))
            } else {
                kept.append(record)
            }
        }
        records = kept
        self.refused = refused
        let read = kept.compactMap { record in record.findings.map { (record.id, $0) } }
        ids = read.map(\.0)
        findings = read.map(\.1)
        var offsets = [0]
        for item in findings { offsets.append(offsets[offsets.count - 1] + item.entities.count) }
        self.offsets = offsets
        documentOfUnit = findings.enumerated().flatMap { index, item in
            repeatElement(UInt32(index), count: item.entities.count)
        }
        let days = findings.map { $0.document.date.flatMap { Day(iso: $0)?.ordinal } }
        self.days = days
        let order = findings.indices.sorted { (days[$0] ?? .max, $0) < (days[$1] ?? .max, $1) }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, document) in order.enumerated() { rank[document] = place }
        self.rank = rank
    }

    var unitCount: Int { offsets[offsets.count - 1] }

    func unit(_ document: Int, _ entity: LocalID<Entity>) -> Int { offsets[document] + entity.index }

    func document(of unit: Int) -> Int { Int(documentOfUnit[unit]) }

    func entity(of unit: Int) -> Entity {
        let document = document(of: unit)
        return findings[document].entities[unit - offsets[document]]
    }

    /// By id; records of one id by their content, so that which of them is kept does not depend on their order.
    private static func precedes(_ a: FactsRecord, _ b: FactsRecord) -> Bool {
        if a.id != b.id { return a.id < b.id }
        let x = a.findings?.document.sha256 ?? "~"
        let y = b.findings?.document.sha256 ?? "~"
        return x != y ? x < y : String(describing: a.outcome) < String(describing: b.outcome)
    }
}

/// A record that was left out of the graph.
public struct Refusal: Hashable, Sendable {
    /// The record's id.
    public var id: String
    /// What was wrong and what to do.
    public var message: String

    static func repeated(_ id: String) -> String {
        "a second record has the id \"\(id)\": the one whose text has the smaller SHA-256 is kept; give every document its own id"
    }
}
