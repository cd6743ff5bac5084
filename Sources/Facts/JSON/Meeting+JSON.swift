internal import Documents

extension Meeting {
    func write(to writer: inout JSONWriter, id: Int) {
        writer.object { writer in
            writer.key("id")
            writer.string("g\(id)")
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("cue")
            cue.write(to: &writer)
            writer.key("status")
            writer.string(status.rawValue)
            writer.key("participants")
            writer.array(participants) { $1.write(to: &$0) }
            writer.key("place")
            writer.string(place?.written)
            writer.key("date")
            if let date { date.write(to: &writer) } else { writer.null() }
            writer.key("topics")
            writer.array(topics) { $0.string($1.written) }
            writer.key("evidence")
            writer.array(evidence) { $1.write(to: &$0) }
            writer.key("rule")
            writer.string(rule)
            writer.key("confidence")
            writer.number(confidence)
            writer.key("iri")
            writer.string(iri)
        }
    }

    static func read(from scanner: inout JSONScanner, index: Int) throws(JSONError) -> Self {
        let origin = scanner.position
        var kind: Kind?
        var cue: Cue?
        var status: Status?
        var participants: [Participant] = []
        var place: LocalID<Entity>?
        var date: EventDate?
        var topics: [LocalID<Entity>] = []
        var evidence: [EvidenceSpan] = []
        var rule: String?
        var confidence: Double?
        var iri: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": try scanner.ownID("g", index: index)
            case "kind": kind = try scanner.value()
            case "cue": cue = try Cue.read(from: &scanner)
            case "status": status = try scanner.value()
            case "participants": participants = try scanner.list(Participant.read)
            case "place": place = try scanner.optionalID("e")
            case "date": date = try scanner.isNull() ? nil : EventDate.read(from: &scanner)
            case "topics": topics = try scanner.list { s throws(JSONError) in try s.id("e") }
            case "evidence": evidence = try scanner.list(EvidenceSpan.read)
            case "rule": rule = try scanner.string()
            case "confidence": confidence = try scanner.number()
            case "iri": iri = try scanner.optionalString()
            default: try scanner.skipValue()
            }
        }
        guard let kind, let cue, let status, let rule, let confidence else {
            throw scanner.missing(
                "meeting",
                [
                    ("kind", kind == nil), ("cue", cue == nil), ("status", status == nil),
                    (
                        "rule",
                        rule == nil
                    ), ("confidence", confidence == nil),
                ], at: origin)
        }
        return Self(
            kind: kind, cue: cue, status: status, participants: participants, place: place, date: date,
            topics: topics, evidence: evidence, rule: rule, confidence: confidence, iri: iri)
    }
}

extension Meeting.Participant {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("entity")
            writer.string(entity.written)
            writer.key("mention")
            writer.string(mention?.written)
            writer.key("role")
            writer.string(role.rawValue)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var entity: LocalID<Entity>?
        var mention: LocalID<Mention>?
        var role: Role?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "entity": entity = try scanner.id("e")
            case "mention": mention = try scanner.optionalID("m")
            case "role": role = try scanner.value()
            default: try scanner.skipValue()
            }
        }
        guard let entity, let role else {
            throw scanner.missing(
                "participant", [("entity", entity == nil), ("role", role == nil)], at: origin)
        }
        return Self(
            entity: entity, mention: mention, role: role)
    }
}
