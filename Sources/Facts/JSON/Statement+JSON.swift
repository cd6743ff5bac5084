internal import Documents

extension Statement {
    func write(to writer: inout JSONWriter, id: Int) {
        writer.object { writer in
            writer.key("id")
            writer.string("s\(id)")
            writer.key("speakers")
            writer.array(speakers) { $1.write(to: &$0) }
            writer.key("form")
            writer.string(form.rawValue)
            writer.key("content")
            writer.array(content) { $1.write(to: &$0) }
            writer.key("cue")
            if let cue { cue.write(to: &writer) } else { writer.null() }
            writer.key("addressees")
            writer.array(addressees) { $0.string($1.written) }
            writer.key("about")
            writer.array(about) { $0.string($1.written) }
            writer.key("medium")
            writer.string(medium?.written)
            writer.key("date")
            if let date { date.write(to: &writer) } else { writer.null() }
            writer.key("reportedBy")
            writer.string(reportedBy?.written)
            writer.key("polarity")
            writer.string(polarity.rawValue)
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
        var speakers: [EntityReference] = []
        var form: Form?
        var content: [Span] = []
        var cue: Cue?
        var addressees: [LocalID<Entity>] = []
        var about: [LocalID<Entity>] = []
        var medium: LocalID<Entity>?
        var date: EventDate?
        var reportedBy: LocalID<Statement>?
        var polarity: Polarity?
        var evidence: [EvidenceSpan] = []
        var rule: String?
        var confidence: Double?
        var iri: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": try scanner.ownID("s", index: index)
            case "speakers": speakers = try scanner.list(EntityReference.read)
            case "form": form = try scanner.value()
            case "content": content = try scanner.list(Span.read)
            case "cue": cue = try scanner.isNull() ? nil : Cue.read(from: &scanner)
            case "addressees": addressees = try scanner.list { s throws(JSONError) in try s.id("e") }
            case "about": about = try scanner.list { s throws(JSONError) in try s.id("e") }
            case "medium": medium = try scanner.optionalID("e")
            case "date": date = try scanner.isNull() ? nil : EventDate.read(from: &scanner)
            case "reportedBy": reportedBy = try scanner.optionalID("s")
            case "polarity": polarity = try scanner.value()
            case "evidence": evidence = try scanner.list(EvidenceSpan.read)
            case "rule": rule = try scanner.string()
            case "confidence": confidence = try scanner.number()
            case "iri": iri = try scanner.optionalString()
            default: try scanner.skipValue()
            }
        }
        guard let form, let polarity, let rule, let confidence else {
            throw scanner.missing(
                "statement",
                [
                    ("form", form == nil), ("polarity", polarity == nil), ("rule", rule == nil),
                    ("confidence", confidence == nil),
                ], at: origin)
        }
        return Self(
            speakers: speakers, form: form, content: content, cue: cue, addressees: addressees, about: about,
            medium: medium, date: date, reportedBy: reportedBy, polarity: polarity, evidence: evidence, rule: rule,
            confidence: confidence, iri: iri)
    }
}
