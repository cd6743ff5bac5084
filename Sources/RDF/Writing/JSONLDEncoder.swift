/// JSON-LD 1.1 in flat form: one node a line in `@graph`, graphs within it, every literal's value a string.
///
/// A node ends when the subject changes; a predicate that comes back after others begins a second object for the same
/// node, which JSON-LD allows and a JSON object with the key twice would not.
struct JSONLDEncoder: QuadEncoder {
    enum Values { case none, one, many }

    let context: String?
    let names: JSONLDNames
    var subject: [UInt8] = []
    var graph: [UInt8] = []
    var predicates: [UInt8] = []
    var ends: [Int] = []
    var values = Values.none
    var coercion: JSONLDNames.Entry?
    var isOpen = false
    var isInNode = false
    var isInGraph = false
    var needsComma = false

    /// Makes an encoder; without a context every IRI is whole and the keywords are not aliased.
    init(context: JSONLDContext?) {
        self.context = context?.json
        self.names = JSONLDNames(context)
    }

    mutating func encode(_ quad: QuadView, into output: inout OutputBuffer) throws(RDFError) {
        try encode(quad, json: nil, into: &output)
    }

    /// Appends a quad, with JSON in place of its object if some is given.
    mutating func encode(_ quad: QuadView, json: ByteSlice?, into output: inout OutputBuffer) throws(RDFError) {
        if quad.object.kind == .triple {
            throw RDFError(.unsupported, "JSON-LD has no triple terms; write Turtle, TriG, N-Triples or N-Quads")
        }
        if !isOpen { open(into: &output) }
        let isType = quad.predicate.value == ByteSlice(Self.type) && !quad.object.isLiteral
        try enterGraph(quad.graph, into: &output)
        try enterNode(quad.subject, into: &output)
        if isSameProperty(quad.predicate.value, isType: isType) {
            if values == .one { output.insertAtMark(0x5B) }
            values = .many
            output.append(0x2C)
        } else {
            if hasUsed(quad.predicate.value, isType: isType) {
                leaveNode(into: &output)
                try enterNode(quad.subject, into: &output)
            }
            try beginProperty(quad.predicate.value, isType: isType, into: &output)
        }
        if let json {
            output.append(json)
        } else if isType {
            try appendType(quad.object, to: &output)
        } else {
            try appendValue(quad.object, to: &output)
        }
    }

    mutating func finish(into output: inout OutputBuffer) {
        if !isOpen { open(into: &output) }
        leaveGraph(into: &output)
        output.append("\n]}\n" as StaticString)
    }

    private static var type: StaticString { "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" }
}
