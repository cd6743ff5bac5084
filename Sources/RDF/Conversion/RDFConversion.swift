/// The whole of `dossier convert`: documents in one format become one document in another.
///
/// Without `sorts` the statements stream through in input order, within a fixed amount of memory; with it they are
/// sorted and repeats dropped, by way of files in the temporary folder above the memory limit.
public struct RDFConversion: Sendable {
    /// A document to read.
    public enum Input: Sendable {
        /// A file by its path.
        case file(String)
        /// Standard input.
        case standardInput
        /// Bytes in memory, with a name for messages.
        case bytes([UInt8], name: String)
    }

    /// The format of every input; nil to go by the ending of each file's name.
    public var from: RDFFormat?
    /// The format to write.
    public var to: RDFFormat
    /// The IRI against which relative ones are resolved, or nil where they are errors.
    public var base: String?
    /// Whether to sort the statements and drop repeats.
    public var sorts: Bool
    /// Whether named graphs are merged into the default graph.
    public var mergesGraphs: Bool
    /// How many bytes of statements sorting holds in memory before it spills.
    public var memoryLimit: Int

    /// Makes a conversion.
    public init(
        from: RDFFormat?, to: RDFFormat, base: String? = nil, sorts: Bool = false, mergesGraphs: Bool = false,
        memoryLimit: Int = QuadSorter.defaultMemoryLimit
    ) {
        self.from = from
        self.to = to
        self.base = base
        self.sorts = sorts
        self.mergesGraphs = mergesGraphs
        self.memoryLimit = memoryLimit
    }

    /// Converts the inputs, in their order, into one document at the sink, and gives the sink back.
    ///
    /// Blank nodes of several inputs are kept apart: each label gets its document's number.
    public func run<Sink: ByteSink & ~Copyable>(
        _ inputs: [Input], to sink: consuming Sink
    ) throws(RDFError) -> Sink {
        if sorts { return try runSorted(inputs, to: sink) }
        switch to {
        case .ntriples, .nquads:
            return try stream(inputs, LineEncoder(holdsGraphs: to == .nquads), to: sink)
        case .turtle, .trig:
            return try stream(
                inputs, TurtleEncoder(holdsGraphs: to == .trig, prefixes: [], declaresAtStart: false), to: sink)
        case .jsonld:
            var handler = JSONLDConversionHandler(sink: sink, mergesGraphs: mergesGraphs)
            try read(inputs, into: &handler)
            return try handler.finished()
        }
    }

    /// Converts the inputs to a file descriptor, which stays open.
    public func run(_ inputs: [Input], toDescriptor descriptor: Int32, name: String) throws(RDFError) {
        _ = try run(inputs, to: FileSink(descriptor: descriptor, name: name))
    }

    private func stream<Encoder: QuadEncoder, Sink: ByteSink & ~Copyable>(
        _ inputs: [Input], _ encoder: Encoder, to sink: consuming Sink
    ) throws(RDFError) -> Sink {
        var handler = ConversionHandler(encoder, sink: sink, mergesGraphs: mergesGraphs)
        try read(inputs, into: &handler)
        return try handler.finished()
    }

    private func runSorted<Sink: ByteSink & ~Copyable>(
        _ inputs: [Input], to sink: consuming Sink
    ) throws(RDFError) -> Sink {
        var handler = SortingHandler(
            sorter: QuadSorter(for: to, memoryLimit: memoryLimit), format: to, mergesGraphs: mergesGraphs)
        try read(inputs, into: &handler)
        return try handler.finished(to: sink)
    }

    private func read<Handler: QuadHandler & ~Copyable>(
        _ inputs: [Input], into handler: inout Handler
    ) throws(RDFError) {
        for (index, input) in inputs.enumerated() {
            let format = try format(of: input)
            let labelPrefix = inputs.count > 1 ? "f\(index + 1)-" : ""
            try QuadReader(format, base: base).read(
                try source(of: input), labelPrefix: labelPrefix, into: &handler)
        }
    }

    private func source(of input: Input) throws(RDFError) -> ByteSource {
        switch input {
        case .file(let path): try ByteSource(path: path)
        case .standardInput: ByteSource(descriptor: 0)
        case .bytes(let bytes, let name): ByteSource(bytes: bytes, name: name)
        }
    }

    private func format(of input: Input) throws(RDFError) -> RDFFormat {
        if let from { return from }
        guard case .file(let path) = input else {
            throw RDFError(.unsupported, "the format of standard input is not known; give it with --from")
        }
        guard let format = RDFFormat(fileName: path) else {
            throw RDFError(.unsupported, "\(path): the format is not known by the file's name; give it with --from")
        }
        return format
    }
}
