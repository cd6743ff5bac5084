public import RDF

/// A sink for N-Triples that sends them to a store in batches of whole lines.
public struct StoreSink: ByteSink, Sendable {
    private let loader: GraphStoreLoader
    private let progress: @Sendable (Int) -> Void
    private var pending: [UInt8] = []
    private var withBlankNodes: [UInt8] = []
    private var pendingLines = 0
    private var blankLines = 0
    /// The first refusal; the protocol of sinks has errors of RDF only.
    private var failure: ExportError?
    /// Statements sent so far.
    private(set) var sent = 0
    /// Requests sent so far.
    private(set) var batches = 0

    init(loader: GraphStoreLoader, progress: @escaping @Sendable (Int) -> Void) {
        self.loader = loader
        self.progress = progress
    }

    /// Takes the next bytes, and sends whole lines once there are enough.
    public mutating func write(_ bytes: Span<UInt8>) throws(RDFError) {
        bytes.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
        guard pending.count >= loader.batchBytes else { return }
        do {
            try sendWholeLines()
        } catch {
            failure = error
            throw RDFError(.file, error.message)
        }
    }

    /// Sends what is left; what it was refused for comes first.
    mutating func finish() throws(ExportError) {
        if let failure { throw failure }
        try sendWholeLines()
        guard pending.isEmpty else {
            throw ExportError(.input, "the N-Triples end in the middle of a line")
        }
        guard blankLines > 0 else { return }
        try loader.post(withBlankNodes, isRepeatable: false, sentSoFar: sent)
        sent += blankLines
        batches += 1
        progress(sent)
    }

    private mutating func sendWholeLines() throws(ExportError) {
        var batch: [UInt8] = []
        batch.reserveCapacity(pending.count)
        var lines = 0
        var start = 0
        while let end = pending[start...].firstIndex(of: 0x0A) {
            let line = pending[start...end]
            if Self.hasBlankNode(line) {
                withBlankNodes += line
                blankLines += 1
            } else if line.count > 1 {
                batch += line
                lines += 1
            }
            start = end + 1
        }
        pending.removeFirst(start)
        guard lines > 0 else { return }
        try loader.post(batch, isRepeatable: true, sentSoFar: sent)
        sent += lines
        batches += 1
        progress(sent)
    }

    /// Whether the subject or the object of a canonical line is a blank node.
    private static func hasBlankNode(_ line: ArraySlice<UInt8>) -> Bool {
        let terms = line.split(separator: 0x20, maxSplits: 2)
        let mark = Array("_:".utf8)
        return terms.first?.starts(with: mark) == true || (terms.count == 3 && terms[2].starts(with: mark))
    }
}
