import Facts
import KnowledgeGraph

/// A graph written down by names, about invented countries and people.
struct GraphSketch {
    var documents: [DocumentNode] = []
    private var entities: [String: EntityNode] = [:]
    private var tenures: [(holder: String, title: String, of: String?, status: Tenure.Status)] = []
    private var meetings: [(who: [String], meeting: MeetingNode, place: String?)] = []
    private var statements: [(speaker: String, about: [String], statement: StatementNode)] = []
    private var parties: [String: [String]] = [:]
    private var homes: [String: String] = [:]

    /// A sketch with some articles, a day apart from 3 March 2031 on.
    init(articles: Int) {
        documents = (0..<articles).map { index in
            let id = "a" + String(1000 + index)
            return DocumentNode(
                iri: "document/" + id, id: id, title: "Report number \(index + 1)", date: "2031-03-0\(index % 9 + 1)",
                url: "https://news.example/\(id)?x=1&y=\"2\"", publisher: index % 2 == 0 ? "The Courier" : "The Post",
                length: 5000, sha256: "")
        }
    }

    private func iri(_ kind: Entity.Kind, _ name: String) -> String {
        kind.rawValue + "/" + name.lowercased().replacing(" ", with: "-")
    }

    private func evidence(_ text: String, in articles: [Int]) -> [Evidence] {
        articles.map {
            Evidence(document: DocumentID($0), start: 10, end: 10 + text.unicodeScalars.count, sentence: 2, text: text)
        }
    }

    /// Adds an entity, by its name.
    mutating func add(
        _ kind: Entity.Kind, _ name: String, home: String? = nil, status: Entity.AgreementStatus? = nil,
        parties: [String] = [], articles: [Int] = [0]
    ) {
        entities[name] = EntityNode(
            iri: iri(kind, name), kind: kind, name: name, status: status, mentions: evidence(name, in: articles))
        homes[name] = home
        self.parties[name] = parties
    }

    /// Adds a person who holds an office.
    mutating func person(_ name: String, _ title: String, of body: String?, status: Tenure.Status = .current) {
        add(.person, name)
        tenures.append((name, title, body, status))
    }

    /// Adds a meeting; the day is one of March 2031, `03-08/03-14` a stretch of it.
    mutating func meeting(
        _ kind: Meeting.Kind, _ who: [String], on day: String?, in place: String? = nil,
        _ status: Meeting.Status = .held, visitor: String? = nil, articles: [Int] = [0], confidence: Double = 0.9
    ) {
        let ends = day.map { $0.split(separator: "/").map { "2031-" + $0 } }
        let words = "\(who.joined(separator: ", ")): a \(kind.rawValue), \(status.rawValue)"
        let node = MeetingNode(
            iri: "meeting/\(ends?.first ?? "undated")-\(meetings.count)", kind: kind, status: status,
            participants: who.map { .init(entity: EntityID(0), role: $0 == visitor ? .visitor : .participant) },
            time: ends.map { TimeSpan(begin: $0.first, end: $0.last) },
            support: Support(evidence: evidence(words, in: articles), rules: ["sketch"], confidence: confidence))
        meetings.append((who, node, place))
    }

    /// Adds a statement.
    mutating func says(
        _ speaker: String, _ content: String, about: [String], _ polarity: Statement.Polarity = .neutral,
        form: Statement.Form = .direct, cue: String = "say", on day: String? = nil, articles: [Int] = [0]
    ) {
        let node = StatementNode(
            iri: "statement/\(documents[articles[0]].id)/\(100 + statements.count)-900", speakers: [], form: form,
            content: content, cue: cue, time: day.map { TimeSpan(begin: "2031-" + $0, end: "2031-" + $0) },
            polarity: polarity,
            support: Support(evidence: evidence(content, in: articles), rules: ["sketch"], confidence: 0.8))
        statements.append((speaker, about, node))
    }

    /// The graph, its lists sorted and its handles set.
    func graph() -> DossierGraph {
        let names = entities.keys.sorted { (entities[$0]?.iri ?? "") < (entities[$1]?.iri ?? "") }
        let ids = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, EntityID($0)) })
        let nodes = names.compactMap { name -> EntityNode? in
            var entity = entities[name]
            entity?.partOf = homes[name].flatMap { ids[$0] }
            entity?.parties = (parties[name] ?? []).compactMap { ids[$0] }
            return entity
        }
        var offices: [String: OfficeNode] = [:]
        for tenure in tenures { offices[office(tenure.title, tenure.of).iri] = office(tenure.title, tenure.of, ids) }
        let officeList = offices.values.sorted { $0.iri < $1.iri }
        let officeIDs = Dictionary(uniqueKeysWithValues: officeList.enumerated().map { ($1.iri, OfficeID($0)) })
        let tenureList = tenures.compactMap { tenure -> TenureNode? in
            guard let holder = ids[tenure.holder], let id = officeIDs[office(tenure.title, tenure.of).iri] else {
                return nil
            }
            return TenureNode(
                iri: "tenure/\(nodes[holder.index].iri)/\(officeList[id.index].iri)", holder: holder, office: id,
                title: tenure.title, status: tenure.status,
                support: Support(
                    evidence: evidence("\(tenure.title) \(tenure.holder)", in: [0]), rules: ["sketch"], confidence: 1))
        }
        return DossierGraph(
            documents: documents, entities: nodes, offices: officeList,
            tenures: tenureList.sorted { $0.iri < $1.iri }, meetings: meetingList(ids), statements: statementList(ids))
    }

    private func office(_ title: String, _ body: String?, _ ids: [String: EntityID] = [:]) -> OfficeNode {
        OfficeNode(
            iri: "office/\(body ?? "none")/\(title)".lowercased().replacing(" ", with: "-"),
            name: title + (body.map { " of " + $0 } ?? ""), role: title.lowercased(), of: body.flatMap { ids[$0] })
    }

    private func meetingList(_ ids: [String: EntityID]) -> [MeetingNode] {
        meetings.map { item in
            var meeting = item.meeting
            meeting.participants = zip(item.who, meeting.participants).compactMap { name, participant in
                ids[name].map { .init(entity: $0, role: participant.role) }
            }.sorted { $0.entity < $1.entity }
            meeting.place = item.place.flatMap { ids[$0] }
            return meeting
        }.sorted { $0.iri < $1.iri }
    }

    private func statementList(_ ids: [String: EntityID]) -> [StatementNode] {
        statements.map { item in
            var statement = item.statement
            statement.speakers = [ids[item.speaker]].compactMap(\.self)
            statement.about = item.about.compactMap { ids[$0] }.sorted()
            return statement
        }.sorted { $0.iri < $1.iri }
    }
}
