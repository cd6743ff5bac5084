import Foundation
import Ontology
import RDF
import TestSupport
import Testing

/// The reference page of the documentation is made from `ontology/dossier.ttl`; `RECORD_SNAPSHOTS=1` writes it.
@Suite struct OntologyPageTests {
    @Test func `the reference page is the ontology's`() throws {
        let file = Repository.root.appending(path: "ontology/dossier.ttl")
        let graph = TurtleGraph(try QuadReader(.turtle).quads(in: [UInt8](try Data(contentsOf: file))))
        let page = OntologyPage(graph: graph).text
        expectContents(of: Repository.root.appending(path: "Sources/Dossier/Dossier.docc/Ontology.md"), page)
    }
}

/// Classes, properties and values as a DocC article.
struct OntologyPage {
    let graph: TurtleGraph

    var text: String {
        let lines =
            Self.head + OntologyClass.allCases.flatMap(section) + ["", "## Properties", ""]
            + OntologyProperty.allCases.flatMap(section) + borrowed + ["", "## Closed sets of values"]
            + ValueScheme.allCases.flatMap(section)
        return lines.joined(separator: "\n") + "\n"
    }

    private static let head = [
        "# Ontology", "",
        "The classes and properties of what Dossier exports, namespace `\(Namespace.dsr.iri)`, prefix `dsr`.", "",
        "## Overview", "",
        "This page is made from `ontology/dossier.ttl`, an OWL 2 RL ontology. `ontology/shapes.ttl` and",
        "`ontology/rules.ttl` say in SHACL what an export must have; `ontology/context.jsonld` and the frames beside it",
        "are its JSON-LD.", "",
        "## Classes",
    ]

    private func section(_ one: OntologyClass) -> [String] {
        let above = one.superclasses.map { "`\($0.term.curie)`" } + one.borrowedSuperclasses.map { "`\($0.curie)`" }
        var lines = ["", "### \(one.rawValue)", "", graph.literals(of: one.term.iri, "rdfs:comment").joined()]
        if !above.isEmpty { lines += ["", "Subclass of \(above.joined(separator: ", "))."] }
        let properties = OntologyProperty.allCases.filter { property in
            property.domain.contains { one.isSubclass(of: $0) }
        }
        if !one.isAbstract {
            lines += ["", "Properties: \(properties.map { "`\($0.rawValue)`" }.joined(separator: ", "))."]
        }
        for example in graph.literals(of: one.term.iri, "skos:example") { lines += ["", "```", example, "```"] }
        return lines
    }

    private func section(_ one: OntologyProperty) -> [String] {
        let domain = one.domain.map { "`\($0.rawValue)`" }.joined(separator: " or ")
        let range =
            switch one.range {
            case .node(let type): type.rawValue
            case .literal(let type): type.curie
            }
        let above = graph.objects(of: one.term.iri, "rdfs:subPropertyOf").map(Self.shortened).sorted()
        let links = above.isEmpty ? "" : " Subproperty of \(above.map { "`\($0)`" }.joined(separator: ", "))."
        let comment = graph.literals(of: one.term.iri, "rdfs:comment").joined()
        return ["- `\(one.rawValue)`: from \(domain) to `\(range)`. \(comment)\(links)"]
    }

    private var borrowed: [String] {
        ["", "Of other vocabularies:", ""]
            + BorrowedProperty.allCases.map { "- `\($0.term.curie)`, of `\($0.domain.rawValue)`." }
    }

    private func section(_ scheme: ValueScheme) -> [String] {
        let concepts = graph.subjects(with: "skos:inScheme", scheme.term.iri)
        let lines = scheme.notations.map { notation in
            let concept = concepts.first { graph.literals(of: $0, "skos:notation") == [notation] } ?? ""
            return "- `\(notation)`: \(graph.literals(of: concept, "skos:definition").joined())"
        }
        return ["", "### \(scheme.rawValue)", "", graph.literals(of: scheme.term.iri, "rdfs:comment").joined(), ""]
            + lines
    }

    private static func shortened(_ iri: String) -> String {
        let namespace = Namespace.allCases.first { iri.hasPrefix($0.iri) }
        return namespace.map { $0.prefix + ":" + iri.dropFirst($0.iri.count) } ?? iri
    }
}
