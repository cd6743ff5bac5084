internal import Documents
internal import Facts
internal import KnowledgeGraph

/// What the records tell, in order of their ids, and a number for every entity of every record.
///
/// A unit is one entity of one record: the thing that resolution assigns to a node. Documents are the records that
/// tell something, numbered from 0. A class, because everything that resolves shares this one value.
final class Corpus: Sendable {
    let rows: CorpusArrays
    /// Names, titles and other short texts.
    let texts: TextStore
    /// The words of evidence and statements.
    let words: TextStore
    private let documents: [DocumentRow]
    /// Ids of the documents.
    let ids: [String]
    /// The places, among the records given, of those that were kept, in order of their ids.
    let order: [Int]
    /// The first unit of each document; one more at the end.
    let offsets: [Int]
    private let documentOfUnit: [UInt32]
    /// Days since 1970 of each document.
    let days: [Int?]
    /// Each document's place in the order by date and id, undated ones last.
    let rank: [Int]
    /// Ids of records that came twice.
    let refused: [Refusal]

    /// Sorts documents and refuses the second of an id.
    init(_ given: [DocumentRow], _ rows: CorpusArrays, texts: TextStore, words: TextStore) {
        self.rows = rows
        self.texts = texts
        self.words = words
        var kept: [DocumentRow] = []
        var refused: [Refusal] = []
        kept.reserveCapacity(given.count)
        for document in given.sorted(by: Corpus.precedes) {
            if kept.last?.id == document.id {
                refused.append(Refusal(id: document.id, message: Refusal.repeated(document.id)))
            } else {
                kept.append(document)
            }
        }
        self.refused = refused
        order = kept.map(\.serial)
        documents = kept.filter { $0.facts != nil }
        ids = documents.map(\.id)
        var offsets = [0]
        for document in documents { offsets.append(offsets[offsets.count - 1] + document.entities.range.count) }
        self.offsets = offsets
        documentOfUnit = documents.enumerated().flatMap { index, document in
            repeatElement(UInt32(index), count: document.entities.range.count)
        }
        let days = documents.map { $0.facts?.date.flatMap { Day(iso: $0)?.ordinal } }
        self.days = days
        let order = documents.indices.sorted { (days[$0] ?? .max, $0) < (days[$1] ?? .max, $1) }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, document) in order.enumerated() { rank[document] = place }
        self.rank = rank
    }

    /// By id; records of one id by their content, so that which of them is kept does not depend on their order.
    private static func precedes(_ a: DocumentRow, _ b: DocumentRow) -> Bool {
        if a.id != b.id { return a.id < b.id }
        let (x, y) = (a.facts?.sha256 ?? "~", b.facts?.sha256 ?? "~")
        return x != y ? x < y : a.fingerprint < b.fingerprint
    }
}

extension Corpus {
    var unitCount: Int { offsets[offsets.count - 1] }

    /// Numbers of the documents.
    var indices: Range<Int> { documents.indices }

    func unit(_ document: Int, _ entity: LocalID<Entity>) -> Int { offsets[document] + entity.index }

    func document(of unit: Int) -> Int { Int(documentOfUnit[unit]) }

    func entity(of unit: Int) -> ToldEntity {
        let document = document(of: unit)
        let row = Int(documents[document].entities.start) + unit - offsets[document]
        return ToldEntity(row: rows.entities[row], corpus: self)
    }

    /// What is known about a document itself.
    func facts(of document: Int) -> DocumentFacts { documents[document].facts ?? DocumentFacts(length: 0, sha256: "") }

    /// A document's entities, in the order of its record.
    func entities(of document: Int) -> Told<ToldEntity> {
        Told(self, rows.entities, documents[document].entities)
    }

    /// A document's mentions.
    func mentions(of document: Int) -> Told<ToldMention> {
        Told(self, rows.mentions, documents[document].mentions)
    }

    /// A document's tenures.
    func tenures(of document: Int) -> Told<ToldTenure> {
        Told(self, rows.tenures, documents[document].tenures)
    }

    /// A document's meetings.
    func meetings(of document: Int) -> Told<ToldMeeting> {
        Told(self, rows.meetings, documents[document].meetings)
    }

    /// A document's statements.
    func statements(of document: Int) -> Told<ToldStatement> {
        Told(self, rows.statements, documents[document].statements)
    }

    /// A short text; nil for none.
    func text(_ id: TextID) -> String? { id == .none ? nil : texts.text(at: UInt64(id.rawValue)) }
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
