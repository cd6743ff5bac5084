internal import Documents

extension Tenure {
    func write(to writer: inout JSONWriter, id: Int) {
        writer.object { writer in
            writer.key("id")
            writer.string("t\(id)")
            writer.key("person")
            writer.string(person.written)
            writer.key("title")
            writer.string(title)
            writer.key("role")
            writer.string(role)
            writer.key("of")
            writer.string(of?.written)
            writer.key("status")
            writer.string(status.rawValue)
            writer.key("asOf")
            writer.string(asOf)
            writer.key("begin")
            writer.string(begin)
            writer.key("end")
            writer.string(end)
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
        var person: LocalID<Entity>?
        var title: String?
        var role: String?
        var of: LocalID<Entity>?
        var status: Status?
        var asOf: String?
        var begin: String?
        var end: String?
        var evidence: [EvidenceSpan] = []
        var rule: String?
        var confidence: Double?
        var iri: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": try scanner.ownID("t", index: index)
            case "person": person = try scanner.id("e")
            case "title": title = try scanner.string()
            case "role": role = try scanner.string()
            case "of": of = try scanner.optionalID("e")
            case "status": status = try scanner.value()
            case "asOf": asOf = try scanner.optionalString()
            case "begin": begin = try scanner.optionalString()
            case "end": end = try scanner.optionalString()
            case "evidence": evidence = try scanner.list(EvidenceSpan.read)
            case "rule": rule = try scanner.string()
            case "confidence": confidence = try scanner.number()
            case "iri": iri = try scanner.optionalString()
            default: try scanner.skipValue()
            }
        }
        guard let person, let title, let role, let status, let rule, let confidence else {
            throw scanner.missing(
                "tenure",
                [
                    ("person", person == nil), ("title", title == nil), ("role", role == nil),
                    (
                        "status",
                        status == nil
                    ), ("rule", rule == nil), ("confidence", confidence == nil),
                ], at: origin)
        }
        return Self(
            person: person, title: title, role: role, of: of, status: status, asOf: asOf, begin: begin, end: end,
            evidence: evidence, rule: rule, confidence: confidence, iri: iri)
    }
}
