import Facts
import Foundation
import KnowledgeGraph
import Testing

@testable import Diagram

/// What a reader must not be led to believe, and what must not stand in the way.
@Suite struct ReadabilityTests {
    private func id(_ name: String, _ graph: DossierGraph) throws -> EntityID {
        EntityID(try #require(graph.entities.firstIndex { $0.name == name }))
    }

    @Test(arguments: [
        ("deny", Statement.Form.indirect, "the fleet had sailed", "denied the fleet had sailed"),
        ("accuse", .indirect, "of hiding the charts", "accused … of hiding the charts"),
        ("call for", .indirect, "a truce", "called for a truce"),
        ("praise", .mixed, "them as \"steady hands\"", "praised them as \"steady hands\""),
        ("say", .indirect, "the fleet had sailed", "the fleet had sailed"),
        ("deny", .direct, "We never sailed", "“We never sailed”"),
        ("according to", .indirect, "the fleet had sailed", "the fleet had sailed"),
        ("no such word", .indirect, "the fleet had sailed", "the fleet had sailed"),
    ])
    func `reported words follow the verb that they depend on`(
        cue: String, form: Statement.Form, content: String, text: String
    ) {
        let support = Support(evidence: [], rules: [], confidence: 1)
        let statement = StatementNode(
            iri: "statement/a/0-1", speakers: [], form: form, content: content, cue: cue, support: support)
        #expect(Quotation.text(statement, limit: 90) == text)
    }

    @Test(arguments: [
        ("envoy to Costara", "special envoy", true), ("special envoy", "envoy", true),
        ("envoy", "special envoy", false), ("envoy to Costara", "envoy to Ferrow", false),
        ("Vice President", "President", false), ("President", "Vice President", false),
        ("Foreign Minister", "Minister", true), ("Minister", "Speaker", false), ("envoy", "envoy", false),
    ])
    func `a title says more than another that it ends with, or that names no remit`(
        title: String, other: String, saysMore: Bool
    ) {
        #expect(OfficeTitle(title).saysMore(than: OfficeTitle(other)) == saysMore)
    }

    @Test func `each draws the fullest of a person's titles, and remits that differ are posts of their own`() throws {
        var sketch = GraphSketch(articles: 1)
        sketch.add(.country, "Arvenia")
        sketch.person("Ferris Kell", "envoy to Costara", of: "Arvenia")
        sketch.person("Ferris Kell", "special envoy", of: "Arvenia")
        sketch.person("Mara Quist", "Vice President", of: "Arvenia")
        sketch.person("Mara Quist", "President", of: "Arvenia")
        sketch.person("Tom Sarrow", "envoy", of: "Arvenia")
        var graph = sketch.graph()
        let selection = TenureSelection(DiagramScope(graph, filter: DiagramFilter()), limit: 20)
        let titles = selection.tenures.map { "\(graph[$0.holder].name): \($0.title)" }.sorted()
        #expect(
            titles == [
                "Ferris Kell: envoy to Costara", "Mara Quist: President", "Mara Quist: Vice President",
                "Tom Sarrow: envoy",
            ])
        // One office of two people who are envoys to different countries.
        let kell = try #require(graph.tenures.first { $0.title == "envoy to Costara" })
        let sarrow = try #require(graph.tenures.firstIndex { $0.title == "envoy" })
        graph.tenures[sarrow].office = kell.office
        graph.tenures[sarrow].title = "envoy to Ferrow"
        let split = TenureSelection(DiagramScope(graph, filter: DiagramFilter()), limit: 20)
        #expect(split.posts.filter { $0.office == kell.office }.map(\.remit) == ["costara", "ferrow"])
        let names = Diagram.make(graph, DiagramOptions(view: .offices)).text.split(separator: "\n").filter {
            $0.contains("class=\"office\"")
        }
        #expect(Set(names).count == 4)
    }

    @Test func `those who meet the one in the middle together stand on one side`() throws {
        var sketch = GraphSketch(articles: 1)
        let lands = (0..<8).map { "Land \($0)" }
        for land in lands { sketch.add(.country, land) }
        sketch.person("Ilya Drom", "President", of: "Land 7")
        sketch.meeting(.phoneCall, ["Ilya Drom"] + lands[0..<4], on: "03-01")
        for land in lands[4..<7] { sketch.meeting(.phoneCall, ["Ilya Drom", land], on: "03-02") }
        let graph = sketch.graph()
        let view = NetworkView(
            DiagramScope(graph, filter: DiagramFilter()),
            DiagramOptions(view: .ego, focus: try id("Ilya Drom", graph)))
        let sides = Set(try lands[0..<4].map { view.columns.rank(of: try id($0, graph)) })
        #expect(sides.count == 1)
        #expect(!sides.contains(2))
    }

    // Two statements have a number on their line, which as a label would be one that dot may free twice.
    @Test func `who is joined to a country in the middle by words alone stands in its column`() throws {
        var sketch = GraphSketch(articles: 1)
        sketch.add(.country, "Arvenia")
        sketch.add(.country, "Belmora")
        sketch.person("Oda Tellmark", "President", of: "Arvenia")
        sketch.person("Ilya Drom", "President", of: "Belmora")
        sketch.meeting(.talks, ["Arvenia", "Ilya Drom"], on: "03-01")
        for words in ["a land of plenty", "a land of peace"] {
            sketch.says("Oda Tellmark", words, about: ["Arvenia"], .supports)
        }
        let graph = sketch.graph()
        let focus = try id("Arvenia", graph)
        let document = Diagram.make(graph, DiagramOptions(view: .ego, focus: focus))
        let dot = try GraphvizRenderer.render(dot: document.text, formats: [.dot])[.dot] ?? []
        let places = try ["country/arvenia", "person/oda-tellmark"].map { iri in
            let text = String(decoding: dot, as: UTF8.self)
            let node = try #require(text.range(of: "\"" + DotText.identifier(iri) + "\"\t"))
            let position = try #require(text[node.upperBound...].range(of: "pos=\""))
            return try #require(Double(text[position.upperBound...].prefix { $0 != "," }))
        }
        #expect(abs(places[0] - places[1]) < 1)
    }

    @Test func `a country in a cluster of people keeps its own shape`() {
        for line in Diagram.make(Fixtures.harbour).text.split(separator: "\n") where line.contains("octagon") {
            #expect(line.contains("style=\"filled\""))
        }
    }

    @Test(arguments: [(3, 1), (8, 1), (9, 2), (20, 2)])
    func `a long list of articles stands in two columns`(count: Int, columns: Int) throws {
        let sketch = GraphSketch(articles: count)
        let graph = sketch.graph()
        let evidence = (0..<count).map { Evidence(document: DocumentID($0), start: 0, end: 1, sentence: 0, text: "a") }
        let numbers = ArticleNumbers(graph, drawn: evidence, dates: DateLabel(commonYear: 2031))
        let list = try #require(numbers.list(Palette.theme(.light)))
        let rows = list.components(separatedBy: "<tr>").dropFirst(3)
        #expect(rows.count == (count + columns - 1) / columns)
    }
}
