/// A term that a reader keeps while the window moves on: a subject, a predicate or a graph name.
struct TermSlot: ~Copyable {
    private(set) var kind = TermView.Kind.none
    private var bytes = OutputBuffer(capacity: 1 << 8)

    /// Keeps a node or predicate in place of the last.
    @inline(__always)
    mutating func set(_ kind: TermView.Kind, _ value: ByteSlice) {
        self.kind = kind
        bytes.removeAll()
        bytes.append(value)
    }

    /// Keeps nothing: the default graph.
    mutating func clear() {
        kind = .none
        bytes.removeAll()
    }

    /// The term, valid until the next change.
    @inline(__always)
    var view: TermView { TermView(kind, bytes.slice) }
}
