import Foundation
import RDF
import Testing

/// The W3C suites of RDF 1.1 as data, where `../shared` stands beside the project.
@Suite(.enabled(if: W3CManifest.folder != nil, "the W3C suites of ../shared/rdf are not beside the project"))
struct W3CTests {
    @Test func `the manifests hold every test of the four suites`() {
        #expect(W3CManifest.tests.count == 826)
    }

    @Test(arguments: W3CManifest.tests)
    func `a document is read as W3C says, and written so that it is read again as the same`(test: W3CTest) throws {
        let reader = QuadReader(test.format, base: test.base)
        guard !test.isNegative else {
            #expect(throws: RDFError.self) { try reader.quads(in: test.bytes) }
            return
        }
        let quads = try reader.quads(in: test.bytes)
        if let expected = test.expected {
            let wanted = try QuadReader(.nquads).quads(in: [UInt8](Data(contentsOf: expected)))
            #expect(Isomorphism.holds(quads, wanted))
        }
        for format in RDFFormat.allCases where format.isReadable {
            guard format.holdsNamedGraphs || quads.allSatisfy({ $0.graph == nil }) else { continue }
            for sorts in [false, true] {
                let conversion = RDFConversion(from: test.format, to: format, base: test.base, sorts: sorts)
                let written = try conversion.run([.bytes(test.bytes, name: test.name)], to: ArraySink()).text
                let again = try QuadReader(format).quads(in: written)
                #expect(Set(again) == Set(relabelled(quads, for: format)), "\(format)\n\(written)")
            }
        }
        let json = try RDFConversion(from: test.format, to: .jsonld, base: test.base)
            .run([.bytes(test.bytes, name: test.name)], to: ArraySink())
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.bytes)) }
    }

    /// Readers of Turtle and TriG give another label to what looks like one of their own.
    private func relabelled(_ quads: [Quad], for format: RDFFormat) -> [Quad] {
        guard format == .turtle || format == .trig else { return quads }
        func renamed(_ term: Term) -> Term {
            guard case .blank(let label) = term, label.wholeMatch(of: /anon[0-9]+_*/) != nil else { return term }
            return .blank(label + "_")
        }
        return quads.map {
            Quad(renamed($0.subject), $0.predicate, renamed($0.object), graph: $0.graph.map { renamed($0) })
        }
    }
}
