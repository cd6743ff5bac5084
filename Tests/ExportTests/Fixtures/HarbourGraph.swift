import Facts
import KnowledgeGraph

/// A small graph about invented people and countries, read from two invented articles.
enum HarbourGraph {
    /// The articles; every span of the graph is found in them by its words.
    static let texts = [
        """
        President Mira Tolven of Norland said on Tuesday that the ferries would sail. She had met \
        Foreign Minister Jon Ruhm of Sudria in Port Ansel for talks on the ferry pact. “We will not wait,” \
        Ms Tolven told the Harbour Council.
        """,
        """
        Former president Aldo Brisk said that Ms Tolven had promised him the pact. 🚢 A senior Norlandic official \
        denied that a visit was planned. Acting harbour master Ione Vast will meet Mr Ruhm in May. \
        On 2 April Mr Ruhm visited Mr Brisk.
        """,
    ]

    /// The graph.
    static let graph = DossierGraph(
        documents: documents, entities: entities, offices: offices, tenures: tenures, meetings: meetings,
        statements: statements)

    /// The evidence for a phrase: its `occurrence`th place in an article, counted from 0.
    static func evidence(_ phrase: String, in document: Int, sentence: Int? = nil, occurrence: Int = 0) -> Evidence {
        let text = Array(texts[document].unicodeScalars)
        let words = Array(phrase.unicodeScalars)
        var found = -1
        for start in 0...(text.count - words.count) where Array(text[start..<(start + words.count)]) == words {
            found += 1
            guard found == occurrence else { continue }
            return Evidence(
                document: DocumentID(document), start: start, end: start + words.count, sentence: sentence, text: phrase
            )
        }
        preconditionFailure("“\(phrase)” does not stand in article \(document)")
    }

    private static let documents = [
        DocumentNode(
            iri: "document/ferry-9", id: "ferry-9", title: "The “ferry” row\\2", date: "2031-04-03",
            url: "https://news.example/ferry?id=9&x=\"1\"", publisher: "The Quay",
            length: texts[0].unicodeScalars.count,
            sha256: String(repeating: "a1", count: 32)),
        DocumentNode(
            iri: "document/harbour-3", id: "harbour-3", length: texts[1].unicodeScalars.count,
            sha256: String(repeating: "b2", count: 32)),
    ]

    private static let entities = [
        EntityNode(
            iri: "agreement/ferry-pact", kind: .agreement, name: "the ferry pact", variants: ["the pact"],
            status: .draft, parties: [EntityID(1), EntityID(2)],
            mentions: [evidence("the ferry pact", in: 0), evidence("the pact", in: 1)]),
        EntityNode(
            iri: "country/xn", kind: .country, name: "Norland", iso2: "XN", wikidata: "Q99999991",
            mentions: [evidence("Norland", in: 0)]),
        EntityNode(
            iri: "country/xs", kind: .country, name: "Sudria", iso2: "XS", mentions: [evidence("Sudria", in: 0)]),
        EntityNode(
            iri: "organisation/harbour-council", kind: .organisation, name: "Harbour Council", iso2: "XN",
            partOf: EntityID(1), mentions: [evidence("Harbour Council", in: 0)]),
        EntityNode(
            iri: "person/aldo-brisk", kind: .person, name: "Aldo Brisk", gender: .male,
            mentions: [evidence("Aldo Brisk", in: 1), evidence("him", in: 1)]),
        EntityNode(
            iri: "person/ione-vast", kind: .person, name: "Ione Vast", mentions: [evidence("Ione Vast", in: 1)]),
        EntityNode(
            iri: "person/jon-ruhm", kind: .person, name: "Jon Ruhm", variants: ["Ruhm"],
            mentions: [
                evidence("Jon Ruhm", in: 0), evidence("Ruhm", in: 1), evidence("Ruhm", in: 1, occurrence: 1),
            ]),
        EntityNode(
            iri: "person/mira-tolven", kind: .person, name: "Mira Tolven", variants: ["Tolven"], wikidata: "Q99999992",
            gender: .female,
            mentions: [
                evidence("Mira Tolven", in: 0, sentence: 0), evidence("She", in: 0),
                evidence("Tolven", in: 0, occurrence: 1),
                evidence("Tolven", in: 1),
            ]),
        EntityNode(
            iri: "place/port-ansel", kind: .place, name: "Port Ansel", iso2: "XN", partOf: EntityID(1),
            mentions: [evidence("Port Ansel", in: 0)]),
        EntityNode(
            iri: "source/harbour-3-78", kind: .source, name: "a senior Norlandic official",
            mentions: [evidence("A senior Norlandic official", in: 1)]),
    ]

