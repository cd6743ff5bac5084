import Export
import Foundation
import RDF
import TestSupport
import Testing

@Suite struct JSONLDContextTests {
    @Test func `the published context is the one of the exports`() {
        let json = JSONLDContext.dossier(base: nil).json
        expectContents(of: Repository.root.appending(path: "ontology/context.jsonld"), "{\n\"@context\": \(json)\n}\n")
    }

    @Test(arguments: JSONLDFrame.allCases)
    func `each published frame is the one that the code makes`(_ frame: JSONLDFrame) {
        expectContents(of: Repository.root.appending(path: "ontology/frames/\(frame.rawValue).jsonld"), frame.json)
    }

    @Test(arguments: [
        ("person/mira-tolven", "person"), ("meeting/2031-04-ruhm-tolven-3fa2c1", "meeting"),
        ("statement/harbour-3/38-73", "statement"), ("country/xn", "country"),
    ])
    func `a node is told in the shape of its frame`(_ iri: String, _ name: String) throws {
        let framed = try #require(try GraphExporter(HarbourGraph.graph).framed(iri))
        expectSnapshot(framed, named: "harbour-framed-\(name).jsonld")
    }

    @Test(arguments: HostileTextTests.texts)
    func `a framed node is JSON whatever the text`(_ text: String) throws {
        let framed = try #require(try GraphExporter(HostileTextTests.graph(text)).framed("person/\(text)"))
        let object = try JSONSerialization.jsonObject(with: Data(framed.utf8)) as? [String: Any]
        #expect(object?["name"] as? String == text)
    }

    @Test func `an unknown node is not told`() throws {
        #expect(try GraphExporter(HarbourGraph.graph).framed("person/nobody") == nil)
    }

    @Test func `no two terms have one name or one meaning`() {
        let terms = JSONLDContext.dossier(base: nil).terms
        #expect(Set(terms.map(\.name)).count == terms.count)
        #expect(Set(terms.map(\.iri)).count == terms.count)
    }
}
