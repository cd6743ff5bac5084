internal import Documents

extension Mention {
    func write(to writer: inout JSONWriter, id: Int) {
        writer.object { writer in
            writer.key("id")
            writer.string("m\(id)")
            writer.key("entity")
            writer.string(entity.written)
            writer.key("type")
            writer.string(kind.rawValue)
            writer.key("form")
            writer.string(form.rawValue)
            writer.key("start")
            writer.integer(start)
            writer.key("end")
            writer.integer(end)
            writer.key("text")
            writer.string(text)
        }
    }

    static func read(from scanner: inout JSONScanner, index: Int) throws(JSONError) -> Self {
        let origin = scanner.position
        var entity: LocalID<Entity>?
        var kind: Entity.Kind?
        var form: Form?
        var start: Int?
        var end: Int?
        var text: String?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": try scanner.ownID("m", index: index)
            case "entity": entity = try scanner.id("e")
            case "type": kind = try scanner.value()
            case "form": form = try scanner.value()
            case "start": start = try scanner.integer()
            case "end": end = try scanner.integer()
            case "text": text = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        guard let entity, let kind, let form, let start, let end, let text else {
            throw scanner.missing(
                "mention",
                [
                    ("entity", entity == nil), ("type", kind == nil), ("form", form == nil),
                    (
                        "start",
                        start == nil
                    ), ("end", end == nil), ("text", text == nil),
                ], at: origin)
        }
        return Self(
            entity: entity, kind: kind, form: form, start: start, end: end, text: text)
    }
}

extension EntityReference {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("entity")
            writer.string(entity.written)
            writer.key("mention")
            writer.string(mention?.written)
        }
    }

    static func read(from scanner: inout JSONScanner) throws(JSONError) -> Self {
        let origin = scanner.position
        var entity: LocalID<Entity>?
        var mention: LocalID<Mention>?
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "entity": entity = try scanner.id("e")
            case "mention": mention = try scanner.optionalID("m")
            default: try scanner.skipValue()
            }
        }
        guard let entity else {
            throw scanner.missing(
                "speaker", [("entity", entity == nil)], at: origin)
        }
        return Self(
            entity: entity, mention: mention)
    }
}

extension Entity {
    func write(to writer: inout JSONWriter, id: Int) {
        writer.object { writer in
            writer.key("id")
            writer.string("e\(id)")
            writer.key("type")
            writer.string(kind.rawValue)
            writer.key("name")
            writer.string(name)
            writer.key("aliases")
            writer.array(aliases) { $0.string($1) }
            writer.key("iri")
            writer.string(iri)
            writeWhatIsKnown(to: &writer)
        }
    }

    private func writeWhatIsKnown(to writer: inout JSONWriter) {
        if let iso2 {
            writer.key("iso2")
            writer.string(iso2)
        }
        if let wikidata {
            writer.key("wikidata")
            writer.string(wikidata)
        }
        if let gender {
            writer.key("gender")
            writer.string(gender.rawValue)
        }
        if kind == .agreement {
            writer.key("status")
            writer.string(status?.rawValue)
            writer.key("parties")
            writer.array(parties) { $0.string($1.written) }
        }
    }

    static func read(from scanner: inout JSONScanner, index: Int) throws(JSONError) -> Self {
        let start = scanner.position
        var kind: Kind?
        var name: String?
        var rest = Entity(kind: .person, name: "")
        try scanner.object { key, scanner throws(JSONError) in
            switch key {
            case "id": try scanner.ownID("e", index: index)
            case "type": kind = try scanner.value()
            case "name": name = try scanner.string()
            case "aliases": rest.aliases = try scanner.list { s throws(JSONError) in try s.string() }
            case "iri": rest.iri = try scanner.optionalString()
            case "iso2": rest.iso2 = try scanner.optionalString()
            case "wikidata": rest.wikidata = try scanner.optionalString()
            case "gender": rest.gender = try scanner.isNull() ? nil : scanner.value()
            case "status": rest.status = try scanner.isNull() ? nil : scanner.value()
            case "parties": rest.parties = try scanner.list { s throws(JSONError) in try s.id("e") }
            default: try scanner.skipValue()
            }
        }
        guard let kind, let name else {
            throw scanner.missing("entity", [("type", kind == nil), ("name", name == nil)], at: start)
        }
        rest.kind = kind
        rest.name = name
        return rest
    }
}
