internal import Ontology

/// Which properties of a node are told, and which of the nodes that they lead to are told with it.
struct FrameShape: Sendable {
    /// A property read backwards, under a name of its own.
    struct Reverse: Sendable {
        let name: String
        let property: OntologyProperty
        let shape: FrameShape
    }

    /// A property whose nodes are told where they stand.
    struct Node: Sendable {
        let property: OntologyProperty
        let shape: FrameShape
    }

    var values: [OntologyProperty] = []
    var borrowed: [BorrowedProperty] = []
    var nodes: [Node] = []
    var reverses: [Reverse] = []
}

extension FrameShape {
    static let named = FrameShape(values: [.name])
    static let document = FrameShape(values: [.publisher], borrowed: [.identifier, .title, .datePublished, .url])
    static let mention = FrameShape(
        values: [.sentence], borrowed: [.spanStart, .spanEnd, .exact],
        nodes: [Node(property: .inDocument, shape: document)])
    static let office = FrameShape(values: [.name, .role], nodes: [Node(property: .officeOf, shape: named)])
    static let evidence = Node(property: .evidence, shape: mention)

    static let tenure = FrameShape(
        values: [.heldAs, .status, .asOf, .begin, .end, .confidence, .rule],
        nodes: [Node(property: .office, shape: office), evidence])

    static let meeting = FrameShape(
        values: [.kind, .status, .begin, .end, .timeText, .confidence, .rule],
        nodes: [.participant, .visitor, .host, .place, .topic].map { Node(property: $0, shape: named) } + [evidence])

    static let statement = FrameShape(
        values: [.form, .cue, .content, .polarity, .begin, .end, .timeText, .confidence, .rule],
        nodes: [.speaker, .addressee, .about, .medium].map { Node(property: $0, shape: named) } + [
            Node(
                property: .reportedBy,
                shape: FrameShape(values: [.content], nodes: [Node(property: .speaker, shape: named)])),
            evidence,
        ])

    static let entity = FrameShape(
        values: [.name, .variant, .countryCode, .gender, .status], borrowed: [.exactMatch],
        nodes: [Node(property: .partOf, shape: named), Node(property: .party, shape: named)],
        reverses: [
            Reverse(name: "tenures", property: .holder, shape: tenure),
            Reverse(name: "meetings", property: .participant, shape: meeting),
            Reverse(name: "statements", property: .speaker, shape: statement),
        ])
}
