import Facts
import KnowledgeGraph
import Query

/// A small record about invented countries: two presidents who met, envoys, a pact, words, and a name borne twice.
struct Fixture {
    private var entities: [EntityNode] = []
    private var offices: [OfficeNode] = []
    private var tenures: [TenureNode] = []
    private var meetings: [MeetingNode] = []
    private var statements: [StatementNode] = []

    static let query: GraphQuery = {
        var fixture = Fixture()
        fixture.addEntities()
        fixture.addTenures()
        fixture.addMeetings()
        fixture.addStatements()
        return GraphQuery(fixture.graph)
    }()

    /// An entity of the record by its IRI.
    static func id(_ iri: String) -> EntityID { EntityID(query.graph.entities.firstIndex { $0.iri == iri } ?? -1) }

    private static let iris = [
        "agreement/harbour-pact", "country/ar", "country/be", "country/co", "organisation/sarrow",
        "person/emile-marchand",
        "person/ilya-dromskyy", "person/jon-dray-ar", "person/jon-dray-be", "person/lena-osk", "person/mara-quist",
        "person/oda-tellmark", "person/tom-sarrow", "place/lisk", "source/a1/5-9",
    ]

    private func id(_ iri: String) -> EntityID { EntityID(Self.iris.firstIndex(of: iri) ?? -1) }

    private func support(_ text: String, in documents: [Int] = [0], confidence: Double = 0.9) -> Support {
        let evidence = documents.map {
            Evidence(document: DocumentID($0), start: 10, end: 10 + text.unicodeScalars.count, sentence: 3, text: text)
        }
        return Support(evidence: evidence, rules: ["fixture"], confidence: confidence)
    }

    private mutating func addEntities() {
        let names: [String: (String, [String])] = [
            "agreement/harbour-pact": ("the Harbour pact", ["the pact"]), "country/ar": ("Arvenia", ["Highcourt"]),
            "country/be": ("Belmora", []), "country/co": ("Costara", []), "organisation/sarrow": ("Sarrow", []),
            "person/emile-marchand": ("Émile Marchand", ["Marchand"]),
            "person/ilya-dromskyy": ("Ilya Dromskyy", ["Dromskiy", "the Belmoran leader"]),
            "person/jon-dray-ar": ("Jon Dray", []), "person/jon-dray-be": ("Jon Dray", []),
            "person/lena-osk": ("Lena Osk", []),
            "person/mara-quist": ("Mara Quist", []),
            "person/oda-tellmark": ("Oda Tellmark", ["Tellmark", "the president"]),
            "person/tom-sarrow": ("Tom Sarrow", ["Sarrow"]), "place/lisk": ("Lisk", []),
            "source/a1/5-9": ("a Belmoran official", []),
        ]
        entities = Self.iris.map { iri in
            let kind = Entity.Kind(rawValue: String(iri.prefix { $0 != "/" })) ?? .source
            let (name, variants) = names[iri] ?? (iri, [])
            let parties = kind == .agreement ? [id("country/ar"), id("country/be")] : []
            return EntityNode(
                iri: iri, kind: kind, name: name, variants: variants,
                partOf: kind == .place ? id("country/co") : nil, parties: parties, mentions: support(name).evidence)
        }
    }

    private mutating func addTenures() {
        let held: [(String, String, String, Tenure.Status)] = [
            ("person/oda-tellmark", "President", "country/ar", .current),
            ("person/mara-quist", "Secretary of State", "country/ar", .current),
            ("person/ilya-dromskyy", "President", "country/be", .current),
            ("person/lena-osk", "Foreign Minister", "country/co", .current),
            ("person/tom-sarrow", "Adviser", "country/ar", .current),
            ("person/jon-dray-ar", "Envoy", "country/ar", .current),
            ("person/jon-dray-be", "Envoy", "country/be", .former),
        ]
        for (index, (holder, title, body, status)) in held.enumerated() {
            let country = entities[id(body).index].name
            offices.append(
                OfficeNode(
                    iri: "office/\(index)", name: "\(title) of \(country)", role: title.lowercased(), of: id(body)))
            tenures.append(
                TenureNode(
                    iri: "tenure/\(index)", holder: id(holder), office: OfficeID(index), title: title, status: status,
                    asOf: "2031-03-01", begin: index == 0 ? "2030-01-20" : nil, support: support("\(title) \(holder)")))
        }
    }

    private mutating func meeting(
        _ who: [String], _ begin: String?, _ end: String? = nil, _ status: Meeting.Status = .held, place: String? = nil,
        confidence: Double = 0.9
    ) {
        let time = begin.map { TimeSpan(begin: $0, end: end ?? $0) }
        meetings.append(
            MeetingNode(
                iri: "meeting/\(meetings.count)", kind: .meeting, status: status,
                participants: who.map { .init(entity: id($0)) }.sorted { $0.entity < $1.entity }, place: place.map(id),
                time: time, support: support("Meeting \(meetings.count).", confidence: confidence)))
    }

    private mutating func addMeetings() {
        meeting(["person/oda-tellmark", "person/ilya-dromskyy"], "2031-03-02")
        meeting(["person/oda-tellmark", "person/ilya-dromskyy"], nil, nil, .planned)
        meeting(["person/ilya-dromskyy", "person/lena-osk"], "2031-02-24", "2031-03-02", place: "place/lisk")
        meeting(["person/mara-quist", "country/co"], "2031-02", nil, .refused)
    }

    private mutating func says(_ speaker: String?, _ words: String, about: [String], on day: String? = nil) {
        statements.append(
            StatementNode(
                iri: "statement/a1/\(statements.count)", speakers: speaker.map { [id($0)] } ?? [], form: .direct,
                content: words,
                about: about.map(id).sorted(), time: day.map { TimeSpan(begin: $0, end: $0) }, support: support(words)))
    }

    private mutating func addStatements() {
        says("person/emile-marchand", "a fair paper", about: ["agreement/harbour-pact"])
        says("person/oda-tellmark", "we are close", about: ["agreement/harbour-pact"], on: "2031-03-01")
        says("source/a1/5-9", "the terms are better", about: ["agreement/harbour-pact"])
        says(nil, "nobody said it", about: ["country/be"])
    }

    private var graph: DossierGraph {
        let documents = [
            DocumentNode(iri: "document/a1", id: "a1", title: "Report", date: "2031-03-03", length: 100, sha256: "")
        ]
        return DossierGraph(
            documents: documents, entities: entities, offices: offices, tenures: tenures, meetings: meetings,
            statements: statements)
    }
}
