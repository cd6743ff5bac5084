import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct LoneSpeakerTests {
    @Test(arguments: [(nil as String?, 2), ("Varnholm", 1)])
    func `who spoke at a conference may have met others the same day`(place: String?, count: Int) throws {
        let record = draft("d0", "2021-03-02") { d in
            let speaker = d.person("Marek Olander")
            let room = place.map { d.entity(.place, $0) }
            d.meeting([speaker, d.person("Ines Tarp")], on: "2021-03-01", in: room)
            d.meeting([speaker], on: "2021-03-01", in: room, kind: .conference)
        }
        let graph = try Resolver(reference: .invented).resolve([record]).graph
        #expect(graph.meetings.count == count)
    }
}
