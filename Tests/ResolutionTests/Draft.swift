import Facts
import Resolution

/// A record in the making: spans are counted on, so that no test counts them.
struct Draft {
    private(set) var findings: Findings
    private let id: String
    private var place = 0
    private var sentence = 0

    init(_ id: String, _ date: String?) {
        self.id = id
        findings = Findings(document: DocumentFacts(date: date, length: 100_000, sha256: "0\(id)"))
    }

    var record: FactsRecord { FactsRecord(id: id, outcome: .findings(findings)) }

    private mutating func span(_ text: String) -> Span {
        defer { place += text.unicodeScalars.count + 1 }
        return Span(start: place, end: place + text.unicodeScalars.count, text: text)
    }

    private mutating func evidence(_ text: String) -> EvidenceSpan {
        let span = span(text)
        sentence += 1
        return EvidenceSpan(start: span.start, end: span.end, sentence: sentence, text: text)
    }

    /// An entity with one mention.
    mutating func entity(
        _ kind: Entity.Kind, _ name: String, iso2: String? = nil, gender: Entity.Gender? = nil,
        wikidata: String? = nil, form: Mention.Form = .name, parties: [LocalID<Entity>] = []
    ) -> LocalID<Entity> {
        let id = LocalID<Entity>(findings.entities.count)
        findings.entities.append(
            Entity(
                kind: kind, name: name, aliases: [name], iso2: iso2, wikidata: wikidata, gender: gender,
                parties: parties))
        let span = span(name)
        findings.mentions.append(
            Mention(entity: id, kind: kind, form: form, start: span.start, end: span.end, text: name))
        return id
    }

    mutating func add(_ kind: Entity.Kind, _ names: [String], iso2: String?) {
        let id = entity(kind, names[0], iso2: iso2)
        for name in names.dropFirst() { call(id, name) }
    }

    /// Mentions an entity by another name.
    private mutating func call(_ id: LocalID<Entity>, _ name: String) {
        let span = span(name)
        let entity = findings.entities[id.index]
        findings.entities[id.index].aliases.append(name)
        findings.mentions.append(
            Mention(entity: id, kind: entity.kind, form: .name, start: span.start, end: span.end, text: name))
    }

    /// A person by names separated by slashes, the fullest first.
    mutating func person(_ names: String, gender: Entity.Gender? = nil) -> LocalID<Entity> {
        let parts = names.split(separator: "/").map(String.init)
        let id = entity(.person, parts[0], gender: gender)
        for name in parts.dropFirst() { call(id, name) }
        return id
    }

    mutating func tenure(
        _ person: LocalID<Entity>, _ role: String, of: LocalID<Entity>?, status: Tenure.Status = .current,
        asOf: String? = nil, begin: String? = nil
    ) {
        let evidence = evidence("\(role) \(findings.entities[person.index].name)")
        findings.tenures.append(
            Tenure(
                person: person, title: role, role: role, of: of, status: status, asOf: asOf, begin: begin,
                evidence: [evidence], rule: "title-before-name", confidence: 0.9))
    }

    mutating func meeting(
        _ participants: [LocalID<Entity>], on date: String?, in place: LocalID<Entity>? = nil,
        status: Meeting.Status = .held, kind: Meeting.Kind = .meeting
    ) {
        let names = participants.map { findings.entities[$0.index].name }.joined(separator: " met ")
        let evidence = evidence(names + (date.map { " on \($0)" } ?? ""))
        findings.meetings.append(
            Meeting(
                kind: kind, cue: Cue(start: evidence.start, end: evidence.end, lemma: "meet"), status: status,
                participants: participants.map { Meeting.Participant(entity: $0, mention: nil) }, place: place,
                date: date.map { EventDate(begin: $0, end: $0, text: $0, start: evidence.start) },
                evidence: [evidence], rule: "meet", confidence: 0.9))
    }

    mutating func statement(
        _ speakers: [LocalID<Entity>], _ words: String, form: Statement.Form = .direct,
        reportedBy: LocalID<Statement>? = nil
    ) {
        let content = span(words)
        let evidence = evidence("\(words), they said")
        findings.statements.append(
            Statement(
                speakers: speakers.map { EntityReference(entity: $0, mention: nil) }, form: form, content: [content],
                cue: Cue(start: evidence.start, end: evidence.end, lemma: "say"), reportedBy: reportedBy,
                evidence: [evidence], rule: "say", confidence: 0.9))
    }
}

/// A record written by a closure.
func draft(_ id: String, _ date: String? = nil, _ write: (inout Draft) -> Void) -> FactsRecord {
    var draft = Draft(id, date)
    write(&draft)
    return draft.record
}

extension ReferenceKnowledge {
    /// Two invented countries and what an invented world knows of them.
    static let invented = ReferenceKnowledge(
        countries: [
            Country(iso2: "XA", name: "Arland", wikidata: "Q900001", words: ["Arlandish", "Arlanders"]),
            Country(iso2: "XB", name: "Borovia", wikidata: "Q900002", words: ["Borovian", "Borovians"]),
        ],
        organisations: [
            Organisation(
                slug: "arc", name: "Alliance of River Countries", aliases: ["ARC"], country: nil, wikidata: "Q900010")
        ],
        holders: [
            Holder(
                person: "Ilona Marekova", wikidata: "Q900020", iso2: "XB", role: "president", begin: "2018",
                end: "2023",
                knownUntil: nil)
        ],
        cities: [City(name: "Oksova", iso2: "XB", aliases: ["Axova"])],
        titles: [
            "president": "president", "foreign minister": "foreign minister", "prime minister": "prime minister",
            "leader": "leader",
        ], leadingRoles: ["president", "prime minister"])
}
