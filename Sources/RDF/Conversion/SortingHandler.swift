/// Gathers what a reader finds, and writes it in order in the end.
struct SortingHandler: QuadHandler, ~Copyable {
    private var sorter: QuadSorter
    private var prefixes = PrefixTable()
    private let format: RDFFormat
    private let mergesGraphs: Bool

    init(sorter: consuming QuadSorter, format: RDFFormat, mergesGraphs: Bool) {
        self.sorter = sorter
        self.format = format
        self.mergesGraphs = mergesGraphs
    }

    @inline(__always)
    mutating func handle(_ quad: QuadView) throws(RDFError) {
        var graph = quad.graph
        if graph.kind != .none {
            if mergesGraphs {
                graph = .none
            } else if !format.holdsNamedGraphs {
                throw LineEncoder(holdsGraphs: false).refuseNamedGraph(graph, in: format)
            }
        }
        if !prefixes.isEmpty { prefixes.markUsed(by: quad) }
        try sorter.add(
            QuadView(subject: quad.subject, predicate: quad.predicate, object: quad.object, graph: graph))
    }

    mutating func declare(prefix: ByteSlice, namespace: ByteSlice) {
        guard format == .turtle || format == .trig else { return }
        prefixes.offer(name: prefix, namespace: namespace, replaces: false)
    }

    /// Writes the document.
    consuming func finished<Sink: ByteSink & ~Copyable>(to sink: consuming Sink) throws(RDFError) -> Sink {
        switch format {
        case .ntriples, .nquads: return try lines(to: sink)
        case .turtle, .trig:
            let encoder = TurtleEncoder(
                holdsGraphs: format == .trig, prefixes: prefixes.used, declaresAtStart: true)
            return try grouped(encoder, to: sink)
        case .jsonld:
            var handler = JSONLDConversionHandler(sink: sink, mergesGraphs: false)
            try sorter.write(into: &handler)
            return try handler.finished()
        }
    }

    /// Records of the line formats are what is to be written.
    private consuming func lines<Sink: ByteSink & ~Copyable>(
        to sink: consuming Sink
    ) throws(RDFError) -> Sink {
        var output = OutputBuffer()
        var sink = sink
        try sorter.forEachRecord { (line) throws(RDFError) in
            output.append(line)
            if output.isFull {
                try sink.write(output.settled.span)
                output.removeSettled()
            }
        }
        try sink.write(output.settled.span)
        return sink
    }

    private consuming func grouped<Encoder: QuadEncoder, Sink: ByteSink & ~Copyable>(
        _ encoder: Encoder, to sink: consuming Sink
    ) throws(RDFError) -> Sink {
        var handler = ConversionHandler(encoder, sink: sink, mergesGraphs: false)
        try sorter.write(into: &handler)
        return try handler.finished()
    }
}

extension PrefixTable {
    /// Marks the prefixes that writing a quad as Turtle would use.
    mutating func markUsed(by quad: QuadView) {
        markUsed(by: quad.subject)
        if !TurtleEncoder.isType(quad.predicate.value) { markUsed(by: quad.predicate) }
        markUsed(by: quad.object)
        markUsed(by: quad.graph)
    }

    private mutating func markUsed(by term: TermView) {
        switch term.kind {
        case .none, .blank, .plain, .tagged, .triple: return
        case .iri: if let match = match(term.value) { markUsed(match) }
        case .typed:
            guard !Shorthand.isReadable(term.value, datatype: term.suffix) else { return }
            if let match = match(term.suffix) { markUsed(match) }
        }
    }
}
