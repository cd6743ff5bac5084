import Facts
import KnowledgeGraph

/// Small graphs about nobody, named as a test wants.
enum Sketch {
    private static func support(_ text: String) -> Support {
        Support(
            evidence: [
                Evidence(document: DocumentID(0), start: 0, end: text.unicodeScalars.count, sentence: 0, text: text)
            ],
            rules: ["sketch"], confidence: 1)
    }

    /// Two people of a country who met and one of whom speaks of the other; every text in it is the one given.
    static func pair(_ text: String, url: String? = nil) -> DossierGraph {
        func entity(_ iri: String, _ kind: Entity.Kind) -> EntityNode {
            EntityNode(iri: iri, kind: kind, name: text, variants: [text + " too"], mentions: support(text).evidence)
        }
        return DossierGraph(
            documents: [
                DocumentNode(
                    iri: "document/d", id: text, title: text, date: "2031-03-01", url: url, publisher: text, length: 1,
                    sha256: "")
            ],
            entities: [entity("country/x", .country), entity("person/a", .person), entity("person/b", .person)],
            offices: [OfficeNode(iri: "office/x/y", name: text, role: text, of: EntityID(0))],
            tenures: [
                TenureNode(
                    iri: "tenure/a", holder: EntityID(1), office: OfficeID(0), title: text, status: .current,
                    support: support(text))
            ],
            meetings: [
                MeetingNode(
                    iri: "meeting/1", kind: .talks, status: .held,
                    participants: [.init(entity: EntityID(0)), .init(entity: EntityID(1)), .init(entity: EntityID(2))],
                    time: TimeSpan(begin: "2031-03-01", end: "2031-03-01"), support: support(text))
            ],
            statements: [
                StatementNode(
                    iri: "statement/1", speakers: [EntityID(1)], form: .direct, content: text, about: [EntityID(2)],
                    polarity: .criticises, support: support(text))
            ])
    }

    /// A ring of people each of whom met the next, and one who met many.
    static func ring(_ count: Int, words: String = "They met.") -> DossierGraph {
        met(count, (0..<count).map { ($0, ($0 + 1) % count) } + (2..<max(2, count / 2)).map { (0, $0) }, words)
    }

    /// People each of whom met all others.
    static func crowd(_ count: Int) -> DossierGraph {
        met(count, (0..<count).flatMap { one in (one + 1..<count).map { (one, $0) } }, "They met.")
    }

    private static func met(_ count: Int, _ pairs: [(Int, Int)], _ words: String) -> DossierGraph {
        let names = (0..<count).map { "person/" + String(1000 + $0) }
        return DossierGraph(
            documents: [DocumentNode(iri: "document/d", id: "d", date: "2031-03-01", length: 1, sha256: "")],
            entities: names.map { EntityNode(iri: $0, kind: .person, name: $0, mentions: support($0).evidence) },
            meetings: pairs.enumerated().map { index, pair in
                MeetingNode(
                    iri: "meeting/" + String(10000 + index), kind: .meeting, status: .held,
                    participants: [
                        .init(entity: EntityID(min(pair.0, pair.1))), .init(entity: EntityID(max(pair.0, pair.1))),
                    ],
                    support: support(words))
            })
    }
}
