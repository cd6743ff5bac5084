/// Turtle and TriG, laid out for diffs: a subject's block, in it a line for each statement, a lone full stop.
///
/// Every statement's line is whole (the predicate is repeated, the punctuation does not depend on the neighbours), so
/// that a statement more or less is a line more or less.
struct TurtleEncoder: QuadEncoder {
    /// Whether named graphs may be written (TriG).
    let holdsGraphs: Bool
    var prefixes = PrefixTable()
    private var subject: [UInt8] = []
    private var graph: [UInt8] = []
    private var isInBlock = false
    private var isInGraph = false
    private var hasWritten = false
    private var declaresAtStart: Bool

    /// Makes an encoder for a set of prefixes, which are declared at the start or when each is first used.
    init(holdsGraphs: Bool, prefixes: [Prefix], declaresAtStart: Bool) {
        self.holdsGraphs = holdsGraphs
        self.declaresAtStart = declaresAtStart
        for prefix in prefixes {
            var (name, namespace) = (prefix.name, prefix.namespace)
            name.withUTF8 { name in
                namespace.withUTF8 { namespace in
                    self.prefixes.offer(name: ByteSlice(buffer: name), namespace: ByteSlice(buffer: namespace))
                }
            }
        }
    }

    mutating func offer(prefix: ByteSlice, namespace: ByteSlice) {
        prefixes.offer(name: prefix, namespace: namespace)
    }

    @inline(__always)
    mutating func encode(_ quad: QuadView, into output: inout OutputBuffer) throws(RDFError) {
        if quad.graph.kind != .none, !holdsGraphs { throw refuseNamedGraph(quad.graph, in: .turtle) }
        if declaresAtStart { declareAll(into: &output) }
        if !prefixes.isEmpty { declareUsed(by: quad, into: &output) }
        if holdsGraphs { enterGraph(quad.graph, into: &output) }
        enterBlock(quad.subject, into: &output)
        output.append("    " as StaticString)
        if Self.isType(quad.predicate.value) {
            output.append(0x61)
        } else {
            appendIRI(quad.predicate.value, to: &output)
        }
        output.append(0x20)
        append(quad.object, to: &output)
        output.append(" ;\n" as StaticString)
    }

    mutating func finish(into output: inout OutputBuffer) {
        if declaresAtStart { declareAll(into: &output) }
        leaveGraph(into: &output)
    }

    /// Whether an IRI is `rdf:type`, which is written `a`.
    @inline(__always)
    static func isType(_ iri: ByteSlice) -> Bool {
        iri == ByteSlice("http://www.w3.org/1999/02/22-rdf-syntax-ns#type" as StaticString)
    }
}

/// The blocks of subjects and graphs.
extension TurtleEncoder {
    @inline(__always)
    private mutating func enterBlock(_ term: TermView, into output: inout OutputBuffer) {
        if isInBlock, Remembered.isSame(term, as: subject) { return }
        leaveBlock(into: &output)
        if hasWritten { output.append(0x0A) }
        Remembered.set(&subject, to: term)
        append(term, to: &output)
        output.append(0x0A)
        isInBlock = true
        hasWritten = true
    }

    private mutating func leaveBlock(into output: inout OutputBuffer) {
        if isInBlock { output.append(".\n" as StaticString) }
        isInBlock = false
    }

    private mutating func enterGraph(_ term: TermView, into output: inout OutputBuffer) {
        if term.kind == .none {
            if isInGraph { leaveGraph(into: &output) }
            return
        }
        if isInGraph, Remembered.isSame(term, as: graph) { return }
        leaveGraph(into: &output)
        if hasWritten { output.append(0x0A) }
        Remembered.set(&graph, to: term)
        append(term, to: &output)
        output.append(" {\n" as StaticString)
        isInGraph = true
        hasWritten = false
    }

    private mutating func leaveGraph(into output: inout OutputBuffer) {
        leaveBlock(into: &output)
        if isInGraph {
            output.append("}\n" as StaticString)
            hasWritten = true
        }
        isInGraph = false
    }
}

/// The declarations of prefixes.
extension TurtleEncoder {
    private mutating func declareAll(into output: inout OutputBuffer) {
        declaresAtStart = false
        for match in prefixes.undeclared {
            prefixes.declare(match, into: &output)
            hasWritten = true
        }
    }

    /// Declares the prefixes that a quad is the first to use, after closing whatever is open.
    private mutating func declareUsed(by quad: QuadView, into output: inout OutputBuffer) {
        declareUsed(by: quad.subject, into: &output)
        if !Self.isType(quad.predicate.value) { declareUsed(by: quad.predicate, into: &output) }
        declareUsed(by: quad.object, into: &output)
        declareUsed(by: quad.graph, into: &output)
    }

    private mutating func declareUsed(by term: TermView, into output: inout OutputBuffer) {
        switch term.kind {
        case .none, .blank, .plain, .tagged: return
        case .iri: declareUsed(by: term.value, into: &output)
        case .typed:
            guard !Shorthand.isReadable(term.value, datatype: term.suffix) else { return }
            declareUsed(by: term.suffix, into: &output)
        case .triple:
            guard let parts = term.parts else { return }
            for index in 0..<3 { declareUsed(by: parts[index], into: &output) }
        }
    }

    @inline(__always)
    private mutating func declareUsed(by iri: ByteSlice, into output: inout OutputBuffer) {
        guard let match = prefixes.match(iri), !prefixes.isDeclared(match) else { return }
        if isInBlock || isInGraph {
            leaveGraph(into: &output)
            output.append(0x0A)
        }
        prefixes.declare(match, into: &output)
        hasWritten = true
    }
}
