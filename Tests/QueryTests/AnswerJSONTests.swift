import Foundation
import KnowledgeGraph
import Query
import Testing

@testable import Query

@Suite struct AnswerJSONTests {
    private var answers: AnswerJSON { AnswerJSON(Fixture.query) }

    private func parsed(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

    @Test func `every answer is JSON and the same each time`() throws {
        let query = Fixture.query
        let (oda, lena) = (Fixture.id("person/oda-tellmark"), Fixture.id("person/lena-osk"))
        let (entries, undated) = query.timeline()
        let makers: [(AnswerJSON) -> [UInt8]] = [
            { $0.profile(query.profile(of: oda)) }, { $0.meetings(query.meetings()) },
            { $0.statements(query.statements()) },
            { $0.paths(query.paths(from: oda, to: lena, count: 3), from: oda, to: lena) },
            { $0.timeline(entries, undated: undated) }, { $0.top(query.top()) },
            { $0.failure(query.names.find("Jon Dray")) }, { $0.failure(query.names.find("Talmurque")) },
        ]
        for make in makers {
            _ = try parsed(make(answers))
            #expect(make(answers) == make(AnswerJSON(GraphQuery(query.graph))))
        }
    }

    @Test func `a path's step bears its sentence and where it stands`() throws {
        let (oda, ilya) = (Fixture.id("person/oda-tellmark"), Fixture.id("person/ilya-dromskyy"))
        let bytes = answers.paths(Fixture.query.paths(from: oda, to: ilya), from: oda, to: ilya)
        let object = try #require(try parsed(bytes) as? [String: Any])
        let paths = try #require(object["paths"] as? [[String: Any]])
        let steps = try #require(paths.first?["steps"] as? [[String: Any]])
        #expect(steps.count == 1)
        #expect(steps[0]["relation"] as? String == "meeting")
        let evidence = try #require(steps[0]["evidence"] as? [[String: Any]])
        #expect(evidence[0]["document"] as? String == "a1")
        #expect(evidence[0]["text"] as? String == "Meeting 0.")
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--", "a & b", "\u{2028}\u{2029}", "\"\\\n\u{0}\u{7F}", "👩‍👩‍👧 שלום",
    ])
    func `embedded JSON has no character that ends a script and means the same`(_ text: String) throws {
        let bytes = JSONValue.array([.string(text), .object([.init(key: text, value: .null)])]).bytes(.embedded)
        let written = String(decoding: bytes, as: UTF8.self)
        for mark in ["<", ">", "&", "\u{2028}", "\u{2029}"] { #expect(!written.contains(mark)) }
        let back = try #require(try parsed(bytes) as? [Any])
        #expect(back.first as? String == text)
    }
}
