import Documents
import Facts
import TestSupport

/// A record of an invented article with every kind of item, and its text.
struct SampleRecord {
    let text: SourceText
    let record: FactsRecord

    static let marked = MarkedText(
        "\u{1F1FA}\u{1F1E6} Ruritania\u{2019}s president, «Ma\u{301}ria Ko\u{301}s», «met» «Zenda» envoys «on Friday».\r\n"
            + "“«Now is the time \u{1F600}»,” she «said» of the «grain deal».\r\n")

    init() {
        let marked = Self.marked
        text = SourceText(marked.text)
        let words = Array(marked.text.unicodeScalars)
        func part(_ index: Int) -> (Int, Int, String) {
            let range = marked.spans[index]
            var view = String.UnicodeScalarView()
            view.append(contentsOf: words[range])
            return (range.lowerBound, range.upperBound, String(view))
        }
        func mention(_ index: Int, _ entity: Int, _ kind: Entity.Kind, _ form: Mention.Form) -> Mention {
            let (start, end, text) = part(index)
            return Mention(entity: LocalID(entity), kind: kind, form: form, start: start, end: end, text: text)
        }
        let whole = EvidenceSpan(start: 0, end: part(3).1, sentence: 0, text: text[0..<Self.bytes(text, part(3).1)])
        let quote = part(4)
        var findings = Findings(
            document: DocumentFacts(
                date: "2031-02-21", dateSource: "metadata", length: text.scalarCount,
                sha256: SHA256(text.utf8).hex),
            sections: [SectionFacts(start: 0, end: text.scalarCount, date: "2031-02-21")])
        findings.entities = [
            Entity(kind: .person, name: part(0).2, aliases: [part(0).2], iso2: "XX", gender: .female),
            Entity(kind: .country, name: "Zenda", wikidata: "Q1"),
            Entity(kind: .agreement, name: "the grain deal", status: .proposed, parties: [LocalID(1)]),
        ]
        findings.mentions = [
            mention(0, 0, .person, .name), mention(2, 1, .country, .metonym), mention(6, 2, .agreement, .nominal),
        ]
        let time = part(3)
        findings.times = [TimeExpression(start: time.0, end: time.1, text: time.2, kind: .date, value: "2031-02-21")]
        findings.tenures = [
            Tenure(
                person: LocalID(0), title: "president", role: "president", of: nil, status: .current,
                asOf: "2031-02-21", evidence: [whole], rule: "title-before-name", confidence: 0.98)
        ]
        findings.meetings = [
            Meeting(
                kind: .phoneCall, cue: Cue(start: part(1).0, end: part(1).1, lemma: "meet"), status: .held,
                participants: [.init(entity: LocalID(0), mention: LocalID(0), role: .host)], place: LocalID(1),
                date: EventDate(begin: "2031-02-21", end: nil, text: time.2, start: time.0), topics: [LocalID(2)],
                evidence: [whole], rule: "meet", confidence: 1)
        ]
        findings.statements = [
            Statement(
                speakers: [EntityReference(entity: LocalID(0), mention: nil)], form: .direct,
                content: [Span(start: quote.0, end: quote.1, text: quote.2)],
                cue: Cue(start: part(5).0, end: part(5).1, lemma: "say"), about: [LocalID(2)], evidence: [whole],
                rule: "quotation", confidence: 0.5)
        ]
        record = FactsRecord(id: "sample \"1\"", outcome: .findings(findings))
    }

    /// The byte offset of a scalar offset.
    private static func bytes(_ text: SourceText, _ scalars: Int) -> Int {
        (0...text.utf8.count).first {
            ($0 == text.utf8.count || text.utf8[$0] & 0xC0 != 0x80)
                && text.scalarOffset(ofByte: $0) == scalars
        } ?? 0
    }
}
