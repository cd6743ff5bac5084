/// JSON-LD 1.1 in flat form: one node a line in `@graph`, graphs within it, every literal's value a string.
///
/// A node ends when the subject changes; a predicate that comes back after others begins a second object for the same
/// node, which JSON-LD allows and a JSON object with the key twice would not.
struct JSONLDEncoder: QuadEncoder {
    private enum Values { case none, one, many }

    private let context: String?
    private let names: JSONLDNames
    private var subject: [UInt8] = []
    private var graph: [UInt8] = []
    private var predicates: [UInt8] = []
    private var ends: [Int] = []
    private var values = Values.none
    private var coercion: JSONLDNames.Entry?
    private var isOpen = false
    private var isInNode = false
    private var isInGraph = false
    private var needsComma = false

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

// MARK: - Objects

extension JSONLDEncoder {
    private mutating func open(into output: inout OutputBuffer) {
        isOpen = true
        output.append("{" as StaticString)
        if let context {
            output.append("\"@context\": " as StaticString)
            output.append(context)
            output.append(",\n" as StaticString)
        }
        output.append("\"@graph\": [" as StaticString)
    }

    private mutating func beginItem(into output: inout OutputBuffer) {
        output.append(needsComma ? ",\n" : "\n")
        needsComma = true
    }

    private func appendID(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        output.append(names.isEmpty ? "{\"@id\":\"" : "{\"id\":\"")
        try appendNode(term, to: &output)
        output.append(0x22)
    }

    private func appendNode(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if term.kind == .blank {
            output.append("_:" as StaticString)
            output.append(term.value)
        } else if names.isEmpty {
            output.append(term.value)
        } else {
            try names.appendIRI(term.value, to: &output)
        }
    }

    private mutating func enterGraph(_ term: TermView, into output: inout OutputBuffer) throws(RDFError) {
        if term.kind == .none {
            if isInGraph { leaveGraph(into: &output) }
            return
        }
        if isInGraph, Remembered.isSame(term, as: graph) { return }
        leaveGraph(into: &output)
        Remembered.set(&graph, to: term)
        beginItem(into: &output)
        try appendID(term, to: &output)
        output.append(",\"@graph\":[" as StaticString)
        isInGraph = true
        needsComma = false
    }

    private mutating func leaveGraph(into output: inout OutputBuffer) {
        leaveNode(into: &output)
        if isInGraph {
            output.append("\n]}" as StaticString)
            needsComma = true
        }
        isInGraph = false
    }

    private mutating func enterNode(_ term: TermView, into output: inout OutputBuffer) throws(RDFError) {
        if isInNode, Remembered.isSame(term, as: subject) { return }
        leaveNode(into: &output)
        Remembered.set(&subject, to: term)
        beginItem(into: &output)
        try appendID(term, to: &output)
        isInNode = true
        predicates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    private mutating func leaveNode(into output: inout OutputBuffer) {
        guard isInNode else { return }
        leaveProperty(into: &output)
        output.append(0x7D)
        isInNode = false
    }
}

// MARK: - Properties

extension JSONLDEncoder {
    /// How many properties a node object may have before another is begun, so that memory stays bounded.
    private static var limit: Int { 64 }

    private mutating func beginProperty(
        _ iri: ByteSlice, isType: Bool, into output: inout OutputBuffer
    ) throws(RDFError) {
        leaveProperty(into: &output)
        if isType { predicates.append(0x61) } else { predicates.append(contentsOf: iri.buffer) }
        ends.append(predicates.count)
        coercion = isType ? nil : names.entry(for: iri)
        output.append(",\"" as StaticString)
        if isType {
            output.append(names.isEmpty ? "@type" : "type")
        } else if let coercion {
            output.append(coercion.name)
        } else if names.isEmpty {
            output.append(iri)
        } else {
            try names.appendIRI(iri, to: &output)
        }
        output.append("\":" as StaticString)
        output.setMark()
        values = .one
    }

    private mutating func leaveProperty(into output: inout OutputBuffer) {
        if values == .many { output.append(0x5D) }
        output.clearMark()
        values = .none
    }

    private func isSameProperty(_ iri: ByteSlice, isType: Bool) -> Bool {
        values != .none && !ends.isEmpty && isProperty(iri, isType: isType, at: ends.count - 1)
    }

    private func hasUsed(_ iri: ByteSlice, isType: Bool) -> Bool {
        if ends.count >= Self.limit { return true }
        for index in ends.indices where isProperty(iri, isType: isType, at: index) { return true }
        return false
    }

    private func isProperty(_ iri: ByteSlice, isType: Bool, at index: Int) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        let length = ends[index] - start
        if isType { return length == 1 && predicates[start] == 0x61 }
        guard length == iri.count else { return false }
        return predicates.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return ByteSlice(base + start, count: length) == iri
        }
    }
}

// MARK: - Values

extension JSONLDEncoder {
    private func appendType(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        output.append(0x22)
        if term.kind == .iri, let entry = names.entry(for: term.value) {
            output.append(entry.name)
        } else {
            try appendNode(term, to: &output)
        }
        output.append(0x22)
    }

    /// Appends a value as it stands without a context.
    static func appendBare(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        try JSONLDEncoder(context: nil).appendValue(term, to: &output)
    }

    private func appendValue(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        switch term.kind {
        case .none, .triple: return
        case .iri, .blank: try appendReference(term, to: &output)
        case .plain, .typed, .tagged: try appendLiteral(term, to: &output)
        }
    }

    private func appendReference(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if let coercion, coercion.coercion == .id {
            output.append(0x22)
            try appendNode(term, to: &output)
            output.append(0x22)
        } else {
            try appendID(term, to: &output)
            output.append(0x7D)
        }
    }

    private func appendLiteral(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if isImplied(term) {
            output.appendJSONString(term.value, isClean: term.isClean)
            return
        }
        output.append("{\"@value\":" as StaticString)
        output.appendJSONString(term.value, isClean: term.isClean)
        if term.kind == .tagged {
            output.append(",\"@language\":\"" as StaticString)
            output.append(term.suffix)
            output.append(0x22)
        } else if term.kind == .typed {
            output.append(names.isEmpty ? ",\"@type\":" : ",\"type\":")
            try appendType(TermView(.iri, term.suffix), to: &output)
        }
        output.append(0x7D)
    }

    /// Whether a plain string under the current property means this very literal.
    private func isImplied(_ term: TermView) -> Bool {
        guard let entry = coercion else { return term.kind == .plain }
        switch (entry.coercion, term.kind) {
        case (.none, .plain): return true
        case (.typed, .typed), (.tagged, .tagged):
            return entry.argument.withUnsafeBufferPointer { ByteSlice(buffer: $0) == term.suffix }
        default: return false
        }
    }
}
