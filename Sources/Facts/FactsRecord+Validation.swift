public import Documents

extension FactsRecord {
    /// Throws at the first thing in the record that cannot be: an id of nothing, a span outside the text or of other
    /// words, no evidence or too much, a speaker without a cue's statement.
    ///
    /// Where a text is given, every span is compared with it.
    public func validate(against text: SourceText? = nil) throws(FactsError) {
        guard let findings else { return }
        try FactsValidator(findings: findings, text: text).validate()
    }
}

/// Checks of one record.
struct FactsValidator {
    let findings: Findings
    private let scalars: [Unicode.Scalar]?

    /// Evidence longer than this is no evidence, in Unicode scalars.
    static let evidenceLimit = 1500

    init(findings: Findings, text: SourceText?) {
        self.findings = findings
        scalars = text.map { Array($0[0..<$0.utf8.count].unicodeScalars) }
    }

    func validate() throws(FactsError) {
        if let scalars, scalars.count != findings.document.length {
            throw fault("document.length", "is \(findings.document.length), the text has \(scalars.count) scalars")
        }
        for (index, mention) in findings.mentions.enumerated() {
            try check(mention.entity, "mentions[\(index)].entity")
            try check(mention.start, mention.end, mention.text, "mentions[\(index)]")
        }
        for (index, time) in findings.times.enumerated() {
            try check(time.start, time.end, time.text, "times[\(index)]")
        }
        for (index, entity) in findings.entities.enumerated() {
            for party in entity.parties { try check(party, "entities[\(index)].parties") }
        }
        for (index, tenure) in findings.tenures.enumerated() { try check(tenure, "tenures[\(index)]") }
        for (index, meeting) in findings.meetings.enumerated() { try check(meeting, "meetings[\(index)]") }
        for (index, statement) in findings.statements.enumerated() { try check(statement, "statements[\(index)]") }
    }

    private func check(_ tenure: Tenure, _ place: String) throws(FactsError) {
        try check(tenure.person, place + ".person")
        if let of = tenure.of { try check(of, place + ".of") }
        try check(tenure.evidence, tenure.confidence, place)
    }

    private func check(_ meeting: Meeting, _ place: String) throws(FactsError) {
        for participant in meeting.participants {
            try check(participant.entity, place + ".participants")
            try check(participant.mention, place + ".participants")
        }
        for entity in meeting.topics + [meeting.place].compactMap(\.self) { try check(entity, place) }
        try check(meeting.cue, place + ".cue")
        try check(meeting.date, place + ".date")
        try check(meeting.evidence, meeting.confidence, place)
    }

    private func check(_ statement: Statement, _ place: String) throws(FactsError) {
        for speaker in statement.speakers {
            try check(speaker.entity, place + ".speakers")
            try check(speaker.mention, place + ".speakers")
        }
        for entity in statement.addressees + statement.about + [statement.medium].compactMap(\.self) {
            try check(entity, place)
        }
        if let other = statement.reportedBy, !findings.statements.indices.contains(other.index) {
            throw fault(place + ".reportedBy", "\(other.written) is no statement of the record")
        }
        if statement.speakers.isEmpty, statement.cue != nil { throw fault(place, "has a cue and no speaker") }
        if statement.content.isEmpty { throw fault(place + ".content", "is empty") }
        for span in statement.content { try check(span.start, span.end, span.text, place + ".content") }
        if let cue = statement.cue { try check(cue, place + ".cue") }
        try check(statement.date, place + ".date")
        try check(statement.evidence, statement.confidence, place)
    }
}

extension FactsValidator {
    private func check(_ entity: LocalID<Entity>, _ place: String) throws(FactsError) {
        guard findings.entities.indices.contains(entity.index) else {
            throw fault(place, "\(entity.written) is no entity of the record")
        }
    }

    private func check(_ mention: LocalID<Mention>?, _ place: String) throws(FactsError) {
        guard let mention, !findings.mentions.indices.contains(mention.index) else { return }
        throw fault(place, "\(mention.written) is no mention of the record")
    }

    private func check(_ evidence: [EvidenceSpan], _ confidence: Double, _ place: String) throws(FactsError) {
        if evidence.isEmpty { throw fault(place + ".evidence", "is empty") }
        for span in evidence {
            try check(span.start, span.end, span.text, place + ".evidence")
            if span.sentence < 0 { throw fault(place + ".evidence", "the sentence is \(span.sentence)") }
        }
        let length = evidence.reduce(0) { $0 + $1.end - $1.start }
        if length > Self.evidenceLimit {
            throw fault(place + ".evidence", "has \(length) characters, more than \(Self.evidenceLimit)")
        }
        if !(0...1).contains(confidence) { throw fault(place + ".confidence", "is \(confidence), not from 0 to 1") }
    }

    private func check(_ cue: Cue, _ place: String) throws(FactsError) { try check(cue.start, cue.end, nil, place) }

    private func check(_ date: EventDate?, _ place: String) throws(FactsError) {
        guard let date else { return }
        try check(date.start, date.start + date.text.unicodeScalars.count, date.text, place)
    }

    /// A span must lie in the text, and its words must be the text's; an empty span is none.
    private func check(_ start: Int, _ end: Int, _ words: String?, _ place: String) throws(FactsError) {
        guard start >= 0, start < end, end <= findings.document.length else {
            throw fault(place, "\(start) to \(end) is no span of a text of \(findings.document.length) scalars")
        }
        guard let words else { return }
        guard words.unicodeScalars.count == end - start else {
            throw fault(place, "“\(words)” is not \(end - start) scalars long")
        }
        if let scalars, !scalars[start..<end].elementsEqual(words.unicodeScalars) {
            var found = String.UnicodeScalarView()
            found.append(contentsOf: scalars[start..<end])
            throw fault(place, "“\(words)” stands where the text has “\(String(found))”")
        }
    }

    private func fault(_ member: String, _ message: String) -> FactsError {
        FactsError(.invalid, member: member, message: message)
    }
}
