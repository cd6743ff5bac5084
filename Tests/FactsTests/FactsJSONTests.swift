import Documents
import Testing

@testable import Facts

@Suite struct FactsJSONTests {
    let sample = SampleRecord()

    @Test func `what is written is read back equal, emoji, combining marks and CR LF included`() throws {
        let json = sample.record.json
        #expect(try FactsRecord(json: json) == sample.record)
        #expect(try FactsRecord(json: json).json == json)
        #expect(!json.contains(0x0A))
    }

    @Test func `warnings are the last key, and there is none without them`() throws {
        var record = sample.record
        #expect(!String(decoding: record.json, as: UTF8.self).contains("warnings"))
        guard case .findings(var findings) = record.outcome else { return }
        findings.warnings = [
            DocumentWarning(.longSentence, message: "a: “too” long."), DocumentWarning(.manyTimes, message: "b"),
        ]
        record.outcome = .findings(findings)
        let end =
            #""warnings":[{"code":"long-sentence","message":"a: “too” long."},{"code":"many-times","message":"b"}]}"#
        #expect(String(decoding: record.json, as: UTF8.self).hasSuffix(end))
        #expect(try FactsRecord(json: record.json) == record)
    }

    @Test func `an error record is id, status and error only`() throws {
        let record = FactsRecord(id: "a", outcome: .failure(.init(code: "empty", message: "tab\there \u{1}")))
        let json = String(decoding: record.json, as: UTF8.self)
        #expect(json == #"{"id":"a","status":"error","error":{"code":"empty","message":"tab\there \u0001"}}"#)
        #expect(try FactsRecord(json: record.json) == record)
    }

    @Test func `keys come in the order of the format, and unknown facts of entities are left out`() {
        let json = String(decoding: sample.record.json, as: UTF8.self)
        let keys = [
            #"{"id":"sample \"1\"","status":"ok","document":{"title":null,"date":"2031-02-21","dateSource":"metadata","#,
            #""url":null,"publisher":null,"language":"en","length":"#, #""sections":[{"start":0,"#,
            #""entities":[{"id":"e0","type":"person","name":"#, #""iri":null,"iso2":"XX","gender":"f"},"#,
            #"{"id":"e1","type":"country","name":"Zenda","aliases":[],"iri":null,"wikidata":"Q1"},"#,
            #""status":"proposed","parties":["e1"]}],"mentions":[{"id":"m0","entity":"e0","type":"person","form":"name","#,
            #""times":[{"start":"#, #""type":"DATE","value":"2031-02-21"}]"#,
            #""tenures":[{"id":"t0","person":"e0","title":"president","role":"president","of":null,"status":"current","#,
            #""asOf":"2031-02-21","begin":null,"end":null,"evidence":[{"start":0,"#,
            #""rule":"title-before-name","confidence":0.98,"iri":null}]"#,
            #""meetings":[{"id":"g0","kind":"phone call","cue":{"#, #""status":"held","participants":[{"#,
            #""entity":"e0","mention":"m0","role":"host"}],"place":"e1","date":{"begin":"2031-02-21","end":null,"text":"#,
            #""topics":["e2"],"evidence":"#,
            #""statements":[{"id":"s0","speakers":[{"entity":"e0","mention":null}],"form":"direct","content":[{"#,
            #""addressees":[],"about":["e2"],"medium":null,"date":null,"reportedBy":null,"polarity":"neutral","evidence":"#,
        ]
        var rest = json[...]
        for key in keys {
            let place = rest.firstRange(of: key)
            #expect(place != nil, "\(key)")
            if let place { rest = rest[place.upperBound...] }
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let json: String
        let message: String
        var testDescription: String { json }
    }

    @Test(arguments: [
        Fault(json: "", message: "f:3:1: the end of the text stands where “{” was expected"),
        Fault(json: #"{"status":"ok"}"#, message: "f:3:1: the record has no “id”"),
        Fault(
            json: #"{"id":"a","status":"ok","meetings":[{"id":"g0"},{"id":"g0"}]}"#,
            message: #"f:3:37: meetings[0]: the meeting has no “kind”, “cue”, “status”, “rule”, “confidence”"#),
        Fault(
            json: #"{"id":"a","mentions":[{"id":"m0","entity":"x1"}]}"#,
            message: "f:3:43: mentions[0].entity: “x1” is no id: “e” and a number are expected"),
        Fault(
            json: #"{"id":"a","entities":[{"id":"e0","gender":"z"}]}"#,
            message: "f:3:43: entities[0].gender: “z” is none of m, f"),
        Fault(
            json: #"{"id":"a","entities":[{"id":"e7"}]}"#,
            message: "f:3:29: entities[0].id: the id is “e7” where “e0” was expected"),
        // Found by fuzzing: a number beyond those that can be held was read as infinite, and written as 0.
        Fault(
            json: #"{"id":"a","statements":[{"id":"s0","confidence":1E06666666666666666666666666666666666666666666}]}"#,
            message: "f:3:49: statements[0].confidence: “1E06666666666666666666666666666666666666…” is no number that "
                + "can be held"),
        Fault(json: #"{"id":"a"} x"#, message: "f:3:12: “x” stands after the end of the value"),
    ])
    func `a fault is named with its line, column and member`(fault: Fault) {
        let error = #expect(throws: FactsError.self) {
            try FactsRecord(json: Array(fault.json.utf8), path: "f", line: 3)
        }
        #expect(error?.description == fault.message)
    }

    @Test func `every cut or changed record is read or refused, and never crashes`() {
        let json = sample.record.json
        for length in stride(from: 0, to: json.count, by: 7) {
            #expect(throws: FactsError.self) { try FactsRecord(json: Array(json[..<length])) }
        }
        for index in stride(from: 0, to: json.count, by: 3) {
            var changed = json
            changed[index] = [0x22, 0x5C, 0x7B, 0x5D, 0xFF, 0x00, 0x2D][index % 7]
            _ = try? FactsRecord(json: changed)
        }
    }
}
