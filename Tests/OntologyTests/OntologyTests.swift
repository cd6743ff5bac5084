import Foundation
import Ontology
import RDF
import TestSupport
import Testing

/// Holds the Swift mirror and `ontology/dossier.ttl` equal, both ways.
@Suite struct OntologyTests {
    let graph: TurtleGraph

    init() throws {
        let file = Repository.root.appending(path: "ontology/dossier.ttl")
        let bytes = [UInt8](try Data(contentsOf: file))
        graph = TurtleGraph(try QuadReader(.turtle).quads(in: bytes, name: "dossier.ttl"))
    }

    @Test func `the classes are the same`() {
        let classes = graph.subjects(of: "owl:Class")
        #expect(classes == Set(OntologyClass.allCases.map(\.term.iri)))
    }

    @Test(arguments: OntologyClass.allCases)
    func `a class has the same superclasses`(_ one: OntologyClass) {
        let mirrored = one.superclasses.map(\.term.iri) + one.borrowedSuperclasses.map(\.iri)
        #expect(graph.objects(of: one.term.iri, "rdfs:subClassOf") == Set(mirrored))
    }

    @Test(arguments: OntologyClass.allCases)
    func `a class is documented, and one that nodes bear has an example`(_ one: OntologyClass) {
        expectDocumented(one.term.iri)
        #expect(graph.literals(of: one.term.iri, "skos:example").isEmpty == one.isAbstract)
    }

    @Test func `an example is Turtle and speaks of its class`() throws {
        for one in OntologyClass.allCases {
            for example in graph.literals(of: one.term.iri, "skos:example") {
                let prefixes = Namespace.allCases.map { "@prefix \($0.prefix): <\($0.iri)> .\n" }.joined()
                let quads = try QuadReader(.turtle, base: "https://dossier.example/").quads(in: prefixes + example)
                let types = quads.filter { $0.predicate == .iri(RDFSyntax.type) }.map(\.object)
                #expect(types == [.iri(one.term.iri)])
                let known = Set(OntologyProperty.allCases.map(\.term.iri) + BorrowedProperty.allCases.map(\.term.iri))
                let used = Set(quads.compactMap { if case .iri(let iri) = $0.predicate { iri } else { nil } })
                #expect(used.subtracting(known) == [RDFSyntax.type])
            }
        }
    }

    @Test func `the properties are the same`() {
        let properties = graph.subjects(of: "owl:ObjectProperty").union(graph.subjects(of: "owl:DatatypeProperty"))
        let own = properties.filter { $0.hasPrefix(Namespace.dsr.iri) }
        #expect(own == Set(OntologyProperty.allCases.map(\.term.iri)))
    }

    @Test(arguments: OntologyProperty.allCases)
    func `a property has the same kind, domain and range`(_ one: OntologyProperty) {
        let iri = one.term.iri
        let kind = one.isObjectProperty ? "owl:ObjectProperty" : "owl:DatatypeProperty"
        #expect(graph.subjects(of: kind).contains(iri))
        let predicate = one.domain.count == 1 ? "rdfs:domain" : "schema:domainIncludes"
        #expect(graph.objects(of: iri, predicate) == Set(one.domain.map(\.term.iri)))
        let range =
            switch one.range {
            case .node(let type): type.term.iri
            case .literal(let type): type.iri
            }
        #expect(graph.objects(of: iri, "rdfs:range") == [range])
        expectDocumented(iri)
    }

    @Test func `a property declared functional is single`() {
        for iri in graph.subjects(of: "owl:FunctionalProperty") {
            let property = OntologyProperty.allCases.first { $0.term.iri == iri }
            #expect(property?.isSingle == true, "\(iri)")
        }
    }

    @Test func `the borrowed properties are the same`() {
        let borrowed = graph.subjects(with: "schema:domainIncludes").filter { !$0.hasPrefix(Namespace.dsr.iri) }
        #expect(borrowed == Set(BorrowedProperty.allCases.map(\.term.iri)))
        for one in BorrowedProperty.allCases {
            #expect(graph.objects(of: one.term.iri, "schema:domainIncludes") == [one.domain.term.iri], "\(one)")
        }
    }

    @Test func `the closed sets of values are the same`() {
        #expect(graph.subjects(of: "skos:ConceptScheme") == Set(ValueScheme.allCases.map(\.term.iri)))
        for scheme in ValueScheme.allCases {
            let concepts = graph.subjects(with: "skos:inScheme", scheme.term.iri)
            let notations = concepts.flatMap { graph.literals(of: $0, "skos:notation") }
            #expect(Set(notations) == Set(scheme.notations) && notations.count == scheme.notations.count, "\(scheme)")
            #expect(concepts.allSatisfy { !graph.literals(of: $0, "skos:definition").isEmpty })
        }
    }

    @Test func `the shapes allow exactly the values of the closed sets`() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "ontology/shapes.ttl"), encoding: .utf8)
        for scheme in ValueScheme.allCases {
            let list = scheme.notations.map { "\"\($0)\"" }.joined(separator: " ")
            #expect(text.contains("sh:in ( \(list) )"), "\(scheme)")
        }
    }

    private func expectDocumented(_ iri: String) {
        #expect(graph.literals(of: iri, "rdfs:label").count == 1, "\(iri) has a label")
        #expect(graph.literals(of: iri, "rdfs:comment").first?.hasSuffix(".") == true, "\(iri) has a comment")
    }
}

/// The triples of a Turtle file, asked by prefixed names.
struct TurtleGraph {
    private let quads: [Quad]

    init(_ quads: [Quad]) { self.quads = quads }

    /// Everything of a class.
    func subjects(of type: String) -> Set<String> { subjects(with: "rdf:type", Self.iri(type)) }

    /// Everything that has a property, with a certain value where one is given.
    func subjects(with predicate: String, _ object: String? = nil) -> Set<String> {
        Set(
            quads.compactMap { quad in
                guard quad.predicate == .iri(Self.iri(predicate)), case .iri(let subject) = quad.subject else {
                    return nil
                }
                return object == nil || quad.object == object.map(Term.iri) ? subject : nil
            })
    }

    /// The nodes that a property leads to.
    func objects(of subject: String, _ predicate: String) -> Set<String> {
        Set(values(of: subject, predicate).compactMap { if case .iri(let iri) = $0 { iri } else { nil } })
    }

    /// The lexical forms of a property's literals.
    func literals(of subject: String, _ predicate: String) -> [String] {
        values(of: subject, predicate).compactMap {
            if case .literal(let literal) = $0 { literal.lexical } else { nil }
        }
    }

    private func values(of subject: String, _ predicate: String) -> [Term] {
        quads.filter { $0.subject == .iri(subject) && $0.predicate == .iri(Self.iri(predicate)) }.map(\.object)
    }

    private static func iri(_ name: String) -> String {
        let parts = name.split(separator: ":")
        if parts[0] == "owl" { return "http://www.w3.org/2002/07/owl#" + parts[1] }
        let namespace = Namespace.allCases.first { $0.prefix == parts[0] }
        return (namespace?.iri ?? "") + parts[1]
    }
}
