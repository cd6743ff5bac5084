/// N-Triples and N-Quads: a statement a line, in canonical form (RDF 1.2 N-Triples, section 4).
struct LineEncoder: QuadEncoder {
    /// Whether a graph's name is written; without it named graphs are refused.
    let holdsGraphs: Bool

    @inline(__always)
    mutating func encode(_ quad: QuadView, into output: inout OutputBuffer) throws(RDFError) {
        if quad.graph.kind != .none, !holdsGraphs { throw refuseNamedGraph(quad.graph, in: .ntriples) }
        Self.append(quad, to: &output)
    }

    /// Appends a statement's line.
    @inline(__always)
    static func append(_ quad: QuadView, to output: inout OutputBuffer) {
        append(quad.subject, to: &output)
        output.append(0x20)
        append(quad.predicate, to: &output)
        output.append(0x20)
        append(quad.object, to: &output)
        if quad.graph.kind != .none {
            output.append(0x20)
            append(quad.graph, to: &output)
        }
        output.append(" .\n" as StaticString)
    }

    mutating func finish(into output: inout OutputBuffer) {}

    /// Appends a term.
    @inline(__always)
    static func append(_ term: TermView, to output: inout OutputBuffer) {
        switch term.kind {
        case .none: return
        case .iri: appendIRI(term.value, to: &output)
        case .blank:
            output.append("_:" as StaticString)
            output.append(term.value)
        case .plain, .typed, .tagged: appendLiteral(term, to: &output)
        case .triple: appendTriple(term, to: &output)
        }
    }

    @inline(__always)
    private static func appendIRI(_ iri: ByteSlice, to output: inout OutputBuffer) {
        output.append(0x3C)
        output.append(iri)
        output.append(0x3E)
    }

    @inline(__always)
    private static func appendLiteral(_ term: TermView, to output: inout OutputBuffer) {
        output.append(0x22)
        output.appendEscaped(term.value, isClean: term.isClean)
        output.append(0x22)
        if term.kind == .tagged {
            output.append(0x40)
            output.append(term.suffix)
        } else if term.kind == .typed {
            output.append("^^" as StaticString)
            appendIRI(term.suffix, to: &output)
        }
    }

    private static func appendTriple(_ term: TermView, to output: inout OutputBuffer) {
        guard let parts = term.parts else { return }
        output.append("<<(" as StaticString)
        for index in 0..<3 {
            output.append(0x20)
            append(parts[index], to: &output)
        }
        output.append(" )>>" as StaticString)
    }
}
