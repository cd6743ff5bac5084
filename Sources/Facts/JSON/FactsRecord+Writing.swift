internal import Documents

extension FactsRecord {
    /// The record as one line of JSON, without a line feed; keys in the order of `formats/facts.md`.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("id")
            writer.string(id)
            switch outcome {
            case .failure(let failure): failure.write(to: &writer)
            case .findings(let findings): findings.write(to: &writer)
            }
        }
        return writer.bytes
    }
}

extension FactsRecord.Failure {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.key("status")
        writer.string("error")
        writer.key("error")
        writer.object { writer in
            writer.key("code")
            writer.string(code)
            writer.key("message")
            writer.string(message)
        }
    }
}

extension Findings {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.key("status")
        writer.string("ok")
        writer.key("document")
        document.write(to: &writer)
        writer.key("sections")
        writer.array(sections) { $1.write(to: &$0) }
        writer.key("entities")
        writer.array(entities.enumerated()) { $1.element.write(to: &$0, id: $1.offset) }
        writer.key("mentions")
        writer.array(mentions.enumerated()) { $1.element.write(to: &$0, id: $1.offset) }
        writer.key("times")
        writer.array(times) { $1.write(to: &$0) }
        writer.key("tenures")
        writer.array(tenures.enumerated()) { $1.element.write(to: &$0, id: $1.offset) }
        writer.key("meetings")
        writer.array(meetings.enumerated()) { $1.element.write(to: &$0, id: $1.offset) }
        writer.key("statements")
        writer.array(statements.enumerated()) { $1.element.write(to: &$0, id: $1.offset) }
        guard !warnings.isEmpty else { return }
        writer.key("warnings")
        writer.array(warnings) { $1.write(to: &$0) }
    }
}

extension DocumentWarning {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("code")
            writer.string(code.rawValue)
            writer.key("message")
            writer.string(message)
        }
    }
}
