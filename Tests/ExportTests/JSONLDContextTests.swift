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

    @Test func `no two terms have one name or one meaning`() {
        let terms = JSONLDContext.dossier(base: nil).terms
        #expect(Set(terms.map(\.name)).count == terms.count)
        #expect(Set(terms.map(\.iri)).count == terms.count)
    }
}
