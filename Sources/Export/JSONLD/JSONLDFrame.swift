internal import Ontology
internal import RDF

/// A frame (JSON-LD 1.1 Framing): the shape in which a processor tells all that is known about nodes of one class.
///
/// `GraphExporter.framed(_:)` writes the same shape for one node without a processor.
public enum JSONLDFrame: String, CaseIterable, Sendable {
    case person, meeting, statement

    var shape: FrameShape {
        switch self {
        case .person: .entity
        case .meeting: .meeting
        case .statement: .statement
        }
    }

    private var type: OntologyClass {
        switch self {
        case .person: .person
        case .meeting: .meeting
        case .statement: .statement
        }
    }

    /// The frame as a JSON document with its context inline.
    public var json: String {
        let lines = [#""type": "\#(type.rawValue)""#] + Self.members(of: shape, indent: "  ")
        return "{\n\"@context\": \(Self.context(base: nil)),\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// The context of framed documents: that of the exports, the properties read backwards, and months and years.
    static func context(base: String?) -> String {
        let begin = OntologyProperty.begin.term.iri
        let end = OntologyProperty.end.term.iri
        var lines = FrameShape.entity.reverses.map { reverse in
            #""\#(reverse.name)": {"@reverse": "\#(reverse.property.term.iri)", "@container": "@set"}"#
        }
        for (name, iri) in [("begin", begin), ("end", end)] {
            for (ending, type) in [("Month", "gYearMonth"), ("Year", "gYear")] {
                lines.append(#""\#(name)\#(ending)": {"@id": "\#(iri)", "@type": "\#(Namespace.xsd.iri)\#(type)"}"#)
            }
        }
        let extra = "{\n  " + lines.joined(separator: ",\n  ") + "\n}"
        return "[\(JSONLDContext.dossier(base: base).json), \(extra)]"
    }

    private static func members(of shape: FrameShape, indent: String) -> [String] {
        var lines = [#""@explicit": true, "@omitDefault": true, "@embed": "@always""#]
        lines += shape.values.map { #""\#($0.rawValue)": {}"# }
        lines += shape.borrowed.map { #""\#(JSONLDContext.name(of: $0))": {}"# }
        lines += shape.nodes.map { object($0.property.rawValue, $0.shape, indent: indent) }
        lines += shape.reverses.map { object($0.name, $0.shape, indent: indent) }
        return lines
    }

    private static func object(_ name: String, _ shape: FrameShape, indent: String) -> String {
        let lines = members(of: shape, indent: indent + "  ")
        return "\"\(name)\": {\n\(indent)" + lines.joined(separator: ",\n\(indent)") + "\n\(indent.dropLast(2))}"
    }
}
