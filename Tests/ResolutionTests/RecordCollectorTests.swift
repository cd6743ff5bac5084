import Facts
import KnowledgeGraph
import Testing

@testable import Resolution

@Suite struct RecordCollectorTests {
    @Test func `words in a file make the same graph as words in memory`() throws {
        var collector = RecordCollector(memoryLimit: 0)
        for record in ResolverTests.records { try collector.append(record) }
        let resolved = try Resolver(reference: .invented).resolve(collector)
        let other = try Resolver(reference: .invented).resolve(ResolverTests.records)
        #expect(resolved.graph == other.graph)
        #expect(resolved.graph.statements.map(\.content) == other.graph.statements.map(\.content))
    }

    @Test func `a corpus tells what the records tell`() throws {
        let records = ResolverTests.records
        var collector = RecordCollector()
        for record in records { try collector.append(record) }
        let corpus = try collector.finish()
        #expect(corpus.order == [1, 0, 2])
        for (document, number) in corpus.order.enumerated() {
            let findings = try #require(records[number].findings)
            #expect(corpus.entities(of: document).map(\.name) == findings.entities.map(\.name))
            #expect(corpus.entities(of: document).map(\.aliases) == findings.entities.map(\.aliases))
            #expect(corpus.entities(of: document).map(\.iso2) == findings.entities.map(\.iso2))
            #expect(corpus.mentions(of: document).map(\.text) == findings.mentions.map(\.text))
            #expect(corpus.mentions(of: document).map(\.start) == findings.mentions.map(\.start))
            #expect(corpus.tenures(of: document).map(\.title) == findings.tenures.map(\.title))
            #expect(corpus.tenures(of: document).map(\.of) == findings.tenures.map(\.of))
            #expect(corpus.meetings(of: document).map(\.place) == findings.meetings.map(\.place))
            #expect(corpus.meetings(of: document).map(\.date?.begin) == findings.meetings.map(\.date?.begin))
            #expect(
                corpus.statements(of: document).map { $0.content.map { corpus.passage($0).text } }
                    == findings.statements.map { $0.content.map(\.text) })
            #expect(
                corpus.statements(of: document).map { $0.evidence.map { corpus.passage($0).text } }
                    == findings.statements.map { $0.evidence.map(\.text) })
        }
    }

    @Test func `of two records with one id and one text it is always the same that is kept`() throws {
        // The drafts' digests are made of their ids, so that only what they tell differs.
        let records = [draft("a") { _ = $0.person("Marek Olander") }, draft("a") { _ = $0.person("Ines Tarp") }]
        let resolver = Resolver(reference: .invented)
        let one = try resolver.resolve(records)
        let other = try resolver.resolve(records.reversed())
        #expect(one.graph == other.graph)
        #expect(one.order.map { records[$0] } == other.order.map { Array(records.reversed())[$0] })
    }

    @Test func `equal texts have one number`() {
        var table = TextTable()
        let words = (0..<20_000).map { "name \($0 % 7_000)" } + ["", "ü"]
        let ids = words.map { table.intern($0) }
        #expect(Set(ids).count == 7_002)
        let store = table.finish()
        for (id, word) in zip(ids, words) { #expect(store.text(at: UInt64(id.rawValue)) == word) }
    }

    @Test func `groups come in the order of their first members`() {
        let groups = Grouping([4, 1, 0, 3, 2], count: 5) { $0 % 2 }
        #expect(groups.map { Array($0) } == [[4, 0, 2], [1, 3]])
        #expect(Grouping([Int](), count: 0) { $0 }.isEmpty)
    }
}
