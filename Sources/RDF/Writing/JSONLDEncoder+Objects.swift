/// The JSON objects around the values: the document, graphs and nodes.
extension JSONLDEncoder {
    mutating func open(into output: inout OutputBuffer) {
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

    func appendID(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        output.append(names.isEmpty ? "{\"@id\":\"" : "{\"id\":\"")
        try appendNode(term, to: &output)
        output.append(0x22)
    }

    func appendNode(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if term.kind == .blank {
            output.append("_:" as StaticString)
            output.append(term.value)
        } else if names.isEmpty {
            output.append(term.value)
        } else {
            try names.appendIRI(term.value, to: &output)
        }
    }

    mutating func enterGraph(_ term: TermView, into output: inout OutputBuffer) throws(RDFError) {
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

    mutating func leaveGraph(into output: inout OutputBuffer) {
        leaveNode(into: &output)
        if isInGraph {
            output.append("\n]}" as StaticString)
            needsComma = true
        }
        isInGraph = false
    }

    mutating func enterNode(_ term: TermView, into output: inout OutputBuffer) throws(RDFError) {
        if isInNode, Remembered.isSame(term, as: subject) { return }
        leaveNode(into: &output)
        Remembered.set(&subject, to: term)
        beginItem(into: &output)
        try appendID(term, to: &output)
        isInNode = true
        predicates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func leaveNode(into output: inout OutputBuffer) {
        guard isInNode else { return }
        leaveProperty(into: &output)
        output.append(0x7D)
        isInNode = false
    }
}