    private static let offices = [
        OfficeNode(iri: "office/harbour-master", name: "harbour master", role: "harbour master", of: nil),
        OfficeNode(iri: "office/xn/president", name: "President of Norland", role: "president", of: EntityID(1)),
        OfficeNode(
            iri: "office/xs/foreign-minister", name: "Foreign Minister of Sudria", role: "foreign minister",
            of: EntityID(2)),
    ]

    private static let tenures = [
        TenureNode(
            iri: "tenure/aldo-brisk/xn/president", holder: EntityID(4), office: OfficeID(1), title: "president",
            status: .former, end: "2030",
            support: support(evidence("Former president Aldo Brisk", in: 1, sentence: 0), "title-before-name", 0.9)),
        TenureNode(
            iri: "tenure/ione-vast/harbour-master", holder: EntityID(5), office: OfficeID(0), title: "harbour master",
            status: .acting,
            support: support(evidence("Acting harbour master Ione Vast", in: 1, sentence: 2), "title-before-name", 0.4)),
        TenureNode(
            iri: "tenure/jon-ruhm/xs/foreign-minister", holder: EntityID(6), office: OfficeID(2),
            title: "Foreign Minister", status: .current, asOf: "2031-04-03",
            support: support(
                evidence("Foreign Minister Jon Ruhm of Sudria", in: 0, sentence: 1), "title-before-name", 0.98)),
        TenureNode(
            iri: "tenure/mira-tolven/xn/president", holder: EntityID(7), office: OfficeID(1), title: "President",
            status: .current, asOf: "2031-04-03", begin: "2030-11",
            support: support(
                evidence("President Mira Tolven of Norland", in: 0, sentence: 0), "title-before-name", 1)),
    ]

    private static let meetings = [
        MeetingNode(
            iri: "meeting/2031-04-02-brisk-ruhm-0c9d1e", kind: .visit, status: .held,
            participants: [.init(entity: EntityID(4), role: .host), .init(entity: EntityID(6), role: .visitor)],
            time: TimeSpan(begin: "2031-04-02", end: "2031-04-02", text: "On 2 April"),
            support: support(evidence("Mr Ruhm visited Mr Brisk", in: 1, sentence: 3), "visit-object", 0.95)),
        MeetingNode(
            iri: "meeting/2031-04-ruhm-tolven-3fa2c1", kind: .talks, status: .held,
            participants: [.init(entity: EntityID(6), role: .visitor), .init(entity: EntityID(7), role: .host)],
            place: EntityID(8), time: TimeSpan(begin: "2031-04", end: "2031-04", text: "on Tuesday"),
            topics: [EntityID(0)],
            support: support(
                evidence("She had met Foreign Minister Jon Ruhm", in: 0, sentence: 1), "meet-object", 0.9)),
        MeetingNode(
            iri: "meeting/2031-05-ruhm-vast-77aa01", kind: .meeting, status: .planned,
            participants: [.init(entity: EntityID(5)), .init(entity: EntityID(6))],
            time: TimeSpan(begin: "2031-05", end: nil, text: "in May"),
            support: support(evidence("Ione Vast will meet Mr Ruhm in May", in: 1, sentence: 2), "meet-object", 0.8)),
    ]

    private static let statements = [
        StatementNode(
            iri: "statement/ferry-9/163-180", speakers: [EntityID(7)], form: .direct, content: "We will not wait,",
            cue: "tell", addressees: [EntityID(3)], polarity: .neutral,
            support: support(
                evidence("“We will not wait,” Ms Tolven told the Harbour Council", in: 0, sentence: 2), "quote", 0.97)),
        StatementNode(
            iri: "statement/harbour-3/0-73", speakers: [EntityID(4)], form: .indirect,
            content: "Ms Tolven had promised him the pact", cue: "say", about: [EntityID(0), EntityID(7)],
            support: support(
                evidence(
                    "Former president Aldo Brisk said that Ms Tolven had promised him the pact.", in: 1, sentence: 0),
                "say-that", 0.5)),
        StatementNode(
            iri: "statement/harbour-3/38-73", speakers: [EntityID(7)], form: .indirect, content: "him the pact",
            cue: "promise", about: [EntityID(0)], reportedBy: StatementID(1), polarity: .supports,
            support: support(evidence("Ms Tolven had promised him the pact", in: 1, sentence: 0), "nested", 0.7)),
        StatementNode(
            iri: "statement/harbour-3/78-133", speakers: [EntityID(9)], form: .indirect, content: "a visit was planned",
            cue: "deny", medium: EntityID(3), polarity: .criticises,
            support: support(
                evidence("A senior Norlandic official denied that a visit was planned", in: 1, sentence: 1), "say-that",
                0.85)),
    ]

    private static func support(_ evidence: Evidence, _ rule: String, _ confidence: Double) -> Support {
        Support(evidence: [evidence], rules: [rule], confidence: confidence)
    }
}
