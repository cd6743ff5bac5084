import Facts
import Foundation
import KnowledgeGraph
import Testing

@testable import Diagram

@Suite struct SelectionTests {
    private func id(_ name: String) throws -> EntityID {
        EntityID(try #require(Fixtures.harbour.entities.firstIndex { $0.name == name }))
    }

    private func drawn(_ type: String, _ filter: DiagramFilter) -> Int? {
        let document = Diagram.make(Fixtures.harbour, DiagramOptions(filter: filter))
        return document.report.counts.first { $0.type == type }?.drawn
    }

    @Test func `every filter takes away what it names`() throws {
        #expect(drawn("meetings", DiagramFilter()) == 16)
        #expect(drawn("meetings", DiagramFilter(statuses: [.planned])) == 2)
        #expect(drawn("meetings", DiagramFilter(minimumSources: 3)) == 3)
        #expect(drawn("meetings", DiagramFilter(minimumConfidence: 0.95)) == 0)
        #expect(drawn("meetings", DiagramFilter(since: "2031-03-03")) == 5)
        #expect(drawn("meetings", DiagramFilter(until: "2031-02-20")) == 3)
        #expect(drawn("meetings", DiagramFilter(people: [try id("Keith Armer")])) == 4)
        #expect(drawn("meetings", DiagramFilter(countries: [try id("Costara")])) == 3)
        #expect(drawn("meetings", DiagramFilter(types: [.person, .statement])) == 0)
    }

    @Test func `people stand in the cluster of the country they serve, also by an organisation of it`() throws {
        let affiliations = Affiliations(Fixtures.harbour)
        #expect(affiliations.group(of: try id("Radu Stefan")) == (try id("Belmora")))
        #expect(affiliations.group(of: try id("Ursa van der Lind")) == (try id("League of Coasts")))
        #expect(affiliations.group(of: try id("a Belmoran official")) == (try id("Belmora")))
        #expect(
            affiliations.line(of: try id("Radu Stefan"), inGroupOf: try id("Belmora")) == "Speaker, Belmoran Assembly")
        #expect(affiliations.line(of: try id("Joss Biddle"), inGroupOf: try id("Arvenia")) == "Former President")
    }

    @Test func `a country is left out beside one of its own people`() throws {
        let scope = DiagramScope(Fixtures.harbour, filter: DiagramFilter())
        var meeting = try #require(Fixtures.harbour.meetings.first { $0.participants.count == 2 })
        meeting.participants = try ["Ilya Drom", "Belmora", "Costara"].map { .init(entity: try id($0)) }
        #expect(GatheringFinder(scope: scope).agents(of: meeting) == (try [id("Costara"), id("Ilya Drom")]).sorted())
    }

    @Test(arguments: DiagramOptions.View.allCases, [DiagramOptions.Page.a4, .screen])
    func `what is drawn keeps within the size asked for and the report says what was left out`(
        view: DiagramOptions.View, page: DiagramOptions.Page
    ) {
        let document = Diagram.make(Fixtures.assembly, DiagramOptions(view: view, page: page, maximumSize: 12))
        // Meetings alike are one node.
        let nodes = document.text.split(separator: "\n").count {
            $0.contains("class=\"meeting") || $0.contains("class=\"person")
        }
        #expect(nodes <= 12)
        #expect(document.report.isPartial == document.report.notes.contains { $0.hasPrefix("Drawn: ") })
    }

    @Test(arguments: [(20, LayoutEngine.dot), (200, .dot), (900, .dot), (2000, .sfdp)])
    func `the engine is chosen by the number of lines`(size: Int, engine: LayoutEngine) {
        let crowd = Fixtures.crowd(people: 400, countries: 20, meetings: 400)
        let document = Diagram.make(crowd, DiagramOptions(maximumSize: size))
        let plan = LayoutPlan.forEdges(document.report.edges)
        #expect(document.report.engine == plan.engine)
        #expect(document.report.edges <= LayoutPlan.springs.maximumEdges)
        #expect(engine == plan.engine || size == 900)
    }

    @Test func `meetings stand between those who took part`() throws {
        let scope = DiagramScope(Fixtures.harbour, filter: DiagramFilter())
        let view = NetworkView(scope, DiagramOptions())
        let between = view.selection.gatherings.filter { gathering in
            let ranks = gathering.participants.map { view.columns.rank(of: $0) }
            let rank = view.ranks[view.name(gathering)] ?? 0
            return ranks.contains { $0 < rank } && ranks.contains { $0 > rank }
        }
        #expect(between.count >= 11)
        for item in view.draw().graph.items {
            guard case .edge(let tail, let head, _) = item else { continue }
            #expect((view.ranks[tail] ?? 0) < (view.ranks[head] ?? 0), "\(tail) \(head)")
        }
    }

    @Test func `a focus stands alone in the middle and the depth says how far to go`() throws {
        let focus = try id("Keith Armer")
        func people(_ depth: Int) -> Int {
            let options = DiagramOptions(view: .ego, focus: focus, depth: depth)
            return Diagram.make(Fixtures.harbour, options).report.counts[0].drawn
        }
        #expect(people(1) == 7)
        #expect(people(2) > people(1))
        let scope = DiagramScope(Fixtures.harbour, filter: DiagramFilter())
        let view = NetworkView(scope, DiagramOptions(view: .ego, focus: focus))
        #expect(view.columns.columns[1].map(\.members) == [[focus]])
    }

    @Test func `an empty graph gives an empty picture that says so`() throws {
        for view in DiagramOptions.View.allCases {
            let document = Diagram.make(DossierGraph(), DiagramOptions(view: view))
            #expect(document.report.notes == ["Nothing passes the filters."])
            #expect(try GraphvizRenderer.render(dot: document.text, formats: [.svg])[.svg]?.isEmpty == false)
        }
    }

    @Test(arguments: DiagramOptions.View.allCases)
    func `the DOT text of each view is the one recorded`(view: DiagramOptions.View) throws {
        let text = Diagram.make(Fixtures.harbour, DiagramOptions(view: view)).text
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Snapshots/\(view.rawValue).dot")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file.lastPathComponent)")
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        let difference = zip(text.split(separator: "\n"), recorded.split(separator: "\n")).first { $0 != $1 }
        #expect(difference.map { "\($0)" } == nil)
        #expect(text.utf8.count == recorded.utf8.count)
    }
}
