import Foundation
import RDF
import TestSupport
import Testing

/// A test of the W3C suites for RDF 1.1.
struct W3CTest: Sendable, CustomTestStringConvertible {
    let name: String
    let format: RDFFormat
    let isNegative: Bool
    let base: String
    let input: URL
    let expected: URL?

    var testDescription: String { "\(format) \(name)" }

    /// The bytes to read.
    var bytes: [UInt8] { [UInt8]((try? Data(contentsOf: input)) ?? Data()) }
}

/// The manifests of the suites, read with our own reader.
enum W3CManifest {
    private static let site = "https://w3c.github.io/rdf-tests/"
    private static let manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    private static let rdfTest = "http://www.w3.org/ns/rdftest#"

    /// The folder of the suites, or nil where `../shared` does not stand beside the project.
    static var folder: URL? { Repository.shared("rdf/suites/rdf-tests") }

    /// Every test of the four suites; none where the suites are missing.
    static let tests: [W3CTest] = {
        let suites: [(RDFFormat, String)] = [
            (.turtle, "rdf-turtle"), (.ntriples, "rdf-n-triples"), (.nquads, "rdf-n-quads"), (.trig, "rdf-trig"),
        ]
        guard let folder else { return [] }
        return suites.flatMap { format, name in
            (try? tests(of: format, in: "rdf/rdf11/\(name)", below: folder)) ?? []
        }
    }()

    private static func tests(of format: RDFFormat, in path: String, below folder: URL) throws -> [W3CTest] {
        let url = folder.appending(path: path).appending(path: "manifest.ttl")
        let quads = try QuadReader(.turtle, base: site + path + "/manifest.ttl").quads(
            in: [UInt8](Data(contentsOf: url)), name: url.path)
        let about = Dictionary(grouping: quads) { $0.subject }
        return about.compactMap { subject, statements in
            guard case .iri(let iri) = subject, let action = object(of: manifest + "action", statements) else {
                return nil
            }
            let kind = object(of: RDFSyntax.type, statements) ?? ""
            return W3CTest(
                name: String(iri.split(separator: "#").last ?? ""), format: format,
                isNegative: kind.contains("Negative"), base: action, input: file(action, below: folder),
                expected: object(of: manifest + "result", statements).map { file($0, below: folder) })
        }.sorted { $0.name < $1.name }
    }

    private static func object(of predicate: String, _ statements: [Quad]) -> String? {
        for statement in statements where statement.predicate == .iri(predicate) {
            if case .iri(let iri) = statement.object { return iri }
        }
        return nil
    }

    private static func file(_ iri: String, below folder: URL) -> URL {
        folder.appending(path: String(iri.dropFirst(site.count)))
    }
}
