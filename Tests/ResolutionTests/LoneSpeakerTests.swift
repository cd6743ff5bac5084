import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct LoneSpeakerTests {
    @Test func `who spoke at a conference may have met others the same day`() throws {
        let record = draft("d0", "2021-03-02") { d in
            let speaker = d.person("Marek Olander")
            d.meeting([speaker, d.person("Ines Tarp")], on: "2021-03-01", in: nil)
            d.meeting([speaker], on: "2021-03-01", in: nil, kind: .conference)
        }
        let graph = try Resolver(reference: .invented).resolve([record]).graph
        #expect(graph.meetings.count == 2)
    }
}
