internal import Ontology
internal import RDF

/// A frame (JSON-LD 1.1 Framing): the shape in which a processor gives all that is known about nodes of one class.
public enum JSONLDFrame: String, CaseIterable, Sendable {
    case person, meeting, statement

    /// A property read backwards, and its name in framed documents.
    struct Reverse: Sendable {
        let name: String
        let property: OntologyProperty
    }

    /// The class whose nodes stand at the top.
    var ontologyClass: OntologyClass {
        switch self {
        case .person: .person
        case .meeting: .meeting
        case .statement: .statement
        }
    }

    /// What leads to a node of the class.
    var reverses: [Reverse] {
        switch self {
        case .person:
            [
                Reverse(name: "tenures", property: .holder), Reverse(name: "meetings", property: .participant),
                Reverse(name: "statements", property: .speaker),
            ]
        case .meeting: []
        case .statement: [Reverse(name: "reports", property: .reportedBy)]
        }
    }

    /// The properties whose nodes are written out where they stand.
    var embedded: [OntologyProperty] {
        switch self {
        case .person: []
        case .meeting: [.participant, .visitor, .host, .place, .topic, .evidence]
        case .statement: [.speaker, .addressee, .about, .medium, .reportedBy, .evidence]
        }
    }

    /// The properties of the claims that lead to the node, written out where they stand.
    var embeddedInReverses: [OntologyProperty] {
        switch self {
        case .person: [.office, .participant, .place, .topic, .addressee, .about, .medium, .evidence]
        case .meeting, .statement: []
        }
    }

    /// The frame as a JSON document; the context is inline.
    public var json: String {
        let context = JSONLDContext.dossier(base: nil).json
        let names = reverses.map { #""\#($0.name)": {"@reverse": "\#($0.property.term.iri)", "@container": "@set"}"# }
        let contexts = [context] + (names.isEmpty ? [] : ["{\n  " + names.joined(separator: ",\n  ") + "\n}"])
        var members = [#""type": "\#(ontologyClass.rawValue)""#]
        members += embedded.map { Self.leaf($0) }
        members += reverses.map { reverse in
            let inner = embeddedInReverses.filter { $0.applies(to: reverse.property) }.map { Self.leaf($0) }
            return #""\#(reverse.name)": {"@embed": "@always"\#(inner.map { ", " + $0 }.joined())}"#
        }
        return "{\n\"@context\": [\(contexts.joined(separator: ", "))],\n" + members.joined(separator: ",\n") + "\n}\n"
    }

    private static func leaf(_ property: OntologyProperty) -> String {
        #""\#(property.rawValue)": {"@embed": "@always", "@default": "@null", "@omitDefault": true}"#
    }
}

extension OntologyProperty {
    /// Whether nodes that have the other property may have this one.
    fileprivate func applies(to other: OntologyProperty) -> Bool {
        domain.contains { mine in
            other.domain.contains { $0.isSubclass(of: mine) || mine.isSubclass(of: $0) }
        }
    }
}
