internal import Documents
internal import Facts
internal import Language

/// The parts of a record: the document, its sections and times, tenures, dates and evidence.
extension RecordAssembler {
    func describe(_ source: SourceDocument) -> DocumentFacts {
        DocumentFacts(
            title: source.metadata.title, date: source.metadata.date?.description,
            dateSource: source.metadata.dateSource.rawValue,
            url: source.metadata.url, publisher: source.metadata.publisher, language: source.metadata.language,
            length: text.scalarCount, sha256: SHA256(text.utf8).hex)
    }

    func section(_ section: Section) -> SectionFacts {
        let range = text.scalarRange(ofBytes: section.range)
        return SectionFacts(start: range.lowerBound, end: range.upperBound, date: section.date?.description)
    }

    func timeExpression(_ time: ResolvedTime) -> TimeExpression {
        let range = text.scalarRange(ofBytes: time.bytes)
        return TimeExpression(
            start: range.lowerBound, end: range.upperBound, text: text[time.bytes], kind: time.kind, value: time.value)
    }

    func tenure(_ tenure: ResolvedTenure, _ numbering: EntityNumbering, date source: SourceDocument) -> Tenure {
        let draft = tenure.draft
        let byte = context.tokens[draft.evidence.lowerBound].range.lowerBound
        let section = source.section(atByte: byte).map { source.sections[$0] }
        return Tenure(
            person: numbering.id(of: tenure.person), title: draft.name ?? context.tree.text(of: draft.title),
            role: draft.role,
            of: tenure.of.map(numbering.id), status: draft.status,
            asOf: (section?.date ?? source.metadata.date)?.description,
            evidence: evidence(tenure.evidence.sorted { $0.lowerBound < $1.lowerBound }), rule: draft.rule,
            confidence: draft.confidence)
    }

    func cue(_ tokens: Range<Int>, _ lemma: String) -> Cue {
        let range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
        return Cue(start: range.lowerBound, end: range.upperBound, lemma: lemma)
    }

    func span(_ bytes: Range<Int>) -> Span {
        let range = text.scalarRange(ofBytes: bytes)
        return Span(start: range.lowerBound, end: range.upperBound, text: text[bytes])
    }

    /// The date of a meeting; one that took place cannot end after the day that tells of it ("this week").
    func date(of draft: DraftMeeting) -> EventDate? {
        guard var date = date(draft.time), draft.status == .held || draft.status == .ongoing else {
            return date(draft.time)
        }
        let byte = context.tokens[draft.cue.lowerBound].range.lowerBound
        let source = context.tree.document.source
        let section = source.section(atByte: byte).map { source.sections[$0] }
        guard let day = section?.date?.description, let begin = date.begin, let end = date.end,
            end.utf8.count == day.utf8.count,
            begin <= day, end > day
        else { return date }
        date.end = day
        return date
    }

    func date(_ time: Int?) -> EventDate? {
        guard let time, times.indices.contains(time), times[time].begin != nil else { return nil }
        let found = times[time]
        return EventDate(
            begin: found.begin, end: found.end, text: text[found.bytes],
            start: text.scalarOffset(ofByte: found.bytes.lowerBound))
    }

    private static let longestEvidence = 1500

    func evidence(sentences: [Int]) -> [EvidenceSpan] {
        var seen: Set<Int> = []
        return evidence(sentences.filter { seen.insert($0).inserted }.map { context.tree.document.sentences[$0] })
    }

    /// Spans of some tokens, cut where all together would be too long.
    func evidence(_ ranges: [Range<Int>]) -> [EvidenceSpan] {
        var seen: Set<Range<Int>> = []
        var room = Self.longestEvidence
        return ranges.filter { !$0.isEmpty && seen.insert($0).inserted }.compactMap { tokens in
            var tokens = tokens
            var range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
            while range.count > room, tokens.count > 1 {
                tokens = tokens.lowerBound..<(tokens.lowerBound + max(1, tokens.count * room / range.count - 1))
                range = text.scalarRange(ofBytes: context.tree.bytes(of: tokens))
            }
            guard range.count <= room else { return nil }
            room -= range.count
            return EvidenceSpan(
                start: range.lowerBound, end: range.upperBound, sentence: context.tokens[tokens.lowerBound].sentence,
                text: text[context.tree.bytes(of: tokens)])
        }
    }
}
