internal import Facts
internal import KnowledgeGraph

extension AnswerJSON {
    func reference(_ id: EntityID) -> JSONValue {
        let entity = graph[id]
        return ["iri": .string(entity.iri), "type": .string(entity.kind.rawValue), "name": .string(entity.name)]
    }

    func value(_ id: MeetingID) -> JSONValue {
        let meeting = graph[id]
        return [
            "iri": .string(meeting.iri), "kind": .string(meeting.kind.rawValue),
            "status": .string(meeting.status.rawValue),
            "date": value(meeting.time), "reported": .array(reported(meeting.support)),
            "participants": .array(meeting.participants.map(value)), "place": meeting.place.map(reference) ?? .null,
            "topics": .array(meeting.topics.map(reference)), "confidence": .number(meeting.support.confidence),
            "evidence": .array(meeting.support.evidence.map(value)),
        ]
    }

    private func value(_ participant: MeetingNode.Participant) -> JSONValue {
        let entity = graph[participant.entity]
        return [
            "iri": .string(entity.iri), "type": .string(entity.kind.rawValue), "name": .string(entity.name),
            "role": .string(participant.role.rawValue),
        ]
    }

    func value(_ id: StatementID) -> JSONValue {
        let statement = graph[id]
        return [
            "iri": .string(statement.iri), "speakers": .array(statement.speakers.map(reference)),
            "form": .string(statement.form.rawValue), "content": .string(statement.content),
            "cue": JSONValue(statement.cue),
            "polarity": .string(statement.polarity.rawValue), "date": value(statement.time),
            "reported": .array(reported(statement.support)), "addressees": .array(statement.addressees.map(reference)),
            "about": .array(statement.about.map(reference)), "medium": statement.medium.map(reference) ?? .null,
            "confidence": .number(statement.support.confidence),
            "evidence": .array(statement.support.evidence.map(value)),
        ]
    }

    func value(_ id: TenureID) -> JSONValue {
        let tenure = graph[id]
        let office = graph[tenure.office]
        return [
            "iri": .string(tenure.iri), "holder": reference(tenure.holder), "office": .string(office.name),
            "of": office.of.map(reference) ?? .null, "status": .string(tenure.status.rawValue),
            "asOf": JSONValue(tenure.asOf), "begin": JSONValue(tenure.begin), "end": JSONValue(tenure.end),
            "confidence": .number(tenure.support.confidence), "evidence": .array(tenure.support.evidence.map(value)),
        ]
    }

    func value(_ step: Path.Step) -> JSONValue {
        let relation = query.mostTelling(step)
        let date = query.date(of: relation)
        return [
            "from": reference(step.from), "to": reference(step.to), "relation": .string(kind(relation)),
            "sentence": .string(wording.sentence(relation, from: step.from, to: step.to)),
            "node": JSONValue(iri(relation)),
            "date": date.flatMap { $0.isOfReport ? nil : value($0) } ?? .null,
            "evidence": .array(query.evidence(of: relation, in: step).prefix(5).map(value)),
            "others": .integer(step.relations.count - 1),
        ]
    }

    func value(_ entry: TimelineEntry) -> JSONValue {
        let date = value(entry.date)
        switch entry.event {
        case .meeting(let id): return ["date": date, "event": "meeting", "meeting": value(id)]
        case .statement(let id): return ["date": date, "event": "statement", "statement": value(id)]
        case .takesOffice(let id): return ["date": date, "event": "takes office", "tenure": value(id)]
        case .leavesOffice(let id): return ["date": date, "event": "leaves office", "tenure": value(id)]
        }
    }

    func value(_ evidence: Evidence) -> JSONValue {
        let document = graph[evidence.document]
        return [
            "document": .string(document.id), "date": JSONValue(document.date), "start": .integer(evidence.start),
            "end": .integer(evidence.end), "sentence": JSONValue(evidence.sentence), "text": .string(evidence.text),
        ]
    }

    private func value(_ time: TimeSpan?) -> JSONValue {
        guard let time else { return .null }
        return ["begin": JSONValue(time.begin), "end": JSONValue(time.end)]
    }

    private func value(_ date: EventTime) -> JSONValue { ["begin": .string(date.begin), "end": .string(date.end)] }

    private func reported(_ support: Support) -> [JSONValue] {
        Set(support.documents.compactMap { graph[$0].date }).sorted().map { .string($0) }
    }

    /// The name of a kind of relation.
    private func kind(_ relation: Relation) -> String {
        switch relation {
        case .meeting: "meeting"
        case .tenure: "tenure"
        case .statementAbout: "statement about"
        case .statementTo: "statement to"
        case .statementWith: "joint statement"
        case .party: "party to agreement"
        case .place: "meeting place"
        case .part: "part of"
        }
    }

    private func iri(_ relation: Relation) -> String? {
        switch relation {
        case .meeting(let id), .place(let id): graph[id].iri
        case .tenure(let id): graph[id].iri
        case .statementAbout(let id), .statementTo(let id), .statementWith(let id): graph[id].iri
        case .party(let id): graph[id].iri
        case .part: nil
        }
    }
}
